package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.smppassay.observation.Fate;
import org.smppassay.peer.RawPeer;
import org.smppassay.peer.Requests;
import org.smppassay.protocol.MessageState;
import org.smppassay.protocol.ReceivedReceipt;
import org.smppassay.session.BindType;

/** Segments of long messages that get lost one by one. */
class LostSegmentsTest {
    private static final int MESSAGES = 1000;
    private static final String LONG = "long ".repeat(90);

    @Test
    void eachSegmentGetsLostForItself() {
        try (VirtualCarrier carrier = losing("10%")) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            for (int i = 0; i < MESSAGES; i++) {
                Texts.segments(VirtualCarrier.subscriber(i), LONG, i).forEach(peer::send);
            }
            carrier.pass(Duration.ofHours(1));
            assertThat(carrier.truth).hasSize(3 * MESSAGES);
            assertThat(share(carrier.truth)).isCloseTo(0.9, within(0.022));
            Map<String, List<Fate>> byMessage =
                    carrier.truth.stream().collect(Collectors.groupingBy(Fate::destination));
            double whole = byMessage.values().stream()
                            .filter(fates -> share(fates) == 1)
                            .count()
                    / (double) MESSAGES;
            assertThat(whole).isCloseTo(0.9 * 0.9 * 0.9, within(0.056));
        }
    }

    @Test
    void aLostSegmentFailsWithACodeOfItsOwn() {
        try (VirtualCarrier carrier = losing("100%, error: 'MI:0099'")) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            Texts.segments(Requests.SUBSCRIBER, LONG, 1).forEach(peer::send);
            assertThat(peer.takeAll(SubmitSmResp.class)).hasSize(3);
            carrier.pass(Duration.ofHours(1));
            assertThat(carrier.truth)
                    .hasSize(3)
                    .extracting(Fate::state, Fate::error, Fate::cause)
                    .containsOnly(tuple("UNDELIV", "MI:0099", "segment lost"));
            ReceivedReceipt receipt = VirtualCarrier.receiptIn(peer.next(DeliverSm.class));
            assertThat(receipt.state()).isEqualTo(MessageState.UNDELIVERABLE);
            assertThat(receipt.error()).isEqualTo("MI:0099");
        }
    }

    @Test
    void aMessageInOnePieceIsNoSegment() {
        try (VirtualCarrier carrier = losing("100%")) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            VirtualCarrier.accepted(peer, Texts.submit(Requests.SUBSCRIBER, "short"));
            carrier.pass(Duration.ofHours(1));
            assertThat(carrier.truth).extracting(Fate::state).containsExactly("DELIVRD");
        }
    }

    @Test
    void aClientThatUsesOneReferenceForAllMeetsAnotherFateWithEachMessage() {
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().delivering(0.5))) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            for (int i = 0; i < 200; i++) {
                Texts.segments(Requests.SUBSCRIBER, LONG, 0).forEach(peer::send);
                carrier.pass(Duration.ofSeconds(1));
            }
            carrier.pass(Duration.ofHours(1));
            assertThat(carrier.truth).hasSize(600);
            assertThat(share(carrier.truth)).isCloseTo(0.5, within(0.15));
        }
    }

    private static double share(List<Fate> fates) {
        return fates.stream().filter(fate -> fate.state().equals("DELIVRD")).count() / (double) fates.size();
    }

    private static VirtualCarrier losing(String share) {
        return new VirtualCarrier(CarrierDescription.ordinary().set("segments", "{ lost: " + share + " }"));
    }
}
