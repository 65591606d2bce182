package org.smppassay.metrics;

/** What a carrier counts. */
public enum CarrierCount {
    /** Messages accepted. */
    ACCEPTED("accepted"),
    /** Submissions answered with ESME_RTHROTTLED. */
    THROTTLED("throttled"),
    /** Submissions refused for another reason; destinations of a submit_multi each. */
    REFUSED("refused"),
    /** Messages, segments counted apart, that subscribers have sent. */
    MOBILE_ORIGINATED("from subscribers"),
    /** Submissions that a filter stopped, at once or after their acceptance. */
    FILTERED("filtered"),
    /** Submissions that were not answered. */
    WITHHELD("not answered"),
    /** Submissions refused because the direction they carry makes no sense. */
    MALFORMED_DIRECTIONS("malformed directions"),
    /** Messages that the frequency filter could not count because it knew too many numbers. */
    UNTALLIED("not tallied"),
    /** Opt-outs of subscribers that the carrier heeds. */
    OPT_OUTS("opt-outs"),
    /** Opt-outs without effect because the carrier knew too many. */
    OPT_OUTS_MISSED("opt-outs missed"),
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
    /** Connections closed at once because there were too many without a bind or from one address. */
    CONNECTIONS_REFUSED("connections refused"),
    /** Connections on which the two ends did not agree on TLS. */
    TLS_FAILED("TLS failed"),
    /** Binds refused. */
    BINDS_REFUSED("binds refused"),
    /** Attempts to connect to an account that listens and to have it bind. */
    OUTBINDS("outbinds"),
    /** Series of such attempts that were given up. */
    OUTBINDS_GIVEN_UP("outbinds given up"),
    /** Broadcasts taken in. */
    BROADCASTS("broadcasts"),
    /** alert_notification sent. */
    ALERTS("alerts"),
    /** alert_notification not sent, since their ESME had no bind that receives or too many were to come. */
    ALERTS_LOST("alerts lost"),
    /** Texts cut for a peer whose version has no room for them. */
    TEXTS_CUT("texts cut"),
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
