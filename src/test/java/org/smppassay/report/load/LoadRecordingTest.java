package org.smppassay.report.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smppassay.performance.Interval;
import org.smppassay.performance.Latencies;

class LoadRecordingTest {
    private static final Instant START = Instant.parse("2026-06-13T08:00:00.250Z");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void shouldWriteHistogramsThatHdrHistogramReadsBack() throws Exception {
        List<Interval> seconds = MadeUp.seconds("1", 0, 3, 1);

        record(seconds);

        List<EncodableHistogram> read = read();
        assertThat(read).hasSize(12);
        assertThat(read).extracting(EncodableHistogram::getTag).startsWith("service", "response", "delivery", "lag");
        Histogram response = (Histogram) read.get(5);
        assertThat(response.getTotalCount()).isEqualTo(1000);
        assertThat(response.getValueAtPercentile(99))
                .isEqualTo(seconds.get(1).latencies().response().getValueAtPercentile(99));
        assertThat(response.getStartTimeStamp()).isEqualTo(START.toEpochMilli() + 1000);
        assertThat(response.getEndTimeStamp()).isEqualTo(START.toEpochMilli() + 2000);
    }

    @Test
    void shouldTellWhenItBeganInNoLanguage() throws Exception {
        record(List.of());

        assertThat(Files.readAllLines(new LoadFolder(folder).latencies()))
                .startsWith(
                        "#[Histogram log format version 1.3]",
                        "#[StartTime: 1781337600.250 (seconds since epoch)]",
                        "#[BaseTime: 1781337600.250 (seconds since epoch)]");
    }

    @Test
    void shouldWriteARowForEachSecond() throws Exception {
        record(MadeUp.seconds("1", 0, 2, 1));

        assertThat(Files.readAllLines(new LoadFolder(folder).series()))
                .containsExactly(
                        "seconds,phase,due,sent,accepted,throttled,refused,unanswered,lost,receipts,mo,bound,in_flight,"
                                + "window,backlog,service_p50_ms,service_p99_ms,service_max_ms,response_p50_ms,"
                                + "response_p99_ms,response_max_ms,delivery_p50_ms,delivery_p99_ms,delivery_max_ms,"
                                + "lag_p50_ms,lag_p99_ms,lag_max_ms,length,generator_busy",
                        "0,1,1000,1000,1000,0,0,0,0,997,2,4,2,200,0,1.9999,2.4904,2.5006,1.9999,2.4904,2.5006,"
                                + "2600.5,2747.3,2751.5,0.044031,0.089023,0.089023,1,0.25",
                        "1,1,1000,1000,980,18,2,0,0,977,2,4,200,200,400,2.0009,2.4904,601.88,302.25,596.12,601.88,"
                                + "2883.6,3286.2,3334.5,0.044031,0.089023,0.089023,1,0.25");
    }

    @Test
    void shouldLeaveLatenciesEmptyWhereThereWereNone() throws Exception {
        record(List.of(MadeUp.silence("1")));

        assertThat(Files.readAllLines(new LoadFolder(folder).series()).get(1))
                .isEqualTo("0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,,,,,,,,,,,,,1,0");
    }

    /** The load's loop goes on to use its histograms as soon as the listener has returned. */
    @Test
    void shouldKeepWhatItWasGiven() throws Exception {
        Interval second = MadeUp.interval("1", 0, MadeUp.SECOND, 1000, false);
        try (LoadRecording recording = LoadRecording.open(folder, START)) {
            for (int i = 0; i < 100; i++) {
                recording.second(second);
            }
            Latencies reused = second.latencies();
            for (Histogram histogram : List.of(reused.service(), reused.response(), reused.delivery(), reused.lag())) {
                histogram.reset();
            }
        }

        assertThat(read()).hasSize(400).allMatch(histogram -> ((Histogram) histogram).getTotalCount() == 1000);
    }

    @Test
    void shouldSayWhichFileCannotBeWritten() throws Exception {
        Files.createDirectory(new LoadFolder(folder).series());

        assertThatThrownBy(() -> LoadRecording.open(folder, START))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("series.csv");
    }

    private void record(List<Interval> seconds) throws IOException {
        try (LoadRecording recording = LoadRecording.open(folder, START)) {
            seconds.forEach(recording::second);
        }
    }

    private List<EncodableHistogram> read() throws IOException {
        List<EncodableHistogram> all = new ArrayList<>();
        try (HistogramLogReader reader =
                new HistogramLogReader(new LoadFolder(folder).latencies().toFile())) {
            while (reader.hasNext()) {
                all.add(reader.nextIntervalHistogram());
            }
        }
        return all;
    }
}
