package org.smppassay.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smppassay.evaluation.SampleRun.MOBILE;
import static org.smppassay.evaluation.SampleRun.TELECOM;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.smppassay.observation.Outcome;
import org.smppassay.scenario.Expectation;
import org.smppassay.scenario.ExpectedCriterion;

/** Counts and tallies, and their comparison with what was expected. */
class FiguresTest {

    @Test
    void shouldBalanceTheBooks() {
        RunResult result = SampleRun.of(Asked.delivery(0.99), 1)
                .delivered(10)
                .failed(5)
                .pending(4)
                .sent(3, Outcome.EXPIRED, MOBILE, 1, 9)
                .sent(2, Outcome.REJECTED, MOBILE, 1, 9)
                .sent(1, Outcome.UNANSWERED, MOBILE, 1, 9)
                .skipped(6)
                .conclude();
        Counts counts = result.counts();
        assertThat(Books.imbalances(counts)).isEmpty();
        assertThat(counts.planned()).isEqualTo(31);
        assertThat(counts.attempted()).isEqualTo(25);
        assertThat(counts.accepted()).isEqualTo(22);
        assertThat(result.breakdown().days().get(0).missing()).isEqualTo(5);
    }

    @Test
    void shouldTallyByDayHourAndOperator() {
        RunResult result = SampleRun.of(Asked.delivery(0.99), 2)
                .sent(3, Outcome.DELIVERED, MOBILE, 1, 9)
                .sent(2, Outcome.DELIVERED, TELECOM, 2, 17)
                .sent(1, Outcome.FAILED, TELECOM, 2, 8)
                .conclude();
        assertThat(result.breakdown().days()).extracting(Tally::attempted).containsExactly(3L, 3L);
        assertThat(result.breakdown().operators()).extracting(Tally::delivered).containsExactly(3L, 0L, 2L);
        assertThat(result.breakdown().hours())
                .extracting(Tally::group)
                .containsExactly("day 1 9", "day 2 8", "day 2 17");
        assertThat(result.breakdown().hours()).extracting(Tally::delivered).containsExactly(3L, 0L, 2L);
        assertThat(result.breakdown().cells()).hasSize(6);
        assertThat(result.breakdown().cells().get(5).tally().attempted()).isEqualTo(3);
    }

    @Test
    void shouldListFailuresMostFrequentFirst() {
        RunResult result = SampleRun.of(Asked.delivery(0.99), 2)
                .failedWith("MK:0010", 2, TELECOM, 1)
                .failedWith("MK:0001", 2, MOBILE, 2)
                .failedWith("MK:0001", 2, MOBILE, 1)
                .failedWith("MI:0024", 5, TELECOM, 2)
                .sent(1, Outcome.EXPIRED, MOBILE, 1, 9)
                .conclude();
        assertThat(result.breakdown().failures())
                .containsExactly(
                        new FailureCount("MI:0024", TELECOM, 2, 5),
                        new FailureCount("MK:0001", MOBILE, 1, 2),
                        new FailureCount("MK:0001", MOBILE, 2, 2),
                        new FailureCount("MK:0010", TELECOM, 1, 2),
                        new FailureCount("EXPIRED", MOBILE, 1, 1));
    }

    @Test
    void shouldBoundWhatAStrangeCarrierMakesItRemember() {
        SampleRun run = SampleRun.of(Asked.delivery(0.99), 1);
        for (int i = 0; i < 2000; i++) {
            run.failedWith("code-" + i, 1, MOBILE, 1).operator("operator-" + i, 1, 1);
        }
        RunResult result = run.conclude();
        assertThat(result.breakdown().failures()).hasSize(FailureTallies.MOST_CODES + 1);
        assertThat(result.breakdown().failures().get(0).code()).isEqualTo(FailureTallies.OTHER_CODES);
        assertThat(result.breakdown().operators()).hasSizeLessThan(70);
        assertThat(result.counts().attempted()).isEqualTo(4000);
    }

    @Test
    void shouldFindNothingWrongWithWhatWasExpected() {
        RunResult result = SampleRun.of(Asked.delivery(0.99), 1).delivered(5000).conclude();
        Expectation expected =
                new Expectation("PASS", List.of(new ExpectedCriterion("delivery_rate", "overall", "PASS")));
        assertThat(ExpectationCheck.mismatches(expected, result)).isEmpty();
    }

    @Test
    void shouldSayWhatIsNotAsExpected() {
        RunResult result = SampleRun.of(Asked.delivery(0.99), 1).delivered(5000).conclude();
        Expectation expected = new Expectation(
                "FAIL",
                List.of(
                        new ExpectedCriterion("delivery_rate", "overall", "INCONCLUSIVE"),
                        new ExpectedCriterion("fluctuation", "overall", "PASS")));
        assertThat(ExpectationCheck.mismatches(expected, result))
                .containsExactly(
                        "The verdict was expected to be FAIL, but is PASS.",
                        "delivery_rate (overall) was expected to be INCONCLUSIVE, but is PASS.",
                        "fluctuation (overall) was expected to be PASS, but was not judged.");
    }
}
