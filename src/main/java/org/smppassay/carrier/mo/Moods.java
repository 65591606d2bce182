package org.smppassay.carrier.mo;

import java.time.Duration;
import java.util.List;
import org.smppassay.scenario.carrier.IncidentSpec;
import org.smppassay.scenario.value.Share;
import org.smppassay.world.RunCalendar;

/** When subscribers complain more, or less, than they usually do: the incidents that say so, laid on the run's clock. Immutable. */
final class Moods {
    private final List<Mood> moods;

    /** A span from its first nanosecond to the one after its last; no operators means all. */
    private record Mood(double rate, List<String> operators, long fromNanos, long untilNanos) {
        boolean covers(String operator, long nanos) {
            return nanos >= fromNanos && nanos < untilNanos && (operators.isEmpty() || operators.contains(operator));
        }
    }

    Moods(List<IncidentSpec> incidents, RunCalendar calendar) {
        this.moods = incidents.stream()
                .flatMap(incident -> incident.complaints().map(rate -> mood(incident, rate, calendar)).stream())
                .toList();
    }

    private static Mood mood(IncidentSpec incident, Share rate, RunCalendar calendar) {
        long from = calendar.nanosAt(
                incident.from().day(), Duration.ofNanos(incident.from().time().toNanoOfDay()));
        long until = from + calendar.scaled(incident.duration().toNanos());
        return new Mood(rate.value(), incident.operators(), from, until);
    }

    /**
     * The share of messages that are complained of.
     *
     * @param usual without an incident
     * @param nanos when they were delivered
     */
    double complaints(double usual, String operator, long nanos) {
        for (int i = 0; i < moods.size(); i++) {
            if (moods.get(i).covers(operator, nanos)) {
                return moods.get(i).rate();
            }
        }
        return usual;
    }
}
