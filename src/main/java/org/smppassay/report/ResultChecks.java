package org.smppassay.report;

import java.io.IOException;
import java.util.List;
import org.smppassay.evaluation.Breakdown;
import org.smppassay.evaluation.Counts;
import org.smppassay.evaluation.CriterionResult;
import org.smppassay.evaluation.RunResult;
import org.smppassay.evaluation.Tally;
import org.smppassay.evaluation.Verdict;

/** Whether a stored result can be one that this program has written. */
final class ResultChecks {
    private ResultChecks() {}

    /**
     * Looks at the sums and the limits.
     *
     * @throws IOException at the first one that does not hold
     */
    static void check(RunResult result) throws IOException {
        Counts c = result.counts();
        if (result.verdict() != Verdict.INVALID) {
            sum("counts.planned", c.planned(), "attempted and skipped", c.attempted() + c.skipped());
        }
        sum("counts", total(c));
        Breakdown breakdown = result.breakdown();
        sums("days", breakdown.days(), c);
        sums("operators", breakdown.operators(), c);
        sums("hours", breakdown.hours(), c);
        limits(result.criteria());
    }

    private static void limits(List<CriterionResult> criteria) throws IOException {
        for (int i = 0; i < criteria.size(); i++) {
            if (criteria.get(i).threshold() < 0) {
                throw new IOException("criteria[" + i + "].threshold is negative");
            }
        }
    }

    private static Tally total(Counts c) {
        return new Tally(
                "",
                c.attempted(),
                c.accepted(),
                c.rejected(),
                c.unanswered(),
                c.delivered(),
                c.failed(),
                c.expired(),
                c.pending());
    }

    private static void sums(String key, List<Tally> tallies, Counts c) throws IOException {
        long attempted = 0;
        for (int i = 0; i < tallies.size(); i++) {
            sum(key + "[" + i + "]", tallies.get(i));
            attempted += tallies.get(i).attempted();
        }
        if (attempted > c.attempted()) {
            throw new IOException(key + " have " + attempted + " messages, and counts.attempted is " + c.attempted());
        }
    }

    private static void sum(String path, Tally t) throws IOException {
        sum(
                path + ".attempted",
                t.attempted(),
                "accepted, rejected and unanswered",
                t.accepted() + t.rejected() + t.unanswered());
        sum(
                path + ".accepted",
                t.accepted(),
                "delivered, failed, expired and pending",
                t.delivered() + t.failed() + t.expired() + t.pending());
    }

    private static void sum(String path, long whole, String parts, long sum) throws IOException {
        if (whole != sum) {
            throw new IOException(path + " is " + whole + ", and " + parts + " add up to " + sum);
        }
    }
}
