package org.smppassay.observation;

import java.util.Comparator;
import java.util.List;

/**
 * What a carrier did over a run. Reports show it beside the verdict, which never rests on it.
 *
 * @param entries one for each label, in the order of their first events
 */
public record Timeline(List<Entry> entries) {
    /** Nothing out of the ordinary, or nobody knows. */
    public static final Timeline EMPTY = new Timeline(List.of());

    public Timeline {
        entries = List.copyOf(entries);
    }

    /**
     * All events of one label.
     *
     * @param kind what part of the carrier it comes from
     * @param label what the scenario calls it
     * @param times strikes and begins, at least 1
     * @param firstNanos when it first struck or began
     * @param lastNanos when it last struck, began or ended
     * @param events the first of them
     */
    public record Entry(
            TimelineEvent.Kind kind,
            String label,
            long times,
            long firstNanos,
            long lastNanos,
            List<TimelineEvent> events) {
        public Entry {
            events = List.copyOf(events);
        }
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The events that were kept, in the order of time. */
    public List<TimelineEvent> events() {
        return entries.stream()
                .flatMap(entry -> entry.events().stream())
                .sorted(Comparator.comparingLong(TimelineEvent::nanos))
                .toList();
    }
}
