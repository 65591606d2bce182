package org.smppassay.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.smppassay.scenario.criteria.Criteria;

/** Hours of the day are not to differ, all days taken together. */
class HourlyFluctuationTest {
    private static final Criteria HOURLY = Asked.written("{ hourly_fluctuation: { below: 0.5pp } }");
    private static final Criteria BOTH =
            Asked.written("{ fluctuation: { below: 0.5pp }, hourly_fluctuation: { below: 0.5pp } }");

    @Test
    void anHourThatIsBadEveryDayFails() {
        SampleRun run = SampleRun.of(HOURLY, 2);
        for (int day = 1; day <= 2; day++) {
            run.hour(day, 9, 9960, 10_000).hour(day, 17, 9800, 10_000);
        }
        CriterionResult result = Asked.only(run.conclude());

        assertThat(result.name()).isEqualTo("hourly_fluctuation");
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.value().orElseThrow()).isCloseTo(0.016, org.assertj.core.data.Offset.offset(1e-12));
        assertThat(result.explanation())
                .startsWith("The delivery rate differs by more than 0.5 points between hours of the day: best from"
                        + " 09:00 (99.60 %), worst from 17:00 (98.00 %)");
    }

    @Test
    void daysThatDifferWhileHoursDoNotFailTheOneAndPassTheOther() {
        RunResult result = SampleRun.of(BOTH, 2)
                .hour(1, 9, 20_000, 20_000)
                .hour(1, 17, 20_000, 20_000)
                .hour(2, 9, 19_600, 20_000)
                .hour(2, 17, 19_600, 20_000)
                .conclude();

        assertThat(Asked.criterion(result, "fluctuation", "overall").verdict()).isEqualTo(Verdict.FAIL);
        assertThat(Asked.criterion(result, "hourly_fluctuation", "overall").verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void oneHourIsNothingToCompare() {
        CriterionResult result = Asked.only(
                SampleRun.of(HOURLY, 2).hour(1, 9, 99, 100).hour(2, 9, 99, 100).conclude());

        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.naive()).isEqualTo(Verdict.INVALID);
        assertThat(result.explanation()).startsWith("All messages were sent in one hour of the day");
    }

    @Test
    void whatIsMissingHasToMakeNoDifference() {
        CriterionResult result = Asked.only(SampleRun.of(HOURLY, 1)
                .hour(1, 9, 20_000, 20_000)
                .hour(1, 17, 19_800, 19_800)
                .sent(200, org.smppassay.observation.Outcome.PENDING, SampleRun.MOBILE, 1, 17)
                .conclude());

        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }
}
