package org.smppassay.protocol.pdu;

import com.cloudhopper.smpp.type.Address;

/** One of the destinations of a submit_multi (dest_address, clause 4.5.1.1). */
public sealed interface Destination {
    /** dest_flag of an SME address. */
    int SME_FLAG = 1;

    /** dest_flag of a distribution list. */
    int DISTRIBUTION_LIST_FLAG = 2;

    /** @param address at most 20 characters */
    record Sme(Address address) implements Destination {}

    /** @param name of a list that the SMSC knows, at most 20 characters */
    record DistributionList(String name) implements Destination {}
}
