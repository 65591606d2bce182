package org.smppassay.session;

import com.cloudhopper.smpp.SmppConstants;

/**
 * The version of SMPP that one end speaks, as the octet interface_version says it (SMPP 3.4, clause 5.2.4; SMPP 5.0, clause
 * 4.7.13).
 *
 * @param octet 0x00 to 0x33: 3.3 or older; 0x34: 3.4; 0x50: 5.0; others count as the newest version not above them
 */
public record InterfaceVersion(int octet) {
    public static final InterfaceVersion V3_4 = new InterfaceVersion(0x34);
    public static final InterfaceVersion V5_0 = new InterfaceVersion(0x50);

    /** Characters that a message_id of {@link #hasLongMessageIds() an old version} has at most, without the terminating zero. */
    public static final int BRIEF_MESSAGE_ID = 8;

    public InterfaceVersion {
        if (octet < 0 || octet > 0xFF) {
            throw new IllegalArgumentException("interface_version is one octet, not " + octet);
        }
    }

    /** The version that an octet of a PDU says. */
    public static InterfaceVersion of(byte octet) {
        return octet == SmppConstants.VERSION_3_4 ? V3_4 : new InterfaceVersion(octet & 0xFF);
    }

    /** False up to version 3.3, whose peers must get no optional parameters (SMPP 3.4, clause 3.4). */
    public boolean hasOptionalParameters() {
        return octet >= SmppConstants.VERSION_3_4;
    }

    /**
     * False up to version 3.3, whose message_id has {@value #BRIEF_MESSAGE_ID} characters; later ones have 64 (SMPP 3.4, clause
     * 3.4 and 5.2.23; SMPP 5.0, clause 2.11.2).
     */
    public boolean hasLongMessageIds() {
        return octet >= SmppConstants.VERSION_3_4;
    }

    /** True from version 5.0 on, which knows broadcasts and congestion_state. */
    public boolean isV5() {
        return octet >= V5_0.octet;
    }

    /** How many destinations a submit_multi may have (SMPP 3.4, clause 5.2.24; SMPP 5.0, clause 4.2.3.1). */
    public int mostDestinations() {
        return isV5() ? 255 : 254;
    }

    /** The version in which an SMSC that knows 5.0 and 3.4 talks with a peer of this version: the newest that both know. */
    InterfaceVersion spokenWithUs() {
        if (isV5()) {
            return V5_0;
        }
        return hasOptionalParameters() ? V3_4 : this;
    }
}
