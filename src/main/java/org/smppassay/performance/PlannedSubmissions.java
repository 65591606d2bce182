package org.smppassay.performance;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.smppassay.scenario.load.Arrivals;
import org.smppassay.scenario.load.LoadPlan;
import org.smppassay.scenario.load.PhaseSpec;
import org.smppassay.scenario.load.RateSeries;
import org.smppassay.scenario.load.RateSeries.Point;

/** How many submissions a load has at most. Never too few: what is concluded from it has to be certain. */
final class PlannedSubmissions {
    private static final double NANOS_PER_SECOND = 1e9;

    /** A phase may end with a long message, which counts as up to so many submissions. */
    private static final long MOST_SEGMENTS = 255;

    private PlannedSubmissions() {}

    /** Of all judged phases; empty if it is not known beforehand, as of a closed loop for a time, or arrivals by chance. */
    static OptionalLong of(LoadPlan plan) {
        long sum = 0;
        for (PhaseSpec phase : plan.phases()) {
            OptionalLong most = of(phase);
            if (most.isEmpty()) {
                return plan.maxMessages().isPresent()
                        ? OptionalLong.of(plan.maxMessages().get() + MOST_SEGMENTS)
                        : OptionalLong.empty();
            }
            sum += most.getAsLong();
        }
        long planned = sum;
        return OptionalLong.of(plan.maxMessages()
                .map(most -> Math.min(planned, most + MOST_SEGMENTS))
                .orElse(planned));
    }

    /** Of one phase. */
    static OptionalLong of(PhaseSpec phase) {
        OptionalLong inTime =
                phase.closed() || phase.arrivals() == Arrivals.POISSON ? OptionalLong.empty() : due(phase);
        if (phase.count().isEmpty()) {
            return inTime;
        }
        long counted = phase.count().get() + MOST_SEGMENTS;
        return OptionalLong.of(inTime.isPresent() ? Math.min(counted, inTime.getAsLong()) : counted);
    }

    private static OptionalLong due(PhaseSpec phase) {
        if (phase.series().isPresent()) {
            RateSeries series = phase.series().get();
            return whole(due(
                    series.points(),
                    phase.length().map(PlannedSubmissions::seconds).orElse(series.seconds())));
        }
        if (phase.length().isEmpty()) {
            return OptionalLong.empty();
        }
        double seconds = seconds(phase.length().get());
        double perSecond = phase.rate().isPresent()
                ? phase.rate().get().perSecond()
                : (phase.from().orElseThrow().perSecond()
                                + phase.to().orElseThrow().perSecond())
                        / 2;
        return whole(perSecond * seconds);
    }

    private static double due(List<Point> points, double seconds) {
        double due = 0;
        for (int i = 0; i < points.size() && points.get(i).seconds() < seconds; i++) {
            double end =
                    i + 1 < points.size() ? Math.min(seconds, points.get(i + 1).seconds()) : seconds;
            due += points.get(i).perSecond() * (end - points.get(i).seconds());
        }
        return due;
    }

    private static OptionalLong whole(double due) {
        return OptionalLong.of((long) Math.ceil(due) + MOST_SEGMENTS);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / NANOS_PER_SECOND;
    }
}
