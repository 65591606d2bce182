package org.smppassay.carrier.admission;

import com.cloudhopper.smpp.SmppConstants;
import org.jspecify.annotations.Nullable;
import org.smppassay.carrier.delay.Delay;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.metrics.CarrierCounters;
import org.smppassay.scenario.carrier.ResponsesSpec;
import org.smppassay.world.RandomStream;
import org.smppassay.world.RandomStreams;

/** When and whether submissions are answered. A refusal is always answered. Immutable. */
final class Responses {
    private static final String STREAM = "carrier.responses";

    private final @Nullable Delay latency;
    private final double withheld;
    private final boolean withheldAccepted;
    private final RandomStream draw;
    private final CarrierCounters counters;

    Responses(ResponsesSpec spec, RandomStreams random, CarrierCounters counters) {
        this.latency = spec.latency()
                .map(delay -> Delay.of(delay, random, STREAM + ".latency"))
                .orElse(null);
        this.withheld = spec.withheld().value();
        this.withheldAccepted = spec.withheldAccepted();
        this.draw = random.stream(STREAM + ".withheld");
        this.counters = counters;
    }

    /** Whether all submissions are answered at once. */
    boolean plain() {
        return latency == null && withheld == 0;
    }

    /** The ruling with its response withheld or delayed, as for all. */
    Ruling answer(Ruling ruling, long index, long nowNanos) {
        if (ruling.admitted() && withheld > 0 && draw.uniform(index) < withheld) {
            return withhold(withheldAccepted ? ruling : Ruling.refused(SmppConstants.STATUS_SYSERR));
        }
        return late(ruling, index, nowNanos);
    }

    /** The ruling with its response delayed as for all. */
    Ruling late(Ruling ruling, long index, long nowNanos) {
        return latency == null ? ruling : ruling.answeredAfter(latency.nanos(index, nowNanos));
    }

    /** The ruling without its response. */
    Ruling withhold(Ruling ruling) {
        counters.count(CarrierCount.WITHHELD);
        return ruling.unanswered();
    }
}
