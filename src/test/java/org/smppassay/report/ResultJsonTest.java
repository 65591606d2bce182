package org.smppassay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smppassay.evaluation.RunResult;
import org.smppassay.report.ResultReader.Stored;

class ResultJsonTest {
    @ParameterizedTest
    @ValueSource(strings = {"pass", "fail", "inconclusive", "invalid", "empty"})
    void shouldReadBackWhatItWrote(String name) throws IOException {
        RunResult result = Fixtures.all().getOrDefault(name, Fixtures.pass());

        Stored stored = ResultReader.parse(ResultJson.render(result, Fixtures.TOOL, 2.5));

        assertThat(stored).isEqualTo(new Stored(result, Fixtures.TOOL, 2.5));
    }

    @Test
    void shouldRenderAStoredResultTheSameAgain() throws IOException {
        String first = ResultJson.render(Fixtures.hostile(), Fixtures.TOOL, 0);

        assertThat(ResultJson.render(ResultReader.parse(first).result(), Fixtures.TOOL, 0))
                .isEqualTo(first);
    }

    @Test
    void shouldWriteNullRatherThanNotANumber() {
        assertThat(ResultJson.render(Fixtures.hostile(), Fixtures.TOOL, Double.NaN))
                .doesNotContain("NaN")
                .doesNotContain("Infinity")
                .contains("\"interval\": [1, null]")
                .endsWith("\"wall_seconds\": null\n}\n");
    }

    @Test
    void shouldIgnoreKeysItDoesNotKnow() throws IOException {
        String json = ResultJson.render(Fixtures.pass(), Fixtures.TOOL, 1)
                .replace("\"schema\": 1,", "\"schema\": 1, \"new\": {\"deep\": [1, {\"er\": null}]},");

        assertThat(ResultReader.parse(json).result()).isEqualTo(Fixtures.pass());
    }

    @Test
    void shouldReadOlderResultsWithoutResponseLatency() throws IOException {
        String json = ResultJson.render(Fixtures.pass(), Fixtures.TOOL, 1);
        String older = json.replaceFirst("\\s*\"response\": [{][^}]*},", "");

        assertThat(older).isNotEqualTo(json);
        assertThat(ResultReader.parse(older).result().latencies().response().n())
                .isZero();
        assertThat(ResultReader.parse(older).result().latencies().submit())
                .isEqualTo(Fixtures.pass().latencies().submit());
    }

    @Test
    void shouldSayWhatIsWrong() {
        String json = ResultJson.render(Fixtures.pass(), Fixtures.TOOL, 1);

        assertRefused(json.replace("\"schema\": 1", "\"schema\": 2"), "schema 2");
        assertRefused(json.replace("\"verdict\": \"PASS\",\n", "\"verdict\": \"MAYBE\",\n"), "verdict");
        assertRefused(json.replace("\"seed\": 7", "\"seed\": \"7\""), "seed is not a whole number");
        assertRefused(json.replace("\"counts\"", "\"count\""), "it lacks counts");
        assertRefused(json.substring(0, json.length() / 2), "");
        assertRefused("", "it is empty");
        assertRefused("[1]", "it is not an object");
    }

    private static void assertRefused(String json, String message) {
        assertThatThrownBy(() -> ResultReader.parse(json))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(message);
    }
}
