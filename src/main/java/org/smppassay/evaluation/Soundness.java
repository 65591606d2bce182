package org.smppassay.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.smppassay.observation.RunFacts;
import org.smppassay.wording.Phrase;

/** Whether the test itself was sound enough to say anything about the channel. */
final class Soundness {
    /** A tester that hands 1 % of its messages over later than this measures itself: 1 s. */
    static final long MOST_LAG_NANOS = 1_000_000_000L;

    /** The share of messages whose outcome may be hidden in what could not be read: more than a tenth of any limit on rates. */
    private static final double MOST_HIDDEN = 0.01;

    /** The share of messages of which nobody knows whether they were ever accepted. */
    private static final double MOST_UNANSWERED = 0.05;

    /** Clocks that move apart by more than this put messages into windows and days that they do not belong to: 60 s. */
    static final long MOST_DRIFT_NANOS = 60_000_000_000L;

    private static final double NANOS_PER_MS = 1e6;

    private Soundness() {}

    /** What makes the test unsound, one sentence each; {@code facts} is empty if the run never came to its end. */
    static List<Phrase> complaints(Counts counts, Optional<RunFacts> facts) {
        if (facts.isEmpty()) {
            return List.of(Phrase.of("soundness.not-ended"));
        }
        List<Phrase> complaints = new ArrayList<>(Books.imbalances(counts));
        long lag = facts.get().generatorLagNanos();
        if (lag > MOST_LAG_NANOS) {
            complaints.add(Phrase.of(
                    "soundness.too-slow",
                    Figure.seconds(lag / NANOS_PER_MS),
                    Figure.seconds(MOST_LAG_NANOS / NANOS_PER_MS)));
        }
        drift(facts.get().clocks().driftNanos()).ifPresent(complaints::add);
        tired(counts, facts.get().beyondCap()).ifPresent(complaints::add);
        silence(counts, facts.get().interrupted()).ifPresent(complaints::add);
        noise(counts, facts.get()).ifPresent(complaints::add);
        return complaints;
    }

    private static Optional<Phrase> drift(long nanos) {
        return nanos <= MOST_DRIFT_NANOS
                ? Optional.empty()
                : Optional.of(Phrase.of(
                        "soundness.clocks",
                        Figure.seconds(nanos / NANOS_PER_MS),
                        Figure.seconds(MOST_DRIFT_NANOS / NANOS_PER_MS)));
    }

    private static Optional<Phrase> tired(Counts counts, long beyondCap) {
        return beyondCap == 0
                ? Optional.empty()
                : Optional.of(Phrase.of("soundness.tired-numbers", beyondCap, counts.attempted()));
    }

    /** What could not be read may have been the outcome of any message that has none. */
    private static Optional<Phrase> noise(Counts counts, RunFacts facts) {
        long unreadable = facts.line().protocolErrors()
                + counts.receipts().malformed()
                + counts.receipts().ambiguous();
        long hidden = Math.min(unreadable, counts.pending() + counts.unanswered());
        return hidden <= counts.attempted() * MOST_HIDDEN
                ? Optional.empty()
                : Optional.of(Phrase.of("soundness.unreadable", unreadable, hidden));
    }

    private static Optional<Phrase> silence(Counts counts, boolean interrupted) {
        if (counts.attempted() == 0) {
            return Optional.of(Phrase.of("soundness.nothing-sent"));
        }
        if (interrupted || counts.unanswered() <= counts.attempted() * MOST_UNANSWERED) {
            return Optional.empty();
        }
        return Optional.of(
                counts.unanswered() == counts.attempted()
                        ? Phrase.of("soundness.none-answered", counts.attempted())
                        : Phrase.of("soundness.unanswered", counts.unanswered()));
    }
}
