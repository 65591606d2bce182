package org.smppassay.carrier.network;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smppassay.scenario.carrier.IncidentSpec;
import org.smppassay.world.RunCalendar;

/** The scheduled changes of a run, laid on its clock. Immutable. */
final class Incidents {
    private final List<Span> spans;

    /** One incident on the world's clock: from its first nanosecond to the one after its last. */
    private record Span(IncidentSpec spec, long fromNanos, long untilNanos) {
        boolean covers(String operator, long nanos) {
            return nanos >= fromNanos
                    && nanos < untilNanos
                    && (spec.operators().isEmpty() || spec.operators().contains(operator));
        }
    }

    Incidents(List<IncidentSpec> specs, RunCalendar calendar) {
        this.spans = specs.stream().map(spec -> span(spec, calendar)).toList();
    }

    /** The incident that rules an operator at {@code nanos}, the first listed if several do; null if none does. */
    @Nullable
    IncidentSpec ruling(String operator, long nanos) {
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i).covers(operator, nanos)) {
                return spans.get(i).spec();
            }
        }
        return null;
    }

    private static Span span(IncidentSpec spec, RunCalendar calendar) {
        long from = calendar.nanosAt(
                spec.from().day(), Duration.ofNanos(spec.from().time().toNanoOfDay()));
        return new Span(spec, from, from + calendar.scaled(spec.duration().toNanos()));
    }
}
