package org.smppassay.protocol;

/** How a message that is too long for a single segment is sent. */
public enum LongMessage {
    /** A user data header with a reference of 8 bits (3GPP TS 23.040, clause 9.2.3.24.1). */
    UDH_8_BIT(6),
    /** The same with a reference of 16 bits (clause 9.2.3.24.8). */
    UDH_16_BIT(7),
    /**
     * The parameters sar_msg_ref_num, sar_total_segments and sar_segment_seqnum (SMPP 3.4, clauses 5.3.2.22 to 5.3.2.24). The SMSC makes a
     * user data header of them; their reference has 16 bits, so room is left for one.
     */
    SAR(7),
    /** All of it in one PDU, in the parameter message_payload (clause 5.3.2.32). */
    PAYLOAD(0);

    private final int headerLength;

    LongMessage(int headerLength) {
        this.headerLength = headerLength;
    }

    /** Octets that a segment leaves to its user data header, whoever writes it. */
    int headerLength() {
        return headerLength;
    }
}
