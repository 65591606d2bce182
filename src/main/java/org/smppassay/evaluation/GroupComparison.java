package org.smppassay.evaluation;

import java.util.List;
import org.smppassay.wording.Phrase;

/**
 * The groups of a comparison within the test, side by side. It decides nothing about the channel.
 *
 * @param groups in the order of the scenario
 * @param findings what is shown of each against the first, and what is not
 */
public record GroupComparison(List<Group> groups, List<Phrase> findings) {
    /** Of a test that compares nothing. */
    public static final GroupComparison NONE = new GroupComparison(List.of(), List.of());

    public GroupComparison {
        groups = List.copyOf(groups);
        findings = List.copyOf(findings);
    }

    /**
     * One group.
     *
     * @param tally its messages, under its name; those to canaries are left out
     * @param answers of its recipients, as with the others
     */
    public record Group(Tally tally, long answers, long complaints, long optOuts) {}

    public boolean isEmpty() {
        return groups.isEmpty();
    }
}
