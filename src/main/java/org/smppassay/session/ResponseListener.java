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
}
