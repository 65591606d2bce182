package org.smppassay.statistics;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows a chart bin by bin: where it last left its rest, and the last excursion beyond the limit. */
final class ExcursionTracker {
    private long bins;
    private long onset;
    private boolean beyond;
    private @Nullable Excursion last;

    /** The next bin. A chart at rest ends the excursion. */
    void next(boolean atRest, boolean beyondLimit) {
        if (atRest) {
            onset = bins + 1;
            beyond = false;
        } else if (beyondLimit && !beyond) {
            beyond = true;
            last = new Excursion(onset, bins);
        }
        bins++;
    }

    Optional<Excursion> last() {
        return Optional.ofNullable(last);
    }
}
