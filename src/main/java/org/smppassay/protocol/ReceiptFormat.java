package org.smppassay.protocol;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.tlv.Tlv;
import com.cloudhopper.smpp.type.Address;
import com.cloudhopper.smpp.type.SmppInvalidArgumentException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a carrier writes receipts: by the book (appendix B, clause 5.2.12), or with quirks met in the field. Immutable but for what it
 * remembers of the last receipt; safe on all loops.
 */
public final class ReceiptFormat {

    /** Departures from the standard form. Any set of them makes a form; {@link ReceiptReader} reads them all. */
    public enum Quirk {
        /** No {@code sub} and {@code dlvrd}. */
        NO_COUNTS,
        /** {@code submitdate} and {@code donedate}. */
        UNSPACED_DATE_KEYS,
        /** Dates as {@code YYMMDDhhmmss}. */
        SECONDS,
        /** Keys in capitals. */
        UPPER_CASE_KEYS,
        /** {@code stat} and {@code err} in front of the id. */
        STATE_FIRST,
        /** Commas in place of the spaces between fields. */
        COMMAS,
        /** Values without keys, separated by commas. */
        CSV,
        /** A vendor's code such as {@code MK:0010} behind {@code stat}, and {@code err:000}. Other codes stay where they belong. */
        CODE_IN_STAT,
        /** TLVs only. */
        NO_TEXT,
        /** Text only. */
        NO_TLVS
    }

    private enum Key {
        ID("id:"),
        SUB("sub:"),
        DLVRD("dlvrd:"),
        SUBMIT_DATE("submit date:"),
        DONE_DATE("done date:"),
        STAT("stat:"),
        ERR("err:"),
        TEXT("text:");

        private final String standard;

        Key(String standard) {
            this.standard = standard;
        }
    }

    /** The text of a receipt but for its id. Immutable. */
    private static final class TextAroundId {
        private final DeliveryReceipt of;
        private final byte[] octets;
        private final int place;

        TextAroundId(DeliveryReceipt of, byte[] octets, int place) {
            this.of = of;
            this.octets = octets;
            this.place = place;
        }

        boolean isOf(DeliveryReceipt other) {
            return other.state() == of.state()
                    && other.doneDate().equals(of.doneDate())
                    && other.submitDate().equals(of.submitDate())
                    && other.err().equals(of.err())
                    && other.text().equals(of.text())
                    && other.sub() == of.sub()
                    && other.dlvrd() == of.dlvrd();
        }

        byte[] with(String id) {
            int length = id.length();
            byte[] text = Arrays.copyOf(octets, octets.length + length);
            OctetText.put(id, text, place);
            System.arraycopy(octets, place, text, place + length, octets.length - place);
            return text;
        }
    }

    /** By the book, with text and TLVs. */
    public static final ReceiptFormat STANDARD = with(Set.of());

    private static final byte RECEIPT = 0x04;
    private static final byte INTERMEDIATE_NOTIFICATION = 0x20;
    private static final int MAX_TEXT_LENGTH = 20;
    private static final int USUAL_LENGTH = 160;
    private static final String NO_ERROR = "000";
    private static final byte[] NO_KEY = {};
    private static final Tlv[] STATES = Arrays.stream(MessageState.values())
            .map(state -> new Tlv(SmppConstants.TAG_MSG_STATE, new byte[] {(byte) state.code()}))
            .toArray(Tlv[]::new);

    private final Set<Quirk> quirks;
    private final Map<Key, byte[]> keys = new EnumMap<>(Key.class);
    private final char separator;
    private final Key firstKey;

    /** Most receipts differ from the one before in their ids alone. Not volatile: who sees an older one writes it anew. */
    private @Nullable TextAroundId last;

    private ReceiptFormat(Set<Quirk> quirks) {
        this.quirks = quirks;
        this.firstKey = quirks.contains(Quirk.STATE_FIRST) ? Key.STAT : Key.ID;
        this.separator = quirks.contains(Quirk.COMMAS) || quirks.contains(Quirk.CSV) ? ',' : ' ';
        if (!quirks.contains(Quirk.CSV)) {
            for (Key key : Key.values()) {
                keys.put(key, written(key).getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    /** The form with the given quirks. */
    public static ReceiptFormat with(Set<Quirk> quirks) {
        Set<Quirk> copy = EnumSet.noneOf(Quirk.class);
        copy.addAll(quirks);
        return new ReceiptFormat(copy);
    }

    /**
     * The receipt of a message, from its destination to its source. A state that is not final makes an intermediate notification. The
     * sequence number is left to the session.
     *
     * @param source the message's source address
     * @param destination the message's destination address
     */
    @SuppressWarnings("EnumOrdinal") // one for each state, in their order
    public DeliverSm deliverSm(DeliveryReceipt receipt, Address source, Address destination) {
        DeliverSm pdu = new DeliverSm();
        pdu.setEsmClass(receipt.state().isFinal() ? RECEIPT : INTERMEDIATE_NOTIFICATION);
        pdu.setSourceAddress(destination);
        pdu.setDestAddress(source);
        if (!quirks.contains(Quirk.NO_TEXT)) {
            setShortMessage(pdu, text(receipt));
        }
        if (!quirks.contains(Quirk.NO_TLVS)) {
            pdu.addOptionalParameter(new Tlv(SmppConstants.TAG_RECEIPTED_MSG_ID, cOctetString(receipt.messageId())));
            pdu.addOptionalParameter(STATES[receipt.state().ordinal()]);
        }
        return pdu;
    }

    /** The same with a network_error_code, unless the carrier sends no TLVs. */
    @SuppressWarnings("EnumOrdinal") // one for each state, in their order
    public DeliverSm deliverSm(DeliveryReceipt receipt, Address source, Address destination, NetworkErrorCode error) {
        DeliverSm pdu = deliverSm(receipt, source, destination);
        if (!quirks.contains(Quirk.NO_TLVS)) {
            pdu.addOptionalParameter(error.tlv());
        }
        return pdu;
    }

    /** False if dates are written to the minute. */
    public boolean showsSeconds() {
        return quirks.contains(Quirk.SECONDS);
    }

    /** The text of a receipt in Latin-1, question marks for what that cannot say. */
    public byte[] text(DeliveryReceipt receipt) {
        TextAroundId known = last;
        if (known == null || !known.isOf(receipt)) {
            known = textAroundId(receipt);
            last = known;
        }
        return known.with(receipt.messageId());
    }

    private TextAroundId textAroundId(DeliveryReceipt receipt) {
        OctetText out = new OctetText(USUAL_LENGTH);
        if (firstKey == Key.STAT) {
            appendState(out, receipt);
        }
        int place = field(out, Key.ID).length();
        if (!quirks.contains(Quirk.NO_COUNTS)) {
            appendCount(field(out, Key.SUB), receipt.sub());
            appendCount(field(out, Key.DLVRD), receipt.dlvrd());
        }
        appendDate(field(out, Key.SUBMIT_DATE), receipt.submitDate());
        appendDate(field(out, Key.DONE_DATE), receipt.doneDate());
        if (firstKey != Key.STAT) {
            appendState(out, receipt);
        }
        String text = receipt.text();
        field(out, Key.TEXT).append(text, Math.min(MAX_TEXT_LENGTH, text.length()));
        return new TextAroundId(receipt, out.octets(), place);
    }

    private void appendState(OctetText out, DeliveryReceipt receipt) {
        boolean codeInStat = quirks.contains(Quirk.CODE_IN_STAT) && ReceiptText.isVendorCode(receipt.err());
        field(out, Key.STAT).append(codeInStat ? receipt.err() : receipt.state().text());
        field(out, Key.ERR).append(codeInStat ? NO_ERROR : receipt.err());
    }

    /** Begins a field. */
    private OctetText field(OctetText out, Key key) {
        if (key != firstKey) {
            out.append(separator);
        }
        return out.append(keys.getOrDefault(key, NO_KEY));
    }

    private void appendDate(OctetText out, LocalDateTime date) {
        SmppTime.appendReceiptDate(out, date);
        if (showsSeconds()) {
            out.appendTwoDigits(date.getSecond());
        }
    }

    private static void appendCount(OctetText out, int count) {
        out.append((char) ('0' + count / 100)).appendTwoDigits(count % 100);
    }

    private String written(Key key) {
        boolean unspaced = quirks.contains(Quirk.UNSPACED_DATE_KEYS);
        String spaced = unspaced ? key.standard.replace(" ", "") : key.standard;
        return quirks.contains(Quirk.UPPER_CASE_KEYS) ? spaced.toUpperCase(Locale.ROOT) : spaced;
    }

    private static byte[] cOctetString(String value) {
        byte[] octets = new byte[value.length() + 1];
        OctetText.put(value, octets, 0);
        return octets;
    }

    private static void setShortMessage(DeliverSm pdu, byte[] text) {
        try {
            pdu.setShortMessage(text);
        } catch (SmppInvalidArgumentException e) {
            throw new AssertionError("the longest receipt fits into 254 octets", e);
        }
    }
}
