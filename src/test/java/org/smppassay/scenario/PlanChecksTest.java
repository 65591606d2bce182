package org.smppassay.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smppassay.scenario.yaml.ValueOverride;

/** What does not go together in a plan, and where that is said. */
class PlanChecksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "breaker       | test.gate | {}  | test.gate: the first step is judged by it: give 'criteria.delivery_rate'",
                "breaker       | test.stop | early | test.stop: it decides when the test ends: give 'criteria.delivery_rate'",
                "early-stop    | test.gate | {}  | test.stop: a test that stops early is decided at any time",
                "early-stop    | test.gate.messages | 0 | test.gate.messages: expected 1 to 10000000, found '0'",
                "early-stop    | test.gate.on | maybe | test.gate.on: expected one of fail, not-pass, found 'maybe'",
                "early-stop    | test.breaker.complaints | 60% | test.breaker.complaints: expected 0.001‰ to 50%, found '60%'",
                "early-stop    | test.failover | {} | test.failover: there is no second channel: give 'backup'",
                "resend        | test.resend.times | 2 | test.resend.times: a number may get 2 messages ('test.recipients.cap'), and would get 3",
                "resend        | test.recipients.repeats | true | test.resend: who did not respond is known of numbers that get one message each",
                "early-stop    | backup.accounts | [{ system_id: a, password: b }] | backup: nothing ever goes over the second channel",
                "failover      | backup.operators.roaming | {} | backup.operators.roaming: no number ranges are known for 'roaming'",
                "failover      | backup.failures | { 'MK:0001': 99% } | backup.failures: expected shares that add up to 100%, found 99%",
                "breaker       | carrier.incidents[0].complaints | 200% | carrier.incidents[0].complaints: expected a share",
            })
    void mistakesAreToldWhereTheyAre(String scenario, String path, String value, String problem) {
        ScenarioSource source = ScenarioLibrary.find(scenario).orElseThrow();
        assertThatThrownBy(() -> ScenarioLoader.load(source, List.of(new ValueOverride(path, value))))
                .isInstanceOfSatisfying(ScenarioException.class, e -> assertThat(e.problems())
                        .anySatisfy(found -> assertThat(found.toString()).contains(problem)));
    }
}
