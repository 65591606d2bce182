package org.smppassay.carrier.message;

import org.smppassay.carrier.network.Attempt;
import org.smppassay.observation.Fate;
import org.smppassay.observation.MessageObservation;

/** What happened to messages, as the truth log tells it. Stateless. */
public final class Fates {
    private Fates() {}

    /**
     * What has happened to a message by {@code nowNanos}. To be called on its home loop.
     *
     * @param receipt what became of its receipt
     */
    public static Fate of(Message message, String receipt, long nowNanos) {
        return new Fate(
                message.messageId(),
                message.account().systemId(),
                message.source().getAddress(),
                message.destinationNumber(),
                message.operator(),
                message.acceptedNanos(),
                message.isOver(nowNanos) ? message.finalNanos() : MessageObservation.NEVER,
                message.stateAt(nowNanos).text(),
                message.delivered() || message.error().equals(Attempt.NO_ERROR) ? "" : message.error(),
                message.cause(),
                receipt,
                message.rangeOperator(),
                message.attempts(),
                message.luck(),
                message.segment == null ? 1 : message.segment.segments());
    }
}
