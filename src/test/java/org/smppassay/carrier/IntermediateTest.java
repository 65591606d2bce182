package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.pdu.DeliverSm;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smppassay.peer.RawPeer;
import org.smppassay.protocol.MessageState;
import org.smppassay.session.BindType;

/** Intermediate notifications (registered_delivery, bit 4; SMPP 3.4, clause 5.2.17). */
class IntermediateTest {
    @ParameterizedTest
    @CsvSource({"0x00, 0, 0", "0x01, 0, 1", "0x10, 2, 0", "0x11, 2, 1", "0x12, 2, 0", "0x13, 2, 1"})
    void eachTryThatFailsForNowIsToldToThoseWhoAsk(String registered, int notifications, int receipts) {
        try (VirtualCarrier carrier = new VirtualCarrier(RetryTest.downFor("2m"))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            VirtualCarrier.submit(peer, 1, Byte.decode(registered));
            carrier.pass(Duration.ofHours(1));
            List<DeliverSm> all = peer.takeAll(DeliverSm.class);
            assertThat(all.stream().filter(pdu -> pdu.getEsmClass() == 0x20).map(pdu -> stateIn(pdu)))
                    .hasSize(notifications)
                    .allMatch(state -> state == MessageState.ENROUTE);
            assertThat(all.stream().filter(pdu -> pdu.getEsmClass() == 0x04).map(pdu -> stateIn(pdu)))
                    .hasSize(receipts)
                    .allMatch(state -> state == MessageState.DELIVERED);
            assertThat(all).hasSize(notifications + receipts);
        }
    }

    @Test
    void aMessageThatIsDeliveredAtOnceHasNothingToTellInBetween() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            String id = VirtualCarrier.submit(peer, 1, (byte) 0x11).get(0);
            carrier.pass(Duration.ofHours(1));
            assertThat(VirtualCarrier.receiptsTakenBy(peer)).containsExactly(id);
        }
    }

    private static MessageState stateIn(DeliverSm pdu) {
        return VirtualCarrier.receiptIn(pdu).state();
    }
}
