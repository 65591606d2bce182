package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smppassay.observation.Fate;
import org.smppassay.peer.RawPeer;
import org.smppassay.peer.Requests;
import org.smppassay.protocol.MessageState;
import org.smppassay.session.BindType;

/** Messages that can't be delivered at once are tried again. */
class RetryTest {
    /** Nothing goes through for so long from the beginning, and the code of that is one that may pass. */
    static CarrierDescription downFor(String duration) {
        return CarrierDescription.ordinary()
                .set("failure_codes", "built-in")
                .suffering("{ label: outage, from: \"day 1 00:00\", for: " + duration + ", delivered: 0% }");
    }

    @Test
    void triesFollowEachMinuteThenEachTenMinutesThenEachHour() {
        try (VirtualCarrier carrier = new VirtualCarrier(downFor("3h"))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            String id = VirtualCarrier.accepted(peer, Requests.submit(Requests.SUBSCRIBER, Requests.RECEIPT));
            carrier.pass(Duration.ofHours(3));
            assertThat(VirtualCarrier.stateOf(peer, id)).isEqualTo(MessageState.ENROUTE);
            assertThat(peer.heardNothing()).isTrue();
            carrier.pass(Duration.ofHours(3));
            assertThat(VirtualCarrier.receiptsTakenBy(peer)).containsExactly(id);
            // 5 waits of a minute, 6 of ten, then of an hour; each try takes the network's three seconds
            int tries = 14;
            Duration arrival =
                    Duration.ofMinutes(5 + 60).plusHours(2).plus(CarrierDescription.LATENCY.multipliedBy(tries));
            assertThat(carrier.truth)
                    .extracting(Fate::state, Fate::attempts, Fate::finalNanos, Fate::cause, Fate::receipt)
                    .containsExactly(tuple("DELIVRD", tries, arrival.toNanos(), "subscriber", "sent"));
        }
    }

    @Test
    void theLastStepOfTheLatticeGoesOnUntilTheMessageExpires() {
        try (VirtualCarrier carrier = new VirtualCarrier(downFor("30d").set("retries.after", "[10s, 20s x2, 1h]"))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            VirtualCarrier.accepted(peer, Requests.submit(Requests.SUBSCRIBER, Requests.RECEIPT));
            carrier.pass(Duration.ofDays(2));
            assertThat(carrier.truth)
                    .extracting(Fate::state, Fate::error, Fate::attempts, Fate::finalNanos)
                    .containsExactly(tuple(
                            "EXPIRED", "IB:0070", 4 + 47, Duration.ofDays(2).toNanos()));
        }
    }

    @Test
    void withoutRetriesTheFirstTryIsTheLast() {
        try (VirtualCarrier carrier = new VirtualCarrier(downFor("1h").set("retries.after", "[]"))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            VirtualCarrier.accepted(peer, Requests.submit(Requests.SUBSCRIBER, Requests.RECEIPT));
            carrier.pass(CarrierDescription.LATENCY);
            assertThat(carrier.truth)
                    .extracting(Fate::state, Fate::error, Fate::attempts)
                    .containsExactly(tuple("UNDELIV", "IB:0070", 1));
        }
    }

    @ParameterizedTest
    @CsvSource({"MK:0001, UNDELIV", "MK:0010, EXPIRED", "MK:0115, REJECTD"})
    void aFailureForGoodIsNotTriedAgainAndEndsInTheStateOfItsCode(String code, String state) {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary()
                .delivering(0)
                .set("failure_codes", "built-in")
                .set("failures", "{ '" + code + "': 100% }"))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            String id = VirtualCarrier.accepted(peer, Requests.submit(Requests.SUBSCRIBER, Requests.RECEIPT));
            carrier.pass(CarrierDescription.LATENCY);
            assertThat(VirtualCarrier.stateOf(peer, id).text()).isEqualTo(state);
            carrier.pass(Duration.ofDays(3));
            assertThat(carrier.truth)
                    .extracting(Fate::state, Fate::error, Fate::attempts)
                    .containsExactly(tuple(state, code, 1));
        }
    }

    @Test
    void aMessageThatNobodyWaitsForIsTriedAgainAllTheSame() {
        try (VirtualCarrier carrier = VirtualCarrier.unwatched(downFor("2m"))) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER);
            String id = VirtualCarrier.accepted(peer, Requests.submit(Requests.SUBSCRIBER, Requests.NO_RECEIPT));
            carrier.pass(Duration.ofMinutes(2));
            assertThat(VirtualCarrier.stateOf(peer, id)).isEqualTo(MessageState.ENROUTE);
            carrier.pass(Duration.ofMinutes(2));
            assertThat(VirtualCarrier.stateOf(peer, id)).isEqualTo(MessageState.DELIVERED);
        }
    }
}
