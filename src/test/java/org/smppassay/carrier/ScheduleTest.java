package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.SubmitSm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smppassay.peer.RawPeer;
import org.smppassay.peer.Requests;
import org.smppassay.protocol.MessageState;
import org.smppassay.session.BindType;

/** schedule_delivery_time and priority_flag (SMPP 3.4, clauses 5.2.14 and 5.2.15). */
class ScheduleTest {
    private static final String IN_AN_HOUR = "000000010000000R";
    private static final String AT_ONE_IN_CHINA = "250616010000032+";
    private static final String AT_ONE_IN_CHINA_AS_UTC = "250615170000000+";
    private static final String YESTERDAY = "250615000000032+";

    @ParameterizedTest
    @ValueSource(strings = {IN_AN_HOUR, AT_ONE_IN_CHINA, AT_ONE_IN_CHINA_AS_UTC})
    void aMessageWaitsForItsTime(String time) {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.boundInV5().answeringAll(0);
            String id = VirtualCarrier.accepted(peer, scheduled(time));
            carrier.pass(Duration.ofHours(1).minusNanos(1));
            assertThat(VirtualCarrier.stateOf(peer, id)).isEqualTo(MessageState.SCHEDULED);
            carrier.pass(Duration.ofNanos(1));
            assertThat(VirtualCarrier.stateOf(peer, id)).isEqualTo(MessageState.ENROUTE);
            carrier.pass(CarrierDescription.LATENCY.minusNanos(1));
            assertThat(peer.heardNothing()).isTrue();
            carrier.pass(Duration.ofNanos(1));
            assertThat(VirtualCarrier.receiptsTakenBy(peer)).containsExactly(id);
            assertThat(VirtualCarrier.stateOf(peer, id)).isEqualTo(MessageState.DELIVERED);
        }
    }

    @Test
    void aTimeInThePastMeansAtOnce() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            String id = VirtualCarrier.accepted(peer, scheduled(YESTERDAY));
            carrier.pass(CarrierDescription.LATENCY);
            assertThat(VirtualCarrier.receiptsTakenBy(peer)).containsExactly(id);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "250616010000032", "251316010000032+", "250616010000049+", "000000250000000R"})
    void whatIsNoTimeIsRefused(String time) {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER);
            assertThat(peer.ask(scheduled(time)).getCommandStatus()).isEqualTo(SmppConstants.STATUS_INVSCHED);
            carrier.stop();
            assertThat(carrier.truth).isEmpty();
        }
    }

    @Test
    void aNumberThatNoOperatorHasIsRefusedAtOnce() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER);
            SubmitSm submit = Requests.submit("12345", Requests.RECEIPT);
            submit.setScheduleDeliveryTime(IN_AN_HOUR);
            assertThat(peer.ask(submit).getCommandStatus()).isEqualTo(SmppConstants.STATUS_INVDSTADR);
        }
    }

    @Test
    void ofMessagesScheduledForTheSameInstantTheUrgentReachANarrowNetworkFirst() {
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().set("operators.china-mobile.throughput", "1/s"))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            List<String> ids = new ArrayList<>();
            for (int priority : new int[] {0, 2, 1, 3, 2}) {
                SubmitSm submit = scheduled(IN_AN_HOUR);
                submit.setPriority((byte) priority);
                ids.add(VirtualCarrier.accepted(peer, submit));
            }
            carrier.pass(Duration.ofHours(1).plus(CarrierDescription.LATENCY));
            assertThat(peer.takeAll(DeliverSm.class))
                    .extracting(pdu -> idIn(pdu))
                    .containsExactly(ids.get(3));
            carrier.pass(Duration.ofMinutes(1));
            assertThat(VirtualCarrier.receiptsTakenBy(peer))
                    .containsExactly(ids.get(1), ids.get(4), ids.get(2), ids.get(0));
        }
    }

    private static String idIn(DeliverSm pdu) {
        return VirtualCarrier.receiptIn(pdu).messageId();
    }

    private static SubmitSm scheduled(String time) {
        SubmitSm submit = Requests.submit(Requests.SUBSCRIBER, Requests.RECEIPT);
        submit.setScheduleDeliveryTime(time);
        return submit;
    }
}
