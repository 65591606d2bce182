package org.smppassay.protocol.pdu;

/** Tags of congestion and broadcast, which SMPP 5.0 added (clause 4.8.1) and Cloudhopper has no constants for. */
public final class Tags {
    /** One octet, percent: 0 idle, 80 to 89 the best load, 100 congested. */
    public static final short CONGESTION_STATE = 0x0428;

    public static final short BROADCAST_CHANNEL_INDICATOR = 0x0600;

    /** One octet network type, two octets service. */
    public static final short BROADCAST_CONTENT_TYPE = 0x0601;

    public static final short BROADCAST_CONTENT_TYPE_INFO = 0x0602;
    public static final short BROADCAST_MESSAGE_CLASS = 0x0603;

    /** Two octets: how often the message is to be broadcast; 0 leaves it to the message centre. */
    public static final short BROADCAST_REP_NUM = 0x0604;

    /** One octet unit of time, two octets number of units. */
    public static final short BROADCAST_FREQUENCY_INTERVAL = 0x0605;

    /** One octet format, then the area's description; may occur several times. */
    public static final short BROADCAST_AREA_IDENTIFIER = 0x0606;

    /** Four octets: a command_status, for an area the broadcast failed in. */
    public static final short BROADCAST_ERROR_STATUS = 0x0607;

    /** One octet, percent of the area reached; 255 unknown. */
    public static final short BROADCAST_AREA_SUCCESS = 0x0608;

    /** An absolute time of 16 characters. */
    public static final short BROADCAST_END_TIME = 0x0609;

    public static final short BROADCAST_SERVICE_GROUP = 0x060A;

    private Tags() {}
}
