package org.smppassay.driver;

import com.cloudhopper.smpp.pdu.SubmitSm;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.smppassay.observation.Cohort;
import org.smppassay.observation.MessageObservation;
import org.smppassay.observation.Outcome;

/** A message from its first write until its outcome is certain. Owned by the tester's loop. */
final class OpenMessage {
    final long number;
    final String destination;
    final Part[] parts;
    private final Slot slot;
    private final Recipient recipient;
    /** What it says; null once nothing of it will be written again. */
    private @Nullable MessageTemplate template;

    private final int timesSent;
    private Cohort cohort;
    private @Nullable Channel channel;
    /** The same message as another channel refused it; null if this is its first sending. */
    private @Nullable OpenMessage former;

    private boolean handedOver;
    /** Its neighbours in {@link OpenMessages}. */
    @Nullable
    OpenMessage before;

    @Nullable
    OpenMessage after;

    private long writtenNanos = MessageObservation.NEVER;
    private long submitNanos = MessageObservation.NEVER;
    private long responseNanos = MessageObservation.NEVER;
    private long finalNanos = MessageObservation.NEVER;
    private String network = "";
    private int submissions;
    private boolean closed;

    OpenMessage(Slot slot, Recipient recipient, Cohort cohort, MessageTemplate template) {
        this(slot, recipient, cohort, template, 1);
    }

    /**
     * @param timesSent how often its text has been sent to its recipient, this time included
     */
    OpenMessage(Slot slot, Recipient recipient, Cohort cohort, MessageTemplate template, int timesSent) {
        this.timesSent = timesSent;
        this.slot = slot;
        this.recipient = recipient;
        this.cohort = cohort;
        this.template = template;
        this.number = slot.number();
        this.destination = recipient.number();
        this.parts = new Part[template.segments()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = new Part(this, i);
        }
    }

    /**
     * It is known, or has been told, which network serves its number; empty if not. What was known first stays: who a message is
     * counted with must not hang on what becomes of it.
     */
    void isServedBy(String name) {
        if (network.isEmpty()) {
            network = name;
        }
    }

    /** The submission of one of its segments, from 0. */
    SubmitSm submission(int part) {
        return Objects.requireNonNull(template, "all of it has been accepted").submission(destination, part, number);
    }

    /** One of its parts has been accepted. Texts with fields are one's own, and many messages wait for their receipts. */
    void accepted() {
        for (Part part : parts) {
            if (part.messageId().isEmpty() && !part.settled()) {
                return;
            }
        }
        template = null;
    }

    Recipient recipient() {
        return recipient;
    }

    /** The group of a comparison that it is in; empty if there is none. */
    String group() {
        return cohort.group();
    }

    Slot slot() {
        return slot;
    }

    int timesSent() {
        return timesSent;
    }

    /** The same message once more, to be sent over another channel. */
    OpenMessage overAnother() {
        OpenMessage again = new OpenMessage(slot, recipient, cohort, Objects.requireNonNull(template), timesSent);
        again.network = network;
        again.former = this;
        handedOver = true;
        return again;
    }

    /** The message as another channel refused it, which this one stands for once it is written; null if there is none. */
    @Nullable
    OpenMessage former() {
        return former;
    }

    /** True if it is to be sent over another channel. */
    boolean handedOver() {
        return handedOver;
    }

    /** Goes over a channel from its first write on; false if it has begun over another. */
    boolean goesOver(Channel by) {
        if (channel == null) {
            channel = by;
            cohort = by.over(cohort);
        }
        return channel == by;
    }

    /** True if it has begun over that channel and has not been handed over to another. */
    boolean isOver(Channel by) {
        return channel == by && !handedOver;
    }

    /** The channel it has begun over. */
    Channel channel() {
        return Objects.requireNonNull(channel);
    }

    /**
     * True if nothing of it was accepted or may yet be.
     *
     * @param unansweredToo whether what was never answered counts as not accepted
     */
    boolean surelyNotAccepted(boolean unansweredToo) {
        for (Part part : parts) {
            boolean not =
                    switch (part.state()) {
                        case UNSENT, PUT_OFF, REFUSED -> true;
                        case UNANSWERED -> unansweredToo;
                        case SENT, ACCEPTED, DELIVERED, FAILED, EXPIRED -> false;
                    };
            if (!not) {
                return false;
            }
        }
        return true;
    }

    /** Notes a write; true if it is the message's first. */
    boolean written(long nanos) {
        submissions++;
        boolean first = writtenNanos == MessageObservation.NEVER;
        if (first) {
            writtenNanos = nanos;
        }
        return first;
    }

    /**
     * A submission of it has been answered.
     *
     * @param serviceNanos since its write
     */
    void answered(long serviceNanos, long nowNanos) {
        submitNanos = serviceNanos;
        responseNanos = nowNanos - slot.intendedNanos();
    }

    void finalReceipt(long nanos) {
        finalNanos = Math.max(finalNanos, nanos);
    }

    long writtenNanos() {
        return writtenNanos;
    }

    boolean refused() {
        return has(Part.State.REFUSED);
    }

    /** Its outcome is being told; what still comes changes nothing. */
    void close() {
        closed = true;
    }

    boolean closed() {
        return closed;
    }

    /** True once nothing that may still come can change its outcome. */
    boolean certain() {
        boolean refused = refused();
        for (Part part : parts) {
            boolean ended = part.settled() || part.state() == Part.State.REFUSED;
            boolean never = part.state() == Part.State.UNSENT || part.state() == Part.State.PUT_OFF;
            if (!ended && !(refused && never)) {
                return false;
            }
        }
        return true;
    }

    /** What is known of it now. */
    MessageObservation observation() {
        Outcome outcome = outcome();
        boolean inferred = false;
        for (Part part : parts) {
            inferred |= part.inferred();
        }
        return new MessageObservation(
                number,
                slot.day(),
                slot.hour(),
                recipient.operator(),
                destination,
                network,
                cohort,
                parts.length,
                submissions,
                slot.intendedNanos(),
                writtenNanos,
                submitNanos,
                responseNanos,
                outcome == Outcome.PENDING ? MessageObservation.NEVER : finalNanos,
                outcome,
                failure(outcome),
                inferred && outcome.accepted(),
                parts.length - count(Part.State.UNSENT),
                count(Part.State.DELIVERED),
                count(Part.State.SENT) + count(Part.State.UNANSWERED) + count(Part.State.ACCEPTED));
    }

    private Outcome outcome() {
        if (refused() || has(Part.State.PUT_OFF)) {
            return Outcome.REJECTED;
        }
        if (has(Part.State.UNSENT) || has(Part.State.SENT) || has(Part.State.UNANSWERED)) {
            return Outcome.UNANSWERED;
        }
        if (has(Part.State.FAILED)) {
            return Outcome.FAILED;
        }
        if (has(Part.State.EXPIRED)) {
            return Outcome.EXPIRED;
        }
        return has(Part.State.ACCEPTED) ? Outcome.PENDING : Outcome.DELIVERED;
    }

    /** Why: in the words of the part that decided the outcome. */
    private String failure(Outcome outcome) {
        return switch (outcome) {
            case REJECTED -> failureOf(refused() ? Part.State.REFUSED : Part.State.PUT_OFF);
            case FAILED -> failureOf(Part.State.FAILED);
            case EXPIRED -> failureOf(Part.State.EXPIRED);
            case DELIVERED, PENDING, UNANSWERED -> "";
        };
    }

    private String failureOf(Part.State state) {
        for (Part part : parts) {
            if (part.state() == state) {
                return part.failure();
            }
        }
        return "";
    }

    boolean has(Part.State state) {
        return count(state) > 0;
    }

    Cohort cohort() {
        return cohort;
    }

    /** Receipts that may still come of accepted segments. */
    int missing() {
        return count(Part.State.ACCEPTED);
    }

    /** Whether it has no end for want of receipts alone. */
    boolean pending() {
        return outcome() == Outcome.PENDING;
    }

    private int count(Part.State state) {
        int count = 0;
        for (Part part : parts) {
            count += part.state() == state ? 1 : 0;
        }
        return count;
    }
}
