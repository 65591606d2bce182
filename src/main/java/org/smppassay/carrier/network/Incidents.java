package org.smppassay.carrier.network;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smppassay.scenario.carrier.FailureMeaning.Occasion;
import org.smppassay.scenario.carrier.IncidentSpec;
import org.smppassay.scenario.value.Share;
import org.smppassay.world.RunCalendar;

/** The scheduled changes of how networks work in a run, laid on its clock. Immutable. */
final class Incidents {
    private final List<Span> spans;

    /** One incident on the world's clock: from its first nanosecond to the one after its last; no operators means all. */
    private record Span(Regime regime, List<String> operators, long fromNanos, long untilNanos) {
        boolean covers(String operator, long nanos) {
            return nanos >= fromNanos && nanos < untilNanos && (operators.isEmpty() || operators.contains(operator));
        }
    }

    Incidents(List<IncidentSpec> specs, FailureBook failures, RunCalendar calendar) {
        this.spans = specs.stream()
                .filter(spec ->
                        spec.delivered().isPresent() || spec.latencyFactor().isPresent())
                .map(spec -> span(spec, regime(spec, failures), calendar))
                .toList();
    }

    /** What rules an operator at {@code nanos}, by the first listed incident if there are several; null if there is none. */
    @Nullable
    Regime ruling(String operator, long nanos) {
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i).covers(operator, nanos)) {
                return spans.get(i).regime();
            }
        }
        return null;
    }

    private static Regime regime(IncidentSpec spec, FailureBook failures) {
        return new Regime(
                spec.delivered().map(Share::value).orElse(Regime.USUAL),
                spec.latencyFactor().orElse(1.0),
                failure(spec, failures).orElse(null),
                "incident: " + spec.label());
    }

    /** Where nothing gets through, no subscriber is asked, so the network speaks for itself. */
    private static Optional<Failure> failure(IncidentSpec spec, FailureBook failures) {
        boolean nothingGetsThrough = spec.delivered().filter(Share.NONE::equals).isPresent();
        return spec.error()
                .or(() -> nothingGetsThrough
                        ? Optional.of(failures.usual(Occasion.NETWORK).code())
                        : Optional.empty())
                .map(failures::drawn);
    }

    private static Span span(IncidentSpec spec, Regime regime, RunCalendar calendar) {
        long from = calendar.nanosAt(
                spec.from().day(), Duration.ofNanos(spec.from().time().toNanoOfDay()));
        long until = from + calendar.scaled(spec.duration().toNanos());
        return new Span(regime, spec.operators(), from, until);
    }
}
