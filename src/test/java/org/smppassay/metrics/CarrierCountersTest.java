package org.smppassay.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CarrierCountersTest {
    private final CarrierCounters counters = new CarrierCounters();

    @Test
    void whatEveryCarrierDoesIsToldEvenIfItDidNothing() {
        assertThat(counters.inWords())
                .isEqualTo("accepted 0, throttled 0, refused 0, deliver_sm sent 0, given up 0, dropped 0,"
                        + " protocol errors 0");
    }

    @Test
    void whateverHasHappenedIsTold() {
        for (CarrierCount what : CarrierCount.values()) {
            counters.add(what, 3);
        }
        for (CarrierCount what : CarrierCount.values()) {
            assertThat(counters.inWords()).contains(what.inWords() + " 3");
        }
    }
}
