package org.smppassay.load;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.smppassay.performance.Course;
import org.smppassay.performance.Phase;
import org.smppassay.scenario.load.LoadPlan;
import org.smppassay.scenario.load.PhaseSpec;
import org.smppassay.scenario.value.Rate;

/** The phases of a plan, without pauses: the warm-up, if there is one, then each as it is written. */
public final class PlannedCourse implements Course {
    private final Deque<Phase> phases = new ArrayDeque<>();

    public PlannedCourse(LoadPlan plan) {
        List<PhaseSpec> specs = plan.phases();
        if (!plan.warmUp().isZero()) {
            phases.add(new Phase(PhaseSpec.WARM_UP, warmUp(specs.get(0), plan.warmUp()), false));
        }
        for (int i = 0; i < specs.size(); i++) {
            PhaseSpec spec = specs.get(i);
            phases.add(new Phase(spec.name().orElse(PhaseSpec.nameOf(i)), spec, true));
        }
    }

    @Override
    public Optional<Phase> next() {
        return Optional.ofNullable(phases.poll());
    }

    /** In the manner of the first phase: as fast as windows allow, or at the rate with which it begins. */
    private static PhaseSpec warmUp(PhaseSpec first, Duration length) {
        Optional<Rate> rate = first.closed() ? Optional.empty() : firstRate(first);
        return new PhaseSpec(
                Optional.of(PhaseSpec.WARM_UP),
                rate,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                rate.isEmpty(),
                first.arrivals(),
                Optional.of(length),
                Optional.empty());
    }

    private static Optional<Rate> firstRate(PhaseSpec first) {
        double perSecond = RateCurve.of(first).first();
        return perSecond > 0 ? Optional.of(new Rate(perSecond)) : Optional.of(new Rate(1));
    }
}
