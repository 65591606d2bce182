package org.smppassay.performance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.smppassay.evaluation.Figure;
import org.smppassay.scenario.load.LagBound;
import org.smppassay.wording.Phrase;

/** Whether a load was sound enough to say anything about the server. */
final class LoadSoundness {
    /** A phase of fewer submissions has no 99th percentile to speak of; the whole run is looked at in any case. */
    private static final long FEWEST_FOR_PHASE = 300;

    private LoadSoundness() {}

    /** What makes it unsound, a sentence each. */
    static List<Phrase> complaints(LagBound bound, Figures total, List<Figures> phases) {
        List<Phrase> complaints = new ArrayList<>(bookkeeping(total));
        if (isLate(total, bound)) {
            complaints.add(late(Phrase.of("performance.run"), total, bound));
        } else {
            phases.stream()
                    .filter(phase -> phase.judged() && phase.latencies().lag().count() >= FEWEST_FOR_PHASE)
                    .filter(phase -> isLate(phase, bound))
                    .findFirst()
                    .ifPresent(
                            phase -> complaints.add(late(Phrase.of("performance.phase", phase.phase()), phase, bound)));
        }
        return complaints;
    }

    /** Whether there is anything to judge, and the books balance. */
    static List<Phrase> bookkeeping(Figures total) {
        Counts counts = total.counts();
        List<Phrase> complaints = new ArrayList<>();
        if (counts.sent() == 0) {
            complaints.add(Phrase.of("performance.nothing-sent"));
        }
        long ended = counts.answered() + counts.unanswered() + counts.lost();
        if (counts.sent() != ended + total.gauges().inFlight()) {
            complaints.add(Phrase.of(
                    "performance.unbalanced",
                    Figure.count(counts.sent()),
                    Figure.count(ended),
                    Figure.count(total.gauges().inFlight())));
        }
        return complaints;
    }

    /** Whether the generator could not keep up. */
    static boolean isLate(Figures figures, LagBound bound) {
        LatencySummary lag = figures.latencies().lag();
        return lag.p99() > bound.p99().toNanos() || lag.max() > bound.max().toNanos();
    }

    private static Phrase late(Phrase what, Figures figures, LagBound bound) {
        LatencySummary lag = figures.latencies().lag();
        return Phrase.of(
                "performance.generator-late",
                what,
                Shown.duration(lag.p99()),
                shown(bound.p99()),
                Shown.duration(lag.max()),
                shown(bound.max()));
    }

    private static String shown(Duration duration) {
        return Shown.duration(duration.toNanos());
    }
}
