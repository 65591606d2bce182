package org.smppassay.content.lint;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A rule on texts. Immutable.
 *
 * @param name in lower case with hyphens
 * @param about what it demands, a sentence
 * @param general how much it matters for any text; empty if the general profile does without it
 * @param loan how much it matters for texts about loans
 * @param check what it notices in a text
 */
record Rule(String name, String about, Optional<Severity> general, Severity loan, Function<Draft, List<Note>> check) {
    /** A rule for every text. */
    static Rule general(String name, Severity severity, String about, Function<Draft, List<Note>> check) {
        return new Rule(name, about, Optional.of(severity), severity, check);
    }

    /** A rule for texts about loans. */
    static Rule loan(String name, Severity severity, String about, Function<Draft, List<Note>> check) {
        return new Rule(name, about, Optional.empty(), severity, check);
    }

    List<Finding> findings(Draft draft, Profile profile) {
        Severity severity = profile == Profile.GENERAL ? general.orElse(loan) : loan;
        return check.apply(draft).stream()
                .map(note -> draft.finding(this, severity, note))
                .toList();
    }
}
