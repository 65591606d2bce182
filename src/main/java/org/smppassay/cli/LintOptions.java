package org.smppassay.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smppassay.content.lint.Linter;
import org.smppassay.content.lint.Profile;
import org.smppassay.content.lint.RuleChoice;
import org.smppassay.content.lint.RuleFacts;
import org.smppassay.scenario.binding.Nearest;
import org.smppassay.scenario.test.LintPlan;
import org.smppassay.scenario.value.ListLine;
import org.smppassay.scenario.value.TextFile;
import org.smppassay.scenario.value.ValueFormatException;
import picocli.CommandLine.Option;

/** By which rules texts are judged, instead of what a scenario says. */
final class LintOptions {
    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            description = {
                "Which rules apply: general, loan, or auto: loan if the text speaks of loans.",
                "Default: what the scenario says, else auto."
            })
    private @Nullable Profile profile;

    @Option(
            names = "--rules",
            paramLabel = "RULE",
            split = ",",
            description = {
                "Only these rules; with a hyphen before them all but these: --rules=-length,-alphabet",
                "--list-rules tells their names."
            })
    private List<String> rules = new ArrayList<>();

    @Option(
            names = "--words",
            paramLabel = "FILE",
            description =
                    "A file of more banned words, one a line; blank lines and those that begin with # do not count.")
    private @Nullable Path words;

    @Option(names = "--replace-words", description = "The words of --words replace the built-in ones.")
    private boolean replaceWords;

    /** What a scenario says, with what the command line says instead. */
    LintPlan over(LintPlan plan) {
        areKnown(rules);
        if (replaceWords && words == null) {
            throw new CommandException(ExitCode.USAGE, "--replace-words goes with --words");
        }
        Optional<TextFile> file = words == null ? plan.wordsFile() : Optional.of(read(words));
        return new LintPlan(
                plan.severity(),
                profile == null ? plan.profile() : profile,
                rules.isEmpty() ? plan.rules() : rules,
                file,
                words == null ? plan.wordsReplace() : replaceWords);
    }

    private static void areKnown(List<String> rules) {
        List<String> known = Linter.rules().stream().map(RuleFacts::name).toList();
        for (String rule : rules) {
            String name = RuleChoice.bare(rule);
            if (!known.contains(name)) {
                throw new CommandException(
                        ExitCode.USAGE, "--rules: there is no rule '" + name + "'" + Nearest.hint(name, known));
            }
        }
    }

    private static TextFile read(Path named) {
        if (!Files.isRegularFile(named)) {
            throw new CommandException(ExitCode.USAGE, "--words: there is no file " + named);
        }
        try {
            // An absolute path is never taken for the name of what is built in.
            TextFile file = TextFile.read(named.toAbsolutePath().toString(), Path.of(""));
            if (ListLine.of(file).isEmpty()) {
                throw new CommandException(ExitCode.USAGE, "--words: there is no word in " + named);
            }
            return file;
        } catch (ValueFormatException e) {
            throw new CommandException(ExitCode.USAGE, "--words: " + e.getMessage(), e);
        }
    }
}
