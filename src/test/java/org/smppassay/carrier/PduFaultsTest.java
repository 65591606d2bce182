package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.DataSmResp;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.EnquireLink;
import com.cloudhopper.smpp.pdu.EnquireLinkResp;
import com.cloudhopper.smpp.pdu.GenericNack;
import com.cloudhopper.smpp.pdu.Pdu;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import com.cloudhopper.smpp.pdu.Unbind;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.smppassay.carrier.fault.CarrierFaults;
import org.smppassay.carrier.fault.Happenings;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.observation.TimelineEvent;
import org.smppassay.observation.TimelineSink;
import org.smppassay.peer.Frames;
import org.smppassay.peer.Requests;
import org.smppassay.protocol.MalformedPdu;
import org.smppassay.session.BindType;
import org.smppassay.world.RunCalendar;

/** PDUs that are damaged, answer wrongly or are kept back, the same over TCP and in virtual time. */
class PduFaultsTest {
    private static final int BIND_RESP_ALONE = 1;

    static Stream<Arguments> damagesInBothWorlds() {
        return inBothWorlds("length-too-long", "length-too-short", "length-absurd", "unknown-command", "garbage-body");
    }

    private static Stream<Arguments> inBothWorlds(String... names) {
        return Arrays.stream(Venue.values())
                .flatMap(venue -> Arrays.stream(names).map(name -> Arguments.of(venue, name)));
    }

    /** What is damaged differs from what an honest carrier sends in nothing but the damage. */
    @ParameterizedTest(name = "{1}, {0}")
    @MethodSource("damagesInBothWorlds")
    void aDamagedResponseDiffersFromASoundOneInTheDamageAlone(Venue venue, String damage) throws Exception {
        byte[] sound = answerToASubmission(venue, "");
        byte[] damaged = answerToASubmission(
                venue, "{ label: damage, corrupt: { what: [" + damage + "], pdus: [submit_sm_resp] } }");
        int length = ByteBuffer.wrap(damaged).getInt(0);
        assertThat(damaged).hasSameSizeAs(sound);
        switch (damage) {
            case "length-too-long" -> assertThat(length).isBetween(sound.length + 1, sound.length + 64);
            case "length-too-short" -> assertThat(length).isBetween(sound.length - 4, sound.length - 1);
            case "length-absurd" ->
                assertThat(length < 16 || length == Integer.MAX_VALUE).isTrue();
            case "unknown-command" -> {
                assertThat(Frames.read(damaged)).isInstanceOfSatisfying(MalformedPdu.class, pdu -> {
                    assertThat(pdu.status()).isEqualTo(SmppConstants.STATUS_INVCMDID);
                    assertThat(pdu.isResponse()).isTrue();
                    assertThat(pdu.sequenceNumber()).isEqualTo(2);
                });
                System.arraycopy(sound, 4, damaged, 4, 4);
                assertThat(damaged).isEqualTo(sound);
            }
            default -> {
                assertThat(Arrays.copyOf(damaged, 16)).isEqualTo(Arrays.copyOf(sound, 16));
                assertThat(damaged).isNotEqualTo(sound);
            }
        }
        if (damage.startsWith("length")) {
            System.arraycopy(sound, 0, damaged, 0, 4);
            assertThat(damaged).isEqualTo(sound);
        }
    }

    private static byte[] answerToASubmission(Venue venue, String fault) throws Exception {
        try (FaultyCarrier carrier = fault.isEmpty() ? new FaultyCarrier(venue) : new FaultyCarrier(venue, fault)) {
            WirePeer peer = carrier.connect().bound();
            byte[] bound = peer.awaitFrames(1).get(0);
            byte[] all = peer.submit(1).awaitOctets(bound.length + 16 + 11);
            return Arrays.copyOfRange(all, bound.length, all.length);
        }
    }

    @ParameterizedTest
    @EnumSource
    void garbageBehindAPduIsCountedInItsLength(Venue venue) throws Exception {
        try (FaultyCarrier carrier = new FaultyCarrier(
                venue, "{ label: garbage, corrupt: { what: [garbage-tlv], pdus: [submit_sm_resp] } }")) {
            WirePeer peer = carrier.connect().bound().submit(40);
            List<byte[]> frames = peer.awaitFrames(41);
            assertThat(frames).hasSize(41);
            assertThat(frames.subList(1, 41))
                    .extracting(frame -> frame.length - 27)
                    .contains(3, 6);
            assertThat(frames.subList(1, 41)).anyMatch(frame -> Frames.read(frame) instanceof MalformedPdu);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWrongSequenceNumberAnswersNoRequest(Venue venue) throws Exception {
        Pdu answer = answer(venue, "wrong-sequence").get(0);
        assertThat(answer).isInstanceOf(SubmitSmResp.class);
        assertThat(answer.getSequenceNumber()).isGreaterThan(1000);
    }

    @ParameterizedTest
    @EnumSource
    void aResponseOfAnotherTypeHasTheRightSequenceNumber(Venue venue) throws Exception {
        Pdu answer = answer(venue, "wrong-type").get(0);
        assertThat(answer).isInstanceOf(DataSmResp.class);
        assertThat(answer.getSequenceNumber()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void aDuplicateFollowsItsResponse(Venue venue) throws Exception {
        List<Pdu> answers = answer(venue, "duplicate");
        assertThat(answers).hasSize(2).allMatch(SubmitSmResp.class::isInstance);
        assertThat(answers).extracting(Pdu::getSequenceNumber).containsExactly(2, 2);
        assertThat(answers)
                .extracting(pdu -> ((SubmitSmResp) pdu).getMessageId())
                .doesNotContain("")
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void aGenericNackStandsForTheAnswer(Venue venue) throws Exception {
        Pdu answer = answer(venue, "generic-nack").get(0);
        assertThat(answer).isInstanceOf(GenericNack.class);
        assertThat(answer.getSequenceNumber()).isEqualTo(2);
        assertThat(answer.getCommandStatus()).isEqualTo(SmppConstants.STATUS_SYSERR);
    }

    private static List<Pdu> answer(Venue venue, String mistake) throws Exception {
        try (FaultyCarrier carrier = new FaultyCarrier(
                venue, "{ label: mistake, answer: { what: [" + mistake + "], pdus: [submit_sm_resp] } }")) {
            WirePeer peer = carrier.connect().bound().submit(1).send(new EnquireLink());
            peer.await(
                    "the answer to the enquire_link", () -> peer.lastFrameIs(SmppConstants.CMD_ID_ENQUIRE_LINK_RESP));
            List<Pdu> pdus = new ArrayList<>();
            peer.awaitFrames(2).stream()
                    .skip(BIND_RESP_ALONE)
                    .map(WirePeer::read)
                    .forEach(pdus::add);
            assertThat(pdus.remove(pdus.size() - 1)).isInstanceOf(EnquireLinkResp.class);
            assertThat(carrier.smsc.counters().of(CarrierCount.ACCEPTED)).isEqualTo(1);
            return pdus;
        }
    }

    @ParameterizedTest
    @EnumSource
    void anIgnoredUnbindLeavesTheSessionBound(Venue venue) throws Exception {
        try (FaultyCarrier carrier = new FaultyCarrier(venue, "{ label: clinging, ignore: { pdus: [unbind] } }")) {
            WirePeer peer = carrier.connect().bound().send(new Unbind()).submit(1);
            assertThat(peer.awaitFrames(2)).hasSize(2).last().satisfies(frame -> assertThat(WirePeer.read(frame))
                    .isInstanceOf(SubmitSmResp.class));
            assertThat(carrier.details()).containsExactly("connection 1 of tester (transceiver): unbind ignored");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBlackHoleAnswersNothingAndDoesNothing(Venue venue) throws Exception {
        try (FaultyCarrier carrier =
                new FaultyCarrier(venue, "{ label: black hole, after_pdus: 1, lasts: 200ms, ignore: {} }")) {
            WirePeer peer = carrier.connect().bound();
            peer.send(new EnquireLink()).submit(3);
            carrier.pass(Duration.ofMillis(400));
            assertThat(peer.awaitFrames(1)).hasSize(1);
            assertThat(carrier.smsc.counters().of(CarrierCount.ACCEPTED)).isZero();
            assertThat(carrier.timeline())
                    .extracting(TimelineEvent::label)
                    .containsOnly("black hole")
                    .hasSize(4);
            peer.send(new EnquireLink()).awaitFrames(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWithheldHasBeenDone(Venue venue) throws Exception {
        try (FaultyCarrier carrier =
                new FaultyCarrier(venue, "{ label: mute, withhold: { pdus: [submit_sm_resp] } }")) {
            WirePeer peer = carrier.connect().bound();
            SubmitSm submission = Requests.submit(Requests.SUBSCRIBER, Requests.RECEIPT);
            peer.send(submission);
            assertThat(WirePeer.read(peer.awaitFrames(2).get(1)))
                    .as("the receipt comes, though no response said what it is for")
                    .isInstanceOf(DeliverSm.class);
        }
    }

    /** After each third PDU the next response is struck; what is not named passes unharmed. */
    @ParameterizedTest
    @EnumSource
    void everyThirdPduIsFollowedByAStrike(Venue venue) throws Exception {
        try (FaultyCarrier carrier = new FaultyCarrier(
                venue, "{ label: third, after_pdus: 3, answer: { what: [generic-nack], pdus: [submit_sm_resp] } }")) {
            WirePeer peer = carrier.connect().bound().submit(9);
            assertThat(peer.awaitFrames(10).stream().map(WirePeer::read))
                    .extracting(GenericNack.class::isInstance)
                    .containsExactly(false, false, true, false, false, true, false, false, true, false);
        }
    }

    @Test
    void theSameSeedStrikesTheSamePdusAtTheSameTimes() throws Exception {
        List<TimelineEvent> once = strikes(11);
        assertThat(strikes(11)).isEqualTo(once).hasSizeGreaterThan(20);
        assertThat(strikes(12)).isNotEqualTo(once);
    }

    private static List<TimelineEvent> strikes(long seed) throws Exception {
        try (FaultyCarrier carrier = new FaultyCarrier(
                Venue.VIRTUAL_TIME,
                seed,
                "{ label: mixed up, share: 20%, answer: { what: [wrong-sequence, wrong-type, duplicate] } }",
                "{ label: garbage, share: 10%, corrupt: { what: [garbage-tlv, unknown-command] } }",
                "{ label: far, delay: { fixed: 10ms, jitter: 90ms } }",
                "{ label: frail, about_every: 3s, disconnect: { how: rst } }")) {
            for (int connection = 0; connection < 3; connection++) {
                WirePeer peer = carrier.connect().bind(BindType.TRANSCEIVER).submit(100);
                peer.awaitEnd();
            }
            return carrier.timeline();
        }
    }

    /** A fault's draws are its own: another fault beside it changes nothing of them. */
    @Test
    void oneFaultDoesNotShiftTheLuckOfAnother() throws Exception {
        String fault = "{ label: mixed up, share: 20%, answer: { what: [wrong-sequence, duplicate] } }";
        String other = "{ label: lossy, share: 30%, withhold: { pdus: [deliver_sm] } }";
        assertThat(mixedUp(fault, other)).isEqualTo(mixedUp(fault)).hasSizeGreaterThan(5);
    }

    private static List<TimelineEvent> mixedUp(String... faults) throws Exception {
        try (FaultyCarrier carrier = new FaultyCarrier(Venue.VIRTUAL_TIME, faults)) {
            carrier.connect().bound().submit(100);
            carrier.pass(Duration.ofSeconds(1));
            return carrier.timeline().stream()
                    .filter(event -> event.label().equals("mixed up"))
                    .toList();
        }
    }

    @Test
    void aCarrierWithoutFaultsHasNoLayerBelowItsSessions() throws Exception {
        try (FaultyCarrier carrier = new FaultyCarrier(Venue.VIRTUAL_TIME)) {
            var faults = new CarrierFaults(
                    carrier.world,
                    CarrierDescription.ordinary().spec().faults(),
                    RunCalendar.real(Venue.START.toLocalDate()),
                    new Happenings(carrier.world, TimelineSink.none()));
            assertThat(faults.layers()).isEmpty();
        }
    }

    /** What is counted in thousands is not described in thousands. */
    @Test
    void onlyTheFirstThousandStrikesOfAFaultAreDescribed() throws Exception {
        try (FaultyCarrier carrier =
                new FaultyCarrier(Venue.VIRTUAL_TIME, "{ label: mute, withhold: { pdus: [enquire_link_resp] } }")) {
            WirePeer peer = carrier.connect().bound();
            for (int i = 0; i < 1500; i++) {
                peer.send(new EnquireLink());
            }
            carrier.pass(Duration.ofMillis(1));
            assertThat(carrier.timeline()).hasSize(1500);
            assertThat(carrier.details().stream().filter(String::isEmpty)).hasSize(500);
        }
    }
}
