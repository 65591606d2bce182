package org.smppassay.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.type.Address;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.smppassay.protocol.ReceiptFormat.Quirk;

class ReceiptFormatTest {
    private static final Address SOURCE = new Address((byte) 0, (byte) 1, "1069");
    private static final Address DESTINATION = new Address((byte) 1, (byte) 1, "8613800000000");

    @Test
    void writesTheStandardForm() {
        assertThat(text(Set.of()))
                .isEqualTo("id:0A1b sub:001 dlvrd:000 submit date:2506030405 done date:2506030607 stat:UNDELIV"
                        + " err:027 text:twenty characters ar");
    }

    @Test
    void writesTheQuirksOfTheField() {
        assertThat(text(Set.of(Quirk.NO_COUNTS, Quirk.UNSPACED_DATE_KEYS)))
                .startsWith("id:0A1b submitdate:2506030405 donedate:2506030607 stat:");
        assertThat(text(Set.of(Quirk.SECONDS))).contains("done date:250603060708 stat:");
        assertThat(text(Set.of(Quirk.UPPER_CASE_KEYS)))
                .startsWith("ID:0A1b SUB:001")
                .contains(" STAT:UNDELIV ERR:027");
        assertThat(text(Set.of(Quirk.STATE_FIRST))).startsWith("stat:UNDELIV err:027 id:0A1b sub:");
        assertThat(text(Set.of(Quirk.COMMAS)))
                .startsWith("id:0A1b,sub:001,dlvrd:000,submit date:2506030405,done date:2506030607,stat:UNDELIV,err:");
        assertThat(text(Set.of(Quirk.CSV)))
                .isEqualTo("0A1b,001,000,2506030405,2506030607,UNDELIV,027,twenty characters ar");
        assertThat(text(Set.of(Quirk.CSV, Quirk.STATE_FIRST, Quirk.NO_COUNTS)))
                .isEqualTo("UNDELIV,027,0A1b,2506030405,2506030607,twenty characters ar");
    }

    @Test
    void aVendorsCodeMayStandBehindStat() {
        ReceiptFormat format = ReceiptFormat.with(Set.of(Quirk.CODE_IN_STAT));
        assertThat(text(format, receipt("1", MessageState.EXPIRED, "MK:0010", "")))
                .endsWith(" stat:MK:0010 err:000 text:");
        assertThat(text(format, receipt("1", MessageState.EXPIRED, "MK0010", "")))
                .endsWith(" stat:MK0010 err:000 text:");
        assertThat(text(format, receipt("1", MessageState.EXPIRED, "027", ""))).endsWith(" stat:EXPIRED err:027 text:");
    }

    @Test
    void goesFromTheDestinationToTheSource() {
        DeliverSm pdu = ReceiptFormat.STANDARD.deliverSm(receipt(MessageState.DELIVERED), SOURCE, DESTINATION);
        assertThat(pdu.getEsmClass()).isEqualTo((byte) 0x04);
        assertThat(pdu.getSourceAddress()).isSameAs(DESTINATION);
        assertThat(pdu.getDestAddress()).isSameAs(SOURCE);
    }

    @Test
    void carriesTlvs() {
        NetworkErrorCode error = new NetworkErrorCode(3, 0x1234);
        DeliverSm pdu = ReceiptFormat.STANDARD.deliverSm(receipt(MessageState.EXPIRED), SOURCE, DESTINATION, error);
        assertThat(pdu.getOptionalParameter(SmppConstants.TAG_RECEIPTED_MSG_ID).getValue())
                .containsExactly('0', 'A', '1', 'b', 0);
        assertThat(pdu.getOptionalParameter(SmppConstants.TAG_MSG_STATE).getValue())
                .containsExactly(3);
        assertThat(pdu.getOptionalParameter(SmppConstants.TAG_NETWORK_ERROR_CODE)
                        .getValue())
                .containsExactly(3, 0x12, 0x34);
    }

    @Test
    void aStateThatIsNotFinalMakesAnIntermediateNotification() {
        DeliverSm pdu = ReceiptFormat.STANDARD.deliverSm(receipt(MessageState.ENROUTE), SOURCE, DESTINATION);
        assertThat(pdu.getEsmClass()).isEqualTo((byte) 0x20);
    }

    @Test
    void theLongestReceiptFits() {
        DeliveryReceipt longest = new DeliveryReceipt(
                "9".repeat(64), 999, 999, date(0), date(0), MessageState.SCHEDULED, "9".repeat(20), "号".repeat(90));
        DeliverSm pdu = ReceiptFormat.with(Set.of(Quirk.SECONDS)).deliverSm(longest, SOURCE, DESTINATION);
        assertThat(pdu.getShortMessageLength()).isLessThanOrEqualTo(254);
    }

    @Test
    void impossibleReceiptsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new DeliveryReceipt("9".repeat(65), 1, 1, date(0), date(0), MessageState.DELIVERED, "000", ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeliveryReceipt("1", 1000, 1, date(0), date(0), MessageState.DELIVERED, "", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new NetworkErrorCode(3, 0x10000));
    }

    @Property(tries = 1000, seed = "1")
    void theReaderUnderstandsEveryForm(
            @ForAll Set<Quirk> quirks,
            @ForAll MessageState state,
            @ForAll("ids") String id,
            @ForAll("errors") String err,
            @ForAll("texts") String text) {
        DeliveryReceipt receipt = receipt(id, state, err, text);
        DeliverSm pdu = ReceiptFormat.with(quirks).deliverSm(receipt, SOURCE, DESTINATION);
        ReceivedReceipt read = ReceiptReader.read(pdu).orElseThrow();
        boolean noText = quirks.contains(Quirk.NO_TEXT);
        boolean noTlvs = quirks.contains(Quirk.NO_TLVS);
        assertThat(read.malformed()).isEqualTo(noText && noTlvs);
        assertThat(read.intermediate()).isEqualTo(!state.isFinal());
        if (!noText || !noTlvs) {
            boolean stateLost = noTlvs && quirks.contains(Quirk.CODE_IN_STAT) && ReceiptText.isVendorCode(err);
            assertThat(read.messageIds()).containsExactly(id);
            assertThat(read.state()).isEqualTo(stateLost ? MessageState.UNDELIVERABLE : state);
            assertThat(read.error()).isEqualTo(noText ? "" : err);
        }
    }

    @Provide
    Arbitrary<String> ids() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "0A1b", "7", "1234567890", "250603040506", "1f2e3d4c-0000-4000-8000-1234567890ab", "A-1_x"),
                Arbitraries.longs().map(new MessageIdNotation(16, 0, true)::format),
                Arbitraries.longs().map(new MessageIdNotation(10, 10, false)::format));
    }

    @Provide
    Arbitrary<String> errors() {
        return Arbitraries.of("000", "027", "", "MK:0010", "ID:0076", "MI:0024", "MA0001", "NOROUTE", "-1");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("", "hello", "id:5 stat:DELIVRD", "DELIVRD, 027, x", "1,2,3,4", "err:1\r\n", "【示例】");
    }

    private static DeliveryReceipt receipt(MessageState state) {
        return receipt("0A1b", state, "027", "twenty characters are sent");
    }

    private static DeliveryReceipt receipt(String id, MessageState state, String err, String text) {
        return new DeliveryReceipt(id, 1, 0, date(0), date(2), state, err, text);
    }

    private static String text(Set<Quirk> quirks) {
        return text(ReceiptFormat.with(quirks), receipt(MessageState.UNDELIVERABLE));
    }

    private static String text(ReceiptFormat format, DeliveryReceipt receipt) {
        return new String(format.text(receipt), StandardCharsets.ISO_8859_1);
    }

    private static LocalDateTime date(int later) {
        return LocalDateTime.of(2025, 6, 3, 4 + later, 5 + later, 6 + later);
    }
}
