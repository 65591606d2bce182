package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import com.cloudhopper.smpp.pdu.Unbind;
import com.cloudhopper.smpp.pdu.UnbindResp;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.peer.RawPeer;
import org.smppassay.peer.Requests;
import org.smppassay.session.BindType;

/** When and whether submissions are answered. */
class ResponsesTest {
    private static final String TO = Requests.SUBSCRIBER;

    @Test
    void responsesTakeTheirTime() {
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().set("responses.latency", "200ms"))) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER).send(Requests.submit(TO, Requests.NO_RECEIPT));
            carrier.pass(Duration.ofMillis(200).minusNanos(1));
            assertThat(peer.heardNothing()).isTrue();
            carrier.pass(Duration.ofNanos(1));
            assertThat(peer.next(SubmitSmResp.class).getMessageId()).isEqualTo("1000000000");
        }
    }

    @Test
    void refusalsTakeTheSameTime() {
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.limitedTo(1).set("responses.latency", "200ms"))) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            peer.send(Requests.submit(TO, Requests.NO_RECEIPT)).send(Requests.submit(TO, Requests.NO_RECEIPT));
            assertThat(peer.heardNothing()).isTrue();
            carrier.pass(Duration.ofMillis(200));
            assertThat(peer.takeAll(SubmitSmResp.class))
                    .extracting(SubmitSmResp::getCommandStatus)
                    .containsExactly(0, SmppConstants.STATUS_THROTTLED);
        }
    }

    @Test
    void responsesOvertakeEachOther() {
        try (VirtualCarrier carrier = new VirtualCarrier(
                CarrierDescription.ordinary().set("responses.latency", "{ shares: { 10ms: 50%, 1s: 50% } }"))) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            for (int i = 0; i < 20; i++) {
                peer.send(Requests.submit(TO, Requests.NO_RECEIPT));
            }
            carrier.pass(Duration.ofMillis(10));
            List<Integer> early = sequences(peer);
            carrier.pass(Duration.ofSeconds(1));
            List<Integer> late = sequences(peer);
            assertThat(early).hasSizeBetween(2, 18);
            assertThat(early.size() + late.size()).isEqualTo(20);
            assertThat(late.get(0)).isLessThan(early.get(early.size() - 1));
        }
    }

    @Test
    void aReceiptMayComeBeforeTheResponse() {
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().set("responses.latency", "10s"))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).send(Requests.submit(TO, Requests.RECEIPT));
            carrier.pass(CarrierDescription.LATENCY);
            assertThat(VirtualCarrier.receiptIn(peer.next(DeliverSm.class)).messageId())
                    .isEqualTo("1000000000");
            carrier.pass(Duration.ofSeconds(7));
            assertThat(peer.takeAll(SubmitSmResp.class)).hasSize(1);
        }
    }

    @Test
    void aResponseThatIsWithheldNeverComesButTheMessageIsOnItsWay() {
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().set("responses.withheld", "100%"))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            peer.send(Requests.submit(TO, Requests.RECEIPT));
            carrier.pass(Duration.ofMinutes(1));
            assertThat(VirtualCarrier.receiptsTakenBy(peer)).containsExactly("1000000000");
            assertThat(carrier.smsc.counters().of(CarrierCount.WITHHELD)).isEqualTo(1);
            assertThat(carrier.truth).hasSize(1);
        }
    }

    @Test
    void aMessageMayBeLostWithItsResponse() {
        try (VirtualCarrier carrier = new VirtualCarrier(
                CarrierDescription.ordinary().set("responses", "{ withheld: 100%, withheld_accepted: false }"))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).send(Requests.submit(TO, Requests.RECEIPT));
            carrier.pass(Duration.ofMinutes(1));
            assertThat(peer.heardNothing()).isTrue();
            assertThat(carrier.truth).isEmpty();
        }
    }

    @Test
    void soManyResponsesAreWithheld() {
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().set("responses.withheld", "10%"))) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            for (int i = 0; i < 5000; i++) {
                peer.send(Requests.submit(TO, Requests.NO_RECEIPT));
            }
            int answered = peer.takeAll(SubmitSmResp.class).size();
            assertThat(answered / 5000.0).isCloseTo(0.9, within(0.02));
            assertThat(carrier.smsc.counters().of(CarrierCount.WITHHELD)).isEqualTo(5000 - answered);
        }
    }

    @Test
    void whoHasUnboundGetsNoMoreResponses() {
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().set("responses.latency", "200ms"))) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER).send(Requests.submit(TO, Requests.NO_RECEIPT));
            peer.send(new Unbind());
            carrier.pass(Duration.ofSeconds(1));
            assertThat(peer.next()).isInstanceOf(UnbindResp.class);
            assertThat(peer.heardNothing()).isTrue();
        }
    }

    @Test
    void aConnectionThatBreaksWithResponsesOutstandingHarmsNobody() {
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().set("responses.latency", "200ms"))) {
            carrier.bound(BindType.TRANSMITTER)
                    .send(Requests.submit(TO, Requests.NO_RECEIPT))
                    .disconnect();
            RawPeer other = carrier.bound(BindType.TRANSMITTER).send(Requests.submit(TO, Requests.NO_RECEIPT));
            carrier.pass(Duration.ofMillis(200));
            assertThat(other.next(SubmitSmResp.class).getMessageId()).isEqualTo("1000000001");
        }
    }

    private static List<Integer> sequences(RawPeer peer) {
        return peer.takeAll(SubmitSmResp.class).stream()
                .map(SubmitSmResp::getSequenceNumber)
                .toList();
    }
}
