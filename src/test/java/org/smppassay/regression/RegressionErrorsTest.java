package org.smppassay.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.smppassay.evaluation.Verdict;

/**
 * How often the rule errs, over simulated comparisons of 20 pairs with a noise of 5 % from run to run, a slow wave and
 * one outlier in fifty runs. {@link RegressionPower} prints the same for others.
 */
class RegressionErrorsTest {
    private static final int COMPARISONS = 1000;
    private static final int PAIRS = 20;

    /** Where a rougher figure does. */
    private static final int FEWER = 300;

    private static Map<Verdict, Integer> verdicts(NoisyMachine machine, int comparisons) {
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        SplittableRandom random = new SplittableRandom(20);
        for (int i = 0; i < comparisons; i++) {
            verdicts.merge(machine.compare(PAIRS, random).verdict(), 1, Integer::sum);
        }
        return verdicts;
    }

    @Test
    void aBuildComparedWithItselfIsCalledSlowerOrInvalidInAtMost2Percent() {
        Map<Verdict, Integer> verdicts = verdicts(NoisyMachine.slowedBy(0), COMPARISONS);
        assertThat(verdicts.getOrDefault(Verdict.FAIL, 0) + verdicts.getOrDefault(Verdict.INVALID, 0))
                .isLessThanOrEqualTo(COMPARISONS * 2 / 100);
        assertThat(verdicts.get(Verdict.PASS)).isGreaterThan(COMPARISONS / 3);
    }

    @Test
    void aSlowdownOf10PercentIsFoundInAtLeast90Percent() {
        Map<Verdict, Integer> verdicts = verdicts(NoisyMachine.slowedBy(0.1), COMPARISONS);
        assertThat(verdicts.get(Verdict.FAIL)).isGreaterThanOrEqualTo(COMPARISONS * 90 / 100);
        assertThat(verdicts.getOrDefault(Verdict.PASS, 0)).isZero();
    }

    @Test
    void aSlowdownAsLargeAsTheMarginIsCalledWorseOrNotAboutAsOftenAsTheConfidenceAllows() {
        Map<Verdict, Integer> verdicts = verdicts(NoisyMachine.slowedBy(0.03), FEWER);
        assertThat(verdicts.getOrDefault(Verdict.FAIL, 0)).isLessThanOrEqualTo(FEWER * 7 / 100);
        assertThat(verdicts.getOrDefault(Verdict.PASS, 0)).isLessThanOrEqualTo(FEWER * 7 / 100);
    }

    @Test
    void aMachineThatSlowsTheControlBy10PercentIsFoundOut() {
        NoisyMachine biased = new NoisyMachine(0, 0.1, NoisyMachine.USUAL_NOISE, NoisyMachine.USUAL_OUTLIERS, 1);
        assertThat(verdicts(biased, FEWER).get(Verdict.INVALID)).isGreaterThanOrEqualTo(FEWER * 85 / 100);
    }
}
