package org.smppassay.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.smppassay.scenario.ScenarioLoaderTest.sample;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.smppassay.scenario.carrier.CarrierSpec;
import org.smppassay.scenario.carrier.DelaySpec;
import org.smppassay.scenario.carrier.OperatorSpec;
import org.smppassay.scenario.test.TestPlan;
import org.smppassay.scenario.value.PerDay;
import org.smppassay.scenario.value.Rate;
import org.smppassay.scenario.value.Share;
import org.smppassay.scenario.yaml.Problem;
import org.smppassay.scenario.yaml.ValueOverride;

class OverridesTest {
    @Test
    void aValueOfTheFileIsReplaced() {
        Scenario scenario = withSet(
                "seed=7",
                "test.messages=5000/day",
                "carrier.operators.china-mobile.delivered=97%",
                "carrier.accounts[0].throughput=10/min",
                "test.text=a: b # c");
        CarrierSpec carrier = scenario.carrier().orElseThrow();
        TestPlan test = scenario.test().orElseThrow();

        assertThat(scenario.seed()).isEqualTo(7);
        assertThat(test.messages()).isEqualTo(new PerDay(5000));
        assertThat(test.text()).contains("a: b # c");
        assertThat(carrier.operators().values())
                .extracting(operator -> operator.delivered())
                .containsExactly(new Share(0.97), new Share(0.993), new Share(0.993));
        assertThat(carrier.accounts().get(0).throughput()).contains(Rate.parse("10/min"));
    }

    @Test
    void aValueTheFileDoesNotHaveIsAdded() {
        CarrierSpec carrier = withSet("carrier.operators.china-broadnet.latency.median=9s")
                .carrier()
                .orElseThrow();

        assertThat(carrier.operators()).hasSize(4);
        assertThat(carrier.operators().get("china-broadnet"))
                .extracting(OperatorSpec::delivered, OperatorSpec::latency)
                .containsExactly(Share.ALL, DelaySpec.logNormal(Duration.ofSeconds(9), 0.6));
    }

    @Test
    void structuresAreWrittenAsYaml() {
        Scenario scenario = withSet(
                "carrier.incidents=[{ label: down, from: day 2 09:00, for: 1h, delivered: 0% }]",
                "test.recipients.mix={ china-unicom: 100% }", "test.sender=\"95500\"");

        assertThat(scenario.carrier().orElseThrow().incidents()).hasSize(1);
        assertThat(scenario.test().orElseThrow().recipients().mix().keySet()).containsExactly("china-unicom");
        assertThat(scenario.test().map(TestPlan::sender)).isEqualTo(Optional.of("95500"));
    }

    @Test
    void theLastOfEqualPathsWins() {
        assertThat(withSet("seed=7", "seed=8").seed()).isEqualTo(8);
    }

    @Test
    void mistakesNameTheOverride() {
        ScenarioException exception = catchThrowableOfType(
                ScenarioException.class,
                () -> withSet(
                        "test.mesages=5000/day",
                        "test.days=0",
                        "test.days.first=1",
                        "carrier.accounts[1].window=5",
                        "carrier..x=1",
                        "test.windows.weekday=[",
                        "carrier.accounts[0].password=far-too-long"));

        assertThat(exception.problems())
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        "--set test.mesages: test.mesages: unknown key 'mesages'; did you mean 'messages'?",
                        "--set test.days: test.days: expected 1 to 366, found '0'",
                        "--set test.days.first: test.days.first: there is no 'first' in '0'",
                        "--set carrier.accounts[1].window: carrier.accounts[1].window: there is no [1] in a list of 1",
                        "--set carrier..x: carrier..x: expected a path such as carrier.accounts[0].window",
                        "--set test.windows.weekday: test.windows.weekday: YAML syntax: expected the node content, but found '<stream end>'"
                                + " (while parsing a flow node)",
                        "--set carrier.accounts[0].password: carrier.accounts[0].password: expected 1 to 8 printable"
                                + " ASCII characters without spaces");
    }

    @Test
    void anOverrideHasAPathAndAValue() {
        assertThatThrownBy(() -> ValueOverride.parse("test.days")).hasMessageContaining("expected path=value");
        assertThatThrownBy(() -> ValueOverride.parse("=5")).hasMessageContaining("expected path=value");
        assertThat(ValueOverride.parse("a=b=c")).isEqualTo(new ValueOverride("a", "b=c"));
    }

    private static Scenario withSet(String... overrides) {
        return ScenarioLoader.load(
                        new ScenarioSource("sample.yaml", sample()),
                        Arrays.stream(overrides).map(ValueOverride::parse).toList())
                .scenario();
    }
}
