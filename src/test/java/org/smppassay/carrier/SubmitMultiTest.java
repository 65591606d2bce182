package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.QuerySmResp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.observation.Fate;
import org.smppassay.peer.RawPeer;
import org.smppassay.peer.Requests;
import org.smppassay.protocol.MessageState;
import org.smppassay.protocol.pdu.Destination;
import org.smppassay.protocol.pdu.SubmitMulti;
import org.smppassay.protocol.pdu.SubmitMultiResp;
import org.smppassay.session.BindType;

/** submit_multi (SMPP 3.4, clause 4.5). */
class SubmitMultiTest {
    private static final String ONE = VirtualCarrier.subscriber(1);
    private static final String TWO = VirtualCarrier.subscriber(2);
    private static final String THREE = VirtualCarrier.subscriber(3);

    @Test
    void allDestinationsShareAnIdAndEachHasItsReceipt() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            SubmitMultiResp response = peer.ask(Requests.multi(ONE, TWO, THREE));
            assertThat(response.getCommandStatus()).isZero();
            assertThat(response.getMessageId()).isEqualTo("1000000000");
            assertThat(response.getUnsuccess()).isEmpty();
            carrier.pass(CarrierDescription.LATENCY);
            List<DeliverSm> receipts = peer.takeAll(DeliverSm.class);
            assertThat(receipts)
                    .extracting(pdu -> pdu.getSourceAddress().getAddress(), pdu -> VirtualCarrier.receiptIn(pdu)
                            .messageId())
                    .containsExactly(tuple(ONE, "1000000000"), tuple(TWO, "1000000000"), tuple(THREE, "1000000000"));
            assertThat(VirtualCarrier.submit(peer, 1, Requests.RECEIPT)).containsExactly("1000000003");
        }
    }

    @Test
    void refusedDestinationsAreNamedAndTheOthersGoThrough() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.limitedTo(3))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            SubmitMultiResp response = peer.ask(Requests.multi("12345", ONE, TWO, THREE));
            assertThat(response.getCommandStatus()).isZero();
            assertThat(response.getMessageId()).isEqualTo("1000000001");
            assertThat(response.getUnsuccess())
                    .extracting(sme -> sme.address().getAddress(), sme -> sme.errorStatus())
                    .containsExactly(
                            tuple("12345", SmppConstants.STATUS_INVDSTADR),
                            tuple(THREE, SmppConstants.STATUS_THROTTLED));
            carrier.pass(CarrierDescription.LATENCY);
            assertThat(carrier.truth)
                    .extracting(Fate::messageId, Fate::destination)
                    .containsExactly(tuple("1000000001", ONE), tuple("1000000001", TWO));
            assertThat(carrier.smsc.counters().of(CarrierCount.ACCEPTED)).isEqualTo(2);
            assertThat(carrier.smsc.counters().of(CarrierCount.REFUSED)).isEqualTo(1);
            assertThat(carrier.smsc.counters().of(CarrierCount.THROTTLED)).isEqualTo(1);
        }
    }

    @Test
    void aSubmissionOfWhichNothingIsAcceptedFails() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER);
            assertThat(peer.ask(Requests.multi("12345", "67890")).getCommandStatus())
                    .isEqualTo(SmppConstants.STATUS_INVDSTADR);
            SubmitMulti differently = Requests.multi("12345");
            List<Destination> destinations = new ArrayList<>(differently.getDestinations());
            destinations.add(new Destination.DistributionList("nobody"));
            differently.setDestinations(destinations);
            assertThat(peer.ask(differently).getCommandStatus()).isEqualTo(SmppConstants.STATUS_SUBMITFAIL);
            carrier.stop();
            assertThat(carrier.truth).isEmpty();
        }
    }

    @Test
    void aDistributionListStandsForItsNumbersAndOneThatNobodyKnowsForNone() {
        try (VirtualCarrier carrier = new VirtualCarrier(
                CarrierDescription.ordinary().set("distribution_lists", "{ staff: ['" + ONE + "', '" + TWO + "'] }"))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER);
            SubmitMulti multi = Requests.multi();
            multi.setDestinations(List.of(
                    new Destination.DistributionList("staff"),
                    new Destination.DistributionList("friends"),
                    new Destination.Sme(Requests.subscriber(THREE))));
            SubmitMultiResp response = peer.ask(multi);
            assertThat(response.getUnsuccess())
                    .extracting(sme -> sme.address().getAddress(), sme -> sme.errorStatus())
                    .containsExactly(tuple("friends", SmppConstants.STATUS_INVDLNAME));
            carrier.pass(CarrierDescription.LATENCY);
            assertThat(carrier.truth).extracting(Fate::destination).containsExactly(ONE, TWO, THREE);
        }
    }

    @Test
    void moreDestinationsThanAThousandAreTooMany() {
        String numbers = IntStream.range(0, 501)
                .mapToObj(index -> "'" + VirtualCarrier.subscriber(index) + "'")
                .collect(Collectors.joining(", "));
        try (VirtualCarrier carrier = new VirtualCarrier(
                CarrierDescription.ordinary().set("distribution_lists", "{ half: [" + numbers + "] }"))) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            SubmitMulti multi = Requests.multi();
            multi.setDestinations(List.of(new Destination.DistributionList("half")));
            assertThat(peer.ask(multi).getCommandStatus()).isZero();
            SubmitMulti twice = Requests.multi();
            twice.setDestinations(
                    List.of(new Destination.DistributionList("half"), new Destination.DistributionList("half")));
            assertThat(peer.ask(twice).getCommandStatus()).isEqualTo(SmppConstants.STATUS_INVNUMDESTS);
            assertThat(carrier.smsc.counters().of(CarrierCount.ACCEPTED)).isEqualTo(501);
        }
    }

    @Test
    void aQueryTellsOfAMessageOnTheWayIfThereIsAnyThenOfOneThatFailed() {
        try (VirtualCarrier carrier = new VirtualCarrier(
                CarrierDescription.ordinary().set("subscribers.numbers", "{ '" + TWO + "': absent }"))) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            String id = peer.ask(Requests.multi(ONE, TWO, THREE)).getMessageId();
            carrier.pass(Duration.ofHours(1));
            assertThat(carrier.truth).extracting(Fate::destination).containsExactly(ONE, THREE);
            QuerySmResp response = peer.ask(Requests.query(id));
            assertThat(response.getMessageState()).isEqualTo((byte) MessageState.ENROUTE.code());
            carrier.bound(BindType.RECEIVER);
            assertThat(peer.ask(Requests.cancel(id, "")).getCommandStatus()).isZero();
            assertThat(carrier.truth).extracting(Fate::state).containsExactly("DELIVRD", "DELIVRD", "DELETED");
            assertThat(VirtualCarrier.stateOf(peer, id)).isEqualTo(MessageState.DELETED);
        }
    }

    @Test
    void aDistributionListThatNobodyKnowsIsCountedAsRefused() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER);
            SubmitMulti multi = Requests.multi();
            multi.setDestinations(List.of(
                    new Destination.DistributionList("friends"), new Destination.Sme(Requests.subscriber(ONE))));
            assertThat(peer.ask(multi).getCommandStatus()).isZero();
            multi = Requests.multi();
            multi.setDestinations(List.of(new Destination.DistributionList("friends")));
            assertThat(peer.ask(multi).getCommandStatus()).isEqualTo(SmppConstants.STATUS_INVDLNAME);
            assertThat(carrier.smsc.counters().of(CarrierCount.ACCEPTED)).isEqualTo(1);
            assertThat(carrier.smsc.counters().of(CarrierCount.REFUSED)).isEqualTo(2);
        }
    }
}
