package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.smppassay.observation.Fate;
import org.smppassay.peer.RawPeer;
import org.smppassay.peer.Requests;
import org.smppassay.session.BindType;

/** Messages tried again meet their subscriber when the network and they are back. */
class ReunionTest {
    private static final int MANY = 2000;
    private static final long LATENCY = CarrierDescription.LATENCY.toNanos();

    @Test
    void whoIsAwayAtFirstHasTheMessageByALaterTry() {
        List<Fate> truth = truthOf(CarrierDescription.ordinary()
                .set("subscribers.absent", "{ share: 20%, for: { median: 30m, sigma: 0 } }")
                .set("retries.after", "[10m]"));

        assertThat(truth).extracting(Fate::state).containsOnly("DELIVRD");
        double atOnce = truth.stream().filter(fate -> delay(fate) == LATENCY).count() / (double) MANY;
        assertThat(atOnce).isCloseTo(0.8, within(4 * Math.sqrt(0.16 / MANY)));
        assertThat(truth).allSatisfy(fate -> assertThat(
                        delay(fate) % (LATENCY + Duration.ofMinutes(10).toNanos()))
                .isEqualTo(LATENCY));
        double withinTheSpell = truth.stream()
                        .filter(fate -> delay(fate) > LATENCY)
                        .filter(fate -> delay(fate) < Duration.ofMinutes(41).toNanos())
                        .count()
                / ((1 - atOnce) * MANY);
        assertThat(withinTheSpell).isGreaterThan(0.8).isLessThan(1);
    }

    @Test
    void theDeadAreNotTriedAgainAndTheNeverBackExpire() {
        List<Fate> dead = truthOf(CarrierDescription.ordinary().set("subscribers.dead", "100%"));
        List<Fate> absent = truthOf(CarrierDescription.ordinary()
                .set("validity.default", "1d")
                .set("subscribers.numbers", "{ '" + VirtualCarrier.subscriber(7) + "': absent }"));

        assertThat(dead).allMatch(fate -> fate.state().equals("UNDELIV") && delay(fate) == LATENCY);
        assertThat(absent.stream().filter(fate -> !fate.state().equals("DELIVRD")))
                .singleElement()
                .satisfies(fate -> {
                    assertThat(fate.destination()).isEqualTo(VirtualCarrier.subscriber(7));
                    assertThat(fate.state()).isEqualTo("EXPIRED");
                    assertThat(fate.error()).isEqualTo("MI:0024");
                    assertThat(delay(fate)).isEqualTo(Duration.ofDays(1).toNanos());
                });
    }

    @Test
    void whatAnOutageStopsArrivesAfterIt() {
        CarrierDescription failing = CarrierDescription.ordinary()
                .set("operators.china-mobile.outages", "{ every: 1h, for: 1h }")
                .set("retries.after", "[1m]");
        int count = 500;
        try (VirtualCarrier carrier = new VirtualCarrier(failing)) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            for (int i = 0; i < count; i++) {
                VirtualCarrier.submit(peer, 1, Requests.NO_RECEIPT);
                carrier.pass(Duration.ofMinutes(15));
            }
            carrier.pass(Duration.ofDays(3));

            assertThat(carrier.truth).hasSize(count).extracting(Fate::state).containsOnly("DELIVRD");
            assertThat(carrier.truth.stream().filter(fate -> delay(fate) == LATENCY))
                    .hasSizeBetween(150, 350);
            assertThat(carrier.truth)
                    .anyMatch(fate -> delay(fate) > Duration.ofHours(1).toNanos());
        }
    }

    private static long delay(Fate fate) {
        return fate.finalNanos() - fate.submittedNanos();
    }

    private static List<Fate> truthOf(CarrierDescription description) {
        try (VirtualCarrier carrier = new VirtualCarrier(description)) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            carrier.pass(Duration.ofMinutes(5));
            VirtualCarrier.submit(peer, MANY, Requests.NO_RECEIPT);
            carrier.pass(Duration.ofDays(3));
            assertThat(carrier.truth).hasSize(MANY);
            return carrier.truth;
        }
    }
}
