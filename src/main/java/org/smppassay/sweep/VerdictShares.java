package org.smppassay.sweep;

import java.util.List;
import org.smppassay.evaluation.Verdict;
import org.smppassay.statistics.Interval;
import org.smppassay.statistics.Proportions;

/**
 * How often each verdict came out.
 *
 * @param runs all that were judged
 * @param rows one for each verdict, in the order of {@link Verdict}
 */
public record VerdictShares(long runs, List<Row> rows) {
    /** Two-sided confidence of the intervals. */
    public static final double CONFIDENCE = 0.95;

    public VerdictShares {
        rows = List.copyOf(rows);
    }

    /**
     * One verdict.
     *
     * @param count runs in which it came out
     * @param firstSeeds the smallest seeds of those, ascending
     */
    public record Row(Verdict verdict, long count, List<Long> firstSeeds) {}

    public Row row(Verdict verdict) {
        return rows.stream()
                .filter(row -> row.verdict() == verdict)
                .findFirst()
                .orElseGet(() -> new Row(verdict, 0, List.of()));
    }

    public long count(Verdict verdict) {
        return row(verdict).count();
    }

    /** The share of the runs; 0 of none. */
    public double share(Verdict verdict) {
        return runs == 0 ? 0 : (double) count(verdict) / runs;
    }

    /** Where the share over all seeds there are probably lies (Clopper-Pearson). */
    public Interval interval(Verdict verdict) {
        return Proportions.clopperPearson(count(verdict), runs, CONFIDENCE);
    }
}
