package org.smppassay.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.smppassay.observation.Timeline;
import org.smppassay.observation.TimelineEvent;

/** The key {@code timeline} of {@code result.json}. Times are milliseconds since day 1 00:00. */
final class TimelineJson {
    /** Events of each label that are written; all that were kept are in timeline.csv. */
    private static final int MOST_EVENTS = 100;

    private static final int NANOS_TO_MILLIS = 6;

    private TimelineJson() {}

    static void write(JsonGenerator out, Timeline timeline) throws IOException {
        out.writeArrayFieldStart("timeline");
        for (Timeline.Entry entry : timeline.entries()) {
            out.writeStartObject();
            out.writeStringField("label", entry.label());
            out.writeStringField("kind", name(entry.kind()));
            out.writeNumberField("times", entry.times());
            millis(out, "first_ms", entry.firstNanos());
            millis(out, "last_ms", entry.lastNanos());
            out.writeArrayFieldStart("events");
            for (TimelineEvent event : entry.events()
                    .subList(0, Math.min(MOST_EVENTS, entry.events().size()))) {
                out.writeStartObject();
                millis(out, "at_ms", event.nanos());
                out.writeStringField("what", name(event.what()));
                out.writeStringField("detail", event.detail());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** What {@link #write} has written; empty if there is no such key. */
    static Timeline read(JsonTree root) throws IOException {
        List<Timeline.Entry> entries = new ArrayList<>();
        for (JsonTree item : root.objects("timeline")) {
            TimelineEvent.Kind kind = constant(TimelineEvent.Kind.class, item.text("kind"));
            String label = item.text("label");
            List<TimelineEvent> events = new ArrayList<>();
            for (JsonTree event : item.objects("events")) {
                events.add(new TimelineEvent(
                        nanos(event, "at_ms"),
                        kind,
                        label,
                        constant(TimelineEvent.What.class, event.text("what")),
                        event.text("detail", "")));
            }
            entries.add(new Timeline.Entry(
                    kind, label, item.whole("times"), nanos(item, "first_ms"), nanos(item, "last_ms"), events));
        }
        return new Timeline(entries);
    }

    private static void millis(JsonGenerator out, String key, long nanos) throws IOException {
        out.writeFieldName(key);
        out.writeNumber(
                BigDecimal.valueOf(nanos, NANOS_TO_MILLIS).stripTrailingZeros().toPlainString());
    }

    private static long nanos(JsonTree item, String key) throws IOException {
        double millis = item.number(key).orElseThrow(() -> new IOException("an entry of timeline lacks " + key));
        return BigDecimal.valueOf(millis).movePointRight(NANOS_TO_MILLIS).longValue();
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) throws IOException {
        for (E constant : type.getEnumConstants()) {
            if (name(constant).equals(name)) {
                return constant;
            }
        }
        throw new IOException("timeline speaks of '" + name + "', which is unknown");
    }
}
