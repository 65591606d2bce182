package org.smppassay.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.smppassay.carrier.CarrierDescription;
import org.smppassay.performance.Interval;

/** What the generator is blamed for where one phase follows another. */
class PhaseChangeTest {
    private static final CarrierDescription QUICK =
            CarrierDescription.ordinary().set("responses.latency", "{ median: 20ms, sigma: 0 }");

    @Test
    void roomThatAnOpenPhaseLeftIsNoLagOfTheClosedOneBehindIt() throws InterruptedException {
        VirtualLoad load = VirtualLoad.on(
                QUICK, "{ warm_up: 0s, phases: [{ rate: 100/s, for: 5s }, { closed: true, count: 1000 }] }");
        assertThat(load.balances().counts().accepted()).isEqualTo(1500);
        assertThat(load.phase("2").latencies().lag().getMaxValue())
                .isLessThan(Duration.ofMillis(1).toNanos());
    }

    @Test
    void poissonArrivalsOfTwoPhasesAreNotTheSame() throws InterruptedException {
        VirtualLoad load = VirtualLoad.on(
                QUICK,
                "{ warm_up: 0s, phases: [{ rate: 300/s, arrivals: poisson, for: 10s },"
                        + " { rate: 300/s, arrivals: poisson, for: 10s }] }");
        assertThat(due(load, 0)).hasSize(10).isNotEqualTo(due(load, 10));
    }

    @Test
    void aSecondHasTheNameOfThePhaseThatWasMostOfIt() throws InterruptedException {
        VirtualLoad load = VirtualLoad.on(
                QUICK,
                "{ warm_up: 2300ms, phases: [{ name: a, rate: 100/s, for: 2400ms },"
                        + " { name: b, rate: 200/s, for: 1s }] }");
        assertThat(load.seconds.stream().map(Interval::phase)).startsWith("warm-up", "warm-up", "a", "a", "a", "b");
    }

    private static List<Long> due(VirtualLoad load, int fromSecond) {
        return load.seconds.subList(fromSecond, fromSecond + 10).stream()
                .map(second -> second.counts().due())
                .toList();
    }
}
