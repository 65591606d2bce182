package org.smppassay.observation;

/** Takes what the driver sees, in the order in which it becomes certain. Called on the driver's loop alone. */
public interface ObservationSink {
    /** Tells of one message that was written; each is told exactly once. */
    void message(MessageObservation message);

    /** Tells of a message from a subscriber. */
    void reply(ReplyObservation reply);

    /** Tells what a handset of the panel truly received. */
    default void handset(HandsetObservation handset) {
        // Only who judges receipts wants to know.
    }

    /** Tells of a message that was not sent, because its recipient wants nothing more. */
    default void heldBack(HeldBack message) {
        // The end tells how many there were.
    }

    /** Tells how one delivery receipt was understood. */
    void receipt(ReceiptKind kind);

    /** Tells how a message ended that was told without an end. */
    default void late(LateReceipt receipt) {
        // Only who asks when receipts come wants to know.
    }

    /** Tells of a turn that the plan has taken. */
    default void plan(PlanEvent event) {
        // Only who tells of the whole run wants to know.
    }

    /**
     * Tells of a message that a channel refused and that goes over another one instead. What becomes of it in the end is told as
     * of any other message.
     */
    default void handedOver(MessageObservation message) {
        // Only who compares channels wants to know.
    }

    /** Tells of the run as a whole; the last call of the tester. Handsets may tell more. */
    void end(RunFacts facts);

    /** A sink that passes everything on to each of {@code sinks}, in their order. */
    static ObservationSink all(ObservationSink... sinks) {
        return new Fanout(sinks);
    }
}
