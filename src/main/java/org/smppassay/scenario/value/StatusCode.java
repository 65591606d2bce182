package org.smppassay.scenario.value;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A command_status that says no (SMPP 3.4, clause 5.1.3; SMPP 5.0, clause 4.7.6).
 *
 * @param value anything but 0; as an unsigned number
 */
public record StatusCode(int value) implements Comparable<StatusCode> {
    public static final String PATTERN = "ESME_R[A-Z_]{3,20}|0x[0-9A-Fa-f]{1,8}";

    private static final Pattern NUMBER = Pattern.compile("0x[0-9A-Fa-f]{1,8}");

    private static final Map<String, Integer> VALUES = Map.ofEntries(
            entry("ESME_RINVMSGLEN", 0x01),
            entry("ESME_RINVCMDLEN", 0x02),
            entry("ESME_RINVCMDID", 0x03),
            entry("ESME_RINVBNDSTS", 0x04),
            entry("ESME_RALYBND", 0x05),
            entry("ESME_RINVPRTFLG", 0x06),
            entry("ESME_RINVREGDLVFLG", 0x07),
            entry("ESME_RSYSERR", 0x08),
            entry("ESME_RINVSRCADR", 0x0A),
            entry("ESME_RINVDSTADR", 0x0B),
            entry("ESME_RINVMSGID", 0x0C),
            entry("ESME_RBINDFAIL", 0x0D),
            entry("ESME_RINVPASWD", 0x0E),
            entry("ESME_RINVSYSID", 0x0F),
            entry("ESME_RCANCELFAIL", 0x11),
            entry("ESME_RREPLACEFAIL", 0x13),
            entry("ESME_RMSGQFUL", 0x14),
            entry("ESME_RINVSERTYP", 0x15),
            entry("ESME_RINVNUMDESTS", 0x33),
            entry("ESME_RINVDLNAME", 0x34),
            entry("ESME_RINVDESTFLAG", 0x40),
            entry("ESME_RINVSUBREP", 0x42),
            entry("ESME_RINVESMCLASS", 0x43),
            entry("ESME_RCNTSUBDL", 0x44),
            entry("ESME_RSUBMITFAIL", 0x45),
            entry("ESME_RINVSRCTON", 0x48),
            entry("ESME_RINVSRCNPI", 0x49),
            entry("ESME_RINVDSTTON", 0x50),
            entry("ESME_RINVDSTNPI", 0x51),
            entry("ESME_RINVSYSTYP", 0x53),
            entry("ESME_RINVREPFLAG", 0x54),
            entry("ESME_RINVNUMMSGS", 0x55),
            entry("ESME_RTHROTTLED", 0x58),
            entry("ESME_RINVSCHED", 0x61),
            entry("ESME_RINVEXPIRY", 0x62),
            entry("ESME_RINVDFTMSGID", 0x63),
            entry("ESME_RX_T_APPN", 0x64),
            entry("ESME_RX_P_APPN", 0x65),
            entry("ESME_RX_R_APPN", 0x66),
            entry("ESME_RQUERYFAIL", 0x67),
            entry("ESME_RINVOPTPARSTREAM", 0xC0),
            entry("ESME_ROPTPARNOTALLWD", 0xC1),
            entry("ESME_RINVPARLEN", 0xC2),
            entry("ESME_RMISSINGOPTPARAM", 0xC3),
            entry("ESME_RINVOPTPARAMVAL", 0xC4),
            entry("ESME_RDELIVERYFAILURE", 0xFE),
            entry("ESME_RUNKNOWNERR", 0xFF),
            entry("ESME_RSERTYPUNAUTH", 0x100),
            entry("ESME_RPROHIBITED", 0x101),
            entry("ESME_RSERTYPUNAVAIL", 0x102),
            entry("ESME_RSERTYPDENIED", 0x103),
            entry("ESME_RINVDCS", 0x104),
            entry("ESME_RINVSRCADDRSUBUNIT", 0x105),
            entry("ESME_RINVDSTADDRSUBUNIT", 0x106),
            entry("ESME_RINVBCASTFREQINT", 0x107),
            entry("ESME_RINVBCASTALIAS_NAME", 0x108),
            entry("ESME_RINVBCASTAREAFMT", 0x109),
            entry("ESME_RINVNUMBCAST_AREAS", 0x10A),
            entry("ESME_RINVBCASTCNTTYPE", 0x10B),
            entry("ESME_RINVBCASTMSGCLASS", 0x10C),
            entry("ESME_RBCASTFAIL", 0x10D),
            entry("ESME_RBCASTQUERYFAIL", 0x10E),
            entry("ESME_RBCASTCANCELFAIL", 0x10F),
            entry("ESME_RINVBCAST_REP", 0x110),
            entry("ESME_RINVBCASTSRVGRP", 0x111),
            entry("ESME_RINVBCASTCHANIND", 0x112));

    public StatusCode {
        if (value == 0) {
            throw new IllegalArgumentException("status 0 says yes");
        }
    }

    /**
     * Reads a name of the standard such as {@code ESME_RTHROTTLED}, or a hexadecimal number such as {@code 0x58} or
     * {@code 0x412}.
     *
     * @throws ValueFormatException if the text is anything else, or 0
     */
    public static StatusCode parse(String text) {
        Integer named = VALUES.get(text);
        if (named != null) {
            return new StatusCode(named);
        }
        int number = NUMBER.matcher(text).matches() ? Integer.parseUnsignedInt(text.substring(2), 16) : 0;
        if (number == 0) {
            throw ValueFormatException.expected("a status such as ESME_RTHROTTLED or 0x58", text);
        }
        return new StatusCode(number);
    }

    /** The names of the standard, in alphabetical order. */
    public static List<String> names() {
        return VALUES.keySet().stream().sorted().toList();
    }

    /** By number, the vendors' above the standard's. */
    @Override
    public int compareTo(StatusCode other) {
        return Integer.compareUnsigned(value, other.value);
    }

    /** As a hexadecimal number, which parses again to the same status. */
    @Override
    public String toString() {
        return "0x" + Integer.toHexString(value).toUpperCase(Locale.ROOT);
    }
}
