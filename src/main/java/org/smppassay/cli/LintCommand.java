package org.smppassay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.smppassay.content.lint.Linter;
import org.smppassay.content.lint.RuleFacts;
import org.smppassay.content.lint.Severity;
import org.smppassay.report.LintJson;
import org.smppassay.report.LintSummary;
import org.smppassay.report.LintedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges texts before they are sent. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        abbreviateSynopsis = true,
        description = {
            "Looks for what keeps a text from being delivered: a missing signature or way out, banned words,",
            "links without https, interest above 24 %% a year; and says what it takes in segments.",
            "Marks: ^ error, ~ warning, - hint. Places are characters from 0."
        },
        footer = {
            "",
            "Examples:",
            "  assay lint '【示例银行】信贷服务：限时免息，点击领取'",
            "  assay lint my-test.yaml",
            "  assay lint --file texts.txt --format json",
            "  echo 'Hello' | assay lint --rules=-signature,-opt-out -",
            "",
            "Exit codes: 0 no errors (with --strict: no warnings either), 1 errors, 2 wrong usage or invalid scenario."
        })
final class LintCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "TEXT|SCENARIO",
            arity = "0..1",
            description = {
                "A text; - for one from stdin; or a scenario's file (.yaml) or name,",
                "whose text is judged as its test.lint says, whatever the severity."
            })
    private @Nullable String named;

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "A file of texts, one a line; blank lines are passed over.")
    private @Nullable Path file;

    @Mixin
    private final LintOptions options = new LintOptions();

    @Option(names = "--strict", description = "Exit 1 if there are warnings, too.")
    private boolean strict;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "What is printed: text or json. Default: text.")
    private OutputOptions.Format format = OutputOptions.Format.TEXT;

    @Option(names = "--list-rules", description = "Print the rules with their severities, and do no more.")
    private boolean listRules;

    LintCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (listRules) {
            printRules();
            return ExitCode.OK;
        }
        LintTexts texts = LintTexts.of(named, file);
        Linter linter = options.over(texts.plan()).linter();
        List<LintedText> linted = texts.texts().stream()
                .map(text -> new LintedText(text.source(), linter.lint(text.text())))
                .toList();
        console.out()
                .print(
                        format == OutputOptions.Format.JSON
                                ? LintJson.render(linted)
                                : new LintSummary(console.color()).render(linted));
        boolean bad = count(linted, Severity.ERROR) > 0 || (strict && count(linted, Severity.WARNING) > 0);
        return bad ? ExitCode.FAIL : ExitCode.OK;
    }

    private static long count(List<LintedText> linted, Severity severity) {
        return linted.stream().mapToLong(each -> each.result().count(severity)).sum();
    }

    private void printRules() {
        String row = "%-17s %-8s %-8s %s";
        console.out().println(String.format(Locale.ROOT, row, "rule", "general", "loan", "what it demands"));
        for (RuleFacts rule : Linter.rules()) {
            console.out()
                    .println(String.format(
                            Locale.ROOT,
                            row,
                            rule.name(),
                            name(rule.general()),
                            name(Optional.of(rule.loan())),
                            rule.about()));
        }
    }

    private static String name(Optional<Severity> severity) {
        return severity.map(each -> each.name().toLowerCase(Locale.ROOT)).orElse("-");
    }
}
