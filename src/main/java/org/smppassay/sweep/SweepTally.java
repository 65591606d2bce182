package org.smppassay.sweep;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.smppassay.evaluation.CriterionResult;
import org.smppassay.evaluation.RunResult;
import org.smppassay.evaluation.Verdict;
import org.smppassay.scenario.Scenario;
import org.smppassay.sweep.SweepResult.Criterion;
import org.smppassay.sweep.SweepResult.Pair;
import org.smppassay.sweep.SweepResult.Trouble;

/**
 * Counts verdicts as runs end, in whatever order: memory grows with the number of criteria, never with that of the seeds.
 * Shared by the threads of a sweep, which take its lock.
 */
final class SweepTally {
    private final Tallies overall = new Tallies();
    private final Map<Key, Tallies> criteria = new LinkedHashMap<>();
    private final TreeSet<Trouble> troubles = new TreeSet<>(Comparator.comparingLong(Trouble::seed));
    private long troubled;
    private Duration busy = Duration.ZERO;

    private record Key(String name, String scope) {}

    private static final class Tallies {
        private final VerdictTally ours = new VerdictTally();
        private final VerdictTally naive = new VerdictTally();

        Pair shares() {
            return new Pair(ours.shares(), naive.shares());
        }
    }

    synchronized void judged(long seed, RunResult result, Duration took) {
        overall.ours.add(seed, result.verdict());
        overall.naive.add(seed, result.naiveVerdict());
        for (CriterionResult criterion : result.criteria()) {
            Tallies tallies =
                    criteria.computeIfAbsent(new Key(criterion.name(), criterion.scope()), unseen -> new Tallies());
            tallies.ours.add(seed, criterion.verdict());
            tallies.naive.add(seed, criterion.naive());
        }
        busy = busy.plus(took);
    }

    synchronized void failed(long seed, Exception why, Duration took) {
        troubled++;
        troubles.add(new Trouble(seed, why));
        if (troubles.size() > SweepResult.TROUBLES_KEPT) {
            troubles.pollLast();
        }
        busy = busy.plus(took);
    }

    /** Runs that have ended. */
    synchronized long ended() {
        return overall.ours.total() + troubled;
    }

    synchronized SweepResult result(Scenario scenario, String replay, Seeds seeds, Duration wall, int jobs) {
        return new SweepResult(
                scenario.name(),
                scenario.about(),
                scenario.expect().map(expectation -> Verdict.valueOf(expectation.verdict())),
                replay,
                seeds,
                overall.shares(),
                criteria(),
                List.copyOf(troubles),
                troubled,
                wall,
                busy,
                jobs);
    }

    private List<Criterion> criteria() {
        List<Criterion> all = new ArrayList<>();
        criteria.forEach((key, tallies) -> all.add(new Criterion(key.name(), key.scope(), tallies.shares())));
        return all;
    }
}
