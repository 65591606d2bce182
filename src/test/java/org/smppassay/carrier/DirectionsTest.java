package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.smppassay.observation.Fate;
import org.smppassay.peer.RawPeer;
import org.smppassay.peer.Requests;
import org.smppassay.session.BindType;

/** What the carrier does with messages when the scenario tells it by their addresses. */
class DirectionsTest {
    private static final String TO = Requests.SUBSCRIBER;
    private static final int FULL = SmppConstants.STATUS_MSGQFUL;

    @Test
    void theFirstRuleThatFitsCounts() {
        try (VirtualCarrier carrier = directed(
                "{ to: '" + TO + "', status: ESME_RMSGQFUL }",
                "{ to: '86138*', state: EXPIRED, error: 'MK:0010', after: 2s }",
                "{ from: '10690*', state: UNDELIV }")) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER);
            peer.send(Texts.submit(TO, "x")).send(Texts.submit("8613800000002", "x"));
            peer.send(Texts.submit("8613000000001", "x"));
            peer.send(Texts.from("95500", Texts.submit("8613000000002", "x")));
            assertThat(statuses(peer)).containsExactly(FULL, 0, 0, 0);
            carrier.pass(Duration.ofMinutes(1));
            assertThat(carrier.truth)
                    .extracting(Fate::destination, Fate::state, Fate::error, Fate::cause)
                    .containsExactlyInAnyOrder(
                            tuple("8613800000002", "EXPIRED", "MK:0010", "direction: 86138*"),
                            tuple("8613000000001", "UNDELIV", "001", "direction: *"),
                            tuple("8613000000002", "DELIVRD", "", "subscriber"));
        }
    }

    @Test
    void theFinalStateComesAfterTheTimeToldOrThatOfTheNetwork() {
        try (VirtualCarrier carrier =
                directed("{ to: '" + TO + "', state: UNDELIV, after: 20s }", "{ to: '86138*', state: UNDELIV }")) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            peer.send(Texts.submit(TO, "x")).send(Texts.submit("8613800000002", "x"));
            carrier.pass(Duration.ofMinutes(1));
            assertThat(carrier.truth)
                    .extracting(fate -> Duration.ofNanos(fate.finalNanos() - fate.submittedNanos()))
                    .containsExactlyInAnyOrder(Duration.ofSeconds(20), CarrierDescription.LATENCY);
        }
    }

    @Test
    void onlyTheTimeMayBeTold() {
        try (VirtualCarrier carrier = directed("{ after: { uniform: [10s, 20s] } }")) {
            carrier.bound(BindType.TRANSMITTER).send(Texts.submit(TO, "x"));
            carrier.pass(Duration.ofMinutes(1));
            Fate fate = carrier.truth.get(0);
            assertThat(fate.state()).isEqualTo("DELIVRD");
            assertThat(Duration.ofNanos(fate.finalNanos() - fate.submittedNanos()))
                    .isBetween(Duration.ofSeconds(10), Duration.ofSeconds(20));
        }
    }

    @Test
    void aRuleMayFitSoManyTimes() {
        try (VirtualCarrier carrier = directed("{ to: '" + TO + "', status: ESME_RMSGQFUL, times: 2 }")) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            for (int i = 0; i < 4; i++) {
                peer.send(Texts.submit("8613800000002", "x")).send(Texts.submit(TO, "x"));
            }
            assertThat(statuses(peer)).containsExactly(0, FULL, 0, FULL, 0, 0, 0, 0);
        }
    }

    @Test
    void aRuleMayFitAShareOfThem() {
        try (VirtualCarrier carrier = directed("{ to: '86138*', status: '0x412', share: 20% }")) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            for (int i = 0; i < 2000; i++) {
                peer.send(Texts.submit(TO, "x"));
            }
            assertThat(Collections.frequency(statuses(peer), 0x412) / 2000.0).isCloseTo(0.2, within(0.04));
        }
    }

    @Test
    void theResponseMayComeLateOrNever() {
        try (VirtualCarrier carrier =
                directed("{ to: '" + TO + "', silence: true }", "{ to: '8613800000002', answer_after: 5s }")) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER);
            peer.send(Texts.submit(TO, "x")).send(Texts.submit("8613800000002", "x"));
            assertThat(peer.heardNothing()).isTrue();
            carrier.pass(Duration.ofSeconds(5));
            assertThat(peer.takeAll(SubmitSmResp.class))
                    .extracting(SubmitSmResp::getMessageId)
                    .containsExactly("1000000001");
            assertThat(carrier.truth).as("both were on their way").hasSize(2);
        }
    }

    @Test
    void whatIsRefusedInSilenceIsLost() {
        try (VirtualCarrier carrier = directed("{ status: ESME_RSYSERR, silence: true }")) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).send(Texts.submit(TO, "x"));
            carrier.pass(Duration.ofMinutes(1));
            assertThat(peer.heardNothing()).isTrue();
            assertThat(carrier.truth).isEmpty();
        }
    }

    @Test
    void receiptsMayBeWithheld() {
        try (VirtualCarrier carrier = directed("{ to: '" + TO + "', receipt: false }")) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            peer.send(Texts.submit(TO, "x")).send(Texts.submit("8613800000002", "x"));
            carrier.pass(Duration.ofMinutes(1));
            assertThat(peer.takeAll(DeliverSm.class)).hasSize(1);
            assertThat(carrier.truth)
                    .extracting(Fate::state, Fate::receipt)
                    .containsExactlyInAnyOrder(tuple("DELIVRD", "none"), tuple("DELIVRD", "sent"));
        }
    }

    @Test
    void aMessageMayStayOnItsWay() {
        try (VirtualCarrier carrier = directed("{ to: '" + TO + "', state: ENROUTE }")) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            peer.send(Texts.submit(TO, "x"));
            carrier.pass(Duration.ofHours(1));
            assertThat(peer.takeAll(DeliverSm.class)).isEmpty();
            assertThat(carrier.truth).isEmpty();
        }
    }

    @Test
    void directionsGoBeforeChanceAndFilters() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary()
                .set("directions.rules", "[{ to: '" + TO + "', state: DELIVRD }]")
                .set("errors", "{ ESME_RSYSERR: 100% }")
                .set("filters.words", "{ list: [x] }")
                .set("responses.withheld", "100%"))) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            peer.send(Texts.submit(TO, "x")).send(Texts.submit("8613800000002", "x"));
            assertThat(statuses(peer)).containsExactly(0, SmppConstants.STATUS_SYSERR);
        }
    }

    @Test
    void anAccountsLimitsGoBeforeDirections() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary()
                .set("directions.rules", "[{ status: ESME_RMSGQFUL }]")
                .set("accounts[0].source_addresses", "['95*']"))) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER).send(Texts.submit(TO, "x"));
            assertThat(statuses(peer)).containsExactly(SmppConstants.STATUS_INVSRCADR);
        }
    }

    private static VirtualCarrier directed(String... rules) {
        return new VirtualCarrier(
                CarrierDescription.ordinary().set("directions.rules", "[" + String.join(", ", rules) + "]"));
    }

    private static List<Integer> statuses(RawPeer peer) {
        return peer.takeAll(SubmitSmResp.class).stream()
                .map(SubmitSmResp::getCommandStatus)
                .toList();
    }
}
