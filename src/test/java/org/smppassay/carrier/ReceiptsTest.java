package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.tlv.TlvConvertException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smppassay.observation.Fate;
import org.smppassay.peer.RawPeer;
import org.smppassay.peer.Requests;
import org.smppassay.protocol.MessageState;
import org.smppassay.session.BindType;

/** Which receipts are sent, and what is in them (SMPP 3.4, clauses 5.2.12 and 5.2.17, appendix B). */
class ReceiptsTest {
    private static final int MANY = 1000;

    @ParameterizedTest
    @CsvSource({
        "0x00, 0, 0",
        "0x01, 1, 1",
        "0x02, 0, 1",
        "0x03, 1, 0",
        "0x10, 0, 0",
        "0x11, 1, 1",
        "0x12, 0, 1",
        "0x1C, 0, 0"
    })
    void registeredDeliveryAsksForSuccessOrFailureOrBoth(String registered, int ofDelivered, int ofFailed) {
        byte registeredDelivery = Byte.decode(registered);
        assertThat(receiptsOf(registeredDelivery, 1)).isEqualTo(ofDelivered);
        assertThat(receiptsOf(registeredDelivery, 0)).isEqualTo(ofFailed);
    }

    private static int receiptsOf(byte registeredDelivery, double delivered) {
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().delivering(delivered))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER);
            VirtualCarrier.submit(peer, 1, registeredDelivery);
            carrier.pass(CarrierDescription.LATENCY);
            int receipts = peer.takeAll(DeliverSm.class).size();
            assertThat(carrier.truth).extracting(Fate::receipt).containsExactly(receipts == 1 ? "sent" : "none");
            return receipts;
        }
    }

    @Test
    void aReceiptComesWhenTheMessageArrivesAndSaysSoInTextAndTlvs() throws TlvConvertException {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER);
            carrier.pass(Duration.ofSeconds(58));
            String id = VirtualCarrier.submit(peer, 1, Requests.RECEIPT).get(0);
            carrier.pass(CarrierDescription.LATENCY.minusNanos(1));
            assertThat(peer.heardNothing()).isTrue();
            carrier.pass(Duration.ofNanos(1));
            DeliverSm receipt = peer.next(DeliverSm.class);
            assertThat(receipt.getEsmClass()).isEqualTo((byte) 0x04);
            assertThat(receipt.getSourceAddress().getAddress()).isEqualTo(VirtualCarrier.subscriber(0));
            assertThat(receipt.getDestAddress().getAddress()).isEqualTo(Requests.SENDER);
            assertThat(new String(receipt.getShortMessage(), StandardCharsets.US_ASCII))
                    .isEqualTo("id:" + id + " sub:001 dlvrd:001 submit date:2506160000 done date:2506160001"
                            + " stat:DELIVRD err:000 text:");
            assertThat(receipt.getOptionalParameter(SmppConstants.TAG_RECEIPTED_MSG_ID)
                            .getValueAsString())
                    .isEqualTo(id);
            assertThat(receipt.getOptionalParameter(SmppConstants.TAG_MSG_STATE).getValueAsByte())
                    .isEqualTo((byte) MessageState.DELIVERED.code());
        }
    }

    @Test
    void theReceiptOfAFailureNamesItsCode() {
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().delivering(0))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER);
            VirtualCarrier.submit(peer, 1, Requests.RECEIPT);
            carrier.pass(CarrierDescription.LATENCY);
            DeliverSm receipt = peer.next(DeliverSm.class);
            assertThat(new String(receipt.getShortMessage(), StandardCharsets.US_ASCII))
                    .contains(" dlvrd:000 ", " stat:UNDELIV err:MK:00");
            assertThat(VirtualCarrier.receiptIn(receipt).state()).isEqualTo(MessageState.UNDELIVERABLE);
            assertThat(VirtualCarrier.receiptIn(receipt).error())
                    .isEqualTo(carrier.truth.get(0).error());
        }
    }

    @Test
    void theShareOfLostReceiptsIsNotSent() {
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().losing(0.3))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            VirtualCarrier.submit(peer, MANY, Requests.RECEIPT);
            carrier.pass(Duration.ofHours(1));
            long lost = told(carrier, "lost");
            assertThat(lost / (double) MANY).isCloseTo(0.3, within(0.058));
            assertThat(peer.takeAll(DeliverSm.class)).hasSize(MANY - (int) lost);
            assertThat(told(carrier, "sent")).isEqualTo(MANY - lost);
        }
    }

    @Test
    void theShareOfDuplicatedReceiptsIsSentTwice() {
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().duplicating(0.2))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            VirtualCarrier.submit(peer, MANY, Requests.RECEIPT);
            carrier.pass(Duration.ofHours(1));
            long duplicated = told(carrier, "duplicated");
            List<String> ids = VirtualCarrier.receiptsTakenBy(peer);
            assertThat(duplicated / (double) MANY).isCloseTo(0.2, within(0.051));
            assertThat(ids).hasSize(MANY + (int) duplicated);
            assertThat(new HashSet<>(ids)).hasSize(MANY);
        }
    }

    @Test
    void accountsDoNotSeeEachOthersReceipts() {
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().withAccount("other", "geheim", 1, 100))) {
            RawPeer one = carrier.bound(BindType.TRANSCEIVER);
            RawPeer other = carrier.bound(BindType.TRANSCEIVER, "other", "geheim");
            List<String> idsOfOne = VirtualCarrier.submit(one, 3, Requests.RECEIPT);
            List<String> idsOfOther = VirtualCarrier.submit(other, 2, Requests.RECEIPT);
            carrier.pass(CarrierDescription.LATENCY);
            assertThat(VirtualCarrier.receiptsTakenBy(one)).isEqualTo(idsOfOne);
            assertThat(VirtualCarrier.receiptsTakenBy(other)).isEqualTo(idsOfOther);
        }
    }

    private static long told(VirtualCarrier carrier, String receipt) {
        return carrier.truth.stream()
                .filter(fate -> fate.receipt().equals(receipt))
                .count();
    }
}
