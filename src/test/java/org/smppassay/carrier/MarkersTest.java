package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import com.cloudhopper.smpp.tlv.Tlv;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.observation.Fate;
import org.smppassay.peer.RawPeer;
import org.smppassay.peer.Requests;
import org.smppassay.protocol.Alphabet;
import org.smppassay.session.BindType;

/** What the carrier does with messages that say themselves what is to be done. */
class MarkersTest {
    private static final String TO = Requests.SUBSCRIBER;
    private static final short TAG = 0x1A55;

    @Test
    void aMarkerDecidesWhatBecomesOfItsMessage() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            peer.ask(Texts.submit(TO, "hello <assay: state=UNDELIV error=MK:0010 after=5s>"));
            carrier.pass(Duration.ofSeconds(5));
            var receipt = VirtualCarrier.receiptIn(peer.next(DeliverSm.class));
            assertThat(receipt.error()).isEqualTo("MK:0010");
            assertThat(carrier.truth)
                    .extracting(Fate::state, Fate::error, Fate::cause)
                    .containsExactly(tuple("UNDELIV", "MK:0010", "direction: text"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<assay: status=0x58>",
                "<assay: status=ESME_RTHROTTLED>",
                "<assay:status=ESME_RTHROTTLED>",
                "before <assay:   status=0x58  > after",
                "贷款 <assay: status=ESME_RTHROTTLED> 贷款",
                "<assay <assay: status=0x58>"
            })
    void theMarkerMayBeAnywhereInATextInAnyAlphabet(String text) {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            assertThat(peer.ask(Texts.submit(TO, text)).getCommandStatus()).isEqualTo(SmppConstants.STATUS_THROTTLED);
            assertThat(peer.ask(Texts.inPayload(TO, text)).getCommandStatus())
                    .isEqualTo(SmppConstants.STATUS_THROTTLED);
            assertThat(peer.ask(Texts.submit(TO, Alphabet.UCS2.encode(text), 8)).getCommandStatus())
                    .isEqualTo(SmppConstants.STATUS_THROTTLED);
        }
    }

    /** Many clients write ASCII under data_coding 0, where the octet of an underscore means another character. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void plainAsciiIsUnderstoodUnderAnyDataCoding(int dataCoding) {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            byte[] octets = "<assay: status=ESME_RTHROTTLED>".getBytes(StandardCharsets.US_ASCII);
            assertThat(carrier.bound(BindType.TRANSMITTER)
                            .ask(Texts.submit(TO, octets, dataCoding))
                            .getCommandStatus())
                    .isEqualTo(SmppConstants.STATUS_THROTTLED);
        }
    }

    @Test
    void aMarkerDirectsTheSegmentThatItIsIn() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            peer.sendTogether(Texts.segments(TO, "x".repeat(153) + "<assay: status=0x14>" + "x".repeat(200), 1));
            assertThat(statuses(peer)).containsExactly(0, SmppConstants.STATUS_MSGQFUL, 0);
        }
    }

    @Test
    void aVendorsParameterSaysTheSame() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            assertThat(peer.ask(withParameter("status=0x14")).getCommandStatus())
                    .isEqualTo(SmppConstants.STATUS_MSGQFUL);
            assertThat(peer.ask(withParameter("status=ESME_RMSGQFUL\0")).getCommandStatus())
                    .isEqualTo(SmppConstants.STATUS_MSGQFUL);
            peer.ask(withParameter("state=EXPIRED after=1s"));
            carrier.pass(Duration.ofSeconds(1));
            assertThat(carrier.truth)
                    .extracting(Fate::state, Fate::error, Fate::cause)
                    .containsExactly(tuple("EXPIRED", "001", "direction: parameter"));
        }
    }

    @Test
    void theResponseMayComeLateOrNever() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            peer.send(Texts.submit(TO, "<assay: answer_after=200ms>"));
            peer.send(Texts.submit(TO, "<assay: silence>"));
            assertThat(peer.heardNothing()).isTrue();
            carrier.pass(Duration.ofMillis(200));
            assertThat(peer.takeAll(SubmitSmResp.class))
                    .extracting(SubmitSmResp::getMessageId)
                    .containsExactly("1000000000");
            assertThat(carrier.smsc.counters().of(CarrierCount.ACCEPTED)).isEqualTo(2);
            assertThat(carrier.smsc.counters().of(CarrierCount.WITHHELD)).isEqualTo(1);
        }
    }

    @Test
    void receiptsMayBeWithheld() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER);
            peer.ask(Texts.submit(TO, "<assay: receipt=false>"));
            carrier.pass(Duration.ofMinutes(1));
            assertThat(peer.heardNothing()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<assay: sate=UNDELIV>              | unknown word 'sate'; valid: status, state, error",
                "<assay:>                           | nothing to do",
                "<assay: >                          | nothing to do",
                "<assay: status>                    | 'status' has no value",
                "<assay: status=0x58 status=0x14>   | 'status' is given twice",
                "<assay: status=ESME_ROK>           | expected a status such as ESME_RTHROTTLED or 0x58",
                "<assay: status=88>                 | expected a status such as ESME_RTHROTTLED or 0x58",
                "<assay: status=0x58 state=UNDELIV> | what is refused with a 'status' has no state",
                "<assay: state=undeliv>             | expected a state such as DELIVRD, EXPIRED or UNDELIV",
                "<assay: state=SCHEDULED>           | expected a state such as DELIVRD",
                "<assay: error=001>                 | an 'error' goes with a 'state'",
                "<assay: state=UNDELIV error=>      | expected an error of 1 to 16 characters",
                "<assay: after=soon>                | expected a duration such as 3s",
                "<assay: after=31d>                 | expected at most 30d",
                "<assay: silence=maybe>             | expected 'silence' to be true or false",
                "<assay: silence answer_after=1s>   | 'silence' or 'answer_after', not both",
                "<assay: state=UNDELIV              | a marker ends with >",
                "<assay: state=UND拒收>              | not printable ASCII",
                "<assay: silence><assay: silence>   | two markers in a text"
            })
    void aMarkerThatMakesNoSenseIsRefusedAndSaysWhy(String text, String why) {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            SubmitSmResp response = peer.ask(Texts.submit(TO, text));
            assertThat(response.getCommandStatus()).isEqualTo(SmppConstants.STATUS_SUBMITFAIL);
            assertThat(new String(
                            response.getOptionalParameter(SmppConstants.TAG_ADD_STATUS_INFO)
                                    .getValue(),
                            StandardCharsets.US_ASCII))
                    .startsWith("assay: ")
                    .contains(why)
                    .endsWith("\0");
            assertThat(carrier.smsc.counters().of(CarrierCount.MALFORMED_DIRECTIONS))
                    .isEqualTo(1);
            assertThat(carrier.smsc.counters().of(CarrierCount.REFUSED)).isEqualTo(1);
        }
    }

    @Test
    void aParameterBesideAMarkerMakesNoSense() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            SubmitSm both = Texts.submit(TO, "<assay: silence>");
            both.addOptionalParameter(new Tlv(TAG, "silence".getBytes(StandardCharsets.US_ASCII)));
            assertThat(carrier.bound(BindType.TRANSMITTER).ask(both).getCommandStatus())
                    .isEqualTo(SmppConstants.STATUS_SUBMITFAIL);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"assay: silence", "<assay silence>", "<Assay: silence>", "< assay: silence>", "<<<<<<<"})
    void otherTextsMeanNothing(String text) {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            assertThat(carrier.bound(BindType.TRANSMITTER)
                            .ask(Texts.submit(TO, text))
                            .getCommandStatus())
                    .isZero();
        }
    }

    @Test
    void markersMayBeSwitchedOff() {
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().set("directions.markers", "false"))) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            assertThat(peer.ask(Texts.submit(TO, "<assay: status=0x58>")).getCommandStatus())
                    .isZero();
            assertThat(peer.ask(Texts.submit(TO, "<assay: nonsense>")).getCommandStatus())
                    .isZero();
            assertThat(peer.ask(withParameter("status=0x14")).getCommandStatus())
                    .isZero();
        }
    }

    @Test
    void aMarkerGoesBeforeARule() {
        try (VirtualCarrier carrier = new VirtualCarrier(
                CarrierDescription.ordinary().set("directions.rules", "[{ status: ESME_RMSGQFUL }]"))) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            assertThat(peer.ask(Texts.submit(TO, "<assay: status=0x412>")).getCommandStatus())
                    .isEqualTo(0x412);
        }
    }

    private static SubmitSm withParameter(String words) {
        SubmitSm submit = Texts.submit(TO, "hello");
        submit.addOptionalParameter(new Tlv(TAG, words.getBytes(StandardCharsets.US_ASCII)));
        return submit;
    }

    private static List<Integer> statuses(RawPeer peer) {
        return peer.takeAll(SubmitSmResp.class).stream()
                .map(SubmitSmResp::getCommandStatus)
                .toList();
    }

    /** additional_status_info_text has room for 256 octets with its zero (SMPP 3.4, clause 5.3.2.11). */
    @ParameterizedTest
    @ValueSource(ints = {300, 65_000})
    void whatIsWrongIsSaidAsFarAsThereIsRoom(int length) {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            SubmitSm request = Requests.submit(TO, Requests.NO_RECEIPT);
            request.addOptionalParameter(new Tlv(TAG, "x".repeat(length).getBytes(StandardCharsets.US_ASCII)));
            SubmitSmResp response = peer.ask(request);
            Tlv reason = response.getOptionalParameter(SmppConstants.TAG_ADD_STATUS_INFO);
            assertThat(reason.getUnsignedLength()).isEqualTo(256);
            assertThat(reason.getValue()).startsWith('a', 's', 's', 'a', 'y').endsWith('x', 0);
        }
    }
}
