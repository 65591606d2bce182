package org.smppassay.carrier.message;

import com.cloudhopper.smpp.type.Address;
import org.jspecify.annotations.Nullable;

/**
 * Addresses as messages keep them. Remembers some senders' addresses, since most clients use few, so that their messages
 * share one object each. Owned by one loop.
 */
public final class Addresses {
    private static final int REMEMBERED = 64;
    private static final String DEFAULT_SERVICE = "";

    private final @Nullable Address[] remembered = new Address[REMEMBERED];

    /** An address that equals this one, the same object for equal ones most of the time. */
    public Address shared(Address address) {
        int slot = address.getAddress().hashCode() & (REMEMBERED - 1);
        Address known = remembered[slot];
        if (known != null && same(known, address)) {
            return known;
        }
        remembered[slot] = address;
        return address;
    }

    /** True if type of number, numbering plan and digits are the same. */
    public static boolean same(Address one, Address other) {
        return one.getTon() == other.getTon()
                && one.getNpi() == other.getNpi()
                && one.getAddress().equals(other.getAddress());
    }

    /** A service type; those of the standard (SMPP 5.0, clause 4.7.25) share one object each. */
    static String serviceType(@Nullable String requested) {
        return requested == null || requested.isEmpty()
                ? DEFAULT_SERVICE
                : switch (requested) {
                    case "CMT" -> "CMT";
                    case "CPT" -> "CPT";
                    case "VMN" -> "VMN";
                    case "VMA" -> "VMA";
                    case "WAP" -> "WAP";
                    case "USSD" -> "USSD";
                    case "CBS" -> "CBS";
                    case "GUTS" -> "GUTS";
                    default -> requested;
                };
    }
}
