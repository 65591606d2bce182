package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BaseSm;
import com.cloudhopper.smpp.pdu.DataSm;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.tlv.Tlv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.numbering.NumberPlan;
import org.smppassay.peer.RawPeer;
import org.smppassay.peer.Requests;
import org.smppassay.protocol.Alphabet;
import org.smppassay.protocol.Segmenter;
import org.smppassay.protocol.UserDataHeader;
import org.smppassay.session.BindType;

/** What subscribers send of their own accord. */
class MobileTrafficTest {
    private static final String LONG = "a rather long story ".repeat(20);

    @Test
    void messagesAtAnEvenRateComeAtTheSameDistanceFromSubscribersOfAllOperators() {
        try (VirtualCarrier carrier = new VirtualCarrier(
                sending("{ rate: 4/s, arrivals: even, to: ['106900001', '106900002'], text: [one, two] }"))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            carrier.pass(Duration.ofMillis(250).minusNanos(1));
            assertThat(peer.heardNothing()).isTrue();
            carrier.pass(Duration.ofNanos(1));
            assertThat(peer.takeAll(DeliverSm.class)).hasSize(1);
            carrier.pass(Duration.ofSeconds(250));
            List<DeliverSm> messages = peer.takeAll(DeliverSm.class);
            assertThat(messages).hasSize(1000).allMatch(message -> message.getEsmClass() == 0);
            assertThat(messages.stream().map(message -> text(message)).distinct())
                    .containsExactlyInAnyOrder("one", "two");
            assertThat(messages.stream()
                            .map(message -> message.getDestAddress().getAddress())
                            .distinct())
                    .containsExactlyInAnyOrder("106900001", "106900002");
            NumberPlan plan = NumberPlan.builtIn();
            assertThat(messages.stream()
                            .map(message -> plan.operatorOf(
                                            message.getSourceAddress().getAddress())
                                    .orElseThrow())
                            .distinct())
                    .containsExactlyInAnyOrder("china-mobile", "china-unicom", "china-telecom");
            assertThat(messages.stream()
                            .map(message -> message.getSourceAddress().getAddress())
                            .distinct())
                    .hasSizeGreaterThan(990);
        }
    }

    @Test
    void messagesAtRandomMakeAPoissonProcess() {
        try (VirtualCarrier carrier = new VirtualCarrier(
                sending("{ rate: 10/s, to: ['106900001'], text: [hi], operators: [china-unicom] }"))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            List<Integer> inEachSecond = new ArrayList<>();
            NumberPlan plan = NumberPlan.builtIn();
            for (int second = 0; second < 1000; second++) {
                carrier.pass(Duration.ofSeconds(1));
                List<DeliverSm> messages = peer.takeAll(DeliverSm.class);
                assertThat(messages).allMatch(message -> plan.operatorOf(
                                message.getSourceAddress().getAddress())
                        .orElseThrow()
                        .equals("china-unicom"));
                inEachSecond.add(messages.size());
            }
            double mean =
                    inEachSecond.stream().mapToInt(count -> count).average().orElseThrow();
            double variance = inEachSecond.stream()
                    .mapToDouble(count -> (count - mean) * (count - mean))
                    .average()
                    .orElseThrow();
            assertThat(mean).isCloseTo(10, within(0.4));
            assertThat(variance / mean).as("index of dispersion").isCloseTo(1, within(0.18));
        }
    }

    @Test
    void theSameSeedSendsTheSame() {
        assertThat(firstMessages(1)).isEqualTo(firstMessages(1)).isNotEqualTo(firstMessages(2));
    }

    private static List<String> firstMessages(long seed) {
        try (VirtualCarrier carrier =
                new VirtualCarrier(sending("{ rate: 5/s, to: ['106900001'], text: [a, b, c] }"), seed)) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            carrier.pass(Duration.ofMinutes(1));
            return peer.takeAll(DeliverSm.class).stream()
                    .map(message -> message.getSourceAddress().getAddress() + text(message))
                    .toList();
        }
    }

    @Test
    void aFileSaysWhoSendsWhatAndWhen(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mo.csv");
        Files.writeString(
                file,
                """
                destination,at,source,text,remark
                106900001,2m,8613800000002,second,
                106900001,90s,8613800000001,"first, with ""quotes"" in it",x
                106900002,2m,VOUCHER,投诉,
                """);
        try (VirtualCarrier carrier = new VirtualCarrier(sending("{ file: '" + file + "' }"))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            carrier.pass(Duration.ofSeconds(90).minusNanos(1));
            assertThat(peer.heardNothing()).isTrue();
            carrier.pass(Duration.ofNanos(1));
            DeliverSm first = peer.next(DeliverSm.class);
            assertThat(text(first)).isEqualTo("first, with \"quotes\" in it");
            assertThat(first.getSourceAddress().getTon()).isEqualTo((byte) 1);
            assertThat(first.getSourceAddress().getAddress()).isEqualTo("8613800000001");
            assertThat(first.getDestAddress().getAddress()).isEqualTo("106900001");
            carrier.pass(Duration.ofSeconds(30));
            List<DeliverSm> others = peer.takeAll(DeliverSm.class);
            assertThat(text(others.get(0))).isEqualTo("second");
            assertThat(others.get(1).getSourceAddress().getTon()).isEqualTo((byte) 5);
            assertThat(Alphabet.UCS2.decode(others.get(1).getShortMessage())).isEqualTo("投诉");
            carrier.pass(Duration.ofDays(1));
            assertThat(peer.heardNothing()).isTrue();
            assertThat(carrier.smsc.counters().of(CarrierCount.MOBILE_ORIGINATED))
                    .isEqualTo(3);
        }
    }

    @Test
    void messagesGoToTheirAccountAndWaitForItAndComeAgainWhenItsQueueIsFull() {
        String evenly = "rate: 1/s, arrivals: even, to: ['106900001'], text: [hi] }";
        CarrierDescription described = sending("{ account: other, " + evenly).withAccount("other", "secret", 1, 100);
        try (VirtualCarrier carrier = new VirtualCarrier(described)) {
            RawPeer tester = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            carrier.pass(Duration.ofSeconds(3));
            assertThat(tester.heardNothing()).isTrue();
            RawPeer other = carrier.connect().answeringAll(SmppConstants.STATUS_MSGQFUL);
            other.send(Requests.bind(BindType.RECEIVER, "other", "secret"));
            assertThat(other.takeAll(DeliverSm.class)).hasSize(3);
            carrier.pass(Duration.ofSeconds(5));
            assertThat(other.takeAll(DeliverSm.class))
                    .as("five new ones, and three again")
                    .hasSize(8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"udh", "udh16", "sar", "payload"})
    void aLongTextTravelsAsToldAndIsWholeAgain(String form) {
        String source =
                "{ rate: 1/s, arrivals: even, to: ['106900001'], text: ['" + LONG + "'], long_messages: " + form + " }";
        try (VirtualCarrier carrier = new VirtualCarrier(sending(source))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            carrier.pass(Duration.ofSeconds(1));
            List<DeliverSm> parts = peer.takeAll(DeliverSm.class);
            assertThat(parts).hasSize(form.equals("payload") ? 1 : 3);
            StringBuilder whole = new StringBuilder();
            for (int i = 0; i < parts.size(); i++) {
                assertThat(partNumber(parts.get(i), form)).isEqualTo(i + 1);
                whole.append(Alphabet.GSM7.decode(octets(parts.get(i))));
            }
            assertThat(whole).hasToString(LONG);
            assertThat(new HashSet<>(
                            parts.stream().map(part -> reference(part, form)).toList()))
                    .hasSize(1);
        }
    }

    private static int partNumber(DeliverSm part, String form) {
        return switch (form) {
            case "sar" -> tlv(part, SmppConstants.TAG_SAR_SEGMENT_SEQNUM)[0];
            case "payload" -> 1;
            default ->
                UserDataHeader.concatenation(part.getShortMessage())
                        .orElseThrow()
                        .part();
        };
    }

    private static int reference(DeliverSm part, String form) {
        return switch (form) {
            case "sar" -> Arrays.hashCode(tlv(part, SmppConstants.TAG_SAR_MSG_REF_NUM));
            case "payload" -> 0;
            default ->
                UserDataHeader.concatenation(part.getShortMessage())
                        .orElseThrow()
                        .reference();
        };
    }

    private static byte[] octets(BaseSm<?> part) {
        if (part.hasOptionalParameter(SmppConstants.TAG_MESSAGE_PAYLOAD)) {
            return tlv(part, SmppConstants.TAG_MESSAGE_PAYLOAD);
        }
        byte[] octets = part.getShortMessage();
        boolean header = (part.getEsmClass() & 0x40) != 0;
        return header ? Arrays.copyOfRange(octets, UserDataHeader.length(octets), octets.length) : octets;
    }

    private static byte[] tlv(BaseSm<?> part, short tag) {
        return part.getOptionalParameter(tag).getValue();
    }

    @Test
    void whatIsSubmittedToSomeNumbersComesBackAsItWas() {
        try (VirtualCarrier carrier =
                new VirtualCarrier(sending("{ loopback: ['86138', '8613900000xxx'], delay: 2s }"))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            SubmitSm submit = Requests.submit(
                    "8613800000001",
                    Requests.NO_RECEIPT,
                    Segmenter.split(LONG, Alphabet.GSM7, 7).get(1));
            submit.addOptionalParameter(new Tlv((short) 0x1401, new byte[] {7}));
            VirtualCarrier.accepted(peer, submit);
            VirtualCarrier.accepted(peer, Requests.submit("8613900000123", Requests.NO_RECEIPT));
            VirtualCarrier.accepted(peer, Requests.submit("8613900001123", Requests.NO_RECEIPT));
            carrier.pass(Duration.ofSeconds(2).minusNanos(1));
            assertThat(peer.heardNothing()).isTrue();
            carrier.pass(Duration.ofNanos(1));
            DeliverSm back = peer.next(DeliverSm.class);
            assertThat(back.getSourceAddress().getAddress()).isEqualTo(Requests.SENDER);
            assertThat(back.getDestAddress().getAddress()).isEqualTo("8613800000001");
            assertThat(back.getEsmClass()).isEqualTo((byte) 0x40);
            assertThat(back.getShortMessage()).isEqualTo(submit.getShortMessage());
            assertThat(tlv(back, (short) 0x1401)).containsExactly(7);
            assertThat(peer.next(DeliverSm.class).getDestAddress().getAddress()).isEqualTo("8613900000123");
            carrier.pass(Duration.ofHours(1));
            assertThat(peer.heardNothing()).isTrue();
        }
    }

    @Test
    void whatIsRefusedDoesNotComeBack() {
        CarrierDescription described = sending("{ loopback: ['86138'] }").set("accounts[0].throughput", "1/s");
        try (VirtualCarrier carrier = new VirtualCarrier(described)) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            peer.sendTogether(List.of(
                    Requests.submit("8613800000001", Requests.NO_RECEIPT),
                    Requests.submit("8613800000002", Requests.NO_RECEIPT)));
            carrier.pass(Duration.ofMinutes(1));
            assertThat(peer.takeAll(DeliverSm.class)).hasSize(1);
        }
    }

    @Test
    void messagesMayComeAsDataSm() {
        CarrierDescription described = sending("{ rate: 1/s, arrivals: even, to: ['106900001'], text: [hi] }")
                .set("accounts[0].deliver_with", "data_sm");
        try (VirtualCarrier carrier = new VirtualCarrier(described)) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            carrier.pass(Duration.ofSeconds(1));
            DataSm message = peer.next(DataSm.class);
            assertThat(message.getDestAddress().getAddress()).isEqualTo("106900001");
            assertThat(Alphabet.GSM7.decode(octets(message))).isEqualTo("hi");
        }
    }

    @Test
    void nothingComesAnyMoreOnceTheCarrierStops() {
        try (VirtualCarrier carrier =
                new VirtualCarrier(sending("{ rate: 1/s, arrivals: even, to: ['106900001'], text: [hi] }"))) {
            carrier.pass(Duration.ofSeconds(10));
            carrier.stop();
            carrier.pass(Duration.ofHours(1));
            assertThat(carrier.smsc.counters().of(CarrierCount.MOBILE_ORIGINATED))
                    .isEqualTo(10);
            assertThat(carrier.smsc.counters().of(CarrierCount.UNDELIVERED)).isEqualTo(10);
        }
    }

    private static CarrierDescription sending(String source) {
        return CarrierDescription.ordinary().set("mo", "[" + source + "]");
    }

    private static String text(DeliverSm message) {
        return Alphabet.GSM7.decode(message.getShortMessage());
    }
}
