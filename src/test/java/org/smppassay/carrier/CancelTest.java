package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.CancelSm;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.type.Address;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.smppassay.observation.Fate;
import org.smppassay.peer.RawPeer;
import org.smppassay.peer.Requests;
import org.smppassay.protocol.MessageState;
import org.smppassay.session.BindType;

/** cancel_sm (SMPP 3.4, clause 4.9). */
class CancelTest {
    private static final String OTHER_SUBSCRIBER = VirtualCarrier.subscriber(7);

    @Test
    void aMessageOnItsWayIsDeletedAndItsSenderTold() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            String id = VirtualCarrier.submit(peer, 1, Requests.RECEIPT).get(0);
            carrier.pass(Duration.ofSeconds(1));
            assertThat(cancel(peer, Requests.cancel(id, ""))).isZero();
            List<DeliverSm> receipts = peer.takeAll(DeliverSm.class);
            assertThat(receipts)
                    .extracting(pdu -> VirtualCarrier.receiptIn(pdu).state())
                    .containsExactly(MessageState.DELETED);
            assertThat(VirtualCarrier.stateOf(peer, id)).isEqualTo(MessageState.DELETED);
            carrier.pass(Duration.ofHours(1));
            assertThat(peer.heardNothing()).isTrue();
            assertThat(carrier.truth)
                    .extracting(Fate::state, Fate::cause, Fate::finalNanos)
                    .containsExactly(
                            tuple("DELETED", "cancel_sm", Duration.ofSeconds(1).toNanos()));
        }
    }

    @Test
    void aMessageThatNobodyWaitsForMayBeDeletedToo() {
        try (VirtualCarrier carrier = VirtualCarrier.unwatched(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            String id = VirtualCarrier.submit(peer, 1, Requests.NO_RECEIPT).get(0);
            assertThat(cancel(peer, Requests.cancel(id, ""))).isZero();
            carrier.pass(Duration.ofHours(1));
            assertThat(VirtualCarrier.stateOf(peer, id)).isEqualTo(MessageState.DELETED);
            assertThat(cancel(peer, Requests.cancel(id, ""))).isEqualTo(SmppConstants.STATUS_CANCELFAIL);
        }
    }

    @Test
    void aFailureIsToldToThoseWhoAskedForFailuresOnly() {
        try (VirtualCarrier carrier = VirtualCarrier.unwatched(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            String id = VirtualCarrier.submit(peer, 1, (byte) 2).get(0);
            assertThat(cancel(peer, Requests.cancel(id, ""))).isZero();
            assertThat(VirtualCarrier.receiptsTakenBy(peer)).containsExactly(id);
        }
    }

    @Test
    void aMessageThatHasEndedCantBeCancelledNorOneThatIsNot() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            String id = VirtualCarrier.submit(peer, 1, Requests.RECEIPT).get(0);
            assertThat(cancel(peer, Requests.cancel("1000000001", ""))).isEqualTo(SmppConstants.STATUS_INVMSGID);
            carrier.pass(CarrierDescription.LATENCY);
            assertThat(cancel(peer, Requests.cancel(id, ""))).isEqualTo(SmppConstants.STATUS_CANCELFAIL);
            assertThat(carrier.truth).extracting(Fate::state).containsExactly("DELIVRD");
        }
    }

    @Test
    void sourceAndIfGivenDestinationMustBeTheMessages() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            String id = VirtualCarrier.submit(peer, 1, Requests.RECEIPT).get(0);
            CancelSm stranger = Requests.cancel(id, "");
            stranger.setSourceAddress(new Address((byte) 0, (byte) 1, "1069"));
            assertThat(cancel(peer, stranger)).isEqualTo(SmppConstants.STATUS_CANCELFAIL);
            assertThat(cancel(peer, Requests.cancel(id, OTHER_SUBSCRIBER))).isEqualTo(SmppConstants.STATUS_CANCELFAIL);
            assertThat(cancel(peer, Requests.cancel(id, VirtualCarrier.subscriber(0))))
                    .isZero();
        }
    }

    @Test
    void withoutAnIdAllOnTheWayFromOneAddressToAnotherAreDeleted() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            List<String> meant = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                meant.add(VirtualCarrier.accepted(peer, Requests.submit(Requests.SUBSCRIBER, Requests.RECEIPT)));
                VirtualCarrier.accepted(peer, Requests.submit(OTHER_SUBSCRIBER, Requests.RECEIPT));
            }
            assertThat(cancel(peer, Requests.cancel("", Requests.SUBSCRIBER))).isZero();
            assertThat(carrier.truth).extracting(Fate::messageId).containsExactlyElementsOf(meant);
            assertThat(carrier.truth).extracting(Fate::state).containsOnly("DELETED");
            assertThat(cancel(peer, Requests.cancel("", Requests.SUBSCRIBER)))
                    .isEqualTo(SmppConstants.STATUS_CANCELFAIL);
            carrier.pass(Duration.ofMinutes(1));
            assertThat(carrier.truth).hasSize(200);
            assertThat(carrier.truth.subList(100, 200)).extracting(Fate::state).containsOnly("DELIVRD");
        }
    }

    @Test
    void withoutAnIdOnlyThoseOfTheServiceTypeIfOneIsGiven() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            String ordinary = VirtualCarrier.accepted(peer, Requests.submit(Requests.SUBSCRIBER, Requests.RECEIPT));
            SubmitSm wap = Requests.submit(Requests.SUBSCRIBER, Requests.RECEIPT);
            wap.setServiceType("WAP");
            String ofWap = VirtualCarrier.accepted(peer, wap);
            CancelSm cancel = Requests.cancel("", Requests.SUBSCRIBER);
            cancel.setServiceType("WAP");
            assertThat(cancel(peer, cancel)).isZero();
            assertThat(VirtualCarrier.stateOf(peer, ofWap)).isEqualTo(MessageState.DELETED);
            assertThat(VirtualCarrier.stateOf(peer, ordinary)).isEqualTo(MessageState.ENROUTE);
        }
    }

    private static int cancel(RawPeer peer, CancelSm request) {
        peer.send(request);
        return peer.nextAnswer(request).getCommandStatus();
    }

    /** The messages that go one way are of both sorts: some somebody waits for, and some are only remembered. */
    @Test
    void whatIsForgottenWhileMessagesAreCancelledIsForgottenOnce() {
        try (VirtualCarrier carrier =
                VirtualCarrier.unwatched(CarrierDescription.ordinary().set("memory", "1"))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER);
            VirtualCarrier.submit(peer, 1, Requests.RECEIPT);
            VirtualCarrier.submit(peer, 1, Requests.NO_RECEIPT);
            assertThat(cancel(peer, Requests.cancel("", VirtualCarrier.subscriber(0))))
                    .isZero();
            assertThat(VirtualCarrier.receiptsTakenBy(peer)).hasSize(1);
            VirtualCarrier.submit(peer, 3, Requests.NO_RECEIPT);
            List<String> later = VirtualCarrier.submit(peer, 3, Requests.RECEIPT);
            carrier.pass(CarrierDescription.LATENCY);
            assertThat(VirtualCarrier.receiptsTakenBy(peer)).isEqualTo(later);
        }
    }
}
