package org.smppassay.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.smppassay.wording.Phrase;

/** Whether the books of a run balance. */
final class Books {
    private Books() {}

    /** One sentence for each equation that does not hold. */
    static List<Phrase> imbalances(Counts c) {
        List<Phrase> found = new ArrayList<>();
        check(found, "soundness.planned-unbalanced", c.planned(), c.attempted() + c.skipped());
        check(found, "soundness.attempted-unbalanced", c.attempted(), c.accepted() + c.rejected() + c.unanswered());
        check(
                found,
                "soundness.accepted-unbalanced",
                c.accepted(),
                c.delivered() + c.failed() + c.expired() + c.pending());
        return found;
    }

    private static void check(List<Phrase> found, String imbalance, long whole, long sum) {
        if (whole != sum) {
            found.add(Phrase.of(imbalance, whole, sum));
        }
    }
}
