package org.smppassay.carrier.admission;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.type.Address;
import org.junit.jupiter.api.Test;
import org.smppassay.carrier.CarrierDescription;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.metrics.CarrierCounters;
import org.smppassay.peer.Requests;
import org.smppassay.scenario.carrier.CarrierSpec;
import org.smppassay.world.RandomStreams;

/** The memory of opt-outs is bounded, and what does not fit is counted. */
class OptOutsMemoryTest {
    private final CarrierCounters counters = new CarrierCounters();

    @Test
    void optOutsBeyondTheMemoryHaveNoEffectAndAreCounted() {
        OptOuts optOuts = remembering(2);
        for (String number : new String[] {"8613800000001", "8613800000002", "8613800000003", "8613800000001"}) {
            optOuts.hear(number, Requests.SENDER, "stop", 10);
        }
        assertThat(objection(optOuts, "8613800000001")).isTrue();
        assertThat(objection(optOuts, "8613800000002")).isTrue();
        assertThat(objection(optOuts, "8613800000003")).isFalse();
        assertThat(counters.of(CarrierCount.OPT_OUTS_MISSED)).isEqualTo(1);
        assertThat(counters.of(CarrierCount.OPT_OUTS)).isEqualTo(3);
    }

    @Test
    void theEarliestOfSeveralCounts() {
        OptOuts optOuts = remembering(2);
        optOuts.hear("8613800000001", Requests.SENDER, "T", 10);
        optOuts.hear("8613800000001", Requests.SENDER, "T", 2_000);
        optOuts.hear("+8613800000002", Requests.SENDER, "T", 2_000);
        optOuts.hear("8613800000002", Requests.SENDER, "T", 10);
        assertThat(objection(optOuts, "8613800000001")).isTrue();
        assertThat(objection(optOuts, "8613800000002")).isTrue();
    }

    private OptOuts remembering(int most) {
        CarrierSpec spec =
                CarrierDescription.ordinary().set("opt_outs", "{ within: 0s }").spec();
        return new OptOuts(spec, spec.optOuts().orElseThrow(), new RandomStreams(1), counters, most);
    }

    private static boolean objection(OptOuts optOuts, String number) {
        Address to = new Address((byte) 1, (byte) 1, number);
        return optOuts.objection(new Submission(Requests.submit(number, Requests.NO_RECEIPT), to, 1_000)) != null;
    }
}
