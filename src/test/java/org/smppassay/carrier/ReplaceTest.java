package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import com.cloudhopper.smpp.type.Address;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.observation.Fate;
import org.smppassay.peer.RawPeer;
import org.smppassay.peer.Requests;
import org.smppassay.protocol.MessageState;
import org.smppassay.protocol.pdu.ReplaceSm;
import org.smppassay.session.BindType;

/** replace_sm and replace_if_present_flag (SMPP 3.4, clauses 4.10 and 5.2.18). */
class ReplaceTest {
    private static final String IN_AN_HOUR = "000000010000000R";
    private static final String IN_TWO_HOURS = "000000020000000R";

    @Test
    void aScheduledMessageGetsAnotherTime() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.boundInV5().answeringAll(0);
            String id = VirtualCarrier.accepted(peer, scheduled(IN_AN_HOUR));
            ReplaceSm replace = Requests.replace(id);
            replace.setScheduleDeliveryTime(IN_TWO_HOURS);
            assertThat(peer.ask(replace).getCommandStatus()).isZero();
            carrier.pass(Duration.ofHours(2).minusNanos(1));
            assertThat(VirtualCarrier.stateOf(peer, id)).isEqualTo(MessageState.SCHEDULED);
            carrier.pass(CarrierDescription.LATENCY.plusNanos(1));
            assertThat(VirtualCarrier.receiptsTakenBy(peer)).containsExactly(id);
        }
    }

    @Test
    void aMessageGetsAnotherText() {
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().set("receipts.text", "true"))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            String id = VirtualCarrier.submit(peer, 2, Requests.RECEIPT).get(0);
            assertThat(peer.ask(Requests.replace(id)).getCommandStatus()).isZero();
            carrier.pass(CarrierDescription.LATENCY);
            assertThat(peer.takeAll(DeliverSm.class))
                    .extracting(pdu -> new String(pdu.getShortMessage(), StandardCharsets.US_ASCII))
                    .satisfiesExactly(text -> assertThat(text).endsWith("text:goodbye"), text -> assertThat(text)
                            .endsWith("text:hello"));
        }
    }

    @Test
    void aMessageGetsAnotherValidity() {
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().takingOnly(Duration.ofDays(20)))) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            String shorter = VirtualCarrier.accepted(peer, Requests.submit(Requests.SUBSCRIBER, Requests.RECEIPT));
            String longer = VirtualCarrier.accepted(peer, Requests.submit(Requests.SUBSCRIBER, Requests.RECEIPT));
            replaceValidity(peer, shorter, IN_AN_HOUR);
            replaceValidity(peer, longer, "000003000000000R");
            carrier.pass(Duration.ofDays(4));
            assertThat(carrier.truth)
                    .extracting(Fate::messageId, Fate::state, Fate::finalNanos)
                    .containsExactly(
                            tuple(shorter, "EXPIRED", Duration.ofHours(1).toNanos()),
                            tuple(longer, "EXPIRED", Duration.ofDays(3).toNanos()));
        }
    }

    private static void replaceValidity(RawPeer peer, String id, String validity) {
        ReplaceSm replace = Requests.replace(id);
        replace.setValidityPeriod(validity);
        assertThat(peer.ask(replace).getCommandStatus()).isZero();
    }

    @Test
    void aMessageThatNobodyWaitedForGetsAReceiptAfterAll() {
        try (VirtualCarrier carrier =
                VirtualCarrier.unwatched(CarrierDescription.ordinary().set("memory", "2"))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            String id = VirtualCarrier.submit(peer, 1, Requests.NO_RECEIPT).get(0);
            assertThat(peer.ask(Requests.replace(id)).getCommandStatus()).isZero();
            VirtualCarrier.submit(peer, 10, Requests.NO_RECEIPT);
            carrier.pass(CarrierDescription.LATENCY);
            assertThat(VirtualCarrier.receiptsTakenBy(peer)).containsExactly(id);
            assertThat(VirtualCarrier.stateOf(peer, id)).isEqualTo(MessageState.DELIVERED);
            VirtualCarrier.submit(peer, 2, Requests.NO_RECEIPT);
            assertThat(peer.ask(Requests.query(id)).getCommandStatus()).isEqualTo(SmppConstants.STATUS_INVMSGID);
        }
    }

    @Test
    void whatCantBeReplacedIsToldApart() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            String id = VirtualCarrier.accepted(peer, scheduled(IN_TWO_HOURS));
            assertThat(status(peer, Requests.replace("1000000009"))).isEqualTo(SmppConstants.STATUS_INVMSGID);
            ReplaceSm stranger = Requests.replace(id);
            stranger.setSourceAddress(new Address());
            assertThat(status(peer, stranger)).isEqualTo(SmppConstants.STATUS_REPLACEFAIL);
            ReplaceSm never = Requests.replace(id);
            never.setScheduleDeliveryTime("never");
            assertThat(status(peer, never)).isEqualTo(SmppConstants.STATUS_INVSCHED);
            ReplaceSm tooShort = Requests.replace(id);
            tooShort.setValidityPeriod(IN_AN_HOUR);
            assertThat(status(peer, tooShort)).isEqualTo(SmppConstants.STATUS_INVEXPIRY);
            carrier.pass(Duration.ofHours(2));
            ReplaceSm tooLate = Requests.replace(id);
            tooLate.setScheduleDeliveryTime(IN_AN_HOUR);
            assertThat(status(peer, tooLate)).isEqualTo(SmppConstants.STATUS_REPLACEFAIL);
            assertThat(status(peer, Requests.replace(id))).isZero();
            carrier.pass(CarrierDescription.LATENCY);
            assertThat(status(peer, Requests.replace(id))).isEqualTo(SmppConstants.STATUS_REPLACEFAIL);
        }
    }

    private static int status(RawPeer peer, ReplaceSm request) {
        return peer.ask(request).getCommandStatus();
    }

    @Test
    void aMessageTakesThePlaceOfOneThatGoesTheSameWayIfItsSenderSaysSo() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            String older = VirtualCarrier.accepted(peer, scheduled(IN_AN_HOUR));
            SubmitSm ofWap = scheduled(IN_AN_HOUR);
            ofWap.setServiceType("WAP");
            String other = VirtualCarrier.accepted(peer, ofWap);
            SubmitSm replacing = scheduled(IN_TWO_HOURS);
            replacing.setReplaceIfPresent((byte) 1);
            peer.send(replacing);
            String younger = ((SubmitSmResp) peer.nextAnswer(replacing)).getMessageId();
            assertThat(carrier.truth)
                    .extracting(Fate::messageId, Fate::state, Fate::cause)
                    .containsExactly(tuple(older, "DELETED", "replaced by " + younger));
            assertThat(carrier.smsc.counters().of(CarrierCount.REPLACED)).isEqualTo(1);
            peer.takeAll(DeliverSm.class);
            carrier.pass(Duration.ofHours(3));
            assertThat(VirtualCarrier.receiptsTakenBy(peer)).containsExactly(other, younger);
        }
    }

    private static SubmitSm scheduled(String time) {
        SubmitSm submit = Requests.submit(Requests.SUBSCRIBER, Requests.RECEIPT);
        submit.setScheduleDeliveryTime(time);
        return submit;
    }
}
