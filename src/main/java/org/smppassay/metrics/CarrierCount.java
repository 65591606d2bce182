package org.smppassay.metrics;

/** What a carrier counts. */
public enum CarrierCount {
    /** Messages accepted. */
    ACCEPTED("accepted"),
    /** Submissions answered with ESME_RTHROTTLED. */
    THROTTLED("throttled"),
    /** Submissions refused for another reason; destinations of a submit_multi each. */
    REFUSED("refused"),
    /** Messages that another one with replace_if_present_flag took the place of. */
    REPLACED("replaced"),
    /** deliver_sm sent, repetitions included. */
    DELIVERIES("deliver_sm sent"),
    /** Receipts and subscribers' messages given up after too many refused or unanswered attempts. */
    ABANDONED("given up"),
    /** Receipts and subscribers' messages that the ESME refused for good. */
    TURNED_DOWN("turned down"),
    /** Receipts and subscribers' messages dropped because an account had too many waiting. */
    OVERFLOWED("dropped"),
    /** Receipts and subscribers' messages that were waiting when the carrier stopped. */
    UNDELIVERED("undelivered"),
    /** PDUs that could not be read or made no sense. */
    PROTOCOL_ERRORS("protocol errors");

    private final String inWords;

    CarrierCount(String inWords) {
        this.inWords = inWords;
    }

    /** What it is called in summaries. */
    public String inWords() {
        return inWords;
    }
}
