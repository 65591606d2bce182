package org.smppassay.carrier.message;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BaseSm;
import com.cloudhopper.smpp.tlv.Tlv;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smppassay.protocol.UserDataHeader;
import org.smppassay.protocol.UserDataHeader.Concatenation;

/** Tells the segments of long messages, whether marked in a user data header or by SAR parameters (SMPP 3.4, clause 5.3.2.22). */
public final class Segments {
    private static final byte[] NOTHING = {};
    private static final short FIRST_OF_VENDORS = 0x1400;
    private static final short LAST_OF_VENDORS = 0x3FFF;

    private Segments() {}

    /** The place of a submission in its message; empty if it is the whole of it. */
    public static Optional<Concatenation> concatenation(BaseSm<?> request) {
        if ((request.getEsmClass() & SmppConstants.ESM_CLASS_UDHI_MASK) != 0) {
            return UserDataHeader.concatenation(octets(request));
        }
        return request.getOptionalParameterCount() == 0 ? Optional.empty() : ofSar(request);
    }

    /** The text of a submission with its header, wherever it is: in short_message or in message_payload. */
    public static byte[] octets(BaseSm<?> request) {
        byte[] octets = request.getShortMessage();
        if ((octets == null || octets.length == 0) && request.getOptionalParameterCount() > 0) {
            Tlv payload = request.getOptionalParameter(SmppConstants.TAG_MESSAGE_PAYLOAD);
            octets = payload == null ? null : payload.getValue();
        }
        return octets == null ? NOTHING : octets;
    }

    /** The text of a submission without its header. */
    public static byte[] text(BaseSm<?> request) {
        byte[] octets = octets(request);
        boolean headed = (request.getEsmClass() & SmppConstants.ESM_CLASS_UDHI_MASK) != 0;
        return headed ? Arrays.copyOfRange(octets, UserDataHeader.length(octets), octets.length) : octets;
    }

    /** The parameters of a submission that vendors have defined (SMPP 3.4, clause 5.3.2), in its order. */
    public static List<Tlv> vendorParameters(BaseSm<?> request) {
        if (request.getOptionalParameterCount() == 0) {
            return List.of();
        }
        return request.getOptionalParameters().stream()
                .filter(parameter -> parameter.getTag() >= FIRST_OF_VENDORS && parameter.getTag() <= LAST_OF_VENDORS)
                .toList();
    }

    private static Optional<Concatenation> ofSar(BaseSm<?> request) {
        int reference = number(request.getOptionalParameter(SmppConstants.TAG_SAR_MSG_REF_NUM), 2);
        int total = number(request.getOptionalParameter(SmppConstants.TAG_SAR_TOTAL_SEGMENTS), 1);
        int part = number(request.getOptionalParameter(SmppConstants.TAG_SAR_SEGMENT_SEQNUM), 1);
        boolean sound = reference >= 0 && part >= 1 && part <= total;
        return sound ? Optional.of(new Concatenation(reference, total, part, 0)) : Optional.empty();
    }

    /** The value of a parameter, or -1 if it is missing or not {@code octets} long. */
    private static int number(@Nullable Tlv parameter, int octets) {
        byte[] value = parameter == null ? null : parameter.getValue();
        if (value == null || value.length != octets) {
            return -1;
        }
        int number = 0;
        for (byte octet : value) {
            number = number << 8 | (octet & 0xFF);
        }
        return number;
    }
}
