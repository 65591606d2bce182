package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.peer.RawPeer;
import org.smppassay.peer.Requests;
import org.smppassay.protocol.pdu.Destination;
import org.smppassay.protocol.pdu.SubmitMulti;
import org.smppassay.session.BindType;

/** What an account may submit: between which addresses, how much at a time. */
class LimitsTest {
    private static final String TO = Requests.SUBSCRIBER;
    private static final int OK = 0;

    @ParameterizedTest
    @CsvSource({
        "1069000012345, 0",
        "1069, 0",
        "Bank, 0",
        "106, 10",
        "10680001, 10",
        "bank, 10",
        "Bankers, 10",
        "'', 10",
    })
    void anAccountSendsFromItsOwnAddressesOnly(String sender, int status) {
        try (VirtualCarrier carrier = new VirtualCarrier(
                CarrierDescription.ordinary().set("accounts[0].source_addresses", "['1069*', 'Bank']"))) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            assertThat(peer.ask(Texts.from(sender, Texts.submit(TO, "hello"))).getCommandStatus())
                    .isEqualTo(status);
            assertThat(carrier.smsc.counters().of(CarrierCount.REFUSED)).isEqualTo(status == OK ? 0 : 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"8613800000001, 0", "+8613812345678, 0", "8613900000001, 0", "8613900000002, 11", "8613000000001, 11"})
    void anAccountSendsToItsOwnDestinationsOnly(String to, int status) {
        try (VirtualCarrier carrier = new VirtualCarrier(
                CarrierDescription.ordinary().set("accounts[0].destinations", "['86138*', '+8613900000001']"))) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            assertThat(peer.ask(Texts.submit(to, "hello")).getCommandStatus()).isEqualTo(status);
        }
    }

    @Test
    void oneAccountsAddressesAreNotAnothers() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary()
                .withAccount("other", "secret", 1, 100)
                .set("accounts[0].source_addresses", "['nobody']"))) {
            assertThat(carrier.bound(BindType.TRANSMITTER)
                            .ask(Texts.submit(TO, "hello"))
                            .getCommandStatus())
                    .isEqualTo(SmppConstants.STATUS_INVSRCADR);
            assertThat(carrier.bound(BindType.TRANSMITTER, "other", "secret")
                            .ask(Texts.submit(TO, "hello"))
                            .getCommandStatus())
                    .isZero();
        }
    }

    @Test
    void aFullQueueAnswersAndHasRoomAgainWhenMessagesEnd() {
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().set("accounts[0].queue", "3"))) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            int full = SmppConstants.STATUS_MSGQFUL;
            assertThat(statuses(peer, Requests.submit(TO, Requests.NO_RECEIPT), 5))
                    .containsExactly(OK, OK, OK, full, full);
            carrier.pass(CarrierDescription.LATENCY.minusNanos(1));
            assertThat(statuses(peer, Requests.submit(TO, Requests.NO_RECEIPT), 1))
                    .containsExactly(full);
            carrier.pass(Duration.ofNanos(1));
            assertThat(statuses(peer, Requests.submit(TO, Requests.NO_RECEIPT), 4))
                    .containsExactly(OK, OK, OK, full);
            assertThat(carrier.smsc.counters().of(CarrierCount.ACCEPTED)).isEqualTo(6);
            assertThat(carrier.smsc.counters().of(CarrierCount.REFUSED)).isEqualTo(4);
        }
    }

    @Test
    void aFullQueueAnswersEvenWhereOtherResponsesAreWithheld() {
        try (VirtualCarrier carrier = new VirtualCarrier(
                CarrierDescription.ordinary().set("accounts[0].queue", "1").set("responses.withheld", "100%"))) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            assertThat(statuses(peer, Texts.submit(TO, "hello"), 3))
                    .containsExactly(SmppConstants.STATUS_MSGQFUL, SmppConstants.STATUS_MSGQFUL);
        }
    }

    @Test
    void theThroughputLimitCountsSegmentsOnTheAir() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.limitedTo(10))) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            SubmitSm four = Texts.inPayload(TO, "x".repeat(3 * 153 + 1));
            SubmitSm three = Texts.inPayload(TO, "贷".repeat(2 * 67 + 1));
            carrier.pass(Duration.ofSeconds(10));
            int throttled = SmppConstants.STATUS_THROTTLED;
            assertThat(statuses(peer, four, 1)).containsExactly(OK);
            assertThat(statuses(peer, three, 2)).containsExactly(OK, OK);
            assertThat(statuses(peer, Texts.submit(TO, "one"), 1)).containsExactly(throttled);
            carrier.pass(Duration.ofMillis(300));
            assertThat(statuses(peer, four, 1)).containsExactly(throttled);
            assertThat(statuses(peer, three, 2)).containsExactly(OK, throttled);
        }
    }

    @ParameterizedTest
    @CsvSource({"160, 1", "161, 2", "254, 2"})
    void aShortMessageLongerThanTheAirInterfaceTakesCountsAsItIsSplit(int septets, int segments) {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.limitedTo(2))) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            carrier.pass(Duration.ofSeconds(10));
            SubmitSm submit = Texts.submit(TO, "x".repeat(septets).getBytes(StandardCharsets.US_ASCII), 0);
            assertThat(statuses(peer, submit, 1)).containsExactly(OK);
            assertThat(statuses(peer, Texts.submit(TO, "one"), 1))
                    .containsExactly(segments == 1 ? OK : SmppConstants.STATUS_THROTTLED);
        }
    }

    @Test
    void eachSegmentSubmittedByItselfCountsOnce() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.limitedTo(3))) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            carrier.pass(Duration.ofSeconds(10));
            List<SubmitSm> segments = Texts.segments(TO, "贷".repeat(67 * 4), 1);
            assertThat(segments).hasSize(4);
            peer.sendTogether(segments);
            assertThat(statuses(peer)).containsExactly(OK, OK, OK, SmppConstants.STATUS_THROTTLED);
        }
    }

    @Test
    void submitMultiCountsForEachDestination() throws Exception {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.limitedTo(3))) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            carrier.pass(Duration.ofSeconds(10));
            SubmitMulti multi = new SubmitMulti();
            multi.setSourceAddress(Texts.submit(TO, "x").getSourceAddress());
            multi.setDestinations(IntStream.range(0, 3)
                    .mapToObj(
                            i -> Texts.submit(VirtualCarrier.subscriber(i), "x").getDestAddress())
                    .<Destination>map(Destination.Sme::new)
                    .toList());
            multi.setShortMessage("hello".getBytes(StandardCharsets.US_ASCII));
            assertThat(peer.ask(multi).getCommandStatus()).isZero();
            assertThat(statuses(peer, Texts.submit(TO, "one"), 1)).containsExactly(SmppConstants.STATUS_THROTTLED);
        }
    }

    @Test
    void aSessionMayLeaveSoManySubmissionsWaitingForTheirResponse() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary()
                .set("accounts[0].submit_window", "2")
                .set("responses.latency", "1s"))) {
            RawPeer one = carrier.bound(BindType.TRANSMITTER);
            RawPeer other = carrier.bound(BindType.TRANSMITTER);
            int throttled = SmppConstants.STATUS_THROTTLED;
            assertThat(statuses(one, Texts.submit(TO, "x"), 3)).containsExactly(throttled);
            assertThat(statuses(other, Texts.submit(TO, "x"), 1)).isEmpty();
            carrier.pass(Duration.ofSeconds(1));
            assertThat(statuses(one)).containsExactly(OK, OK);
            assertThat(statuses(other)).containsExactly(OK);
            assertThat(statuses(one, Texts.submit(TO, "x"), 3)).containsExactly(throttled);
        }
    }

    /** Statuses of what comes back at once for the same submission, sent several times. */
    private static List<Integer> statuses(RawPeer peer, SubmitSm submit, int times) {
        for (int i = 0; i < times; i++) {
            submit.removeSequenceNumber();
            peer.send(submit);
        }
        return statuses(peer);
    }

    private static List<Integer> statuses(RawPeer peer) {
        return peer.takeAll(SubmitSmResp.class).stream()
                .map(SubmitSmResp::getCommandStatus)
                .toList();
    }
}
