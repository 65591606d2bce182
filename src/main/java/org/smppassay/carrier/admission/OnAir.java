package org.smppassay.carrier.admission;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BaseSm;
import org.smppassay.protocol.Alphabet;
import org.smppassay.protocol.Segments;
import org.smppassay.protocol.UserDataHeader;

/**
 * How many short messages of the air interface a submission takes (3GPP TS 23.040, clause 9.2.3.24.1): more than one if its
 * text is too long for one, whether it comes in short_message or in message_payload.
 */
final class OnAir {
    private static final int SEPTETS_ALONE = 160;
    private static final int SEPTETS_IN_PART = 153;
    private static final int OCTETS_ALONE = 140;
    private static final int OCTETS_IN_PART = 134;

    private OnAir() {}

    /** At least 1. */
    static int segments(BaseSm<?> request) {
        byte[] octets = Segments.octets(request);
        if (octets.length <= OCTETS_ALONE) {
            return 1;
        }
        int header =
                (request.getEsmClass() & SmppConstants.ESM_CLASS_UDHI_MASK) == 0 ? 0 : UserDataHeader.length(octets);
        boolean septets = Alphabet.ofDataCoding(request.getDataCoding())
                .filter(alphabet -> alphabet == Alphabet.GSM7)
                .isPresent();
        int length = octets.length - header;
        if (septets) {
            int headerSeptets = (header * 8 + 6) / 7;
            return length + headerSeptets <= SEPTETS_ALONE ? 1 : parts(length, SEPTETS_IN_PART);
        }
        return length + header <= OCTETS_ALONE ? 1 : parts(length, OCTETS_IN_PART);
    }

    private static int parts(int length, int inPart) {
        return (length + inPart - 1) / inPart;
    }
}
