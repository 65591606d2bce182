package org.smppassay.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.tlv.Tlv;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ReceiptReaderTest {
    private static final String STANDARD =
            "id:42 sub:001 dlvrd:001 submit date:2506030405 done date:2506030607 stat:DELIVRD err:000 text:hello";

    @Test
    void aMessageFromASubscriberIsNoReceipt() {
        assertThat(ReceiptReader.read(pdu(0, "id:42 stat:DELIVRD"))).isEmpty();
        assertThat(ReceiptReader.read(pdu(0x40, ""))).isEmpty();
    }

    @Test
    void theStandardForm() {
        ReceivedReceipt receipt = read(STANDARD);
        assertThat(receipt.messageIds()).containsExactly("42");
        assertThat(receipt.state()).isEqualTo(MessageState.DELIVERED);
        assertThat(receipt.statusText()).isEqualTo("DELIVRD");
        assertThat(receipt.error()).isEqualTo("000");
        assertThat(receipt.intermediate()).isFalse();
        assertThat(receipt.malformed()).isFalse();
    }

    @Test
    void otherBitsOfEsmClassDoNotMatter() {
        assertThat(ReceiptReader.read(pdu(0x87, STANDARD))).isPresent();
    }

    @Test
    void anIntermediateNotification() {
        ReceivedReceipt receipt =
                ReceiptReader.read(pdu(0x20, "id:42 stat:ENROUTE")).orElseThrow();
        assertThat(receipt.intermediate()).isTrue();
        assertThat(receipt.state()).isEqualTo(MessageState.ENROUTE);
    }

    @Test
    void withoutCountsAndWithUnspacedDates() {
        assertUnderstood("id:42 submitdate:2506030405 donedate:250603060708 stat:EXPIRED err:1 text:");
    }

    @Test
    void keysInAnotherOrderAndCase() {
        assertUnderstood("STAT:EXPIRED Err:1 Done Date:2506030607 ID:42");
        assertUnderstood("text:hello id:42 stat:expired err:1");
    }

    @Test
    void spacesAroundColonsAndOtherSeparators() {
        assertUnderstood("id: 42 sub: 001 submit date : 2506030405 stat : EXPIRED err: 1");
        assertUnderstood("id:42,sub:001,stat:EXPIRED;err:1");
        assertUnderstood("id:42\r\nstat:EXPIRED\r\nerr:1\0");
    }

    @Test
    void datesWithSpacesInside() {
        assertUnderstood("id:42 submit date:2025-06-03 04:05:06 done date:2025-06-03 06:07:08 stat:EXPIRED err:1");
    }

    @Test
    void aTextThatLooksLikeAReceipt() {
        assertUnderstood("id:42 stat:EXPIRED err:1 text:id:43 stat:DELIVRD err:2");
    }

    @Test
    void emptyValues() {
        ReceivedReceipt receipt = read("id:42 sub: dlvrd: stat:DELIVRD err: text:");
        assertThat(receipt.messageIds()).containsExactly("42");
        assertThat(receipt.error()).isEmpty();
        assertThat(receipt.malformed()).isFalse();
    }

    @Test
    void aVendorCodeInStat() {
        ReceivedReceipt receipt = read("id:42 stat:MK:0010 err:000");
        assertThat(receipt.state()).isEqualTo(MessageState.UNDELIVERABLE);
        assertThat(receipt.statusText()).isEqualTo("MK:0010");
        assertThat(receipt.error()).isEqualTo("MK:0010");
        assertThat(receipt.malformed()).isFalse();
    }

    @Test
    void aVendorCodeInErr() {
        assertThat(read("id:42 stat:UNDELIV err:MK:0010").error()).isEqualTo("MK:0010");
        assertThat(read("id:42 stat: UNDELIV err: MK:0010").error()).isEqualTo("MK:0010");
        assertThat(read("id:42 stat:UNDELIV err:NOROUTE").error()).isEqualTo("NOROUTE");
    }

    @Test
    void aVendorCodeWithoutAColon() {
        ReceivedReceipt receipt = read("id:42 stat:MK0010 err:000");
        assertThat(receipt.state()).isEqualTo(MessageState.UNDELIVERABLE);
        assertThat(receipt.error()).isEqualTo("MK0010");
    }

    @Test
    void aVendorCodeThatLooksLikeAnId() {
        assertThat(read("stat:ID:0076 err:000 id:42").messageIds()).containsExactly("42");
        assertThat(read("stat:ID:0076 err:000 id:42").error()).isEqualTo("ID:0076");
        assertThat(read("id:42 stat:UNDELIV err: ID:0076").error()).isEqualTo("ID:0076");
    }

    @Test
    void valuesWithoutKeys() {
        assertUnderstood("42,001,000,2506030405,2506030607,EXPIRED,1,hello, world");
        assertUnderstood("42, 2025-06-03 04:05:06, 2025-06-03 06:07:08, EXPIRED, 1");
        assertUnderstood("EXPIRED,1,42,2506030405,2506030607,hello");
        assertUnderstood("EXPIRED,1,42,001,000,250603040506,250603060708,hello");
    }

    @Test
    void commasInAMessageDoNotMakeItAReceipt() {
        assertThat(read("one, two, three, four, five, six, seven").malformed()).isTrue();
        assertThat(read("1,2,3,2506030405,2506030607").messageIds())
                .as("a state is missing")
                .containsExactly("3");
        assertThat(read("42,2506030405,2506030607").malformed()).isTrue();
    }

    @Test
    void anUnknownState() {
        ReceivedReceipt receipt = read("id:42 stat:LOST err:1");
        assertThat(receipt.state()).isEqualTo(MessageState.UNKNOWN);
        assertThat(receipt.statusText()).isEqualTo("LOST");
        assertThat(receipt.malformed()).isFalse();
    }

    @Test
    void tlvsOnly() {
        DeliverSm pdu = pdu(0, "");
        pdu.addOptionalParameter(tlv(SmppConstants.TAG_RECEIPTED_MSG_ID, "42\0"));
        pdu.addOptionalParameter(tlv(SmppConstants.TAG_MSG_STATE, "\5"));
        pdu.addOptionalParameter(tlv(SmppConstants.TAG_NETWORK_ERROR_CODE, "\3\1\2"));
        ReceivedReceipt receipt = ReceiptReader.read(pdu).orElseThrow();
        assertThat(receipt.messageId()).isEqualTo("42");
        assertThat(receipt.state()).isEqualTo(MessageState.UNDELIVERABLE);
        assertThat(receipt.error()).isEqualTo("258");
        assertThat(receipt.malformed()).isFalse();
    }

    @Test
    void anIdTlvWithoutItsTerminatingZero() {
        DeliverSm pdu = pdu(4, "stat:DELIVRD");
        pdu.addOptionalParameter(tlv(SmppConstants.TAG_RECEIPTED_MSG_ID, "42"));
        assertThat(ReceiptReader.read(pdu).orElseThrow().messageIds()).containsExactly("42");
    }

    @Test
    void bothIdsAreKeptWhereTlvAndTextDisagree() {
        DeliverSm pdu = pdu(4, STANDARD);
        pdu.addOptionalParameter(tlv(SmppConstants.TAG_RECEIPTED_MSG_ID, "2A\0"));
        assertThat(ReceiptReader.read(pdu).orElseThrow().messageIds()).containsExactly("2A", "42");
    }

    @Test
    void theStateOfTheTlvPrevails() {
        DeliverSm pdu = pdu(4, STANDARD);
        pdu.addOptionalParameter(tlv(SmppConstants.TAG_MSG_STATE, "\3"));
        assertThat(ReceiptReader.read(pdu).orElseThrow().state()).isEqualTo(MessageState.EXPIRED);
    }

    @Test
    void anImpossibleStateTlvIsMalformedAndTheTextCounts() {
        DeliverSm pdu = pdu(4, STANDARD);
        pdu.addOptionalParameter(tlv(SmppConstants.TAG_MSG_STATE, "\50"));
        ReceivedReceipt receipt = ReceiptReader.read(pdu).orElseThrow();
        assertThat(receipt.malformed()).isTrue();
        assertThat(receipt.state()).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void withoutIdOrStateItIsMalformed() {
        assertThat(read("").malformed()).isTrue();
        assertThat(read("stat:DELIVRD").malformed()).isTrue();
        assertThat(read("id:42").malformed()).isTrue();
        assertThat(read("id:42").state()).isEqualTo(MessageState.UNKNOWN);
        assertThat(read("").messageId()).isEmpty();
    }

    @Test
    void textInMessagePayloadInUcs2OrBehindAHeader() {
        DeliverSm payload = pdu(4, "");
        payload.addOptionalParameter(tlv(SmppConstants.TAG_MESSAGE_PAYLOAD, STANDARD));
        DeliverSm wide = pdu(4, "");
        PduArbitraries.setShortMessage(wide, "id:42 stat:DELIVRD".getBytes(StandardCharsets.UTF_16BE));
        wide.setDataCoding((byte) 8);
        DeliverSm header = pdu(0x44, "\5\0\3\1\1\1" + STANDARD);
        for (DeliverSm pdu : new DeliverSm[] {payload, wide, header}) {
            assertThat(ReceiptReader.read(pdu).orElseThrow().messageIds()).containsExactly("42");
        }
    }

    @Property(tries = 400, seed = "1")
    void noOctetsThrow(@ForAll long seed) {
        Random random = new Random(seed);
        DeliverSm pdu = pdu(random.nextInt(), damaged(random));
        pdu.setDataCoding((byte) (random.nextBoolean() ? 8 : 0));
        for (short tag : new short[] {0x001E, 0x0427, 0x0424, 0x0423}) {
            if (random.nextBoolean()) {
                byte[] value = new byte[random.nextInt(6)];
                random.nextBytes(value);
                pdu.addOptionalParameter(new Tlv(tag, value));
            }
        }
        assertThat(ReceiptReader.read(pdu)).isNotNull();
    }

    /** A receipt with octets changed and its end cut off. */
    private static String damaged(Random random) {
        byte[] octets = STANDARD.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = random.nextInt(20); i > 0; i--) {
            octets[random.nextInt(octets.length)] =
                    (byte) (random.nextBoolean() ? " :isted,".charAt(random.nextInt(8)) : random.nextInt());
        }
        return new String(Arrays.copyOf(octets, random.nextInt(octets.length)), StandardCharsets.ISO_8859_1);
    }

    private static void assertUnderstood(String text) {
        ReceivedReceipt receipt = read(text);
        assertThat(receipt.messageIds()).containsExactly("42");
        assertThat(receipt.state()).isEqualTo(MessageState.EXPIRED);
        assertThat(receipt.error()).isEqualTo("1");
        assertThat(receipt.malformed()).isFalse();
    }

    private static ReceivedReceipt read(String text) {
        return ReceiptReader.read(pdu(0x04, text)).orElseThrow();
    }

    private static DeliverSm pdu(int esmClass, String text) {
        DeliverSm pdu = new DeliverSm();
        pdu.setEsmClass((byte) esmClass);
        PduArbitraries.setShortMessage(pdu, text.getBytes(StandardCharsets.ISO_8859_1));
        return pdu;
    }

    private static Tlv tlv(short tag, String value) {
        return new Tlv(tag, value.getBytes(StandardCharsets.ISO_8859_1));
    }
}
