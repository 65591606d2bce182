package org.smppassay.session;

import com.cloudhopper.smpp.pdu.PduResponse;

/** Learns what became of a request. Exactly one of its methods is called, once, on the session's loop. */
public interface ResponseListener {
    /**
     * The response came, a generic_nack included.
     *
     * @param serviceNanos from the request's write to its response
     */
    void answered(PduResponse response, long serviceNanos);

    /** No response came in time, or the connection ended first: nobody knows whether the peer acted on it. */
    void unanswered();

    /** Does the same whatever became of the request. */
    static ResponseListener either(Runnable action) {
        return new ResponseListener() {
            @Override
            public void answered(PduResponse response, long serviceNanos) {
                action.run();
            }

            @Override
            public void unanswered() {
                action.run();
            }
        };
    }

    /** Does something only if no response comes; whatever it says, a response is a sign of life. */
    static ResponseListener unlessAnswered(Runnable action) {
        return new ResponseListener() {
            @Override
            public void answered(PduResponse response, long serviceNanos) {}

            @Override
            public void unanswered() {
                action.run();
            }
        };
    }
}
