package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.Unbind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.peer.RawPeer;
import org.smppassay.peer.Requests;
import org.smppassay.session.BindType;

/** How receipts find their way to an account's binds, and what happens when they don't. */
class OutboxTest {
    private static final Duration RETRY_DELAY = Duration.ofSeconds(5);
    private static final Duration RESPONSE_TIMER = Duration.ofSeconds(30);
    private static final int MAX_ATTEMPTS = 10;

    @Test
    void receiptsComeOverEveryBindThatReceivesInTurn() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer transmitter = carrier.bound(BindType.TRANSMITTER);
            List<RawPeer> receivers = List.of(
                    carrier.bound(BindType.RECEIVER),
                    carrier.bound(BindType.TRANSCEIVER),
                    carrier.bound(BindType.TRANSCEIVER));
            VirtualCarrier.submit(transmitter, 9, Requests.RECEIPT);
            carrier.pass(CarrierDescription.LATENCY);
            assertThat(transmitter.heardNothing()).isTrue();
            assertThat(receivers).allSatisfy(peer -> assertThat(peer.takeAll(DeliverSm.class))
                    .hasSize(3));
        }
    }

    @Test
    void receiptsWaitForABindAndComeInTheirOrder() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer transmitter = carrier.bound(BindType.TRANSMITTER);
            List<String> ids = VirtualCarrier.submit(transmitter, 50, Requests.RECEIPT);
            transmitter.disconnect();
            carrier.pass(Duration.ofDays(3));
            assertThat(carrier.smsc.counters().of(CarrierCount.DELIVERIES)).isZero();
            RawPeer receiver = carrier.bound(BindType.RECEIVER);
            assertThat(VirtualCarrier.receiptsTakenBy(receiver)).isEqualTo(ids);
        }
    }

    @Test
    void aBindHasNoMoreUnansweredThanItsWindow() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.withAccount(8, 5))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER);
            VirtualCarrier.submit(peer, 12, Requests.RECEIPT);
            carrier.pass(CarrierDescription.LATENCY);
            List<DeliverSm> first = peer.takeAll(DeliverSm.class);
            assertThat(first).hasSize(5);
            peer.send(first.get(3).createResponse()).send(first.get(1).createResponse());
            assertThat(peer.takeAll(DeliverSm.class)).hasSize(2);
            RawPeer other = carrier.bound(BindType.RECEIVER);
            assertThat(other.takeAll(DeliverSm.class)).hasSize(5);
        }
    }

    @Test
    void aRefusedReceiptComesAgainAfterAWhile() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(SmppConstants.STATUS_MSGQFUL);
            List<String> ids = VirtualCarrier.submit(peer, 1, Requests.RECEIPT);
            carrier.pass(CarrierDescription.LATENCY);
            assertThat(VirtualCarrier.receiptsTakenBy(peer)).isEqualTo(ids);
            peer.answeringAll(0);
            carrier.pass(RETRY_DELAY.minusNanos(1));
            assertThat(peer.heardNothing()).isTrue();
            carrier.pass(Duration.ofNanos(1));
            assertThat(VirtualCarrier.receiptsTakenBy(peer)).isEqualTo(ids);
            carrier.pass(Duration.ofHours(1));
            assertThat(peer.takeAll(DeliverSm.class)).isEmpty();
        }
    }

    @Test
    void anUnansweredReceiptComesAgainAfterTheResponseTimer() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER);
            List<String> ids = VirtualCarrier.submit(peer, 1, Requests.RECEIPT);
            carrier.pass(CarrierDescription.LATENCY);
            assertThat(VirtualCarrier.receiptsTakenBy(peer)).isEqualTo(ids);
            peer.answeringAll(0);
            carrier.pass(RESPONSE_TIMER.plus(RETRY_DELAY));
            assertThat(VirtualCarrier.receiptsTakenBy(peer)).isEqualTo(ids);
            carrier.pass(Duration.ofHours(1));
            assertThat(peer.takeAll(DeliverSm.class)).isEmpty();
        }
    }

    @Test
    void aReceiptThatIsAlwaysRefusedIsGivenUp() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(SmppConstants.STATUS_SYSERR);
            VirtualCarrier.submit(peer, 3, Requests.RECEIPT);
            carrier.pass(Duration.ofHours(1));
            assertThat(peer.takeAll(DeliverSm.class)).hasSize(3 * MAX_ATTEMPTS);
            assertThat(carrier.smsc.counters().of(CarrierCount.ABANDONED)).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x65, 0x66})
    void whatIsRefusedForGoodIsNotSentAgain(int status) {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(status);
            VirtualCarrier.submit(peer, 3, Requests.RECEIPT);
            carrier.pass(Duration.ofHours(1));
            assertThat(peer.takeAll(DeliverSm.class)).hasSize(3);
            assertThat(carrier.smsc.counters().of(CarrierCount.TURNED_DOWN)).isEqualTo(3);
            assertThat(carrier.smsc.counters().of(CarrierCount.ABANDONED)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x08, 0x14, 0x58, 0x64, 0xFE, 0x400})
    void anyOtherRefusalIsTemporary(int status) {
        CarrierDescription described = CarrierDescription.ordinary().set("outbox", "{ attempts: 3, retry_after: 1m }");
        try (VirtualCarrier carrier = new VirtualCarrier(described)) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(status);
            List<String> ids = VirtualCarrier.submit(peer, 1, Requests.RECEIPT);
            carrier.pass(CarrierDescription.LATENCY);
            assertThat(VirtualCarrier.receiptsTakenBy(peer)).isEqualTo(ids);
            for (int repetition = 0; repetition < 2; repetition++) {
                carrier.pass(Duration.ofMinutes(1).minusNanos(1));
                assertThat(peer.heardNothing()).isTrue();
                carrier.pass(Duration.ofNanos(1));
                assertThat(VirtualCarrier.receiptsTakenBy(peer)).isEqualTo(ids);
            }
            carrier.pass(Duration.ofHours(1));
            assertThat(peer.takeAll(DeliverSm.class)).isEmpty();
            assertThat(carrier.smsc.counters().of(CarrierCount.ABANDONED)).isEqualTo(1);
        }
    }

    @Test
    void theLimitCountsWhatWaitsInWhateverWay() {
        CarrierDescription described =
                CarrierDescription.withAccount(8, 2).set("outbox", "{ limit: 5, retry_after: 1h }");
        try (VirtualCarrier carrier = new VirtualCarrier(described)) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(SmppConstants.STATUS_MSGQFUL);
            VirtualCarrier.submit(peer, 4, Requests.RECEIPT);
            carrier.pass(CarrierDescription.LATENCY);
            assertThat(peer.takeAll(DeliverSm.class)).as("in retry pause now").hasSize(4);
            peer.answering(request -> Optional.empty());
            VirtualCarrier.submit(peer, 3, Requests.RECEIPT);
            carrier.pass(CarrierDescription.LATENCY);
            assertThat(peer.takeAll(DeliverSm.class)).as("unanswered").hasSize(1);
            assertThat(carrier.smsc.counters().of(CarrierCount.OVERFLOWED)).isEqualTo(2);
        }
    }

    @Test
    void whatIsUndeliveredWhenTheCarrierStopsIsCounted() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.withAccount(8, 2))) {
            RawPeer transmitter = carrier.bound(BindType.TRANSMITTER);
            VirtualCarrier.submit(transmitter, 7, Requests.RECEIPT);
            RawPeer receiver = carrier.bound(BindType.RECEIVER);
            carrier.pass(CarrierDescription.LATENCY);
            DeliverSm taken = receiver.takeAll(DeliverSm.class).get(0);
            receiver.send(taken.createResponse());
            carrier.stop();
            assertThat(carrier.smsc.counters().of(CarrierCount.UNDELIVERED)).isEqualTo(6);
        }
    }

    @Test
    void receiptsThatWaitOutliveABrokenConnection() {
        int many = 1500;
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.withAccount(8, 10))) {
            RawPeer transmitter = carrier.bound(BindType.TRANSMITTER);
            List<String> ids = VirtualCarrier.submit(transmitter, many, Requests.RECEIPT);
            RawPeer receiver = carrier.bound(BindType.RECEIVER);
            carrier.pass(CarrierDescription.LATENCY);
            List<String> unanswered = VirtualCarrier.receiptsTakenBy(receiver);
            assertThat(unanswered).hasSize(10);
            receiver.disconnect();
            assertThat(carrier.smsc.counters().of(CarrierCount.DELIVERIES)).isEqualTo(10);
            carrier.pass(Duration.ofMinutes(10));
            assertThat(carrier.smsc.counters().of(CarrierCount.DELIVERIES)).isEqualTo(10);
            RawPeer next = carrier.connect().answeringAll(0);
            next.send(Requests.bind(BindType.RECEIVER, "tester", "secret"));
            carrier.pass(Duration.ofMinutes(10));
            List<String> received = VirtualCarrier.receiptsTakenBy(next);
            assertThat(received).hasSize(many);
            assertThat(new HashSet<>(received)).isEqualTo(new HashSet<>(ids));
            assertThat(carrier.smsc.counters().of(CarrierCount.ABANDONED)).isZero();
        }
    }

    @Test
    void aConnectionThatBreaksAgainAndAgainCostsOnlyWhatItLeftUnanswered() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.withAccount(8, 1))) {
            RawPeer transmitter = carrier.bound(BindType.TRANSMITTER);
            VirtualCarrier.submit(transmitter, 3, Requests.RECEIPT);
            carrier.pass(CarrierDescription.LATENCY);
            for (int i = 0; i < MAX_ATTEMPTS; i++) {
                RawPeer receiver = carrier.bound(BindType.RECEIVER);
                assertThat(receiver.takeAll(DeliverSm.class)).hasSize(1);
                receiver.disconnect();
                carrier.pass(RETRY_DELAY);
            }
            RawPeer receiver = carrier.bound(BindType.RECEIVER).answeringAll(0);
            carrier.pass(Duration.ofMinutes(1));
            assertThat(new HashSet<>(VirtualCarrier.receiptsTakenBy(receiver))).hasSize(3);
            assertThat(carrier.smsc.counters().of(CarrierCount.ABANDONED)).isZero();
        }
    }

    @Test
    void whatABrokenBindDidNotTakeGoesToTheOthers() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer broken = carrier.bound(BindType.TRANSCEIVER);
            RawPeer sound = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            List<String> ids = VirtualCarrier.submit(broken, 10, Requests.RECEIPT);
            carrier.pass(CarrierDescription.LATENCY);
            broken.disconnect();
            carrier.pass(RETRY_DELAY);
            assertThat(VirtualCarrier.receiptsTakenBy(sound)).containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    @Test
    void nothingIsDeliveredAfterAnUnbind() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER);
            VirtualCarrier.submit(peer, 5, Requests.RECEIPT);
            carrier.smsc.stop();
            carrier.pass(Duration.ZERO);
            Unbind unbind = peer.next(Unbind.class);
            carrier.pass(CarrierDescription.LATENCY.multipliedBy(2));
            assertThat(peer.heardNothing()).isTrue();
            peer.send(unbind.createResponse());
            assertThat(peer.closed()).isTrue();
        }
    }

    @Test
    void stoppingUnbindsTheBoundAndClosesTheRest() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer bound = carrier.bound(BindType.TRANSCEIVER);
            RawPeer idle = carrier.connect();
            CompletableFuture<Void> stopped = carrier.smsc.stop().toCompletableFuture();
            carrier.pass(Duration.ZERO);
            assertThat(idle.closed()).isTrue();
            assertThat(stopped).isNotDone();
            bound.send(bound.next(Unbind.class).createResponse());
            assertThat(stopped).isCompleted();
            assertThat(carrier.smsc.openSessions()).isZero();
        }
    }

    @Test
    void stoppingWaitsForASilentPeerNoLongerThanTheResponseTimer() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            carrier.bound(BindType.TRANSCEIVER);
            CompletableFuture<Void> stopped = carrier.smsc.stop().toCompletableFuture();
            carrier.pass(RESPONSE_TIMER);
            assertThat(stopped).isCompleted();
        }
    }

    @Test
    void aThousandShortConnectionsLeaveNothingBehind() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            List<RawPeer> peers = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                RawPeer peer = i % 2 == 0 ? carrier.connect() : carrier.bound(BindType.TRANSCEIVER);
                peer.disconnect();
                peers.add(peer);
            }
            assertThat(peers).allMatch(RawPeer::closed);
            assertThat(carrier.smsc.openSessions()).isZero();
        }
    }
}
