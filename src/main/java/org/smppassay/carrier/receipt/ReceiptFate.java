package org.smppassay.carrier.receipt;

/** What becomes of a receipt. */
enum ReceiptFate {
    NONE("none"),
    SENT("sent"),
    LOST("lost"),
    DUPLICATED("duplicated"),
    /** Sent long after what it tells of. */
    DELAYED("delayed"),
    /** Sent after others that came later. */
    REORDERED("reordered"),
    /** Made up, whatever truly happened. */
    FAKE("fake");

    private final String inWords;

    ReceiptFate(String inWords) {
        this.inWords = inWords;
    }

    String inWords() {
        return inWords;
    }

    boolean isSent() {
        return this != NONE && this != LOST;
    }
}
