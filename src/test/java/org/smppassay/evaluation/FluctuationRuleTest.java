package org.smppassay.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smppassay.evaluation.Verdict.FAIL;
import static org.smppassay.evaluation.Verdict.INCONCLUSIVE;
import static org.smppassay.evaluation.Verdict.INVALID;
import static org.smppassay.evaluation.Verdict.PASS;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Days differ by less than half a percentage point. */
class FluctuationRuleTest {

    @Test
    void shouldNotBlameASteadyChannelForChance() {
        CriterionResult result = Asked.only(SampleRun.of(Asked.fluctuation(0.005), 5)
                .day(1, 995, 1000)
                .day(2, 990, 1000)
                .day(3, 993, 1000)
                .day(4, 992, 1000)
                .day(5, 995, 1000)
                .conclude());
        assertThat(result.verdict()).isEqualTo(INCONCLUSIVE);
        assertThat(result.naive()).isEqualTo(FAIL);
        assertThat(result.n()).isEqualTo(5000);
        assertThat(result.needed().orElseThrow()).isBetween(30_000L, 60_000L);
        assertThat(result.explanation())
                .contains("best day 1 (99.50 %), worst day 2 (99.00 %)")
                .contains("messages a day to pass")
                .doesNotContain("chi-square");
    }

    @Test
    void shouldCompareTheNaiveReadingByCounts() {
        CriterionResult result = Asked.only(SampleRun.of(Asked.fluctuation(0.005), 2)
                .day(1, 938, 1000)
                .day(2, 933, 1000)
                .conclude());
        assertThat(result.naive()).as("0.938 - 0.933 is not below 0.005").isEqualTo(FAIL);
    }

    @Test
    void shouldPassASteadyChannelWithEnoughMessages() {
        CriterionResult result = Asked.only(SampleRun.of(Asked.fluctuation(0.005), 3)
                .day(1, 39_880, 40_000)
                .day(2, 39_885, 40_000)
                .day(3, 39_890, 40_000)
                .conclude());
        assertThat(result.verdict()).isEqualTo(PASS);
        assertThat(result.naive()).isEqualTo(PASS);
        assertThat(result.interval().orElseThrow().upper()).isLessThan(0.005);
    }

    @Test
    void shouldFailAnOutageAndNameItsHours() {
        SampleRun run = SampleRun.of(Asked.fluctuation(0.005), 5);
        for (int day = 1; day <= 5; day++) {
            boolean down = day == 3;
            run.hour(day, 8, 218, 220).hour(day, 11, 219, 220).hour(day, 12, 238, 240);
            run.hour(day, 17, down ? 10 : 199, 200).hour(day, 18, down ? 2 : 119, 120);
        }
        RunResult result = run.conclude();
        assertThat(result.verdict()).isEqualTo(FAIL);
        assertThat(result.reasons())
                .singleElement()
                .asString()
                .contains("worst day 3")
                .contains("day 3 most (chi-square p < 0.0001)")
                .endsWith("Day 3 from 17:00 to 19:00: 12 of 320 delivered.");
        assertThat(result.warnings()).anyMatch(warning -> warning.startsWith("Messages shared their fate"));
    }

    @Test
    void shouldNameTheHoursOfAnOutageEvenIfOnlyTheRateIsJudged() {
        RunResult result = SampleRun.of(Asked.delivery(0.99), 2)
                .hour(1, 22, 299, 300)
                .hour(1, 23, 3, 300)
                .hour(2, 0, 0, 100)
                .hour(2, 1, 300, 300)
                .conclude();
        assertThat(result.warnings())
                .singleElement()
                .asString()
                .endsWith("Day 1 from 23:00 to day 2 01:00: 3 of 400 delivered.");
    }

    @Test
    void shouldNameNoHoursOfASteadyChannel() {
        Random random = new Random(3);
        int named = 0;
        for (int run = 0; run < 400; run++) {
            SampleRun sample = SampleRun.of(Asked.delivery(0.9), 5);
            for (int hour = 0; hour < 25; hour++) {
                long arrived = random.doubles(200).filter(u -> u < 0.993).count();
                sample.hour(1 + hour / 5, 9 + hour % 5, arrived, 200);
            }
            named += sample.conclude().warnings().isEmpty() ? 0 : 1;
        }
        assertThat(named).isLessThanOrEqualTo(4);
    }

    @Test
    void shouldFailASlowDriftAndNameTheTrend() {
        SampleRun run = SampleRun.of(Asked.fluctuation(0.005), 5);
        for (int day = 1; day <= 5; day++) {
            run.day(day, 60_000 - 60 - 120L * (day - 1), 60_000);
        }
        CriterionResult result = Asked.only(run.conclude());
        assertThat(result.verdict()).isEqualTo(FAIL);
        assertThat(result.explanation())
                .contains("There is a trend: the rate falls by about 0.20 points a day (p < 0.0001).");
    }

    @Test
    void shouldNotJudgeASingleDay() {
        CriterionResult result = Asked.only(
                SampleRun.of(Asked.fluctuation(0.005), 1).day(1, 990, 1000).conclude());
        assertThat(result.verdict()).isEqualTo(INCONCLUSIVE);
        assertThat(result.naive()).isEqualTo(INVALID);
        assertThat(result.value()).isEmpty();
        assertThat(result.explanation()).contains("Messages were sent on 1 day");
    }

    @Test
    void shouldJudgeTheDaysThereAreOfALongPlan() {
        RunResult result = SampleRun.of(Asked.fluctuation(0.005), 366)
                .day(1, 1990, 2000)
                .day(2, 1890, 2000)
                .interrupted()
                .conclude();
        assertThat(Asked.only(result).verdict()).isEqualTo(FAIL);
    }

    @Test
    void shouldNotJudgeMoreDaysThanCanBeCompared() {
        SampleRun run = SampleRun.of(Asked.fluctuation(0.005), 366);
        for (int day = 1; day <= 366; day++) {
            run.day(day, 9, 10);
        }
        CriterionResult result = Asked.only(run.conclude());
        assertThat(result.verdict()).isEqualTo(INCONCLUSIVE);
        assertThat(result.value()).hasValue(0);
        assertThat(result.naive()).isEqualTo(PASS);
        assertThat(result.explanation()).startsWith("Fluctuation is judged over at most");
    }

    /** Its messages are no part of the days. */
    @Test
    void theFirstStepOfAPlanIsNotCountedAmongTheDays() {
        CriterionResult result = Asked.only(SampleRun.of(Asked.fluctuation(0.005), 0)
                .part("step-1")
                .day(1, 990, 1000)
                .part("step-2")
                .day(2, 495, 500)
                .day(3, 495, 500)
                .conclude());

        assertThat(result.n()).isEqualTo(1000);
    }
}
