package org.smppassay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.smppassay.comparison.Comparison;
import org.smppassay.comparison.Vendor;
import org.smppassay.evaluation.RunResult;
import org.smppassay.run.Evaluation;
import org.smppassay.scenario.Scenario;
import org.smppassay.scenario.ScenarioLoader;
import org.smppassay.scenario.ScenarioSource;
import org.smppassay.scenario.yaml.ValueOverride;

/** Two simulated vendors whose truth differs, ranked by what the tester saw of them. */
class RankedVendorsTest {
    private static final int SEEDS = 60;

    private static Vendor run(String name, String delivered, long seed) throws Exception {
        List<ValueOverride> changes = new ArrayList<>(
                List.of(new ValueOverride("test.messages", "300/day"), new ValueOverride("test.days", "2")));
        for (String operator : List.of("china-mobile", "china-unicom", "china-telecom")) {
            changes.add(new ValueOverride("carrier.operators." + operator + ".delivered", delivered));
        }
        Scenario scenario = ScenarioLoader.load(ScenarioSource.resolve("three-step-test"), changes)
                .scenario();
        RunResult result = new Evaluation(scenario.withSeed(seed)).simulate();
        return new Vendor(name, result, Optional.empty(), Optional.empty());
    }

    @Test
    void theWorseVendorIsSeldomRankedFirst() throws Exception {
        int right = 0;
        int wrong = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            Vendor good = run("good", "99%", seed);
            Vendor bad = run("bad", "96%", 1000 + seed);
            Optional<List<Vendor>> ranking =
                    Comparison.of(List.of(bad, good), false, 0.95).ranking();
            if (ranking.isPresent()) {
                boolean first = ranking.get().get(0).name().equals("good");
                right += first ? 1 : 0;
                wrong += first ? 0 : 1;
            }
        }
        assertThat(wrong).as("of " + SEEDS).isLessThanOrEqualTo(SEEDS / 20);
        assertThat(right)
                .as("of " + SEEDS + ": 600 messages each nearly always show 3 points")
                .isGreaterThan(SEEDS / 2);
    }
}
