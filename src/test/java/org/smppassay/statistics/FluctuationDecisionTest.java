package org.smppassay.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The quick decision is the thorough one's. */
class FluctuationDecisionTest {
    @Test
    void bothDecideAlikeWhateverTheCounts() {
        SplitMix64 random = new SplitMix64(7);
        Set<Decision> seen = EnumSet.noneOf(Decision.class);
        for (int trial = 0; trial < 150; trial++) {
            List<DayCount> counts = new ArrayList<>();
            long n = (long) (50 * Math.pow(10, 2.5 * random.nextDouble()));
            for (int day = 0; day < 4; day++) {
                double failures = random.nextDouble() < 0.5 ? 0.004 : 0.05 * random.nextDouble();
                long failed = new BinomialSampler(n, failures).at(random.nextDouble());
                long missing = random.nextDouble() < 0.3 ? (long) (0.002 * n) : 0;
                counts.add(new DayCount(Math.max(0, n - failed - missing), missing, n));
            }
            Decision quick = Fluctuation.decide(counts, 0.02, 0.95);
            assertThat(quick)
                    .as("%s", counts)
                    .isEqualTo(Fluctuation.assess(counts, 0.02, 0.95).decision());
            seen.add(quick);
        }
        assertThat(seen).containsExactlyInAnyOrder(Decision.values());
    }
}
