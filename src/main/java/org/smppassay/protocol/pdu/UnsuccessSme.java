package org.smppassay.protocol.pdu;

import com.cloudhopper.smpp.type.Address;

/**
 * A destination a submit_multi was not accepted for (unsuccess_sme, clause 4.5.2.1).
 *
 * @param address the SME's
 * @param errorStatus a command_status (error_status_code)
 */
public record UnsuccessSme(Address address, int errorStatus) {}
