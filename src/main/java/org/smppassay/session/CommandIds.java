package org.smppassay.session;

/** command_id values that Cloudhopper has no constants for (SMPP 5.0, clause 4.7.5). */
final class CommandIds {
    static final int ALERT_NOTIFICATION = 0x00000102;
    static final int BROADCAST_SM = 0x00000111;
    static final int QUERY_BROADCAST_SM = 0x00000112;
    static final int CANCEL_BROADCAST_SM = 0x00000113;

    private CommandIds() {}
}
