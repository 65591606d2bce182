package org.smppassay.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.smppassay.observation.RunFacts;

/** Whether the test itself was sound enough to say anything about the channel. */
final class Soundness {
    /** A tester that hands 1 % of its messages over later than this measures itself: 1 s. */
    static final long MOST_LAG_NANOS = 1_000_000_000L;

    private static final double NANOS_PER_MS = 1e6;

    private Soundness() {}

    /** What makes the test unsound, one sentence each; {@code facts} is empty if the run never came to its end. */
    static List<String> complaints(Counts counts, Optional<RunFacts> facts) {
        if (facts.isEmpty()) {
            return List.of("The run did not come to its end, so its books are not closed.");
        }
        List<String> complaints = new ArrayList<>(Books.imbalances(counts));
        long lag = facts.get().generatorLagNanos();
        if (lag > MOST_LAG_NANOS) {
            complaints.add("The tester itself was too slow: 1 % of the messages were handed over "
                    + Figure.seconds(lag / NANOS_PER_MS) + " late or more (at most "
                    + Figure.seconds(MOST_LAG_NANOS / NANOS_PER_MS) + " is sound).");
        }
        silence(counts, facts.get().interrupted()).ifPresent(complaints::add);
        return complaints;
    }

    private static Optional<String> silence(Counts counts, boolean interrupted) {
        if (counts.attempted() == 0) {
            return Optional.of("Not a single message was sent.");
        }
        return counts.unanswered() == counts.attempted() && !interrupted
                ? Optional.of("Not one of " + Figure.count(counts.attempted(), "message") + " was answered.")
                : Optional.empty();
    }
}
