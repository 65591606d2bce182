package org.smppassay.observation;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/**
 * Writes one row an event: {@code timeline.csv}. Behind them comes a row for each label of which not all events were kept,
 * without a time, that says how many more there were.
 */
public final class TimelineCsv {
    private TimelineCsv() {}

    /**
     * Writes into a new file in UTF-8, replacing what is there.
     *
     * @param start the instant of day 1 00:00, which the times of events are counted from
     */
    public static void write(Path file, Timeline timeline, Instant start) throws IOException {
        write(MessagesCsv.open(file), timeline, start);
    }

    /**
     * @param out closed afterwards
     * @param start the instant of day 1 00:00, which the times of events are counted from
     */
    static void write(Writer out, Timeline timeline, Instant start) throws IOException {
        try (CsvWriter csv = MessagesCsv.writer(out)) {
            CsvFigures figures = new CsvFigures(start);
            csv.writeRecord("at_utc", "kind", "label", "what", "detail");
            for (TimelineEvent event : timeline.events()) {
                csv.writeRecord(
                        figures.instant(event.nanos()),
                        inWords(event.kind()),
                        event.label(),
                        inWords(event.what()),
                        event.detail());
            }
            for (Timeline.Entry entry : timeline.entries()) {
                long kept = entry.events().stream()
                        .filter(event -> event.what() != TimelineEvent.What.ENDS)
                        .count();
                if (entry.times() > kept) {
                    csv.writeRecord(
                            "",
                            inWords(entry.kind()),
                            entry.label(),
                            "omitted",
                            "struck " + (entry.times() - kept) + " times more");
                }
            }
        }
    }

    private static String inWords(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
