package org.smppassay.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TruthCsvTest {
    private static final Instant START = Instant.parse("2025-06-15T16:00:00Z");

    private static Fate fate(String id, long finalNanos, String cause) {
        return new Fate(
                id,
                "tester",
                "1069",
                "8613800000001",
                "china-mobile",
                1_000_000_000,
                finalNanos,
                "UNDELIV",
                "MK:0001",
                cause,
                "sent",
                "china-unicom",
                2,
                12,
                1);
    }

    @Test
    void shouldWriteOneRowASubmission() throws IOException {
        StringWriter text = new StringWriter();
        try (TruthCsv truth = new TruthCsv(text, START)) {
            truth.fate(fate("12", 4_010_000_000L, "incident: outage, \"big\""));
            truth.fate(fate("13", MessageObservation.NEVER, "subscriber"));
        }

        assertThat(text)
                .hasToString(
                        """
                message_id,account,source,destination,operator,submitted_utc,final_after_ms,state,error,cause,receipt,range_operator,attempts
                12,tester,1069,8613800000001,china-mobile,2025-06-15T16:00:01.000Z,3010.000,UNDELIV,MK:0001,\
                "incident: outage, ""big""\",sent,china-unicom,2
                13,tester,1069,8613800000001,china-mobile,2025-06-15T16:00:01.000Z,,UNDELIV,MK:0001,subscriber,sent,china-unicom,2
                """);
    }

    @Test
    void shouldKeepRowsWholeWhenSeveralLoopsWrite() throws IOException {
        StringWriter text = new StringWriter();
        try (TruthCsv truth = new TruthCsv(text, START)) {
            IntStream.range(0, 20_000).parallel().forEach(id -> truth.fate(fate("id" + id, 2_000_000_000, "a,b")));
        }

        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(text.toString()).stream().toList();
        assertThat(rows).hasSize(20_000).allMatch(row -> row.getField("cause").equals("a,b"));
        assertThat(rows.stream().map(row -> row.getField("message_id")).distinct())
                .hasSize(20_000);
    }

    @Test
    void shouldRefuseAFateAfterTheEnd() throws IOException {
        TruthCsv truth = new TruthCsv(new StringWriter(), START);
        truth.close();

        assertThatThrownBy(() -> truth.fate(fate("1", 0, ""))).isInstanceOf(IllegalStateException.class);
    }
}
