package org.smppassay.protocol;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;

/**
 * command_status values (clause 5.1.3; from 0x100 on SMPP 5.0, clause 4.7.6): the ones this package answers with, and the names of all.
 */
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

    /** ESME_RINVNUMDESTS. */
    public static final int INVALID_NUMBER_OF_DESTINATIONS = 0x33;

    /** ESME_RINVDLNAME. */
    public static final int INVALID_DISTRIBUTION_LIST = 0x34;

    /** ESME_RINVDESTFLAG. */
    public static final int INVALID_DESTINATION_FLAG = 0x40;

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

    /** ESME_RMISSINGOPTPARAM. */
    public static final int MISSING_OPTIONAL_PARAMETER = 0xC3;

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            entry(0x01, "ESME_RINVMSGLEN"),
            entry(0x02, "ESME_RINVCMDLEN"),
            entry(0x03, "ESME_RINVCMDID"),
            entry(0x04, "ESME_RINVBNDSTS"),
            entry(0x05, "ESME_RALYBND"),
            entry(0x06, "ESME_RINVPRTFLG"),
            entry(0x07, "ESME_RINVREGDLVFLG"),
            entry(0x08, "ESME_RSYSERR"),
            entry(0x0A, "ESME_RINVSRCADR"),
            entry(0x0B, "ESME_RINVDSTADR"),
            entry(0x0C, "ESME_RINVMSGID"),
            entry(0x0D, "ESME_RBINDFAIL"),
            entry(0x0E, "ESME_RINVPASWD"),
            entry(0x0F, "ESME_RINVSYSID"),
            entry(0x11, "ESME_RCANCELFAIL"),
            entry(0x13, "ESME_RREPLACEFAIL"),
            entry(0x14, "ESME_RMSGQFUL"),
            entry(0x15, "ESME_RINVSERTYP"),
            entry(0x33, "ESME_RINVNUMDESTS"),
            entry(0x34, "ESME_RINVDLNAME"),
            entry(0x40, "ESME_RINVDESTFLAG"),
            entry(0x42, "ESME_RINVSUBREP"),
            entry(0x43, "ESME_RINVESMCLASS"),
            entry(0x44, "ESME_RCNTSUBDL"),
            entry(0x45, "ESME_RSUBMITFAIL"),
            entry(0x48, "ESME_RINVSRCTON"),
            entry(0x49, "ESME_RINVSRCNPI"),
            entry(0x50, "ESME_RINVDSTTON"),
            entry(0x51, "ESME_RINVDSTNPI"),
            entry(0x53, "ESME_RINVSYSTYP"),
            entry(0x54, "ESME_RINVREPFLAG"),
            entry(0x55, "ESME_RINVNUMMSGS"),
            entry(0x58, "ESME_RTHROTTLED"),
            entry(0x61, "ESME_RINVSCHED"),
            entry(0x62, "ESME_RINVEXPIRY"),
            entry(0x63, "ESME_RINVDFTMSGID"),
            entry(0x64, "ESME_RX_T_APPN"),
            entry(0x65, "ESME_RX_P_APPN"),
            entry(0x66, "ESME_RX_R_APPN"),
            entry(0x67, "ESME_RQUERYFAIL"),
            entry(0xC0, "ESME_RINVOPTPARSTREAM"),
            entry(0xC1, "ESME_ROPTPARNOTALLWD"),
            entry(0xC2, "ESME_RINVPARLEN"),
            entry(0xC3, "ESME_RMISSINGOPTPARAM"),
            entry(0xC4, "ESME_RINVOPTPARAMVAL"),
            entry(0xFE, "ESME_RDELIVERYFAILURE"),
            entry(0xFF, "ESME_RUNKNOWNERR"),
            entry(0x100, "ESME_RSERTYPUNAUTH"),
            entry(0x101, "ESME_RPROHIBITED"),
            entry(0x102, "ESME_RSERTYPUNAVAIL"),
            entry(0x103, "ESME_RSERTYPDENIED"),
            entry(0x104, "ESME_RINVDCS"),
            entry(0x105, "ESME_RINVSRCADDRSUBUNIT"),
            entry(0x106, "ESME_RINVDSTADDRSUBUNIT"),
            entry(0x107, "ESME_RINVBCASTFREQINT"),
            entry(0x108, "ESME_RINVBCASTALIAS_NAME"),
            entry(0x109, "ESME_RINVBCASTAREAFMT"),
            entry(0x10A, "ESME_RINVNUMBCAST_AREAS"),
            entry(0x10B, "ESME_RINVBCASTCNTTYPE"),
            entry(0x10C, "ESME_RINVBCASTMSGCLASS"),
            entry(0x10D, "ESME_RBCASTFAIL"),
            entry(0x10E, "ESME_RBCASTQUERYFAIL"),
            entry(0x10F, "ESME_RBCASTCANCELFAIL"),
            entry(0x110, "ESME_RINVBCAST_REP"),
            entry(0x111, "ESME_RINVBCASTSRVGRP"),
            entry(0x112, "ESME_RINVBCASTCHANIND"));

    private CommandStatus() {}

    /**
     * The standard's name of a status, such as {@code ESME_RTHROTTLED}; eight hexadecimal digits, such as {@code 0x00000412}, for those it
     * leaves to vendors.
     */
    public static String name(int status) {
        if (status == OK) {
            return "ESME_ROK";
        }
        String name = NAMES.get(status);
        return name == null ? hex(status) : name;
    }

    private static String hex(int status) {
        String digits = Integer.toHexString(status).toUpperCase(Locale.ROOT);
        return "0x" + "0".repeat(8 - digits.length()) + digits;
    }
}
