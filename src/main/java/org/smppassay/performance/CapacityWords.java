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
            case GENERATOR -> Phrase.of("performance.capacity-generator", held);
            case STOPPED -> Phrase.of("performance.capacity-stopped", held);
        };
    }
}
