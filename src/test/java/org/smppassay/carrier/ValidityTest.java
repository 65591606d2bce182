package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.SubmitSm;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smppassay.observation.Fate;
import org.smppassay.peer.RawPeer;
import org.smppassay.peer.Requests;
import org.smppassay.protocol.MessageState;
import org.smppassay.session.BindType;

/** validity_period (SMPP 3.4, clause 5.2.16). */
class ValidityTest {
    /** A network so slow that messages expire. */
    private static CarrierDescription slow() {
        return CarrierDescription.ordinary().takingOnly(Duration.ofDays(30));
    }

    @ParameterizedTest
    @CsvSource({
        "000000001000000R, 10m",
        "250616001000032+, 10m",
        "'', 48h",
        "000020000000000R, 168h",
        "251231000000032+, 168h"
    })
    void aMessageExpiresWhenItsValidityIsOverOrTheCarriersOwn(String validity, String after) {
        Duration expected = Duration.parse("PT" + after.toUpperCase(Locale.ROOT));
        try (VirtualCarrier carrier = new VirtualCarrier(slow())) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            String id = VirtualCarrier.accepted(peer, valid(validity));
            carrier.pass(expected.minusNanos(1));
            assertThat(VirtualCarrier.stateOf(peer, id)).isEqualTo(MessageState.ENROUTE);
            carrier.pass(Duration.ofNanos(1));
            List<DeliverSm> receipts = peer.takeAll(DeliverSm.class);
            assertThat(receipts)
                    .extracting(pdu -> VirtualCarrier.receiptIn(pdu).state())
                    .containsExactly(MessageState.EXPIRED);
            assertThat(VirtualCarrier.stateOf(peer, id)).isEqualTo(MessageState.EXPIRED);
            assertThat(carrier.truth)
                    .extracting(Fate::state, Fate::cause, Fate::finalNanos)
                    .containsExactly(tuple("EXPIRED", "validity period", expected.toNanos()));
        }
    }

    @Test
    void theCarriersOwnTimesMayBeSet() {
        try (VirtualCarrier carrier = new VirtualCarrier(slow().set("validity", "{ default: 1h, most: 2h }"))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            VirtualCarrier.accepted(peer, valid(""));
            VirtualCarrier.accepted(peer, valid("000000030000000R"));
            carrier.pass(Duration.ofHours(3));
            assertThat(carrier.truth)
                    .extracting(Fate::finalNanos)
                    .containsExactly(
                            Duration.ofHours(1).toNanos(), Duration.ofHours(2).toNanos());
        }
    }

    @Test
    void theUsualValidityOfAScheduledMessageBeginsWithItsSchedule() {
        try (VirtualCarrier carrier = new VirtualCarrier(slow())) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            SubmitSm submit = valid("");
            submit.setScheduleDeliveryTime("000010000000000R");
            VirtualCarrier.accepted(peer, submit);
            carrier.pass(Duration.ofDays(15));
            assertThat(carrier.truth)
                    .extracting(Fate::finalNanos)
                    .containsExactly(Duration.ofDays(12).toNanos());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', forever",
        "'', 250615000000032+",
        "'', 000000000000000R",
        "000000020000000R, 000000010000000R",
        "000000010000000R, 000000010000000R"
    })
    void aValidityThatIsNoTimeOrEndsBeforeTheMessageMayBeginIsRefused(String schedule, String validity) {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER);
            SubmitSm submit = valid(validity);
            submit.setScheduleDeliveryTime(schedule);
            assertThat(peer.ask(submit).getCommandStatus()).isEqualTo(SmppConstants.STATUS_INVEXPIRY);
        }
    }

    private static SubmitSm valid(String validity) {
        SubmitSm submit = Requests.submit(Requests.SUBSCRIBER, Requests.RECEIPT);
        submit.setValidityPeriod(validity);
        return submit;
    }
}
