package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.DataSm;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.tlv.Tlv;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smppassay.peer.RawPeer;
import org.smppassay.peer.Requests;
import org.smppassay.protocol.Alphabet;
import org.smppassay.protocol.MessageState;
import org.smppassay.protocol.ReceivedReceipt;
import org.smppassay.protocol.Segmenter;
import org.smppassay.session.BindType;

/** How receipts are written (SMPP 3.4, appendix B), and how the carrier's habits change that. */
class ReceiptFormsTest {
    private static final String ID = "1000000000";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "standard   | id:1000000000 sub:001 dlvrd:000 submit date:2506160000 done date:2506160001 stat:UNDELIV err:MK:0001 text:",
                "short      | id:1000000000 submit date:2506160000 done date:2506160001 stat:UNDELIV err:MK:0001 text:",
                "seconds    | id:1000000000 sub:001 dlvrd:000 submit date:250616000058 done date:250616000101 stat:UNDELIV err:MK:0001 text:",
                "unspaced   | id:1000000000 sub:001 dlvrd:000 submitdate:2506160000 donedate:2506160001 stat:UNDELIV err:MK:0001 text:",
                "upper-case | ID:1000000000 SUB:001 DLVRD:000 SUBMIT DATE:2506160000 DONE DATE:2506160001 STAT:UNDELIV ERR:MK:0001 TEXT:",
                "state-first | stat:UNDELIV err:MK:0001 id:1000000000 sub:001 dlvrd:000 submit date:2506160000 done date:2506160001 text:",
                "commas     | id:1000000000,sub:001,dlvrd:000,submit date:2506160000,done date:2506160001,stat:UNDELIV,err:MK:0001,text:",
                "csv        | 1000000000,001,000,2506160000,2506160001,UNDELIV,MK:0001,",
                "code-in-stat | id:1000000000 sub:001 dlvrd:000 submit date:2506160000 done date:2506160001 stat:MK:0001 err:000 text:",
                "short, seconds, unspaced | id:1000000000 submitdate:250616000058 donedate:250616000101 stat:UNDELIV err:MK:0001 text:",
                "text-only  | id:1000000000 sub:001 dlvrd:000 submit date:2506160000 done date:2506160001 stat:UNDELIV err:MK:0001 text:"
            })
    void eachFormIsWrittenAndUnderstood(String form, String text) {
        DeliverSm receipt = receiptOfFailure(failing().set("receipts.format", "[" + form + "]"));
        assertThat(text(receipt)).isEqualTo(text);
        assertThat(receipt.getOptionalParameterCount()).isEqualTo(form.equals("text-only") ? 0 : 2);
        ReceivedReceipt understood = VirtualCarrier.receiptIn(receipt);
        assertThat(understood.malformed()).isFalse();
        assertThat(understood.messageIds()).containsExactly(ID);
        assertThat(understood.state()).isEqualTo(MessageState.UNDELIVERABLE);
        assertThat(understood.error()).isEqualTo("MK:0001");
    }

    @Test
    void aReceiptMayHaveNoText() {
        DeliverSm receipt = receiptOfFailure(failing().set("receipts.format", "[tlv-only]"));
        assertThat(receipt.getShortMessageLength()).isZero();
        assertThat(VirtualCarrier.receiptIn(receipt).messageIds()).containsExactly(ID);
        assertThat(VirtualCarrier.receiptIn(receipt).state()).isEqualTo(MessageState.UNDELIVERABLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                                      | ''",
                "[message_state]                         | 0427=05",
                "[receipted_message_id]                  | 001e=3130303030303030303000",
                "[receipted_message_id, message_state, network_error_code] | 001e=3130303030303030303000 0427=05 0423=030001",
            })
    void onlyTheTlvsAskedForAreSent(String tlvs, String octets) {
        CarrierDescription carrier = failing().set("receipts.tlvs", tlvs).set("failure_codes", "built-in");
        assertThat(tlvs(receiptOfFailure(carrier))).isEqualTo(octets);
    }

    @Test
    void theBeginningOfTheTextIsRepeatedWhenAskedFor() {
        CarrierDescription carrier = CarrierDescription.ordinary().set("receipts.text", "true");
        SubmitSm submit = Requests.submit(
                Requests.SUBSCRIBER,
                Requests.RECEIPT,
                Segmenter.split("The quick brown fox jumps", Alphabet.GSM7, 1).get(0));
        assertThat(text(receiptOf(carrier, submit))).endsWith(" text:The quick brown fox ");
    }

    @Test
    void theHeaderOfASegmentIsNoText() {
        CarrierDescription carrier = CarrierDescription.ordinary().set("receipts.text", "true");
        SubmitSm submit = Requests.submit(
                Requests.SUBSCRIBER,
                Requests.RECEIPT,
                Segmenter.split("long ".repeat(40), Alphabet.GSM7, 1).get(0));
        assertThat(text(receiptOf(carrier, submit))).endsWith(" text:long long long long ");
    }

    @Test
    void parametersOfVendorsComeBackWhenAskedFor() {
        SubmitSm submit = Requests.submit(Requests.SUBSCRIBER, Requests.RECEIPT);
        submit.addOptionalParameter(new Tlv((short) 0x13FF, new byte[] {1}));
        submit.addOptionalParameter(new Tlv((short) 0x1400, new byte[] {2, 3}));
        submit.addOptionalParameter(new Tlv((short) 0x3FFF, new byte[0]));
        submit.addOptionalParameter(new Tlv((short) 0x4000, new byte[] {4}));
        CarrierDescription echoing = CarrierDescription.ordinary()
                .set("receipts.echo_vendor_tlvs", "true")
                .set("receipts.tlvs", "[]");
        assertThat(tlvs(receiptOf(echoing, submit))).isEqualTo("1400=0203 3fff=");
    }

    @ParameterizedTest
    @CsvSource({
        "id_format: hex, receipt_id_format: decimal, 3b9aca0a, 1000000010",
        "id_format: decimal, receipt_id_format: hex, 1000000010, 3b9aca0a",
        "receipt_id_format: hex, receipt_id_case: upper, 1000000010, 3B9ACA0A",
        "id_format: hex, id_case: upper, 3B9ACA0A, 3B9ACA0A",
        "id_format: hex, receipt_id_case: upper, 3b9aca0a, 3B9ACA0A",
        "id_padding: 12, receipt_id_padding: 0, 001000000010, 1000000010",
        "id_padding: 0, receipt_id_padding: 12, 1000000010, 001000000010",
        "id_padding: 12, id_format: hex, 00003b9aca0a, 00003b9aca0a"
    })
    void receiptsMayWriteIdsOtherwiseThanResponses(String one, String other, String response, String receipt) {
        CarrierDescription description =
                CarrierDescription.ordinary().set("receipts", "{ " + one + ", " + other + " }");
        try (VirtualCarrier carrier = new VirtualCarrier(description)) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            assertThat(VirtualCarrier.submit(peer, 11, Requests.RECEIPT).get(10))
                    .isEqualTo(response);
            assertThat(VirtualCarrier.stateOf(peer, response)).isEqualTo(MessageState.ENROUTE);
            carrier.pass(CarrierDescription.LATENCY);
            DeliverSm last = peer.takeAll(DeliverSm.class).get(10);
            assertThat(text(last)).startsWith("id:" + receipt + " ");
            assertThat(VirtualCarrier.receiptIn(last).messageIds()).containsExactly(receipt);
        }
    }

    @Test
    void receiptsMayComeAsDataSm() {
        CarrierDescription description = failing().set("accounts[0].deliver_with", "data_sm");
        try (VirtualCarrier carrier = new VirtualCarrier(description)) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            VirtualCarrier.submit(peer, 1, Requests.RECEIPT);
            carrier.pass(Duration.ofHours(1));
            DataSm receipt = peer.next(DataSm.class);
            assertThat(receipt.getEsmClass()).isEqualTo((byte) 0x04);
            assertThat(receipt.getSourceAddress().getAddress()).isEqualTo(VirtualCarrier.subscriber(0));
            byte[] text = receipt.getOptionalParameter(SmppConstants.TAG_MESSAGE_PAYLOAD)
                    .getValue();
            assertThat(new String(text, StandardCharsets.US_ASCII)).startsWith("id:1000000000 sub:001 ");
            assertThat(receipt.hasOptionalParameter(SmppConstants.TAG_RECEIPTED_MSG_ID))
                    .isTrue();
            assertThat(peer.heardNothing()).as("data_sm_resp ends it").isTrue();
        }
    }

    private static CarrierDescription failing() {
        return CarrierDescription.ordinary().delivering(0).set("failures", "{ 'MK:0001': 100% }");
    }

    private static DeliverSm receiptOfFailure(CarrierDescription description) {
        return receiptOf(description, Requests.submit(VirtualCarrier.subscriber(0), Requests.RECEIPT));
    }

    private static DeliverSm receiptOf(CarrierDescription description, SubmitSm submit) {
        try (VirtualCarrier carrier = new VirtualCarrier(description)) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER);
            carrier.pass(Duration.ofSeconds(58));
            VirtualCarrier.accepted(peer, submit);
            carrier.pass(CarrierDescription.LATENCY);
            return peer.next(DeliverSm.class);
        }
    }

    private static String text(DeliverSm receipt) {
        return new String(receipt.getShortMessage(), StandardCharsets.US_ASCII);
    }

    private static String tlvs(DeliverSm receipt) {
        List<Tlv> tlvs = receipt.getOptionalParameterCount() == 0 ? List.of() : receipt.getOptionalParameters();
        StringBuilder hex = new StringBuilder();
        for (Tlv tlv : tlvs) {
            hex.append(hex.isEmpty() ? "" : " ").append(String.format(Locale.ROOT, "%04x=", tlv.getTag()));
            for (byte octet : tlv.getValue()) {
                hex.append(String.format(Locale.ROOT, "%02x", octet));
            }
        }
        return hex.toString();
    }
}
