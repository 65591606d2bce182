package org.smppassay.carrier;

import java.util.concurrent.atomic.LongAdder;

/** What the carrier has done so far. Written on its loops, read from anywhere. */
public final class CarrierCounters {
    final LongAdder accepted = new LongAdder();
    final LongAdder throttled = new LongAdder();
    final LongAdder refused = new LongAdder();
    final LongAdder deliveries = new LongAdder();
    final LongAdder abandoned = new LongAdder();
    final LongAdder overflowed = new LongAdder();
    final LongAdder protocolErrors = new LongAdder();

    /** submit_sm answered with ESME_ROK. */
    public long accepted() {
        return accepted.sum();
    }

    /** submit_sm answered with ESME_RTHROTTLED. */
    public long throttled() {
        return throttled.sum();
    }

    /** submit_sm to numbers of no operator, answered with ESME_RINVDSTADR. */
    public long refused() {
        return refused.sum();
    }

    /** deliver_sm sent, repetitions included. */
    public long deliveries() {
        return deliveries.sum();
    }

    /** Receipts and replies given up after too many refused or unanswered attempts. */
    public long abandoned() {
        return abandoned.sum();
    }

    /** Receipts and replies dropped because an account had too many waiting. */
    public long overflowed() {
        return overflowed.sum();
    }

    /** PDUs that could not be read or made no sense. */
    public long protocolErrors() {
        return protocolErrors.sum();
    }
}
