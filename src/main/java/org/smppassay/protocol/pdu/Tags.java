package org.smppassay.protocol.pdu;

/** Tags of optional parameters that SMPP 5.0 added (clause 4.8.1) and Cloudhopper has no constants for. */
public final class Tags {
    /** One octet, 0 idle to 99 congested, 100 and up: refuses more. */
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
    public static final short BILLING_IDENTIFICATION = 0x060B;
    public static final short SOURCE_NETWORK_ID = 0x060D;
    public static final short DEST_NETWORK_ID = 0x060E;
    public static final short SOURCE_NODE_ID = 0x060F;
    public static final short DEST_NODE_ID = 0x0610;
    public static final short DEST_ADDR_NP_RESOLUTION = 0x0611;
    public static final short DEST_ADDR_NP_INFORMATION = 0x0612;
    public static final short DEST_ADDR_NP_COUNTRY = 0x0613;

    private Tags() {}
}
