package org.smppassay.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.type.Address;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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

    @Property(tries = 200, seed = "1")
    void theReaderUnderstandsEveryForm(@ForAll Set<Quirk> quirks, @ForAll MessageState state) {
        DeliverSm pdu = ReceiptFormat.with(quirks).deliverSm(receipt(state), SOURCE, DESTINATION);
        ReceivedReceipt read = ReceiptReader.read(pdu).orElseThrow();
        boolean nothing = quirks.contains(Quirk.NO_TEXT) && quirks.contains(Quirk.NO_TLVS);
        assertThat(read.malformed()).isEqualTo(nothing);
        assertThat(read.intermediate()).isEqualTo(!state.isFinal());
        if (!nothing) {
            assertThat(read.messageIds()).containsExactly("0A1b");
            assertThat(read.state()).isEqualTo(state);
            assertThat(read.error()).isEqualTo(quirks.contains(Quirk.NO_TEXT) ? "" : "027");
        }
    }

    private static DeliveryReceipt receipt(MessageState state) {
        return new DeliveryReceipt("0A1b", 1, 0, date(0), date(2), state, "027", "twenty characters are sent");
    }

    private static String text(Set<Quirk> quirks) {
        byte[] text = ReceiptFormat.with(quirks).text(receipt(MessageState.UNDELIVERABLE));
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private static LocalDateTime date(int later) {
        return LocalDateTime.of(2025, 6, 3, 4 + later, 5 + later, 6 + later);
    }
}
