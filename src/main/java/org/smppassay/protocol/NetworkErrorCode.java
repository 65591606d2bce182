package org.smppassay.protocol;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.tlv.Tlv;

/**
 * The error a network gave for a message (network_error_code, clause 5.3.2.31).
 *
 * @param networkType 1 ANSI-136, 2 IS-95, 3 GSM, others reserved; 0 to 255
 * @param code the network's own code, 0 to 65535
 */
public record NetworkErrorCode(int networkType, int code) {

    /** @throws IllegalArgumentException if a value is out of its range */
    public NetworkErrorCode {
        if (networkType != (networkType & 0xFF) || code != (code & 0xFFFF)) {
            throw new IllegalArgumentException("not one octet and two: " + networkType + ", " + code);
        }
    }

    Tlv tlv() {
        byte[] value = {(byte) networkType, (byte) (code >> 8), (byte) code};
        return new Tlv(SmppConstants.TAG_NETWORK_ERROR_CODE, value);
    }
}
