package org.smppassay.protocol;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BaseSm;
import com.cloudhopper.smpp.tlv.Tlv;
import com.cloudhopper.smpp.type.SmppInvalidArgumentException;
import java.util.List;

/**
 * What one submit_sm carries of a message.
 *
 * @param shortMessage the octets, header included; not to be changed
 * @param dataCoding the data_coding to announce
 * @param udhi whether the octets begin with a user data header, to be announced in esm_class as 0x40
 * @param part the number of this segment, from 1
 * @param total how many there are, 1 to 255
 * @param parameters the optional parameters that belong to it: of segmentation, or message_payload
 */
@SuppressWarnings("ArrayRecordComponent")
public record Segment(byte[] shortMessage, byte dataCoding, boolean udhi, int part, int total, List<Tlv> parameters) {

    /** Copies the list. */
    public Segment {
        parameters = List.copyOf(parameters);
    }

    /** A segment without optional parameters. */
    public Segment(byte[] shortMessage, byte dataCoding, boolean udhi, int part, int total) {
        this(shortMessage, dataCoding, udhi, part, total, List.of());
    }

    /**
     * Puts the segment into a message: short_message, data_coding, the indicator in esm_class and the parameters.
     *
     * @throws IllegalArgumentException if the segment is longer than a short_message can be
     */
    public void putInto(BaseSm<?> pdu) {
        try {
            pdu.setShortMessage(shortMessage);
        } catch (SmppInvalidArgumentException e) {
            throw new IllegalArgumentException("a segment of " + shortMessage.length + " octets", e);
        }
        pdu.setDataCoding(dataCoding);
        if (udhi) {
            pdu.setEsmClass((byte) (pdu.getEsmClass() | SmppConstants.ESM_CLASS_UDHI_MASK));
        }
        for (Tlv parameter : parameters) {
            pdu.addOptionalParameter(parameter);
        }
    }
}
