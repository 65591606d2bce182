package org.smppassay.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.smppassay.carrier.CarrierDescription;
import org.smppassay.performance.Capacity;
import org.smppassay.performance.Capacity.Ending;
import org.smppassay.performance.CapacityStep;

/** The search for the capacity, with the load driver and a carrier whose ceiling is known, in virtual time. */
class CapacitySearchTest {
    /** Two sessions of ten submissions that take 20 ms each are 1000 a second. */
    @Test
    void whatTheWindowsAllowIsFound() throws InterruptedException {
        Capacity capacity = VirtualLoad.capacityOf(
                CarrierDescription.ordinary().set("responses.latency", "{ median: 20ms, sigma: 0 }"),
                "{ binds: { transceiver: 2, window: 10 }, capacity: { hold: 3s, precision: 2% } }");

        assertThat(capacity.ending()).isEqualTo(Ending.FOUND);
        assertThat(capacity.heldPerSecond()).isBetween(970.0, 1010.0);
        assertThat(capacity.failedPerSecond()).isBetween(980.0, 1030.0);
        assertThat(capacity.steps())
                .extracting(CapacityStep::perSecond)
                .startsWith(100.0, 200.0, 400.0, 800.0, 1600.0, 1200.0);
    }

    @Test
    void aLimitOfTheAccountIsFound() throws InterruptedException {
        Capacity capacity = VirtualLoad.capacityOf(
                CarrierDescription.ordinary().set("accounts[0].throughput", "300/s"),
                "{ thresholds: [errors < 1%], capacity: { hold: 5s } }");

        assertThat(capacity.ending()).isEqualTo(Ending.FOUND);
        assertThat(capacity.heldPerSecond()).isBetween(270.0, 303.0);
    }
}
