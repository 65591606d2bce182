package org.smppassay.observation;

import java.util.List;

/**
 * Decides how a test goes on from what its tester sees. The tester asks at the moments named here and does what it is told; it
 * knows nothing of the reasons. Called on the tester's loop alone, and not any more once the run ends.
 */
public interface Supervisor {
    /** Lets every plan run to its end. */
    Supervisor NONE = new Supervisor() {};

    /** A message has been written for the first time. */
    default void written() {
        // A plan that runs to its end in any case needs nobody to count.
    }

    /** What became of a message is certain; the sinks know of it. */
    default Advice message(MessageObservation message) {
        return Advice.GO_ON;
    }

    /** A submission was answered, or never will be, over the channel in use. */
    default Advice submission(boolean accepted) {
        return Advice.GO_ON;
    }

    /** A subscriber has sent something; the sinks know of it. */
    default Advice reply(ReplyObservation reply) {
        return Advice.GO_ON;
    }

    /**
     * All messages of a part of the plan have been sent, and their receipts have come or are no longer waited for.
     *
     * @param phase the part that is over; another one follows unless the advice is to stop
     * @param open its messages whose outcome is not certain, as they are now
     */
    default Advice phaseOver(String phase, List<MessageObservation> open) {
        return Advice.GO_ON;
    }

    /** From now on messages go over another channel. */
    default void switched() {
        // Only who compares channels wants to know.
    }
}
