package org.smppassay.evaluation;

import org.smppassay.observation.MessageObservation;

/** What became of segments. Confined to the evaluator. */
final class SegmentTally {
    private long messages;
    private long written;
    private long delivered;
    private long missing;

    void add(MessageObservation message) {
        messages++;
        written += message.segmentsWritten();
        delivered += message.segmentsDelivered();
        missing += message.segmentsMissing();
    }

    long messages() {
        return messages;
    }

    /** Segments of which something was written. */
    long written() {
        return written;
    }

    /** Segments reported delivered in time. */
    long delivered() {
        return delivered;
    }

    /** Segments of unknown outcome. */
    long missing() {
        return missing;
    }
}
