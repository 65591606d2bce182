package org.smppassay.judging;

import org.jspecify.annotations.Nullable;
import org.smppassay.observation.Cohort;
import org.smppassay.observation.MessageObservation;

/** A row of the file of sends, a message or the head or another segment of one, with what has been found out about it. Confined to the thread that reads. */
final class Send {
    final String messageId;
    /** Digits alone. */
    final String destination;

    final String operator;
    /** When it was meant to go, in nanoseconds since 1970. */
    final long sentNanos;
    /** How much later it went, in nanoseconds. */
    long writtenAfterNanos;

    /** The serving network; empty if nobody tells. */
    String network = "";

    int day;
    int hour;
    Cohort.Role role = Cohort.Role.SUBSCRIBER;
    int segments = 1;
    int submissions = 1;
    boolean inferred;
    long submitNanos = MessageObservation.NEVER;
    State state = State.ACCEPTED;
    String failure = "";
    /** When the receipt came that settles it, in nanoseconds since 1970, if that is known. */
    long finalNanos = MessageObservation.NEVER;
    /** A receipt, in time or not, has told of it. */
    boolean told;

    @Nullable
    Send nextWithSameId;

    /** Whether the row tells of one segment; else of the whole message. */
    boolean segmentAlone;
    /** Which one, from 1, or 0 if that is not told. */
    int segment;
    /** A further segment of the same message. */
    @Nullable
    Send nextPart;

    Send(String messageId, String destination, String operator, long sentNanos) {
        this.messageId = messageId;
        this.destination = destination;
        this.operator = operator;
        this.sentNanos = sentNanos;
    }

    /** Whether {@code other} is another segment of this message, or another try of a refused one. */
    boolean takes(Send other) {
        for (Send part = this; part != null; part = part.nextPart) {
            if (part.segment != 0 && part.segment == other.segment && part.state != State.REJECTED) {
                return false;
            }
        }
        return true;
    }

    /** The message with this further segment, headed by the one that was sent first. */
    Send with(Send other) {
        Send before = null;
        for (Send part = this; part != null; part = part.nextPart) {
            if (part.segment != 0 && part.segment == other.segment) {
                return replacing(before, part, other);
            }
            before = part;
        }
        if (other.sentNanos < sentNanos) {
            other.nextPart = this;
            return other;
        }
        other.nextPart = nextPart;
        nextPart = other;
        return this;
    }

    private Send replacing(@Nullable Send before, Send refused, Send retry) {
        retry.submissions += refused.submissions;
        retry.nextPart = refused.nextPart;
        refused.nextPart = null;
        if (before == null) {
            return retry;
        }
        before.nextPart = retry;
        return this;
    }

    /** Whether segments are missing of which others tell that there are some. */
    boolean lacksParts() {
        return new Whole(this).unseen() > 0;
    }

    /** Whether it is delivered, and nobody says when. */
    boolean deliveredAtNoTime() {
        Whole whole = new Whole(this);
        return whole.state() == State.DELIVERED && whole.finalNanos() == MessageObservation.NEVER;
    }

    /** As the evaluation takes it, with times counted from {@code startNanos}. */
    MessageObservation observation(long number, long startNanos) {
        return new Whole(this).observation(number, startNanos);
    }
}
