package org.smppassay.sweep;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.smppassay.evaluation.Verdict;

/**
 * What a sweep has found.
 *
 * @param scenario its name
 * @param about what it teaches, in the words of the file; may be empty
 * @param expected the verdict that the scenario's expect section names for its own seed; empty if there is none
 * @param replay the command that runs it once, to which the seed is to be added
 * @param seeds that were asked for
 * @param overall the verdicts on the whole test
 * @param criteria each criterion in each scope, in the order of a run's report
 * @param troubles runs that came to no verdict, the smallest seeds first; at most {@link #TROUBLES_KEPT}
 * @param troubled how many runs came to no verdict
 * @param wall how long it took
 * @param busy the sum of all runs' times
 * @param jobs how many ran at a time
 */
public record SweepResult(
        String scenario,
        String about,
        Optional<Verdict> expected,
        String replay,
        Seeds seeds,
        Pair overall,
        List<Criterion> criteria,
        List<Trouble> troubles,
        long troubled,
        Duration wall,
        Duration busy,
        int jobs) {
    /** So many troubles are told of. */
    public static final int TROUBLES_KEPT = 5;

    public SweepResult {
        criteria = List.copyOf(criteria);
        troubles = List.copyOf(troubles);
    }

    /** Our verdicts, and beside them those of the naive reading. */
    public record Pair(VerdictShares ours, VerdictShares naive) {}

    /** One criterion in one scope; it may be missing in some runs. */
    public record Criterion(String name, String scope, Pair verdicts) {}

    /** A run that came to no verdict, and why. */
    public record Trouble(long seed, Exception why) {}

    /** Runs that came to a verdict. */
    public long judged() {
        return overall.ours().runs();
    }

    /** False if the sweep was ended before all seeds had run. */
    public boolean complete() {
        return judged() + troubled == seeds.count();
    }

    /** The verdicts on a criterion; empty if no run had it. */
    public Optional<Pair> criterion(String name, String scope) {
        return criteria.stream()
                .filter(c -> c.name().equals(name) && c.scope().equals(scope))
                .map(Criterion::verdicts)
                .findFirst();
    }
}
