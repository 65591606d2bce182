package org.smppassay.performance;

import org.smppassay.wording.Phrase;

/** What a search for the capacity found, in a sentence. */
final class CapacityWords {
    private CapacityWords() {}

    static Phrase of(Capacity capacity) {
        String held = Shown.rate(capacity.heldPerSecond());
        String failed = Shown.rate(capacity.failedPerSecond());
        return switch (capacity.ending()) {
            case FOUND -> Phrase.of("performance.capacity-found", held, failed);
            case ALL_HELD -> Phrase.of("performance.capacity-all-held", held);
            case NONE_HELD -> Phrase.of("performance.capacity-none-held", failed);
            case GONE ->
                Phrase.sentences(Phrase.of("performance.capacity-gone", Shown.rate(last(capacity))), soFar(capacity));
            case GENERATOR ->
                Phrase.sentences(
                        Phrase.of("performance.capacity-generator", Shown.rate(last(capacity))), soFar(capacity));
            case STOPPED -> Phrase.sentences(Phrase.of("performance.capacity-stopped"), soFar(capacity));
        };
    }

    private static double last(Capacity capacity) {
        return capacity.steps().get(capacity.steps().size() - 1).perSecond();
    }

    private static Phrase soFar(Capacity capacity) {
        return capacity.heldPerSecond() == 0
                ? Phrase.of("performance.capacity-nothing-yet")
                : Phrase.of("performance.capacity-so-far", Shown.rate(capacity.heldPerSecond()));
    }
}
