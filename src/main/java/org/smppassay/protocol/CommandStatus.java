package org.smppassay.protocol;

import java.util.Locale;

/** command_status values (clause 5.1.3): the ones this package answers with, and the names of all. */
public final class CommandStatus {
    /** ESME_ROK. */
    public static final int OK = 0x00;

    /** ESME_RINVMSGLEN. */
    public static final int INVALID_MESSAGE_LENGTH = 0x01;

    /** ESME_RINVCMDLEN. */
    public static final int INVALID_COMMAND_LENGTH = 0x02;

    /** ESME_RINVCMDID. */
    public static final int INVALID_COMMAND_ID = 0x03;

    /** ESME_RINVSRCADR. */
    public static final int INVALID_SOURCE_ADDRESS = 0x0A;

    /** ESME_RINVDSTADR. */
    public static final int INVALID_DESTINATION_ADDRESS = 0x0B;

    /** ESME_RINVMSGID. */
    public static final int INVALID_MESSAGE_ID = 0x0C;

    /** ESME_RBINDFAIL. */
    public static final int BIND_FAILED = 0x0D;

    /** ESME_RINVPASWD. */
    public static final int INVALID_PASSWORD = 0x0E;

    /** ESME_RINVSYSID. */
    public static final int INVALID_SYSTEM_ID = 0x0F;

    /** ESME_RINVSERTYP. */
    public static final int INVALID_SERVICE_TYPE = 0x15;

    /** ESME_RINVSYSTYP. */
    public static final int INVALID_SYSTEM_TYPE = 0x53;

    /** ESME_RINVSCHED. */
    public static final int INVALID_SCHEDULE = 0x61;

    /** ESME_RINVEXPIRY. */
    public static final int INVALID_VALIDITY = 0x62;

    /** ESME_RINVOPTPARSTREAM. */
    public static final int INVALID_OPTIONAL_PART = 0xC0;

    /** ESME_RINVPARLEN. */
    public static final int INVALID_PARAMETER_LENGTH = 0xC2;

    private CommandStatus() {}

    /**
     * The standard's name of a status, such as {@code ESME_RTHROTTLED}; eight hexadecimal digits, such as {@code 0x00000412}, for those it
     * leaves to vendors.
     */
    public static String name(int status) {
        return switch (status) {
            case 0x00 -> "ESME_ROK";
            case 0x01 -> "ESME_RINVMSGLEN";
            case 0x02 -> "ESME_RINVCMDLEN";
            case 0x03 -> "ESME_RINVCMDID";
            case 0x04 -> "ESME_RINVBNDSTS";
            case 0x05 -> "ESME_RALYBND";
            case 0x06 -> "ESME_RINVPRTFLG";
            case 0x07 -> "ESME_RINVREGDLVFLG";
            case 0x08 -> "ESME_RSYSERR";
            case 0x0A -> "ESME_RINVSRCADR";
            case 0x0B -> "ESME_RINVDSTADR";
            case 0x0C -> "ESME_RINVMSGID";
            case 0x0D -> "ESME_RBINDFAIL";
            case 0x0E -> "ESME_RINVPASWD";
            case 0x0F -> "ESME_RINVSYSID";
            case 0x11 -> "ESME_RCANCELFAIL";
            case 0x13 -> "ESME_RREPLACEFAIL";
            case 0x14 -> "ESME_RMSGQFUL";
            case 0x15 -> "ESME_RINVSERTYP";
            case 0x33 -> "ESME_RINVNUMDESTS";
            case 0x34 -> "ESME_RINVDLNAME";
            case 0x40 -> "ESME_RINVDESTFLAG";
            case 0x42 -> "ESME_RINVSUBREP";
            case 0x43 -> "ESME_RINVESMCLASS";
            case 0x44 -> "ESME_RCNTSUBDL";
            case 0x45 -> "ESME_RSUBMITFAIL";
            case 0x48 -> "ESME_RINVSRCTON";
            case 0x49 -> "ESME_RINVSRCNPI";
            case 0x50 -> "ESME_RINVDSTTON";
            case 0x51 -> "ESME_RINVDSTNPI";
            case 0x53 -> "ESME_RINVSYSTYP";
            case 0x54 -> "ESME_RINVREPFLAG";
            case 0x55 -> "ESME_RINVNUMMSGS";
            case 0x58 -> "ESME_RTHROTTLED";
            case 0x61 -> "ESME_RINVSCHED";
            case 0x62 -> "ESME_RINVEXPIRY";
            case 0x63 -> "ESME_RINVDFTMSGID";
            case 0x64 -> "ESME_RX_T_APPN";
            case 0x65 -> "ESME_RX_P_APPN";
            case 0x66 -> "ESME_RX_R_APPN";
            case 0x67 -> "ESME_RQUERYFAIL";
            case 0xC0 -> "ESME_RINVOPTPARSTREAM";
            case 0xC1 -> "ESME_ROPTPARNOTALLWD";
            case 0xC2 -> "ESME_RINVPARLEN";
            case 0xC3 -> "ESME_RMISSINGOPTPARAM";
            case 0xC4 -> "ESME_RINVOPTPARAMVAL";
            case 0xFE -> "ESME_RDELIVERYFAILURE";
            case 0xFF -> "ESME_RUNKNOWNERR";
            default -> hex(status);
        };
    }

    private static String hex(int status) {
        String digits = Integer.toHexString(status).toUpperCase(Locale.ROOT);
        return "0x" + "0".repeat(8 - digits.length()) + digits;
    }
}
