package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.peer.RawPeer;
import org.smppassay.peer.Requests;
import org.smppassay.session.BindType;

/** Refusals that come by chance. */
class SubmitErrorsTest {
    private static final int SUBMISSIONS = 20_000;
    private static final int VENDOR = 0x412;
    private static final CarrierDescription FAULTY =
            CarrierDescription.ordinary().set("errors", "{ ESME_RSYSERR: 5%, ESME_RTHROTTLED: 10%, '0x412': 1% }");

    @Test
    void eachStatusHasItsShare() {
        List<Integer> statuses = statusesOf(FAULTY, SUBMISSIONS, 1);
        assertThat(statuses).containsOnly(0, SmppConstants.STATUS_SYSERR, SmppConstants.STATUS_THROTTLED, VENDOR);
        assertThat(share(statuses, SmppConstants.STATUS_SYSERR)).isCloseTo(0.05, within(0.006));
        assertThat(share(statuses, SmppConstants.STATUS_THROTTLED)).isCloseTo(0.10, within(0.008));
        assertThat(share(statuses, VENDOR)).isCloseTo(0.01, within(0.003));
    }

    @Test
    void theSeedDecidesWhichSubmissionsAreRefused() {
        List<Integer> statuses = statusesOf(FAULTY, 500, 7);
        assertThat(statusesOf(FAULTY, 500, 7)).isEqualTo(statuses);
        assertThat(statusesOf(FAULTY, 500, 8)).isNotEqualTo(statuses);
    }

    @Test
    void whatIsRefusedIsNoMessage() {
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().set("errors", "{ ESME_RSYSERR: 100% }"))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER);
            SubmitSmResp response = peer.ask(Requests.submit(Requests.SUBSCRIBER, Requests.RECEIPT));
            assertThat(response.getCommandStatus()).isEqualTo(SmppConstants.STATUS_SYSERR);
            assertThat(response.getMessageId()).isNull();
            carrier.pass(CarrierDescription.LATENCY.multipliedBy(2));
            assertThat(peer.heardNothing()).isTrue();
            assertThat(carrier.truth).isEmpty();
            assertThat(carrier.smsc.counters().of(CarrierCount.REFUSED)).isEqualTo(1);
        }
    }

    @Test
    void refusalsByChanceLeaveTheFatesOfOthersAsTheyAre() {
        CarrierDescription plain = CarrierDescription.ordinary().delivering(0.5);
        CarrierDescription faulty =
                CarrierDescription.ordinary().delivering(0.5).set("errors", "{ ESME_RSYSERR: 0.0001% }");
        assertThat(statesOf(faulty)).isEqualTo(statesOf(plain));
    }

    private static List<String> statesOf(CarrierDescription description) {
        try (VirtualCarrier carrier = new VirtualCarrier(description)) {
            VirtualCarrier.submit(carrier.bound(BindType.TRANSMITTER), 50, Requests.NO_RECEIPT);
            carrier.pass(CarrierDescription.LATENCY.multipliedBy(2));
            assertThat(carrier.truth).isNotEmpty();
            return carrier.truth.stream()
                    .map(fate -> fate.messageId() + fate.state())
                    .toList();
        }
    }

    private static List<Integer> statusesOf(CarrierDescription description, int submissions, long seed) {
        try (VirtualCarrier carrier = new VirtualCarrier(description, seed)) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            List<Integer> statuses = new ArrayList<>();
            for (int i = 0; i < submissions; i++) {
                peer.send(Requests.submit(VirtualCarrier.subscriber(i), Requests.NO_RECEIPT));
            }
            peer.takeAll(SubmitSmResp.class).forEach(response -> statuses.add(response.getCommandStatus()));
            return statuses;
        }
    }

    private static double share(List<Integer> statuses, int status) {
        return Collections.frequency(statuses, status) / (double) statuses.size();
    }
}
