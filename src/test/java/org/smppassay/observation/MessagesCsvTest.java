package org.smppassay.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessagesCsvTest {
    private static final Instant START =
            OffsetDateTime.parse("2025-06-16T00:00:00+08:00").toInstant();
    private static final long SECOND = 1_000_000_000L;

    private static MessageObservation message(long intended, long written, long submit, long finals, String operator) {
        return new MessageObservation(
                7,
                1,
                8,
                operator,
                "8613800000001",
                "",
                Cohort.PLAIN,
                1,
                2,
                intended,
                written,
                submit,
                submit,
                finals,
                finals < 0 ? Outcome.PENDING : Outcome.DELIVERED,
                "",
                false,
                1,
                finals < 0 ? 0 : 1,
                finals < 0 ? 1 : 0);
    }

    private static String csv(MessageObservation... messages) throws IOException {
        StringWriter text = new StringWriter();
        try (MessagesCsv sink = new MessagesCsv(text, START)) {
            List.of(messages).forEach(sink::message);
        }
        return text.toString();
    }

    @Test
    void shouldWriteTimesInUtcAndDurationsInMilliseconds() throws IOException {
        long intended = 30_600 * SECOND + 123_999_999;

        String csv = csv(message(intended, intended + 1_500, 2_345_678, intended + 3 * SECOND, "china-mobile"));

        assertThat(csv)
                .isEqualTo(
                        """
                number,day,hour,operator,destination,segments,submissions,intended_utc,sent_after_ms,submit_ms,\
                receipt_after_ms,outcome,failure,inferred,role,group,phase,channel,network
                7,1,8,china-mobile,8613800000001,1,2,2025-06-16T00:30:00.123Z,0.001,2.345,3000.000,delivered,,\
                false,,,,,
                """);
    }

    @Test
    void shouldLeaveEmptyWhatNeverHappened() throws IOException {
        long never = MessageObservation.NEVER;

        NamedCsvRecord row = only(csv(message(5 * SECOND, never, never, never, "x")));

        assertThat(row.getField("intended_utc")).isEqualTo("2025-06-15T16:00:05.000Z");
        assertThat(row.getField("sent_after_ms")).isEmpty();
        assertThat(row.getField("submit_ms")).isEmpty();
        assertThat(row.getField("receipt_after_ms")).isEmpty();
        assertThat(row.getField("outcome")).isEqualTo("pending");
    }

    @Test
    void shouldKeepHostileTextWithinItsField() throws IOException {
        String operator = "a,\"b\"\r\n中国 <script>";

        assertThat(only(csv(message(0, 0, 0, 0, operator))).getField("operator"))
                .isEqualTo(operator);
    }

    @Test
    void shouldWriteTimesBeforeTheStartAndAcrossSeconds() {
        CsvFigures figures = new CsvFigures(Instant.parse("2025-12-31T23:59:59.750Z"));

        assertThat(figures.instant(0)).isEqualTo("2025-12-31T23:59:59.750Z");
        assertThat(figures.instant(250_000_000)).isEqualTo("2026-01-01T00:00:00.000Z");
        assertThat(figures.instant(-751_000_000)).isEqualTo("2025-12-31T23:59:58.999Z");
        assertThat(figures.millis(-2_345_678)).isEqualTo("-2.345");
        assertThat(figures.millis(-999)).isEqualTo("0.000");
        assertThat(figures.millis(48L * 3600 * SECOND)).isEqualTo("172800000.000");
    }

    @Test
    void shouldAgreeWithInstantOnEveryTime() {
        CsvFigures figures = new CsvFigures(START);
        for (long nanos = 0; nanos < 400L * 86_400 * SECOND; nanos += 12_345_678_901_234L) {
            Instant expected = START.plusNanos(nanos);
            assertThat(Instant.parse(figures.instant(nanos))).isEqualTo(Instant.ofEpochMilli(expected.toEpochMilli()));
        }
    }

    @Test
    void shouldWriteAFileEvenWithHalfCharacters(@TempDir Path dir) throws IOException {
        Path file = dir.resolve("messages.csv");
        try (MessagesCsv sink = MessagesCsv.to(file, START)) {
            sink.message(message(0, 0, 0, 0, "中\uD800"));
        }

        assertThat(Files.readString(file)).contains(",中?,");
    }

    @Test
    void shouldNotHideThatTheDiskIsFull() {
        Writer full = new StringWriter() {
            @Override
            public void write(char[] text, int from, int length) {
                throw new UncheckedIOException(new IOException("No space left on device"));
            }
        };
        MessagesCsv sink = new MessagesCsv(full, START);

        assertThatThrownBy(() -> {
                    for (int row = 0; row < 10_000; row++) {
                        sink.message(message(0, 0, 0, 0, "x"));
                    }
                })
                .isInstanceOf(UncheckedIOException.class);
    }

    private static NamedCsvRecord only(String csv) {
        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }
}
