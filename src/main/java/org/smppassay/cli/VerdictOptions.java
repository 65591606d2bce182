package org.smppassay.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.smppassay.evaluation.Verdict;
import org.smppassay.wording.Language;
import picocli.CommandLine.Option;

/** How the verdict of a regression check is told. */
final class VerdictOptions {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = {
                "Regression check: write comparison.json, junit.xml, summary.md and runs.csv into this folder.",
                "Default: nothing is written."
            })
    private @Nullable Path out;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            converter = LanguageOption.Codes.class,
            description = "Regression check: language of reports: en or zh. Default: en.")
    private @Nullable Language language;

    @Option(names = "--quiet", description = "Regression check: print only the verdict.")
    private boolean quiet;

    @Option(
            names = "--inconclusive-ok",
            description = "Regression check: exit 0 instead of 3 if the verdict is INCONCLUSIVE.")
    private boolean inconclusiveOk;

    /** The first of them that was given. */
    Optional<String> first() {
        return Stream.of(
                        Optional.ofNullable(out).map(given -> "--out"),
                        Optional.ofNullable(language).map(given -> "--lang"),
                        Optional.of("--quiet").filter(name -> quiet),
                        Optional.of("--inconclusive-ok").filter(name -> inconclusiveOk))
                .flatMap(Optional::stream)
                .findFirst();
    }

    Optional<Path> out() {
        return Optional.ofNullable(out);
    }

    Language language() {
        return language == null ? Language.ENGLISH : language;
    }

    boolean quiet() {
        return quiet;
    }

    int exitCode(Verdict verdict) {
        return inconclusiveOk && verdict == Verdict.INCONCLUSIVE ? ExitCode.OK : ExitCode.of(verdict);
    }
}
