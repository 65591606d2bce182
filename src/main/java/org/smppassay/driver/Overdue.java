package org.smppassay.driver;

import java.util.Optional;
import org.smppassay.observation.Cohort;
import org.smppassay.observation.LateReceipt;
import org.smppassay.observation.Outcome;

/** What is remembered of a message that was closed while receipts were missing. Owned by the tester's loop. */
final class Overdue {
    final String destination;
    private final Cohort cohort;
    private final long writtenNanos;
    private final boolean open;
    private int missing;
    private boolean failed;

    /**
     * @param missing receipts that may still come
     * @param open whether the message has no end without them
     */
    Overdue(OpenMessage message, int missing, boolean open) {
        this.destination = message.destination;
        this.cohort = message.cohort();
        this.writtenNanos = message.writtenNanos();
        this.open = open;
        this.missing = missing;
    }

    /** One of the missing receipts has come; tells the message's end if it was the last. */
    Optional<LateReceipt> settle(boolean delivered, long nanos) {
        missing--;
        failed |= !delivered;
        return open && missing == 0
                ? Optional.of(new LateReceipt(cohort, writtenNanos, nanos, failed ? Outcome.FAILED : Outcome.DELIVERED))
                : Optional.empty();
    }
}
