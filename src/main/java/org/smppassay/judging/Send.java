package org.smppassay.judging;

import org.jspecify.annotations.Nullable;
import org.smppassay.observation.Cohort;
import org.smppassay.observation.MessageObservation;

/** A message of the file of sends, with what has been found out about it. Confined to the thread that reads. */
final class Send {
    final String messageId;
    /** Digits alone. */
    final String destination;

    final String operator;
    /** When it was meant to go, in nanoseconds since 1970. */
    final long sentNanos;
    /** How much later it went, in nanoseconds. */
    long writtenAfterNanos;

    int day;
    int hour;
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

    Send(String messageId, String destination, String operator, long sentNanos) {
        this.messageId = messageId;
        this.destination = destination;
        this.operator = operator;
        this.sentNanos = sentNanos;
    }

    /** As the evaluation takes it, with times counted from {@code startNanos}. */
    MessageObservation observation(long number, long startNanos) {
        boolean delivered = state == State.DELIVERED;
        boolean unknown = state == State.ACCEPTED || state == State.UNANSWERED;
        long intended = sentNanos - startNanos;
        return new MessageObservation(
                number,
                day,
                hour,
                operator,
                destination,
                "",
                Cohort.PLAIN,
                segments,
                submissions,
                intended,
                intended + writtenAfterNanos,
                submitNanos,
                submitNanos == MessageObservation.NEVER ? submitNanos : writtenAfterNanos + submitNanos,
                finalNanos == MessageObservation.NEVER ? finalNanos : Math.max(0, finalNanos - startNanos),
                state.outcome(),
                failure,
                inferred,
                segments,
                delivered ? segments : 0,
                unknown ? segments : 0);
    }
}
