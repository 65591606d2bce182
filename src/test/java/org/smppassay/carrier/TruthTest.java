package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.SubmitSm;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.observation.Fate;
import org.smppassay.observation.MessageObservation;
import org.smppassay.observation.TruthCsv;
import org.smppassay.peer.RawPeer;
import org.smppassay.peer.Requests;
import org.smppassay.protocol.Alphabet;
import org.smppassay.protocol.Segment;
import org.smppassay.protocol.Segmenter;
import org.smppassay.session.BindType;

/** What truly happened is told of each accepted message, once, when it ends. */
class TruthTest {
    @Test
    void nothingIsToldBeforeAMessageEnds() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            VirtualCarrier.submit(peer, 3, Requests.NO_RECEIPT);
            carrier.pass(CarrierDescription.LATENCY.minusNanos(1));
            assertThat(carrier.truth).isEmpty();
            carrier.pass(Duration.ofNanos(1));
            assertThat(carrier.truth).hasSize(3);
            carrier.stop();
            assertThat(carrier.truth).hasSize(3);
        }
    }

    @Test
    void whenTheCarrierStopsWhatIsOnItsWayIsToldAsItIs() {
        try (VirtualCarrier carrier = new VirtualCarrier(RetryTest.downFor("1d"))) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER).answeringAll(0);
            SubmitSm scheduled = Requests.submit(Requests.SUBSCRIBER, Requests.RECEIPT);
            scheduled.setScheduleDeliveryTime("000000100000000R");
            VirtualCarrier.accepted(peer, scheduled);
            VirtualCarrier.submit(peer, 1, Requests.RECEIPT);
            carrier.pass(Duration.ofMinutes(2));
            VirtualCarrier.submit(peer, 1, Requests.RECEIPT);
            carrier.stop();
            assertThat(carrier.truth)
                    .extracting(Fate::messageId, Fate::state, Fate::attempts, Fate::receipt, Fate::finalNanos)
                    .containsExactly(
                            tuple("1000000000", "SCHEDULED", 0, "none", MessageObservation.NEVER),
                            tuple("1000000001", "ENROUTE", 2, "none", MessageObservation.NEVER),
                            tuple("1000000002", "ENROUTE", 1, "none", MessageObservation.NEVER));
            assertThat(carrier.smsc.counters().of(CarrierCount.ACCEPTED)).isEqualTo(3);
            carrier.pass(Duration.ofDays(3));
            assertThat(carrier.truth).hasSize(3);
        }
    }

    @Test
    void theSameSeedWritesTheSameTruthToTheByte() throws IOException {
        String truth = truthOfAnEventfulDay(7);
        assertThat(truthOfAnEventfulDay(7)).isEqualTo(truth);
        assertThat(truthOfAnEventfulDay(8)).isNotEqualTo(truth);
    }

    private static String truthOfAnEventfulDay(long seed) throws IOException {
        StringWriter text = new StringWriter();
        CarrierDescription carrier = RetryTest.downFor("10m")
                .delivering(0.7)
                .spreading(1)
                .set("failures", "{ 'MI:0024': 50%, 'MK:0001': 50% }");
        try (VirtualCarrier eventful = new VirtualCarrier(carrier, seed);
                TruthCsv csv = new TruthCsv(text, VirtualCarrier.START.toInstant())) {
            RawPeer peer = eventful.bound(BindType.TRANSCEIVER).answeringAll(0);
            for (int i = 0; i < 100; i++) {
                VirtualCarrier.submit(peer, 5, Requests.RECEIPT);
                peer.ask(Requests.multi(Requests.SUBSCRIBER, "12345"));
                peer.takeAll(DeliverSm.class);
                eventful.pass(Duration.ofSeconds(30));
            }
            eventful.stop();
            assertThat(eventful.truth).hasSize(600);
            assertThat(eventful.truth).extracting(Fate::messageId).doesNotHaveDuplicates();
            eventful.truth.forEach(csv::fate);
        }
        return text.toString();
    }

    @Test
    void aClientWhoseReferenceNeverChangesDoesNotMeetTheSameFateEachTime() {
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().delivering(0.5))) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            int messages = 100;
            for (int i = 0; i < messages; i++) {
                for (Segment segment : Segmenter.split("long ".repeat(90), Alphabet.GSM7, 1)) {
                    peer.send(Requests.submit(Requests.SUBSCRIBER, Requests.NO_RECEIPT, segment));
                }
                carrier.pass(Duration.ofMinutes(1));
            }
            assertThat(carrier.truth).hasSize(3 * messages);
            for (int first = 0; first < 3 * messages; first += 3) {
                assertThat(carrier.truth.subList(first, first + 3))
                        .extracting(Fate::state)
                        .containsOnly(carrier.truth.get(first).state());
            }
            long delivered = carrier.truth.stream()
                    .filter(fate -> fate.state().equals("DELIVRD"))
                    .count();
            assertThat(delivered / 3.0 / messages).isBetween(0.3, 0.7);
        }
    }
}
