package org.smppassay.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.smppassay.evaluation.Figure;
import org.smppassay.observation.Timeline;
import org.smppassay.observation.TimelineEvent;
import org.smppassay.wording.Language;

/**
 * What the carrier did, one row a label.
 *
 * @param rows in the order of their first events
 */
record TimelineTable(List<Row> rows) {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long SECONDS_PER_DAY = 86_400;
    private static final double NANOS_PER_MS = 1e6;

    /** All events of one label. */
    record Row(String label, String kind, String first, String last, String times, String what) {}

    /**
     * Lays a timeline out.
     *
     * @param compressed days of the run are no days: times count from its start
     */
    static TimelineTable of(Timeline timeline, Language language, boolean compressed) {
        return timeline.entries().stream()
                .map(entry -> new Row(
                        entry.label(),
                        language.say("summary." + entry.kind().name().toLowerCase(Locale.ROOT)),
                        position(entry.firstNanos(), language, compressed),
                        position(entry.lastNanos(), language, compressed),
                        Figure.count(entry.times()),
                        what(entry)))
                .collect(Collectors.collectingAndThen(Collectors.toList(), TimelineTable::new));
    }

    /** What its first event did, without the name of the connection, which differs from event to event. */
    private static String what(Timeline.Entry entry) {
        String detail =
                entry.events().stream().map(TimelineEvent::detail).findFirst().orElse("");
        return detail.startsWith("connection ")
                ? detail.substring(detail.indexOf(':') + 1).strip()
                : detail;
    }

    private static String position(long nanos, Language language, boolean compressed) {
        if (compressed) {
            return language.say("summary.after-start", Figures.duration(nanos / NANOS_PER_MS));
        }
        long seconds = Math.floorDiv(nanos, NANOS_PER_SECOND);
        long ofDay = Math.floorMod(seconds, SECONDS_PER_DAY);
        String clock = String.format(Locale.ROOT, "%02d:%02d:%02d", ofDay / 3600, ofDay / 60 % 60, ofDay % 60);
        return language.say("summary.at", Long.toString(Math.floorDiv(seconds, SECONDS_PER_DAY) + 1), clock);
    }
}
