package org.smppassay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.smppassay.SampledLeakDetection;
import org.smppassay.comparison.Comparison;
import org.smppassay.comparison.Vendor;
import org.smppassay.evaluation.RunResult;
import org.smppassay.run.Evaluation;
import org.smppassay.scenario.Scenario;
import org.smppassay.scenario.ScenarioLoader;

/** Two simulated vendors whose truth differs, ranked by what the tester saw of them. */
@ExtendWith(SampledLeakDetection.class)
class RankedVendorsTest {
    private static final int SEEDS = 60;

    /** Without the usual criteria, which take longer than the run. */
    private static final String VENDOR =
            """
            name: vendor
            carrier:
              accounts: [ { system_id: tester, password: secret } ]
              operators: { china-mobile: { delivered: DELIVERED }, china-unicom: { delivered: DELIVERED } }
            test:
              start: "2025-06-16T00:00:00+08:00"
              days: 1
              messages: 600/day
              windows: { weekday: ["08:30-09:30"], weekend: ["08:30-09:30"] }
              receipt_deadline: 1h
              recipients: { mix: { china-mobile: 50%, china-unicom: 50% } }
              sender: "1069000012345"
              text: "【示例银行】您的额度可查询。拒收请回复T"
            criteria: { reply_rate: { at_least: 1% } }
            """;

    private static Vendor run(String name, String delivered, long seed) throws Exception {
        Scenario scenario = ScenarioLoader.parse(VENDOR.replace("DELIVERED", delivered), "vendor");
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
