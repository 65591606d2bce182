package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.DeliverSm;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.smppassay.peer.RawPeer;
import org.smppassay.peer.Requests;
import org.smppassay.protocol.Alphabet;
import org.smppassay.protocol.Segmenter;
import org.smppassay.session.BindType;

/** What subscribers send back. */
class RepliesTest {
    private static final Duration DELAY = Duration.ofMinutes(10);

    @Test
    void aReplyComesFromTheSubscriberToTheSenderAWhileAfterTheDelivery() {
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().complaining(1, DELAY, "投诉"))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            VirtualCarrier.submit(peer, 1, Requests.NO_RECEIPT);
            carrier.pass(CarrierDescription.LATENCY.plus(DELAY).minusNanos(1));
            assertThat(peer.heardNothing()).isTrue();
            carrier.pass(Duration.ofNanos(1));
            DeliverSm reply = peer.next(DeliverSm.class);
            assertThat(reply.getEsmClass()).isZero();
            assertThat(reply.getSourceAddress().getAddress()).isEqualTo(VirtualCarrier.subscriber(0));
            assertThat(reply.getDestAddress().getAddress()).isEqualTo(Requests.SENDER);
            assertThat(reply.getDataCoding()).isEqualTo((byte) 8);
            assertThat(Alphabet.UCS2.decode(reply.getShortMessage())).isEqualTo("投诉");
        }
    }

    @Test
    void aReplyInLatinLettersIsInTheDefaultAlphabet() {
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().optingOut(1, DELAY, "TD €"))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            VirtualCarrier.submit(peer, 1, Requests.NO_RECEIPT);
            carrier.pass(Duration.ofHours(1));
            DeliverSm reply = peer.next(DeliverSm.class);
            assertThat(reply.getDataCoding()).isZero();
            assertThat(Alphabet.GSM7.decode(reply.getShortMessage())).isEqualTo("TD €");
        }
    }

    @Test
    void aLongReplyTravelsAsMessagePayload() {
        String complaint = "投诉".repeat(100);
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().complaining(1, DELAY, complaint))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            VirtualCarrier.submit(peer, 1, Requests.NO_RECEIPT);
            carrier.pass(Duration.ofHours(1));
            DeliverSm reply = peer.next(DeliverSm.class);
            assertThat(reply.getShortMessageLength()).isZero();
            assertThat(Alphabet.UCS2.decode(reply.getOptionalParameter(SmppConstants.TAG_MESSAGE_PAYLOAD)
                            .getValue()))
                    .isEqualTo(complaint);
        }
    }

    @Test
    void theShareOfRepliesIsThatOfTheSpecAndItsTextsAreUsedAlike() {
        int many = 1000;
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().optingOut(0.1, DELAY, "TD", "T"))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            VirtualCarrier.submit(peer, many, Requests.NO_RECEIPT);
            carrier.pass(Duration.ofHours(1));
            List<String> texts = peer.takeAll(DeliverSm.class).stream()
                    .map(reply -> Alphabet.GSM7.decode(reply.getShortMessage()))
                    .toList();
            assertThat(texts.size() / (double) many).isCloseTo(0.1, within(0.038));
            assertThat(new HashSet<>(texts)).containsExactlyInAnyOrder("TD", "T");
            double withD = texts.stream().filter("TD"::equals).count() / (double) texts.size();
            assertThat(withD).isCloseTo(0.5, within(0.2));
        }
    }

    @Test
    void eachKindOfReplyHasARateAndATimeOfItsOwn() {
        int many = 1000;
        CarrierDescription answering = CarrierDescription.ordinary()
                .optingOut(0.1, Duration.ofMinutes(1), "T")
                .set("replies.answer", "{ rate: 30%, text: [who is this?], delay: { uniform: [12h, 36h] } }");
        try (VirtualCarrier carrier = new VirtualCarrier(answering)) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            VirtualCarrier.submit(peer, many, Requests.NO_RECEIPT);
            carrier.pass(Duration.ofHours(12));
            assertThat(peer.takeAll(DeliverSm.class))
                    .allMatch(reply -> text(reply).equals("T"));
            carrier.pass(Duration.ofHours(12));
            int early = peer.takeAll(DeliverSm.class).size();
            carrier.pass(Duration.ofHours(12).plusSeconds(3));
            List<DeliverSm> late = peer.takeAll(DeliverSm.class);
            assertThat(late).allMatch(reply -> text(reply).equals("who is this?"));
            assertThat((early + late.size()) / (double) many).isCloseTo(0.3, within(0.058));
            assertThat(early / (double) (early + late.size())).isCloseTo(0.5, within(0.12));
        }
    }

    private static String text(DeliverSm reply) {
        return Alphabet.GSM7.decode(reply.getShortMessage());
    }

    @Test
    void whoeverGotNothingSaysNothing() {
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().delivering(0).complaining(1, DELAY, "投诉"))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            VirtualCarrier.submit(peer, 10, Requests.NO_RECEIPT);
            carrier.pass(Duration.ofDays(1));
            assertThat(peer.takeAll(DeliverSm.class)).isEmpty();
        }
    }

    @Test
    void aMessageOfSeveralSegmentsIsAnsweredOnce() {
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().complaining(1, DELAY, "投诉"))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            Segmenter.split("long ".repeat(90), Alphabet.GSM7, 7)
                    .forEach(segment -> peer.send(Requests.submit(Requests.SUBSCRIBER, Requests.NO_RECEIPT, segment)));
            carrier.pass(Duration.ofDays(1));
            assertThat(carrier.truth).hasSize(3);
            assertThat(peer.takeAll(DeliverSm.class)).hasSize(1);
        }
    }
}
