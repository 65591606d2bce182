package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.Pdu;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.smppassay.observation.Fate;
import org.smppassay.peer.RawPeer;
import org.smppassay.peer.Requests;
import org.smppassay.session.BindType;

/** Receipts that come late, twice, in disorder or before the response. */
class ReceiptDisorderTest {
    private static final int MANY = 1000;

    @Test
    void theShareOfLateReceiptsIsLateByAsMuchAsSaid() {
        CarrierDescription late =
                CarrierDescription.ordinary().set("receipts.delayed", "{ share: 20%, by: { uniform: [24h, 72h] } }");
        try (VirtualCarrier carrier = new VirtualCarrier(late)) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            List<String> ids = VirtualCarrier.submit(peer, MANY, Requests.RECEIPT);
            carrier.pass(Duration.ofHours(24));
            List<String> inTime = new ArrayList<>(VirtualCarrier.receiptsTakenBy(peer));
            int inShare = MANY - inTime.size();
            assertThat(inShare / (double) MANY).isCloseTo(0.2, within(0.051));
            assertThat(told(carrier, "delayed")).isEqualTo(inShare);
            carrier.pass(Duration.ofHours(24));
            List<String> firstHalf = VirtualCarrier.receiptsTakenBy(peer);
            assertThat(firstHalf.size() / (double) inShare).isCloseTo(0.5, within(0.15));
            carrier.pass(Duration.ofHours(24).plus(CarrierDescription.LATENCY));
            inTime.addAll(firstHalf);
            inTime.addAll(VirtualCarrier.receiptsTakenBy(peer));
            assertThat(inTime).containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    @Test
    void aSecondCopyMayComeLater() {
        CarrierDescription twice = CarrierDescription.ordinary().duplicating(1).set("receipts.duplicate_delay", "90s");
        try (VirtualCarrier carrier = new VirtualCarrier(twice)) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            List<String> ids = VirtualCarrier.submit(peer, 3, Requests.RECEIPT);
            carrier.pass(CarrierDescription.LATENCY.plusSeconds(90).minusNanos(1));
            assertThat(VirtualCarrier.receiptsTakenBy(peer)).isEqualTo(ids);
            carrier.pass(Duration.ofNanos(1));
            assertThat(VirtualCarrier.receiptsTakenBy(peer)).isEqualTo(ids);
            carrier.pass(Duration.ofDays(1));
            assertThat(peer.takeAll(DeliverSm.class)).isEmpty();
        }
    }

    @Test
    void theShareOfReorderedReceiptsIsOvertakenByOneToTenOthers() {
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().set("receipts.reordered", "10%"))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            List<String> ids = VirtualCarrier.submit(peer, MANY, Requests.RECEIPT);
            carrier.pass(Duration.ofMinutes(5));
            List<String> came = VirtualCarrier.receiptsTakenBy(peer);
            assertThat(came).containsExactlyInAnyOrderElementsOf(ids).isNotEqualTo(ids);
            Map<Integer, Integer> overtaken = new TreeMap<>();
            for (int i = 0; i < came.size(); i++) {
                overtaken.merge(overtakenBy(came, i), 1, Integer::sum);
            }
            assertThat(overtaken.keySet()).allMatch(others -> others <= 10);
            int inShare = MANY - overtaken.getOrDefault(0, 0);
            assertThat(inShare / (double) MANY).isCloseTo(0.1, within(0.038));
            assertThat(told(carrier, "reordered")).isBetween(inShare * 1L, inShare + 10L);
            assertThat(overtaken).as("all distances occur").hasSizeGreaterThanOrEqualTo(10);
        }
    }

    /** How many of those before it were submitted after it; ids rise. */
    private static int overtakenBy(List<String> came, int place) {
        return (int) came.subList(0, place).stream()
                .filter(id -> id.compareTo(came.get(place)) > 0)
                .count();
    }

    @Test
    void aReceiptThatNobodyOvertakesComesAllTheSame() {
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().set("receipts.reordered", "100%"))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            List<String> ids = VirtualCarrier.submit(peer, 1, Requests.RECEIPT);
            carrier.pass(CarrierDescription.LATENCY.plusSeconds(59));
            assertThat(peer.heardNothing()).isTrue();
            carrier.pass(Duration.ofMinutes(1));
            assertThat(VirtualCarrier.receiptsTakenBy(peer)).isEqualTo(ids);
        }
    }

    @Test
    void theShareOfReceiptsThatOvertakeTheirResponseIsOnTheWireBeforeIt() {
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().set("receipts.before_response", "30%"))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            for (int i = 0; i < MANY; i++) {
                peer.send(Requests.submit(VirtualCarrier.subscriber(i), Requests.RECEIPT));
                carrier.pass(Duration.ofSeconds(1));
            }
            carrier.pass(CarrierDescription.LATENCY);
            List<String> told = new ArrayList<>();
            List<String> answered = new ArrayList<>();
            int early = 0;
            for (Pdu pdu : peer.takeAll(Pdu.class)) {
                if (pdu instanceof SubmitSmResp response) {
                    early += told.contains(response.getMessageId()) ? 1 : 0;
                    answered.add(response.getMessageId());
                } else if (pdu instanceof DeliverSm receipt) {
                    told.add(VirtualCarrier.receiptIn(receipt).messageId());
                }
            }
            assertThat(answered).hasSize(MANY).doesNotHaveDuplicates();
            assertThat(new HashSet<>(told)).isEqualTo(new HashSet<>(answered));
            assertThat(early / (double) MANY).isCloseTo(0.3, within(0.058));
            assertThat(carrier.truth)
                    .filteredOn(fate -> fate.finalNanos() == fate.submittedNanos())
                    .hasSize(early)
                    .allMatch(fate ->
                            fate.cause().equals("subscriber") && fate.receipt().equals("sent"));
        }
    }

    @Test
    void aResponseIsNotHeldBackForAReceiptThatNobodyWants() {
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().set("receipts.before_response", "100%"))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER);
            VirtualCarrier.submit(peer, 5, Requests.NO_RECEIPT);
        }
    }

    private static long told(VirtualCarrier carrier, String receipt) {
        return carrier.truth.stream().map(Fate::receipt).filter(receipt::equals).count();
    }
}
