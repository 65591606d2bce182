package org.smppassay.scenario.test;

import java.util.List;
import java.util.Optional;
import org.smppassay.content.lint.Linter;
import org.smppassay.content.lint.Profile;
import org.smppassay.content.lint.RuleChoice;
import org.smppassay.content.lint.WordChoice;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.ListLine;
import org.smppassay.scenario.value.TextFile;

/**
 * How the text is judged before it is sent.
 *
 * @param severity what is done about findings
 * @param profile which rules apply
 * @param rules names of those wanted, or with a hyphen of those not wanted; empty means all of the profile
 * @param wordsFile more banned words, one a line
 * @param wordsReplace whether they replace the built-in words
 */
public record LintPlan(
        @Key(
                        about =
                                "What is done about findings: nothing, warnings on stderr, or a refusal to send a text with errors.",
                        or = "warn")
                LintSeverity severity,
        @Key(about = "Which rules apply; auto means those for loans if the text speaks of them.", or = "auto")
                Profile profile,
        @Key(
                        about =
                                "Names of the only rules wanted, or with a hyphen before them of rules not wanted; all of the profile if there are none.",
                        or = "[]")
                List<String> rules,
        @Key(about = "More banned words, one a line; blank lines and those that begin with # do not count.")
                Optional<TextFile> wordsFile,
        @Key(about = "Whether the words of the file replace the built-in ones.", or = "false") boolean wordsReplace) {
    /** What holds where a scenario says nothing. */
    public static final LintPlan USUAL =
            new LintPlan(LintSeverity.WARN, Profile.AUTO, List.of(), Optional.empty(), false);

    public LintPlan {
        rules = List.copyOf(rules);
    }

    /** A linter that judges so. */
    public Linter linter() {
        List<String> words = wordsFile.map(ListLine::of).orElse(List.of()).stream()
                .map(ListLine::text)
                .toList();
        return new Linter(
                profile, RuleChoice.of(rules), wordsReplace ? WordChoice.only(words) : WordChoice.builtInAnd(words));
    }
}
