package org.smppassay.driver;

import org.jspecify.annotations.Nullable;
import org.smppassay.protocol.MessageState;

/** One segment of a message. Owned by the tester's loop. */
final class Part {
    /**
     * What is known of it.
     *
     * <pre>
     *   UNSENT ──► SENT ──► ACCEPTED ──► DELIVERED | FAILED | EXPIRED
     *               ├─────► REFUSED
     *               ├─────► PUT_OFF ──(written again)──► SENT
     *               └─────► UNANSWERED ──(a receipt proves it)──► ACCEPTED
     * </pre>
     */
    enum State {
        UNSENT,
        SENT,
        ACCEPTED,
        REFUSED,
        PUT_OFF,
        UNANSWERED,
        DELIVERED,
        FAILED,
        EXPIRED
    }

    final OpenMessage message;
    final int index;
    /** Next one in the chain of open parts that share a message id; ids may repeat over time. */
    @Nullable
    Part nextWithSameId;

    private State state = State.UNSENT;
    private String messageId = "";
    private String failure = "";
    private int attempts;
    private boolean inferred;

    Part(OpenMessage message, int index) {
        this.message = message;
        this.index = index;
    }

    State state() {
        return state;
    }

    /** The id under which receipts are looked up, empty until accepted. */
    String messageId() {
        return messageId;
    }

    String failure() {
        return failure;
    }

    boolean inferred() {
        return inferred;
    }

    /** True once a final receipt has told its end. */
    boolean settled() {
        return state == State.DELIVERED || state == State.FAILED || state == State.EXPIRED;
    }

    /** Notes another write. */
    void sent() {
        state = State.SENT;
        failure = "";
        attempts++;
    }

    int attempts() {
        return attempts;
    }

    void accepted(String id) {
        state = State.ACCEPTED;
        messageId = id;
        message.accepted();
    }

    void refused(String why) {
        state = State.REFUSED;
        failure = why;
    }

    /** The peer wants it again later; the last word unless it is written again. */
    void putOff(String why) {
        state = State.PUT_OFF;
        failure = why;
    }

    void unanswered() {
        state = State.UNANSWERED;
    }

    /** A receipt proves that it was accepted, although no response said so. */
    void inferAccepted(String id) {
        accepted(id);
        inferred = true;
    }

    void settle(MessageState end, String why) {
        state = switch (end) {
            case DELIVERED -> State.DELIVERED;
            case EXPIRED -> State.EXPIRED;
            default -> State.FAILED;
        };
        failure = state == State.DELIVERED ? "" : why;
    }
}
