package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.tlv.Tlv;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.smppassay.carrier.network.Attempt;
import org.smppassay.carrier.network.Subscribers;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.peer.RawPeer;
import org.smppassay.peer.Requests;
import org.smppassay.protocol.pdu.AlertNotification;
import org.smppassay.session.BindType;
import org.smppassay.world.RandomStreams;
import org.smppassay.world.RunCalendar;

/** SMPP 3.4, clauses 4.12 and 5.3.2.29: whoever asks for it learns when an absent subscriber can be reached. */
class AlertsTest {
    private static final CarrierDescription HALF_ABSENT = CarrierDescription.ordinary()
            .set("subscribers.absent", "{ share: 50%, for: { median: 20m, sigma: 0 } }")
            .set("subscribers.numbers", "{ '8613800000099': dead }");

    private final VirtualCarrier carrier = new VirtualCarrier(HALF_ABSENT);
    private final Subscribers subscribers = new Subscribers(
            HALF_ABSENT.spec(), RunCalendar.real(VirtualCarrier.START.toLocalDate()), new RandomStreams(1));
    private final String absent = first(Attempt.Result.TEMPORARY_FAILURE);

    @AfterEach
    void end() {
        carrier.close();
    }

    private String first(Attempt.Result result) {
        return IntStream.range(0, 100)
                .mapToObj(VirtualCarrier::subscriber)
                .filter(number -> at(number, 0) == result)
                .findFirst()
                .orElseThrow();
    }

    private Attempt.Result at(String number, long nanos) {
        return Objects.requireNonNull(subscribers.attempt(number, 0, 1, nanos)).result();
    }

    private static SubmitSm asking(String number, int flag) {
        SubmitSm submit = Requests.submit(number, Requests.NO_RECEIPT);
        submit.addOptionalParameter(new Tlv(SmppConstants.TAG_SET_DPF, new byte[] {(byte) flag}));
        return submit;
    }

    private List<AlertNotification> alertsWithin(Duration span, RawPeer peer) {
        carrier.pass(span);
        return peer.takeAll(AlertNotification.class);
    }

    @Test
    void theAlertComesOnceAndAsSoonAsTheSubscriberCanBeReached() {
        RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
        assertThat(peer.ask(asking(absent, 1)).getCommandStatus()).isZero();
        List<AlertNotification> alerts = List.of();
        while (alerts.isEmpty()) {
            assertThat(carrier.world.nanos()).isLessThan(Duration.ofHours(6).toNanos());
            alerts = alertsWithin(Duration.ofSeconds(1), peer);
        }
        AlertNotification alert = alerts.get(0);
        assertThat(alert.getSourceAddress().getAddress()).isEqualTo(absent);
        assertThat(alert.getEsmeAddress().getAddress()).isEqualTo(Requests.SENDER);
        assertThat(alert.getOptionalParameter(SmppConstants.TAG_MS_AVAIL_STATUS).getValue())
                .containsExactly(0);
        long now = carrier.world.nanos();
        assertThat(at(absent, now)).isEqualTo(Attempt.Result.DELIVERED);
        assertThat(at(absent, now - Duration.ofMinutes(2).toNanos())).isEqualTo(Attempt.Result.TEMPORARY_FAILURE);
        assertThat(alertsWithin(Duration.ofDays(3), peer)).isEmpty();
        assertThat(carrier.smsc.counters().of(CarrierCount.ALERTS)).isEqualTo(1);
    }

    @Test
    void whoDoesNotAskIsNotAlerted() {
        RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
        peer.ask(asking(absent, 0));
        peer.ask(Requests.submit(absent, Requests.NO_RECEIPT));
        assertThat(alertsWithin(Duration.ofDays(3), peer)).isEmpty();
    }

    @Test
    void thereIsNoAlertForSubscribersWhoGetTheMessageAtOnceOrNever() {
        RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
        peer.ask(asking(first(Attempt.Result.DELIVERED), 1));
        peer.ask(asking("8613800000099", 1));
        peer.ask(asking("447911123456", 1));
        assertThat(alertsWithin(Duration.ofDays(3), peer)).isEmpty();
    }

    @Test
    void anAlertThatNobodyIsThereToHearIsCountedAsLost() {
        RawPeer peer = carrier.bound(BindType.TRANSMITTER);
        peer.ask(asking(absent, 1));
        assertThat(alertsWithin(Duration.ofDays(3), peer)).isEmpty();
        assertThat(carrier.smsc.counters().of(CarrierCount.ALERTS_LOST)).isEqualTo(1);
    }
}
