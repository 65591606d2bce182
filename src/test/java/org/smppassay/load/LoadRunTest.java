package org.smppassay.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.smppassay.carrier.CarrierDescription;

/** What a load does and measures, in virtual time, on our own carrier. */
class LoadRunTest {
    private static final long MS = 1_000_000;

    @Test
    void anOpenPhaseSendsAtItsRateWhateverTheServerDoes() throws InterruptedException {
        VirtualLoad load =
                VirtualLoad.on(CarrierDescription.ordinary(), "{ warm_up: 2s, phases: [{ rate: 500/s, for: 10s }] }");
        assertThat(load.balances().counts().due()).isEqualTo(5000);
        assertThat(load.counts().accepted()).isEqualTo(5000);
        assertThat(load.counts().receipts()).isEqualTo(5000);
        assertThat(load.phases.keySet()).containsExactly("warm-up", "1");
        assertThat(load.phases.get("warm-up").counts().due()).isEqualTo(1000);
        assertThat(load.seconds.get(5).counts().sent()).isBetween(499L, 501L);
        assertThat(load.total.lengthNanos()).isEqualTo(Duration.ofSeconds(10).toNanos());
    }

    @Test
    void aClosedPhaseEndsAfterItsCountAndAsksForReceiptsOneByOne() throws InterruptedException {
        VirtualLoad load = VirtualLoad.on(
                CarrierDescription.ordinary().set("responses.latency", "{ median: 20ms, sigma: 0 }"),
                "{ warm_up: 0s, phases: [{ closed: true, count: 10000 }] }");
        assertThat(load.balances().counts().accepted()).isEqualTo(10_000);
        assertThat(load.counts().receipts()).isEqualTo(10_000);
        // 4 sessions with 50 each, every 20 ms: 10 000 a second.
        assertThat(load.total.lengthNanos()).isBetween(990 * MS, 1010 * MS);
        assertThat(load.total.latencies().service().getValueAtPercentile(50)).isBetween(19 * MS, 21 * MS);
        assertThat(load.total.latencies().delivery().getValueAtPercentile(50)).isBetween(2900 * MS, 3100 * MS);
        assertThat(load.total.gauges().awaitingReceipt()).isZero();
    }
}
