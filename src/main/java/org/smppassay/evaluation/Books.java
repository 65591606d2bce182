package org.smppassay.evaluation;

import java.util.ArrayList;
import java.util.List;

/** Whether the books of a run balance. */
final class Books {
    private Books() {}

    /** One sentence for each equation that does not hold. */
    static List<String> imbalances(Counts c) {
        List<String> found = new ArrayList<>();
        check(found, "planned", c.planned(), "attempted + skipped", c.attempted() + c.skipped());
        check(
                found,
                "attempted",
                c.attempted(),
                "accepted + rejected + unanswered",
                c.accepted() + c.rejected() + c.unanswered());
        check(
                found,
                "accepted",
                c.accepted(),
                "delivered + failed + expired + pending",
                c.delivered() + c.failed() + c.expired() + c.pending());
        return found;
    }

    private static void check(List<String> found, String left, long whole, String right, long sum) {
        if (whole != sum) {
            found.add("The books do not balance: " + left + " is " + Figure.count(whole) + ", but " + right + " is "
                    + Figure.count(sum) + ".");
        }
    }
}
