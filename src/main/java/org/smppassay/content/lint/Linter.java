package org.smppassay.content.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Judges texts by rules. Immutable, and takes any text there is. */
public final class Linter {
    private static final Comparator<Finding> ORDER =
            Comparator.comparingInt(Finding::offset).thenComparing(Finding::severity);

    private final Profile profile;
    private final RuleChoice choice;
    private final List<Rule> rules;

    public Linter(Profile profile, RuleChoice choice, WordChoice words) {
        this.profile = profile;
        this.choice = choice;
        this.rules = catalogue(words);
    }

    /** All rules there are, in the order they are explained in. */
    public static List<RuleFacts> rules() {
        return catalogue(WordChoice.only(List.of())).stream()
                .map(rule -> new RuleFacts(rule.name(), rule.about(), rule.general(), rule.loan()))
                .toList();
    }

    private static List<Rule> catalogue(WordChoice words) {
        List<Rule> all = new ArrayList<>(Elements.rules());
        all.addAll(Claims.rules(words));
        all.addAll(Links.rules());
        all.addAll(Lengths.rules());
        return List.copyOf(all);
    }

    /** What the rules say about a text. */
    public LintResult lint(String text) {
        Draft draft = new Draft(text);
        Profile applied = profile.of(draft);
        List<Finding> findings = choice.among(rules, applied).stream()
                .flatMap(rule -> rule.findings(draft, applied).stream())
                .sorted(ORDER)
                .toList();
        return new LintResult(text, applied, draft.size(), findings);
    }
}
