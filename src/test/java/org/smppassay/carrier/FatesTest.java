package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import com.cloudhopper.smpp.tlv.Tlv;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.smppassay.observation.Fate;
import org.smppassay.peer.RawPeer;
import org.smppassay.peer.Requests;
import org.smppassay.protocol.Alphabet;
import org.smppassay.protocol.Segment;
import org.smppassay.protocol.Segmenter;
import org.smppassay.session.BindType;

/** What becomes of submissions, and that it is told. */
class FatesTest {
    private static final String UNICOM = "8613000000001";
    private static final String TELECOM = "8613300000001";

    @Test
    void theFateOfEachSubmissionIsToldOnce() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            carrier.pass(Duration.ofSeconds(10));
            peer.send(Requests.submit(UNICOM, Requests.RECEIPT));
            carrier.pass(Duration.ofDays(1));
            long accepted = Duration.ofSeconds(10).toNanos();
            assertThat(carrier.truth)
                    .containsExactly(new Fate(
                            "1000000000",
                            "tester",
                            Requests.SENDER,
                            UNICOM,
                            "china-unicom",
                            accepted,
                            accepted + CarrierDescription.LATENCY.toNanos(),
                            "DELIVRD",
                            "",
                            "subscriber",
                            "sent",
                            "china-unicom",
                            1,
                            0,
                            1));
        }
    }

    @Test
    void theSameSeedGivesTheSameTruthAndAnotherSeedAnother() {
        List<Fate> truth = truthOf(200, 7);
        assertThat(truthOf(200, 7)).isEqualTo(truth);
        assertThat(truthOf(200, 8)).isNotEqualTo(truth);
    }

    private static List<Fate> truthOf(int submissions, long seed) {
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().delivering(0.9).spreading(0.6), seed)) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            VirtualCarrier.submit(peer, submissions, Requests.NO_RECEIPT);
            carrier.pass(Duration.ofHours(1));
            assertThat(carrier.truth).hasSize(submissions);
            return carrier.truth;
        }
    }

    @Test
    void theFateOfASubmissionDoesNotDependOnOthers() {
        Function<Integer, List<String>> statesWithSecondSentTo = number -> {
            try (VirtualCarrier carrier =
                    new VirtualCarrier(CarrierDescription.ordinary().delivering(0.5))) {
                RawPeer peer = carrier.bound(BindType.TRANSMITTER);
                for (int i = 0; i < 20; i++) {
                    String to = i == 1 && number == 0 ? UNICOM : VirtualCarrier.subscriber(i);
                    peer.send(Requests.submit(to, Requests.NO_RECEIPT));
                }
                carrier.pass(Duration.ofHours(1));
                return carrier.truth.stream().map(Fate::state).toList();
            }
        };
        assertThat(statesWithSecondSentTo.apply(0)).isEqualTo(statesWithSecondSentTo.apply(1));
    }

    @Test
    void segmentsOfAMessageShareTheirFateAndMessagesDoNot() {
        int messages = 100;
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().delivering(0.5).spreading(0.6))) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            for (int i = 0; i < messages; i++) {
                String to = VirtualCarrier.subscriber(i);
                for (Segment segment : Segmenter.split("long ".repeat(90), Alphabet.GSM7, i)) {
                    peer.send(i % 2 == 0 ? Requests.submit(to, Requests.NO_RECEIPT, segment) : withSar(to, i, segment));
                }
            }
            carrier.pass(Duration.ofHours(1));
            Map<String, List<Fate>> byMessage =
                    carrier.truth.stream().collect(Collectors.groupingBy(Fate::destination));
            assertThat(byMessage).hasSize(messages).allSatisfy((to, fates) -> {
                assertThat(fates).hasSize(3);
                assertThat(fates)
                        .extracting(Fate::state, Fate::error)
                        .containsOnly(tuple(fates.get(0).state(), fates.get(0).error()));
                assertThat(fates)
                        .extracting(fate -> fate.finalNanos() - fate.submittedNanos())
                        .containsOnly(fates.get(0).finalNanos() - fates.get(0).submittedNanos());
            });
            double delivered = share(carrier.truth, fate -> fate.state().equals("DELIVRD"));
            assertThat(delivered).isCloseTo(0.5, within(4 * Math.sqrt(0.25 / messages)));
        }
    }

    /** The same with the place of the segment in TLVs. */
    private static SubmitSm withSar(String to, int reference, Segment segment) {
        SubmitSm submit = Requests.submit(to, Requests.NO_RECEIPT);
        submit.addOptionalParameter(
                new Tlv(SmppConstants.TAG_SAR_MSG_REF_NUM, new byte[] {(byte) (reference >> 8), (byte) reference}));
        submit.addOptionalParameter(new Tlv(SmppConstants.TAG_SAR_TOTAL_SEGMENTS, new byte[] {(byte) segment.total()}));
        submit.addOptionalParameter(new Tlv(SmppConstants.TAG_SAR_SEGMENT_SEQNUM, new byte[] {(byte) segment.part()}));
        return submit;
    }

    @Test
    void anIncidentRulesItsOperatorFromItsFirstInstantToItsLast() {
        String outage = incident("evening outage", "delivered: 0%, operators: [china-unicom]");
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().suffering(outage))) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER).answeringAll(0);
            String hit = "UNDELIV incident: evening outage";
            String spared = "DELIVRD subscriber";
            carrier.passUntil(VirtualCarrier.START.plusDays(1).plusHours(17).minusNanos(1));
            assertThat(fateOf(carrier, peer, UNICOM)).isEqualTo(spared);
            carrier.passUntil(VirtualCarrier.START.plusDays(1).plusHours(17).plusSeconds(4));
            assertThat(fateOf(carrier, peer, TELECOM)).isEqualTo(spared);
            assertThat(fateOf(carrier, peer, UNICOM)).isEqualTo(hit);
            carrier.passUntil(VirtualCarrier.START.plusDays(1).plusHours(18).minusNanos(1));
            assertThat(fateOf(carrier, peer, UNICOM)).isEqualTo(hit);
            carrier.passUntil(VirtualCarrier.START.plusDays(1).plusHours(19));
            assertThat(fateOf(carrier, peer, UNICOM)).isEqualTo(spared);
        }
    }

    @Test
    void anIncidentBeginsAndEndsToTheNanosecond() {
        String outage = incident("outage", "delivered: 0%");
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().suffering(outage))) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER).answeringAll(0);
            for (String moment : List.of("16:59:59.999999999", "17:00", "17:59:59.999999999", "18:00")) {
                carrier.passUntil(VirtualCarrier.START.plusDays(1).with(LocalTime.parse(moment)));
                peer.send(Requests.submit(TELECOM, Requests.NO_RECEIPT));
            }
            carrier.pass(Duration.ofMinutes(1));
            assertThat(carrier.truth)
                    .extracting(Fate::state)
                    .containsExactly("DELIVRD", "UNDELIV", "UNDELIV", "DELIVRD");
        }
    }

    @Test
    void anIncidentMaySlowMessagesDownAndTheFirstListedRules() {
        String slow = incident("slow", "latency_factor: 10");
        String outage = incident("outage", "delivered: 0%");
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().suffering(slow).suffering(outage))) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER).answeringAll(0);
            carrier.passUntil(VirtualCarrier.START.plusDays(1).plusHours(17));
            peer.send(Requests.submit(UNICOM, Requests.NO_RECEIPT));
            carrier.pass(Duration.ofMinutes(1));
            Fate fate = carrier.truth.get(0);
            assertThat(fate.state()).isEqualTo("DELIVRD");
            assertThat(fate.cause()).isEqualTo("incident: slow");
            assertThat(fate.finalNanos() - fate.submittedNanos())
                    .isEqualTo(CarrierDescription.LATENCY.multipliedBy(10).toNanos());
        }
    }

    private static String fateOf(VirtualCarrier carrier, RawPeer peer, String to) {
        peer.send(Requests.submit(to, Requests.NO_RECEIPT));
        assertThat(peer.next(SubmitSmResp.class).getCommandStatus()).isZero();
        carrier.pass(CarrierDescription.LATENCY);
        Fate fate = carrier.truth.get(carrier.truth.size() - 1);
        return String.format(Locale.ROOT, "%s %s", fate.state(), fate.cause());
    }

    private static String incident(String label, String change) {
        return "{ label: " + label + ", from: \"day 2 17:00\", for: 1h, " + change + " }";
    }

    private static double share(List<Fate> fates, Predicate<Fate> which) {
        return fates.stream().filter(which).count() / (double) fates.size();
    }
}
