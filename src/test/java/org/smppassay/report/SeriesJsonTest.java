package org.smppassay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.smppassay.evaluation.RatePrecision;
import org.smppassay.evaluation.RunResult;
import org.smppassay.evaluation.Series;

/** What is drawn survives in result.json. */
class SeriesJsonTest {
    private final RunResult result = Charted.result();

    @Test
    void shouldReadBackWhatItWrote() throws IOException {
        assertThat(ResultReader.parse(json()).result()).isEqualTo(result);
    }

    @Test
    void shouldGiveEveryRateItsInterval() {
        assertThat(json().lines().filter(line -> line.contains("\"rate\": 0.")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).containsPattern("\"interval\": \\[0\\.\\d+, (1|0\\.\\d+)\\]"));
    }

    @Test
    void shouldReadAResultThatHasNoSeries() throws IOException {
        String older = json().replaceAll("(?s)\"intervals\": \\{.*?\\},\\s*", "")
                .replaceAll("(?s)\"latency_distribution\": \\{.*?\\},\\s*", "")
                .replaceAll("(?s)\"latency_course\": \\[.*?\\n  \\],\\s*", "");

        Series series = ResultReader.parse(older).result().series();

        assertThat(series.precision()).isEqualTo(RatePrecision.USUAL);
        assertThat(series.distribution().isEmpty()).isTrue();
        assertThat(series.latency()).isEmpty();
    }

    @Test
    void shouldRefuseAConfidenceThatIsNone() {
        String damaged = json().replace("\"confidence\": 0.9,\n", "\"confidence\": 7,\n");

        assertThatThrownBy(() -> ResultReader.parse(damaged))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("intervals.confidence");
    }

    private String json() {
        return ResultJson.render(result, Fixtures.TOOL, 1);
    }
}
