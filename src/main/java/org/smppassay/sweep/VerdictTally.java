package org.smppassay.sweep;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.smppassay.evaluation.Verdict;

/**
 * How often each verdict was given, and the first seeds of each. Does not depend on the order in which the runs end. Guarded by
 * the tally it belongs to.
 */
final class VerdictTally {
    /** So many seeds of a verdict are kept, to replay them. */
    static final int SEEDS_KEPT = 5;

    private final Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
    private final Map<Verdict, TreeSet<Long>> firstSeeds = new EnumMap<>(Verdict.class);
    private long total;

    void add(long seed, Verdict verdict) {
        total++;
        counts.merge(verdict, 1L, Long::sum);
        TreeSet<Long> seeds = firstSeeds.computeIfAbsent(verdict, none -> new TreeSet<>());
        seeds.add(seed);
        if (seeds.size() > SEEDS_KEPT) {
            seeds.pollLast();
        }
    }

    long total() {
        return total;
    }

    /** What has been counted until now. */
    VerdictShares shares() {
        List<VerdictShares.Row> rows = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            rows.add(new VerdictShares.Row(
                    verdict,
                    counts.getOrDefault(verdict, 0L),
                    List.copyOf(firstSeeds.getOrDefault(verdict, new TreeSet<>()))));
        }
        return new VerdictShares(total, rows);
    }
}
