package org.smppassay.protocol;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BaseSm;
import com.cloudhopper.smpp.tlv.Tlv;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recognises delivery receipts and intermediate notifications by esm_class (clause 5.2.12) or by their TLVs, and reads TLVs and text
 * (appendix B) with all the quirks of the field. Never throws, whatever a PDU holds. Stateless.
 */
public final class ReceiptReader {
    private static final int RECEIPT = 0x04;
    private static final int INTERMEDIATE_NOTIFICATION = 0x20;
    private static final int UDH_INDICATOR = 0x40;
    private static final byte[] NOTHING = new byte[0];

    private ReceiptReader() {}

    /** The receipt, or nothing if the PDU carries a message from a subscriber. */
    public static Optional<ReceivedReceipt> read(BaseSm<?> pdu) {
        Tlv id = pdu.getOptionalParameter(SmppConstants.TAG_RECEIPTED_MSG_ID);
        Tlv state = pdu.getOptionalParameter(SmppConstants.TAG_MSG_STATE);
        int type = pdu.getEsmClass() & (RECEIPT | INTERMEDIATE_NOTIFICATION);
        if (type == 0 && id == null && state == null) {
            return Optional.empty();
        }
        ReceiptText text = text(pdu);
        List<String> ids = ids(string(id), text.id());
        MessageState stateOfTlv = state(state);
        boolean malformed = ids.isEmpty()
                || (stateOfTlv == null && (state != null || text.stat().isEmpty()));
        return Optional.of(new ReceivedReceipt(
                ids,
                stateOfTlv == null ? state(text.stat()) : stateOfTlv,
                text.stat(),
                error(text, pdu),
                (type & INTERMEDIATE_NOTIFICATION) != 0,
                malformed));
    }

    private static List<String> ids(String ofTlv, String ofText) {
        if (ofText.isEmpty() || ofText.equals(ofTlv)) {
            return ofTlv.isEmpty() ? List.of() : List.of(ofTlv);
        }
        return ofTlv.isEmpty() ? List.of(ofText) : List.of(ofTlv, ofText);
    }

    private static @Nullable MessageState state(@Nullable Tlv tlv) {
        byte[] value = value(tlv);
        return value.length == 1 ? MessageState.fromCode(value[0]).orElse(null) : null;
    }

    private static MessageState state(String stat) {
        Optional<MessageState> state = MessageState.fromText(stat);
        if (state.isPresent()) {
            return state.get();
        }
        return ReceiptText.isVendorCode(stat) ? MessageState.UNDELIVERABLE : MessageState.UNKNOWN;
    }

    /** The most telling code there is: many carriers write {@code err:000} whatever happened. */
    private static String error(ReceiptText text, BaseSm<?> pdu) {
        if (!isZero(text.err())) {
            return text.err();
        }
        if (ReceiptText.isVendorCode(text.stat())) {
            return text.stat();
        }
        byte[] network = value(pdu.getOptionalParameter(SmppConstants.TAG_NETWORK_ERROR_CODE));
        return network.length == 3 ? Integer.toString((network[1] & 0xFF) << 8 | (network[2] & 0xFF)) : text.err();
    }

    private static boolean isZero(String err) {
        for (int i = 0; i < err.length(); i++) {
            if (err.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    private static ReceiptText text(BaseSm<?> pdu) {
        byte[] octets = pdu.getShortMessage();
        if (octets == null || octets.length == 0) {
            octets = value(pdu.getOptionalParameter(SmppConstants.TAG_MESSAGE_PAYLOAD));
        }
        int start = (pdu.getEsmClass() & UDH_INDICATOR) == 0 ? 0 : UserDataHeader.length(octets);
        if (pdu.getDataCoding() == Alphabet.UCS2.dataCoding()) {
            String wide = new String(octets, start, octets.length - start, StandardCharsets.UTF_16BE);
            return new ReceiptText(wide.getBytes(StandardCharsets.ISO_8859_1), 0);
        }
        return new ReceiptText(octets, start);
    }

    /** A C-octet string, with its terminating zero or without. */
    private static String string(@Nullable Tlv tlv) {
        byte[] value = value(tlv);
        int length = 0;
        while (length < value.length && value[length] != 0) {
            length++;
        }
        return new String(value, 0, length, StandardCharsets.ISO_8859_1);
    }

    private static byte[] value(@Nullable Tlv tlv) {
        byte[] value = tlv == null ? null : tlv.getValue();
        return value == null ? NOTHING : value;
    }
}
