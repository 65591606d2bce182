package org.smppassay.observation;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.smppassay.observation.Cohort.Role;

/**
 * Writes one row a message: {@code messages.csv}. What never happened is an empty field. Confined to the loop that
 * observes, as its interface says; the last row is on disk after {@link #close}.
 *
 * <p>A failure to write is an {@link java.io.UncheckedIOException}, for a file with holes would look like a carrier's.
 */
public final class MessagesCsv implements ObservationSink, Closeable {
    private static final int BUFFER = 1 << 16;
    private static final int SMALL = 1024;
    private static final String[] NUMBERS = numbers();
    private static final Map<Outcome, String> OUTCOMES = outcomes();

    private final CsvWriter csv;
    private final CsvFigures figures;

    /**
     * @param out closed with this sink
     * @param start the instant of day 1 00:00, which the times of observations are counted from
     */
    public MessagesCsv(Writer out, Instant start) {
        csv = writer(out);
        figures = new CsvFigures(start);
        csv.writeRecord(
                "number",
                "day",
                "hour",
                "operator",
                "destination",
                "segments",
                "submissions",
                "intended_utc",
                "sent_after_ms",
                "submit_ms",
                "receipt_after_ms",
                "outcome",
                "failure",
                "inferred",
                "role",
                "group",
                "phase",
                "channel",
                "network");
    }

    /** A sink into a new file in UTF-8, replacing what is there. */
    public static MessagesCsv to(Path file, Instant start) throws IOException {
        return new MessagesCsv(open(file), start);
    }

    @Override
    public void message(MessageObservation message) {
        csv.writeRecord()
                .writeField(Long.toString(message.number()))
                .writeField(number(message.day()))
                .writeField(number(message.hour()))
                .writeField(message.operator())
                .writeField(message.destination())
                .writeField(number(message.segments()))
                .writeField(number(message.submissions()))
                .writeField(figures.instant(message.intendedNanos()))
                .writeField(figures.millisBetween(message.intendedNanos(), message.writtenNanos()))
                .writeField(millis(message.submitNanos()))
                .writeField(figures.millisBetween(message.intendedNanos(), message.finalNanos()))
                .writeField(outcome(message.outcome()))
                .writeField(message.failure())
                .writeField(message.inferred() ? "true" : "false")
                .writeField(role(message.cohort().role()))
                .writeField(message.cohort().group())
                .writeField(message.cohort().phase())
                .writeField(message.cohort().channel())
                .writeField(message.network())
                .endRecord();
    }

    @Override
    public void reply(ReplyObservation reply) {
        // A reply is no message of the plan: it is counted in the result.
    }

    @Override
    public void receipt(ReceiptKind kind) {
        // Receipts are counted in the result.
    }

    @Override
    public void end(RunFacts facts) {
        // Facts about the run as a whole are in the result.
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    /** A writer that puts a question mark for half a character, where a stricter one would end the run. */
    static Writer open(Path file) throws IOException {
        return new OutputStreamWriter(new NamedStream(Files.newOutputStream(file), file), StandardCharsets.UTF_8);
    }

    static CsvWriter writer(Writer out) {
        return CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(BUFFER)
                .build(out);
    }

    private String millis(long nanos) {
        return nanos == MessageObservation.NEVER ? "" : figures.millis(nanos);
    }

    private static String number(int number) {
        return number >= 0 && number < SMALL ? NUMBERS[number] : Integer.toString(number);
    }

    private static String[] numbers() {
        String[] numbers = new String[SMALL];
        for (int number = 0; number < SMALL; number++) {
            numbers[number] = Integer.toString(number);
        }
        return numbers;
    }

    /** Most rows are of subscribers, so nothing stands for that. */
    private static String role(Role role) {
        return switch (role) {
            case SUBSCRIBER -> "";
            case PANEL -> "panel";
            case CANARY -> "canary";
        };
    }

    private static String outcome(Outcome outcome) {
        return Objects.requireNonNull(OUTCOMES.get(outcome));
    }

    private static Map<Outcome, String> outcomes() {
        Map<Outcome, String> names = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            names.put(outcome, outcome.name().toLowerCase(Locale.ROOT));
        }
        return names;
    }
}
