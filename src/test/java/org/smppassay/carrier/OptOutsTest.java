package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.observation.Fate;
import org.smppassay.peer.RawPeer;
import org.smppassay.peer.Requests;
import org.smppassay.session.BindType;

/** A carrier that heeds subscribers who want no more messages, and one that does not. */
class OptOutsTest {
    private static final String TO = VirtualCarrier.subscriber(0);
    private static final Duration DELAY = Duration.ofMinutes(10);
    private static final int REFUSED = SmppConstants.STATUS_SUBMITFAIL;

    @Test
    void withoutTheSettingNobodyListens() {
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().optingOut(1, DELAY, "T"))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            assertThat(status(peer, Texts.submit(TO, "hello"))).isZero();
            carrier.pass(Duration.ofDays(3));
            assertThat(status(peer, Texts.submit(TO, "hello again"))).isZero();
            carrier.pass(Duration.ofDays(1));
            assertThat(carrier.truth).extracting(Fate::state).containsExactly("DELIVRD", "DELIVRD");
        }
    }

    @Test
    void fromTheTimeOnThatIsSaidMessagesAreRefused() {
        try (VirtualCarrier carrier = heeding("{ within: 24h, status: ESME_RSUBMITFAIL }")) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            assertThat(status(peer, Texts.submit(TO, "hello"))).isZero();
            carrier.pass(CarrierDescription.LATENCY.plus(DELAY).plusHours(24).minusNanos(1));
            assertThat(status(peer, Texts.submit(TO, "just in time"))).isZero();
            carrier.pass(Duration.ofNanos(1));
            assertThat(status(peer, TO)).isEqualTo(REFUSED);
            assertThat(status(peer, VirtualCarrier.subscriber(1)))
                    .as("others are not concerned")
                    .isZero();
            assertThat(status(peer, Texts.from("1069", Texts.submit(TO, "hello"))))
                    .as("nor are other senders")
                    .isZero();
            assertThat(carrier.smsc.counters().of(CarrierCount.FILTERED)).isEqualTo(1);
        }
    }

    @Test
    void withoutAStatusTheyAreAcceptedAndRejected() {
        try (VirtualCarrier carrier = heeding("{ within: 0s, error: 'MK:0199' }")) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            assertThat(status(peer, Texts.submit(TO, "hello"))).isZero();
            carrier.pass(Duration.ofHours(1));
            assertThat(status(peer, Texts.submit(TO, "hello again"))).isZero();
            carrier.pass(Duration.ofHours(1));
            assertThat(carrier.truth)
                    .extracting(Fate::state, Fate::error, Fate::cause)
                    .containsExactly(
                            tuple("DELIVRD", "", "subscriber"), tuple("REJECTD", "MK:0199", "filter: opt_outs"));
        }
    }

    @Test
    void onlyTheShareOfSubscribersThatIsSaidIsHeeded() {
        int many = 1000;
        try (VirtualCarrier carrier = heeding("{ within: 0s, honoured: 70%, status: ESME_RSUBMITFAIL }")) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            VirtualCarrier.submit(peer, many, Requests.NO_RECEIPT);
            carrier.pass(Duration.ofHours(1));
            for (int i = 0; i < many; i++) {
                peer.send(Requests.submit(VirtualCarrier.subscriber(i), Requests.NO_RECEIPT));
            }
            long refused = peer.takeAll(SubmitSmResp.class).stream()
                    .filter(response -> response.getCommandStatus() == REFUSED)
                    .count();
            assertThat(refused / (double) many).isCloseTo(0.7, within(0.06));
            assertThat(carrier.smsc.counters().of(CarrierCount.OPT_OUTS)).isEqualTo(refused);
        }
    }

    @Test
    void whatSubscribersSendOfTheirOwnAccordCountsIfItIsOneOfTheWords(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("mo.csv"),
                """
                at,source,destination,text
                1s,+8613800000000,1069000012345, stop
                2s,8613800000001,1069000012345,do not stop
                """);
        CarrierDescription heeding = CarrierDescription.ordinary()
                .set("opt_outs", "{ within: 0s, words: [STOP], status: ESME_RSUBMITFAIL }")
                .set("mo", "[ { file: '" + file + "' } ]");
        try (VirtualCarrier carrier = new VirtualCarrier(heeding)) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            carrier.pass(Duration.ofSeconds(3));
            assertThat(peer.takeAll(DeliverSm.class)).hasSize(2);
            assertThat(status(peer, TO)).isEqualTo(REFUSED);
            assertThat(status(peer, VirtualCarrier.subscriber(1))).isZero();
        }
    }

    @Test
    void aComplaintIsNoOptOut() {
        CarrierDescription heeding = CarrierDescription.ordinary()
                .complaining(1, DELAY, "T 投诉")
                .set("opt_outs", "{ within: 0s, status: ESME_RSUBMITFAIL }");
        try (VirtualCarrier carrier = new VirtualCarrier(heeding)) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            assertThat(status(peer, Texts.submit(TO, "hello"))).isZero();
            carrier.pass(Duration.ofHours(1));
            assertThat(status(peer, TO)).isZero();
        }
    }

    @Test
    void itIsForTheSendersThatAreSaid() {
        try (VirtualCarrier carrier = heeding("{ within: 0s, senders: ['95*'], status: ESME_RSUBMITFAIL }")) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            for (String sender : List.of("95500", "1069000012345")) {
                assertThat(status(peer, Texts.from(sender, Texts.submit(TO, "hello"))))
                        .isZero();
            }
            carrier.pass(Duration.ofHours(1));
            assertThat(status(peer, Texts.from("95500", Texts.submit(TO, "hello"))))
                    .isEqualTo(REFUSED);
            assertThat(status(peer, Texts.from("1069000012345", Texts.submit(TO, "hello"))))
                    .isZero();
        }
    }

    private static int status(RawPeer peer, String to) {
        return status(peer, Texts.submit(to, "hello"));
    }

    /** Whatever else has come meanwhile. */
    private static int status(RawPeer peer, SubmitSm submit) {
        peer.send(submit);
        return peer.nextAnswer(submit).getCommandStatus();
    }

    private static VirtualCarrier heeding(String how) {
        return new VirtualCarrier(
                CarrierDescription.ordinary().optingOut(1, DELAY, "no more").set("opt_outs", how));
    }
}
