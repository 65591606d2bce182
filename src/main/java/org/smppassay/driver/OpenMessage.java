package org.smppassay.driver;

import org.jspecify.annotations.Nullable;
import org.smppassay.observation.Cohort;
import org.smppassay.observation.MessageObservation;
import org.smppassay.observation.Outcome;

/** A message from its first write until its outcome is certain. Owned by the tester's loop. */
final class OpenMessage {
    final long number;
    final int day;
    final int hour;
    final String operator;
    final String destination;
    final long intendedNanos;
    final Part[] parts;
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

    OpenMessage(long number, int day, int hour, String operator, String destination, long intendedNanos, int segments) {
        this.number = number;
        this.day = day;
        this.hour = hour;
        this.operator = operator;
        this.destination = destination;
        this.intendedNanos = intendedNanos;
        this.parts = new Part[segments];
        for (int i = 0; i < segments; i++) {
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
        responseNanos = nowNanos - intendedNanos;
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
                day,
                hour,
                operator,
                destination,
                network,
                Cohort.PLAIN,
                parts.length,
                submissions,
                intendedNanos,
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

    private int count(Part.State state) {
        int count = 0;
        for (Part part : parts) {
            count += part.state() == state ? 1 : 0;
        }
        return count;
    }
}
