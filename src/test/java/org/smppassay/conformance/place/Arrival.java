package org.smppassay.conformance.place;

/**
 * Something that came from the carrier.
 *
 * @param frame the octets of one PDU as its command_length cuts them; empty if the connection has ended
 * @param nanos when it came, on the place's clock
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record Arrival(byte[] frame, long nanos) {
    private static final byte[] END = {};

    static Arrival end(long nanos) {
        return new Arrival(END, nanos);
    }

    public boolean isEnd() {
        return frame.length == 0;
    }
}
