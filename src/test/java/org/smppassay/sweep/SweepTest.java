package org.smppassay.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.smppassay.evaluation.Verdict;
import org.smppassay.scenario.Scenario;
import org.smppassay.scenario.ScenarioLoader;
import org.smppassay.scenario.ScenarioSource;
import org.smppassay.scenario.yaml.ValueOverride;

/** Sweeps from within: how they end early, and what they do with runs that come to no verdict. */
class SweepTest {
    private static Scenario scenario(String... changes) {
        List<ValueOverride> overrides =
                Arrays.stream(changes).map(ValueOverride::parse).toList();
        return ScenarioLoader.load(ScenarioSource.resolve("underpowered-1000"), overrides)
                .scenario();
    }

    @Test
    void oneThatIsInterruptedTellsOfTheRunsThatHadEnded() throws Exception {
        Sweep sweep = new Sweep(scenario("test.messages=20/day"), "assay", new Seeds(1, 1_000_000), 2);
        SweepResult result = sweep.carryOut(ended -> {
            if (ended >= 5) {
                sweep.interrupt();
            }
        });
        assertThat(result.complete()).isFalse();
        assertThat(result.judged()).isBetween(5L, 7L);
        assertThat(result.troubled()).isZero();
        assertThat(result.overall().ours().count(Verdict.INVALID)).isZero();
    }

    @Test
    void aRunThatBindsNowhereIsATroubleAndNotAVerdict() throws Exception {
        Scenario refused = scenario("test.messages=20/day", "carrier.accounts[0].bind_types=[transmitter]");
        SweepResult result = new Sweep(refused, "assay", new Seeds(1, 7), 2).carryOut(ended -> {});
        assertThat(result.troubled()).isEqualTo(7);
        assertThat(result.judged()).isZero();
        assertThat(result.complete()).isTrue();
        assertThat(result.troubles().stream().map(SweepResult.Trouble::seed)).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void thereAreNoSeedsBeyondTheLast() {
        assertThat(new Seeds(Long.MAX_VALUE, 1).stream()).containsExactly(Long.MAX_VALUE);
        assertThatThrownBy(() -> new Seeds(Long.MAX_VALUE, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Seeds(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
