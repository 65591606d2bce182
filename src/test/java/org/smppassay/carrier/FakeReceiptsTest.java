package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cloudhopper.smpp.pdu.DeliverSm;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.smppassay.observation.Fate;
import org.smppassay.peer.RawPeer;
import org.smppassay.peer.Requests;
import org.smppassay.protocol.MessageState;
import org.smppassay.session.BindType;

/** A carrier whose receipts tell what has not happened, and a truth that tells both. */
class FakeReceiptsTest {
    private static final int MANY = 1000;
    private static final String DROPPING =
            "{ dropped: 15%, only: all, latency: { uniform: [2s, 4s] }, except: ['8613800000[0-4]xx'] }";

    @Test
    void aShareIsDroppedAndAllAreReportedDeliveredInTheTimeOfTheLie() {
        try (VirtualCarrier carrier = new VirtualCarrier(lying(DROPPING).takingOnly(Duration.ofHours(1)))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            List<String> ids = VirtualCarrier.submit(peer, MANY, Requests.RECEIPT);
            carrier.pass(Duration.ofSeconds(2).minusNanos(1));
            assertThat(peer.heardNothing()).isTrue();
            carrier.pass(Duration.ofSeconds(2).plusNanos(1));
            List<DeliverSm> early = peer.takeAll(DeliverSm.class);
            assertThat(early).allMatch(receipt -> stateIn(receipt) == MessageState.DELIVERED);
            assertThat(early.stream().map(FakeReceiptsTest::idIn))
                    .as("all but the numbers that are served honestly")
                    .containsExactlyInAnyOrderElementsOf(ids.subList(500, MANY));
            carrier.pass(Duration.ofHours(1));
            assertThat(peer.takeAll(DeliverSm.class)).hasSize(500);
            List<Fate> dropped = carrier.truth.stream()
                    .filter(fate -> fate.cause().equals("dropped"))
                    .toList();
            assertThat(dropped.size() / 500.0).isCloseTo(0.15, within(0.064));
            assertThat(dropped)
                    .allMatch(fate ->
                            fate.state().equals("UNDELIV") && fate.receipt().equals("fake"));
            assertThat(carrier.truth)
                    .filteredOn(fate -> fate.receipt().equals("sent"))
                    .hasSize(500);
        }
    }

    @Test
    void onlyFailuresMayBeLiedAboutAndAreSoWhenTheyAreKnown() {
        try (VirtualCarrier carrier = new VirtualCarrier(lying("{ share: 50% }").delivering(0.5))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            VirtualCarrier.submit(peer, MANY, Requests.RECEIPT);
            carrier.pass(CarrierDescription.LATENCY.minusNanos(1));
            assertThat(peer.heardNothing()).isTrue();
            carrier.pass(Duration.ofNanos(1).plusMinutes(1));
            long reported = peer.takeAll(DeliverSm.class).stream()
                    .filter(receipt -> stateIn(receipt) == MessageState.DELIVERED)
                    .count();
            long delivered = count(carrier, "DELIVRD", "sent");
            long lies = count(carrier, "UNDELIV", "fake");
            assertThat(reported).isEqualTo(delivered + lies);
            assertThat(lies / (double) (MANY - delivered)).isCloseTo(0.5, within(0.1));
            assertThat(count(carrier, "DELIVRD", "fake")).isZero();
        }
    }

    @Test
    void aLieNeedNotBeGood() {
        try (VirtualCarrier carrier = new VirtualCarrier(lying("{ only: all, as: EXPIRED }"))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            VirtualCarrier.submit(peer, 1, Requests.RECEIPT);
            carrier.pass(CarrierDescription.LATENCY);
            assertThat(stateIn(peer.next(DeliverSm.class))).isEqualTo(MessageState.EXPIRED);
            assertThat(count(carrier, "DELIVRD", "fake")).isEqualTo(1);
        }
    }

    @Test
    void whoAskedForFailuresOnlyHearsNothingOfThoseHiddenFromThem() {
        try (VirtualCarrier carrier = new VirtualCarrier(lying("{}").delivering(0))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            VirtualCarrier.submit(peer, 5, (byte) 2);
            carrier.pass(Duration.ofHours(1));
            assertThat(peer.takeAll(DeliverSm.class)).isEmpty();
            assertThat(carrier.truth).extracting(Fate::receipt).containsOnly("none");
        }
    }

    @Test
    void theFirstMessagesMayBeServedHonestlyAndTheBulkNot() {
        try (VirtualCarrier carrier = new VirtualCarrier(lying("{ dropped: 100%, from_message: 4, latency: 1s }"))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            VirtualCarrier.submit(peer, 6, Requests.RECEIPT);
            carrier.pass(Duration.ofSeconds(1));
            assertThat(peer.takeAll(DeliverSm.class)).hasSize(3);
            carrier.pass(Duration.ofSeconds(2));
            assertThat(peer.takeAll(DeliverSm.class)).hasSize(3);
            assertThat(carrier.truth)
                    .extracting(Fate::state)
                    .containsExactly("DELIVRD", "DELIVRD", "DELIVRD", "UNDELIV", "UNDELIV", "UNDELIV");
        }
    }

    private static CarrierDescription lying(String how) {
        return CarrierDescription.ordinary().set("receipts.fake", how);
    }

    private static long count(VirtualCarrier carrier, String state, String receipt) {
        return carrier.truth.stream()
                .filter(fate -> fate.state().equals(state) && fate.receipt().equals(receipt))
                .count();
    }

    private static MessageState stateIn(DeliverSm receipt) {
        return VirtualCarrier.receiptIn(receipt).state();
    }

    private static String idIn(DeliverSm receipt) {
        return VirtualCarrier.receiptIn(receipt).messageId();
    }
}
