package org.smppassay.carrier.receipt;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BaseSm;
import com.cloudhopper.smpp.tlv.Tlv;
import java.util.Arrays;
import java.util.List;
import org.smppassay.carrier.message.Segments;
import org.smppassay.protocol.UserDataHeader;

/** What receipts repeat of a submission. */
final class Echo {
    // Tags that the standard leaves to vendors (SMPP 3.4, clause 5.3.2)
    private static final int FIRST_OF_VENDORS = 0x1400;
    private static final int LAST_OF_VENDORS = 0x3FFF;

    private Echo() {}

    /** The octets of its text, without a user data header. */
    static byte[] text(BaseSm<?> request) {
        byte[] octets = Segments.octets(request);
        boolean hasHeader = (request.getEsmClass() & SmppConstants.ESM_CLASS_UDHI_MASK) != 0;
        return hasHeader ? Arrays.copyOfRange(octets, UserDataHeader.length(octets), octets.length) : octets;
    }

    /** The parameters of vendors, in its order. */
    static List<Tlv> vendorTlvs(BaseSm<?> request) {
        return request.getOptionalParameterCount() == 0
                ? List.of()
                : request.getOptionalParameters().stream()
                        .filter(tlv -> isOfVendor(tlv.getTag()))
                        .toList();
    }

    private static boolean isOfVendor(short tag) {
        int unsigned = tag & 0xFFFF;
        return unsigned >= FIRST_OF_VENDORS && unsigned <= LAST_OF_VENDORS;
    }
}
