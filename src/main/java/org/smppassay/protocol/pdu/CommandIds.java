package org.smppassay.protocol.pdu;

/** command_id values that Cloudhopper has no constants for (clause 5.1.2.1; SMPP 5.0, clause 4.7.5). */
public final class CommandIds {
    public static final int ALERT_NOTIFICATION = 0x00000102;
    public static final int BROADCAST_SM = 0x00000111;
    public static final int QUERY_BROADCAST_SM = 0x00000112;
    public static final int CANCEL_BROADCAST_SM = 0x00000113;
    public static final int BROADCAST_SM_RESP = 0x80000111;
    public static final int QUERY_BROADCAST_SM_RESP = 0x80000112;
    public static final int CANCEL_BROADCAST_SM_RESP = 0x80000113;

    private CommandIds() {}
}
