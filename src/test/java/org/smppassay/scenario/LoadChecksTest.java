package org.smppassay.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smppassay.scenario.load.LoadPlan;
import org.smppassay.scenario.load.RateSeries.Point;
import org.smppassay.scenario.yaml.ValueOverride;

/** What a load section may say, and where it is told what it may not. */
class LoadChecksTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private static LoadPlan plan(String yaml) {
        return ScenarioLoader.parse(yaml, "load.yaml").load().orElseThrow();
    }

    @Test
    void aScenarioMayConsistOfALoadAlone() {
        LoadPlan plan = plan("name: small\nload:\n");

        assertThat(plan.phases()).singleElement().satisfies(phase -> {
            assertThat(phase.closed()).isTrue();
            assertThat(phase.length()).contains(Duration.ofSeconds(10));
        });
        assertThat(plan.messages()).hasSize(1);
        assertThat(plan.recipients().numbers()).containsExactly("861380013xxxx");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "load.phases    | [{ for: 1s }] | load.phases[0]: expected one of 'rate', 'from' with 'to', 'series' and 'closed: true', found none",
                "load.phases    | [{ rate: 5/s, closed: true, for: 1s }] | load.phases[0]: expected one of 'rate', 'from' with 'to', 'series' and 'closed: true', found 'rate' and 'closed: true'",
                "load.phases    | [{ rate: 5/s }] | load.phases[0]: expected 'for' or 'count': when it ends",
                "load.phases    | [{ from: 5/s, for: 1s }] | load.phases[0]: 'from' and 'to' go together: give 'to'",
                "load.phases    | [{ to: 5/s, for: 1s }] | load.phases[0]: 'from' and 'to' go together: give 'from'",
                "load.phases    | [{ from: 5/s, to: 9/s, count: 8 }] | load.phases[0]: a ramp needs 'for'",
                "load.phases    | [{ rate: 5/s, steps: 3, for: 1s }] | load.phases[0].steps: only a ramp has steps",
                "load.phases    | [{ closed: true, arrivals: poisson, count: 9 }] | load.phases[0].arrivals: a closed loop has no intended times",
                "load.phases    | [{ rate: 5/s, for: 1s, name: a }, { rate: 5/s, for: 1s, name: a }] | load.phases[1].name: the name 'a' is that of load.phases[0]",
                "load.phases    | [{ rate: 5/s, for: 1s, name: '2' }, { rate: 5/s, for: 1s }] | load.phases[1]: the name '2' is that of load.phases[0]",
                "load.phases    | [{ rate: 5/s, for: 1s, name: warm-up }] | load.phases[0].name: the name 'warm-up' is that of the warm-up",
                "load.phases    | [] | load.phases: expected at least 1 entry",
                "load.phases    | [{ rate: 2000000/s, for: 1s }] | load.phases[0].rate: expected a rate above 0 and at most 1000000/s",
                "load.phases    | [{ rate: 5/s, for: 0s }] | load.phases[0].for: expected 1ms to 7d, found '0s'",
                "load.binds     | { transceiver: 30, transmitter: 11, window: 50000 } | load.binds: 41 sessions with a window of 50000 are 2050000 unanswered submissions at a time; expected at most 2000000",
                "load.binds     | { transceiver: 0, receiver: 1 } | load.binds: no session can submit",
                "load.binds     | { transceiver: 0, transmitter: 1 } | load.binds: receipts are asked for (load.messages[0]), and no session can receive them",
                "load.messages  | [{ share: 60% }, { share: 50% }] | load.messages: expected shares that add up to 100%, found 110%",
                "load.messages  | [{ share: 60% }, { share: 40% }, {}] | load.messages: nothing is left for kinds without a share",
                "load.messages  | [{ text: 你好, encoding: gsm7 }] | load.messages[0].text: the encoding 'gsm7' can't say '你'",
                "load.messages  | [{ text: 'œ', encoding: latin1 }] | load.messages[0].text: the encoding 'latin1' can't say 'œ'",
                "load.messages  | [{ length: 20000, encoding: ucs2 }] | load.messages[0].length: a message has at most 255 segments, and 20000 characters take more",
                "load.messages  | [{ text: ' ' }] | load.messages[0].text: expected a text that is not blank",
                "load.recipients.numbers | [] | load.recipients.numbers: expected a number or more",
                "load.recipients.numbers | [all] | load.recipients.numbers[0]: expected a number such as",
                "load.generator_lag | { p99: 1s, max: 10ms } | load.generator_lag.max: expected at least 'p99'",
                "load.capacity  | { from: 500/s, to: 100/s } | load.capacity.to: the search goes up: expected 'from' below 'to'",
                "load.capacity  | { precision: 90% } | load.capacity.precision: expected 0.1% to 50%, found '90%'",
                "load.thresholds | [response.p98 < 1s] | load.thresholds[0]: there is no measure 'response.p98'; did you mean 'response.p90'?",
                "load.thresholds | [errors < 0%] | load.thresholds[0]: 'errors < 0%' can never hold: nothing is below 0; write <= for none at all",
                "load.thresholds | [bind_uptime > 100%] | load.thresholds[0]: 'bind_uptime > 100%' can never hold: no share is above 100%; write >= for all",
                "load.thresholds | [speed < 1s] | load.thresholds[0]: there is no measure 'speed'; valid: service, response, delivery or lag with .p50",
                "load.thresholds | [errors < 1ms] | load.thresholds[0]: expected a share of at most 100% such as 0.1% or 3‰ for 'errors', found '1ms'",
                "load.thresholds | [response.p99 < 50] | load.thresholds[0]: expected a duration such as 50ms, 1.5s or 200us for 'response.p99', found '50'",
                "load.thresholds | [throughput > 5%] | load.thresholds[0]: expected a rate such as 900/s for 'throughput', found '5%'",
                "load.thresholds | [reconnects <= 5/s] | load.thresholds[0]: expected a number without a unit for 'reconnects', found '5/s'",
                "load.thresholds | [fast] | load.thresholds[0]: expected a measure, one of < <= > >= and a value",
                "load.thresholds | [errors < 1% in spike] | load.thresholds[0]: there is no phase 'spike'; valid: 1",
                "load.thresholds | [missing_receipts < 1% in 1] | load.thresholds[0]: 'missing_receipts' is measured over the whole run",
                "load.warmup    | 5s | load.warmup: unknown key 'warmup'; did you mean 'warm_up'?",
            })
    void mistakesAreToldWhereTheyAre(String path, String value, String problem) {
        ScenarioSource source = new ScenarioSource("load.yaml", "name: small\nload: {}\n");
        assertThatThrownBy(() -> ScenarioLoader.load(source, List.of(new ValueOverride(path, value))))
                .isInstanceOfSatisfying(ScenarioException.class, e -> assertThat(e.problems())
                        .anySatisfy(found -> assertThat(found.toString()).contains(problem)));
    }

    @Test
    void aMistakeIsToldWithLineAndColumn() {
        assertThatThrownBy(() -> plan("name: small\nload:\n  phases:\n    - { rate: 5/s }\n"))
                .hasMessage("load.yaml:4:7: load.phases[0]: expected 'for' or 'count': when it ends");
    }

    @Test
    void aRecordedSeriesIsReadBesideTheScenario() throws IOException {
        Files.writeString(folder.resolve("noon.csv"), "seconds,rate,comment\n0,100,\n10,2000.5,rush\n60,0,\n");

        LoadPlan plan = loaded("load:\n  phases: [{ series: noon.csv }]\n")
                .scenario()
                .load()
                .orElseThrow();

        assertThat(plan.phases().get(0).series().orElseThrow().points())
                .containsExactly(new Point(0, 100), new Point(10, 2000.5), new Point(60, 0));
        assertThat(plan.phases().get(0).series().orElseThrow().seconds()).isEqualTo(60);
    }

    @Test
    void everyBadLineOfASeriesIsTold() throws IOException {
        Files.writeString(folder.resolve("noon.csv"), "seconds,rate\n1,100\n5,fast\n3,9\n3,9\n4,2000000\n");

        assertThatThrownBy(() -> loaded("load:\n  phases: [{ series: noon.csv }]\n"))
                .hasMessage(
                        """
                        noon.csv:2:1: load.phases[0].series: column 'seconds': expected 0 in the first row, found '1'
                        noon.csv:3:1: load.phases[0].series: column 'rate': expected a number of 0 to 1000000, found 'fast'
                        noon.csv:5:1: load.phases[0].series: column 'seconds': expected more than in the row before, found '3'
                        noon.csv:6:1: load.phases[0].series: column 'rate': expected a number of 0 to 1000000, found '2000000'""");
    }

    @Test
    void aSeriesIsATable() throws IOException {
        Files.writeString(folder.resolve("noon.csv"), "time,rate\n0,100\n");
        Files.writeString(folder.resolve("still.csv"), "seconds,rate\n0,0\n9,0\n");

        assertThatThrownBy(() -> loaded("load:\n  phases:\n    - series: noon.csv\n"))
                .hasMessageContaining("lab.yaml:4:15: load.phases[0].series: expected the columns 'seconds' and 'rate'"
                        + " in line 1 of 'noon.csv', found time, rate");
        assertThatThrownBy(() -> loaded("load:\n  phases:\n    - series: still.csv\n"))
                .hasMessageContaining("expected two rows or more in 'still.csv', one with a rate above 0");
        assertThatThrownBy(() -> loaded("load:\n  phases:\n    - series: none.csv\n"))
                .hasMessageContaining("found no file 'none.csv'");
    }

    @Test
    void aRunLeavesTheSeriesBesideItsScenario() throws IOException {
        Files.writeString(folder.resolve("noon.csv"), "seconds,rate\n0,100\n10,0\n");
        LoadedScenario first = loaded("load:\n  phases: [{ series: noon.csv }]\n");
        Path run = Files.createDirectories(folder.resolve("run"));

        first.asRun().writeTo(run.resolve("scenario.yaml"));
        Scenario again = ScenarioLoader.load(run.resolve("scenario.yaml"), List.of());

        assertThat(again.load()
                        .orElseThrow()
                        .phases()
                        .get(0)
                        .series()
                        .orElseThrow()
                        .points())
                .isEqualTo(first.scenario()
                        .load()
                        .orElseThrow()
                        .phases()
                        .get(0)
                        .series()
                        .orElseThrow()
                        .points());
    }

    @Test
    void badRowsOfAFileOfPeopleAreTold() throws IOException {
        Files.writeString(folder.resolve("people.csv"), "number\n8613800000001\nabc\n");

        assertThatThrownBy(() -> loaded("load:\n  recipients: { file: people.csv }\n"))
                .hasMessage("people.csv:3:1: load.recipients.file: column 'number': expected a number in international"
                        + " form, 5 to 15 digits");
    }

    private LoadedScenario loaded(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("lab.yaml"), "name: lab\n" + yaml);
        return ScenarioLoader.load(ScenarioSource.read(file), List.of());
    }
}
