package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.observation.Fate;
import org.smppassay.peer.RawPeer;
import org.smppassay.peer.Requests;
import org.smppassay.protocol.MessageState;
import org.smppassay.protocol.ReceivedReceipt;
import org.smppassay.session.BindType;

/** What a carrier stops on its own account, and what becomes of it. */
class FiltersTest {
    private static final String TO = Requests.SUBSCRIBER;
    private static final int REFUSED = SmppConstants.STATUS_SUBMITFAIL;
    private static final String REFUSING = "status: ESME_RSUBMITFAIL";

    @Test
    void whatIsStoppedWithAStatusIsNoMessage() {
        try (VirtualCarrier carrier = filtering("words", "{ list: [贷款], " + REFUSING + " }")) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER);
            assertThat(peer.ask(Texts.submit(TO, "低息贷款")).getCommandStatus()).isEqualTo(REFUSED);
            assertThat(peer.ask(Texts.submit(TO, "您好")).getCommandStatus()).isZero();
            carrier.pass(Duration.ofMinutes(1));
            assertThat(carrier.truth).extracting(Fate::state).containsExactly("DELIVRD");
            assertThat(carrier.smsc.counters().of(CarrierCount.FILTERED)).isEqualTo(1);
            assertThat(carrier.smsc.counters().of(CarrierCount.REFUSED)).isEqualTo(1);
        }
    }

    @Test
    void whatIsStoppedWithAnErrorIsAcceptedAndFailsLater() {
        try (VirtualCarrier carrier = filtering("words", "{ list: [贷款], error: 'ID:0076', after: 7s }")) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            assertThat(peer.ask(Texts.submit(TO, "低息贷款")).getCommandStatus()).isZero();
            carrier.pass(Duration.ofSeconds(7).minusNanos(1));
            assertThat(peer.heardNothing()).isTrue();
            carrier.pass(Duration.ofNanos(1));
            ReceivedReceipt receipt = VirtualCarrier.receiptIn(peer.next(DeliverSm.class));
            assertThat(receipt.state()).isEqualTo(MessageState.REJECTED);
            assertThat(receipt.error()).isEqualTo("ID:0076");
            assertThat(carrier.truth)
                    .extracting(Fate::state, Fate::error, Fate::cause)
                    .containsExactly(tuple("REJECTD", "ID:0076", "filter: words 贷款"));
            assertThat(carrier.smsc.counters().of(CarrierCount.ACCEPTED)).isEqualTo(1);
            assertThat(carrier.smsc.counters().of(CarrierCount.FILTERED)).isEqualTo(1);
        }
    }

    @Test
    void theStateMayBeUndeliverableAndTheErrorIsThatOfSpamUnlessSaid() {
        try (VirtualCarrier carrier = filtering("blacklist", "{ numbers: ['" + TO + "'], state: UNDELIV }")) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER);
            peer.ask(Texts.submit(TO, "hello"));
            carrier.pass(Duration.ofSeconds(1));
            assertThat(carrier.truth)
                    .extracting(Fate::state, Fate::error, Fate::cause)
                    .containsExactly(tuple("UNDELIV", "MK:0115", "filter: blacklist"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"低息贷款", "贷款", "free LOAN now", "Loan", "a loaner"})
    void wordsAreFoundInAnyCaseAndPlace(String text) {
        try (VirtualCarrier carrier = filtering("words", "{ list: [贷款, loan], " + REFUSING + " }")) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            assertThat(peer.ask(Texts.submit(TO, text)).getCommandStatus()).isEqualTo(REFUSED);
            assertThat(peer.ask(Texts.inPayload(TO, text)).getCommandStatus()).isEqualTo(REFUSED);
        }
    }

    @Test
    void theTextIsReadAsItsDataCodingSays() {
        try (VirtualCarrier carrier = filtering("words", "{ list: ['{x}', 'é'], " + REFUSING + " }")) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            byte[] braces = {0x1B, 0x28, 'x', 0x1B, 0x29};
            assertThat(peer.ask(Texts.submit(TO, braces, 0)).getCommandStatus()).isEqualTo(REFUSED);
            assertThat(peer.ask(Texts.submit(TO, "{x}".getBytes(StandardCharsets.US_ASCII), 0))
                            .getCommandStatus())
                    .isZero();
            assertThat(peer.ask(Texts.submit(TO, "{x}".getBytes(StandardCharsets.US_ASCII), 1))
                            .getCommandStatus())
                    .isEqualTo(REFUSED);
            assertThat(peer.ask(Texts.submit(TO, new byte[] {(byte) 0xE9}, 3)).getCommandStatus())
                    .isEqualTo(REFUSED);
            assertThat(peer.ask(Texts.submit(TO, "{x}".getBytes(StandardCharsets.US_ASCII), 4))
                            .getCommandStatus())
                    .as("binary data are no text")
                    .isZero();
        }
    }

    @Test
    void eachSegmentIsJudgedByItsOwnText() {
        try (VirtualCarrier carrier = filtering("words", "{ list: [贷款], " + REFUSING + " }")) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            peer.sendTogether(Texts.segments(TO, "好".repeat(70) + "贷款", 1));
            assertThat(statuses(peer)).containsExactly(0, REFUSED);
            peer.sendTogether(Texts.segments(TO, "好".repeat(66) + "贷款" + "好".repeat(9), 2));
            assertThat(statuses(peer)).as("a word cut in two is not found").containsExactly(0, 0);
        }
    }

    @Test
    void wordsMayComeFromAFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("words.txt"), "# loans\n\n  贷款 \n发票\n");
        try (VirtualCarrier carrier = filtering("words", "{ list: [loan], file: '" + file + "', " + REFUSING + " }")) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            peer.send(Texts.submit(TO, "低息贷款")).send(Texts.submit(TO, "开发票")).send(Texts.submit(TO, "a loan"));
            peer.send(Texts.submit(TO, "# loose"));
            assertThat(statuses(peer)).containsExactly(REFUSED, REFUSED, REFUSED, 0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "【示例银行】您好, 0",
        "您好【示例银行】, 0",
        "' 【示例银行】您好', 0",
        "您好, 69",
        "【】您好, 69",
        "【 】您好, 69",
        "您【示例银行】好, 69",
        "示例银行】您好, 69",
        "hello, 69"
    })
    void aTextIsSignedAtItsBeginningOrItsEnd(String text, int status) {
        try (VirtualCarrier carrier = filtering("signature", "{ " + REFUSING + " }")) {
            assertThat(carrier.bound(BindType.TRANSMITTER)
                            .ask(Texts.submit(TO, text))
                            .getCommandStatus())
                    .isEqualTo(status);
        }
    }

    @Test
    void aLongTextIsSignedInItsFirstSegment() {
        try (VirtualCarrier carrier = filtering("signature", "{ " + REFUSING + " }")) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            peer.sendTogether(Texts.segments(TO, "【示例银行】" + "好".repeat(140), 1));
            assertThat(statuses(peer)).containsExactly(0, 0, 0);
            peer.sendTogether(Texts.segments(TO, "好".repeat(140), 2));
            assertThat(statuses(peer)).containsExactly(REFUSED, 0, 0);
        }
    }

    @Test
    void promotionalTextsSayHowToBeLeftAlone() {
        try (VirtualCarrier carrier = filtering("opt_out", "{ senders: ['1069*'], " + REFUSING + " }")) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            peer.send(Texts.submit(TO, "大促销，拒收请回复R"));
            peer.send(Texts.submit(TO, "大促销，退订回T"));
            peer.send(Texts.submit(TO, "大促销"));
            peer.send(Texts.from("95500", Texts.submit(TO, "大促销")));
            assertThat(statuses(peer)).containsExactly(0, 0, REFUSED, 0);
            peer.sendTogether(Texts.segments(TO, "好".repeat(100) + "拒收请回复R", 1));
            assertThat(statuses(peer)).as("said in the last segment").containsExactly(0, 0);
        }
    }

    @Test
    void numbersOnTheBlacklistGetNothing(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("black.txt"), "8613800000002\n86139*\n");
        try (VirtualCarrier carrier =
                filtering("blacklist", "{ numbers: ['8613800000001'], file: '" + file + "', " + REFUSING + " }")) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            for (String to : List.of("8613800000001", "+8613800000002", "8613900000007", "8613800000003")) {
                peer.send(Texts.submit(to, "hello"));
            }
            assertThat(statuses(peer)).containsExactly(REFUSED, REFUSED, REFUSED, 0);
        }
    }

    @Test
    void aNumberGetsSoManyMessagesANaturalDay() {
        try (VirtualCarrier carrier = filtering("frequency", "{ most: 2, " + REFUSING + " }")) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            carrier.pass(Duration.ofHours(23));
            assertThat(statusesOf(peer, TO, 3)).containsExactly(0, 0, REFUSED);
            assertThat(statusesOf(peer, "8613800000002", 1)).containsExactly(0);
            assertThat(statusesOf(peer, "+" + TO, 1)).as("the same number").containsExactly(REFUSED);
            carrier.pass(Duration.ofHours(1));
            assertThat(statusesOf(peer, TO, 3)).as("the next day").containsExactly(0, 0, REFUSED);
        }
    }

    @Test
    void thePeriodMayBeANaturalHour() {
        try (VirtualCarrier carrier = filtering("frequency", "{ most: 1, per: hour, " + REFUSING + " }")) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            carrier.pass(Duration.ofMinutes(59));
            assertThat(statusesOf(peer, TO, 2)).containsExactly(0, REFUSED);
            carrier.pass(Duration.ofMinutes(1));
            assertThat(statusesOf(peer, TO, 2)).containsExactly(0, REFUSED);
        }
    }

    @Test
    void aLongMessageCountsOnceAndIsStoppedAsAWhole() {
        try (VirtualCarrier carrier = filtering("frequency", "{ most: 2, " + REFUSING + " }")) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            for (int message = 0; message < 3; message++) {
                peer.sendTogether(Texts.segments(TO, "好".repeat(140), message));
            }
            assertThat(statuses(peer)).containsExactly(0, 0, 0, 0, 0, 0, REFUSED, REFUSED, REFUSED);
        }
    }

    @Test
    void atQuietHoursNothingPasses() {
        try (VirtualCarrier carrier = filtering("quiet_hours", "{ senders: ['1069*'], " + REFUSING + " }")) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            assertThat(statusesOf(peer, TO, 1)).as("midnight").containsExactly(REFUSED);
            peer.send(Texts.from("95500", Texts.submit(TO, "your code is 1234")));
            assertThat(statuses(peer)).as("another sender").containsExactly(0);
            assertThat(statusAt(carrier, peer, "2025-06-16T07:59:59")).isEqualTo(REFUSED);
            assertThat(statusAt(carrier, peer, "2025-06-16T08:00:00")).isZero();
            assertThat(statusAt(carrier, peer, "2025-06-16T20:59:59")).isZero();
            assertThat(statusAt(carrier, peer, "2025-06-16T21:00:00")).isEqualTo(REFUSED);
            assertThat(statusAt(carrier, peer, "2025-06-16T23:59:59")).isEqualTo(REFUSED);
            assertThat(statusAt(carrier, peer, "2025-06-18T12:00:00")).isZero();
        }
    }

    private static int statusAt(VirtualCarrier carrier, RawPeer peer, String local) {
        carrier.passUntil(OffsetDateTime.parse(local + "+08:00"));
        return statusesOf(peer, TO, 1).get(0);
    }

    @Test
    void theFirstFilterThatObjectsDecides() {
        CarrierDescription strict = CarrierDescription.ordinary()
                .set(
                        "filters",
                        "{ words: { list: [贷款], error: 'W:1' }, blacklist: { numbers: ['" + TO
                                + "'], error: 'B:1' } }");
        try (VirtualCarrier carrier = new VirtualCarrier(strict)) {
            carrier.bound(BindType.TRANSMITTER).ask(Texts.submit(TO, "贷款"));
            carrier.pass(Duration.ofSeconds(1));
            assertThat(carrier.truth).extracting(Fate::error).containsExactly("B:1");
        }
    }

    private static VirtualCarrier filtering(String filter, String yaml) {
        return new VirtualCarrier(CarrierDescription.ordinary().set("filters." + filter, yaml));
    }

    private static List<Integer> statusesOf(RawPeer peer, String to, int messages) {
        List<SubmitSm> submissions = new ArrayList<>();
        for (int i = 0; i < messages; i++) {
            submissions.add(Texts.submit(to, "hello"));
        }
        peer.sendTogether(submissions);
        return statuses(peer);
    }

    private static List<Integer> statuses(RawPeer peer) {
        return peer.takeAll(SubmitSmResp.class).stream()
                .map(SubmitSmResp::getCommandStatus)
                .toList();
    }
}
