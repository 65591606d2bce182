package org.smppassay.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smppassay.evaluation.Verdict.FAIL;
import static org.smppassay.evaluation.Verdict.INCONCLUSIVE;
import static org.smppassay.evaluation.Verdict.PASS;

import org.junit.jupiter.api.Test;
import org.smppassay.observation.Outcome;

/** Messages without a final receipt: a proof has to hold in the best and in the worst case. */
class MissingReceiptsRuleTest {

    @Test
    void shouldNotFailAGoodChannelThatLosesReceipts() {
        RunResult result = SampleRun.of(Asked.delivery(0.99), 1)
                .delivered(4840)
                .failed(10)
                .pending(150)
                .conclude();
        CriterionResult rate = Asked.only(result);
        assertThat(rate.verdict()).isEqualTo(INCONCLUSIVE);
        assertThat(rate.naive()).isEqualTo(FAIL);
        assertThat(rate.needed()).isEmpty();
        assertThat(rate.explanation())
                .isEqualTo("It is not known what became of 150 of 5,000 messages: in the worst case 96.80 % arrived, in"
                        + " the best case 99.80 %, and at least 99 % is asked for. Complete receipts would decide, more"
                        + " messages would not.");
        assertThat(rate.interval().orElseThrow().lower()).isBetween(0.963, 0.968);
        assertThat(rate.interval().orElseThrow().upper()).isBetween(0.998, 0.999);
        assertThat(result.warnings()).containsExactly("150 accepted messages have no final receipt by the deadline.");
    }

    @Test
    void shouldFailItWhereMissingCountsAsFailed() {
        CriterionResult rate = Asked.only(SampleRun.missingCountsAsFailed(Asked.delivery(0.99), 1)
                .delivered(4840)
                .failed(10)
                .pending(150)
                .conclude());
        assertThat(rate.verdict()).isEqualTo(FAIL);
        assertThat(rate.interval().orElseThrow().upper()).isLessThan(0.99);
    }

    @Test
    void shouldPassIfEvenTheWorstCasePasses() {
        CriterionResult rate = Asked.only(SampleRun.of(Asked.delivery(0.99), 1)
                .delivered(4980)
                .pending(20)
                .conclude());
        assertThat(rate.verdict()).isEqualTo(PASS);
        assertThat(rate.explanation()).endsWith("even if none without a final receipt arrived.");
    }

    @Test
    void shouldFailIfEvenTheBestCaseFails() {
        CriterionResult rate = Asked.only(SampleRun.of(Asked.delivery(0.99), 1)
                .delivered(4850)
                .failed(100)
                .pending(50)
                .conclude());
        assertThat(rate.verdict()).isEqualTo(FAIL);
        assertThat(rate.explanation()).contains("even if all without a final receipt arrived.");
    }

    @Test
    void shouldTreatUnansweredMessagesAlike() {
        RunResult result = SampleRun.of(Asked.delivery(0.99), 1)
                .delivered(4840)
                .sent(160, Outcome.UNANSWERED, SampleRun.MOBILE, 1, 9)
                .conclude();
        assertThat(result.verdict()).isEqualTo(INCONCLUSIVE);
        assertThat(result.warnings()).anyMatch(warning -> warning.startsWith("160 messages were never answered"));
    }

    @Test
    void shouldSayHowManyMoreMessagesDecideWhenTheMissingLeaveRoom() {
        CriterionResult rate = Asked.only(SampleRun.of(Asked.delivery(0.99), 1)
                .delivered(993)
                .failed(3)
                .pending(4)
                .conclude());
        assertThat(rate.verdict()).isEqualTo(INCONCLUSIVE);
        assertThat(rate.needed()).hasValue(6434);
    }

    @Test
    void shouldNotCallDaysUnsteadyThatTheMissingCouldEven() {
        RunResult result = SampleRun.of(Asked.fluctuation(0.005), 2)
                .day(1, 19_950, 20_000)
                .day(2, 19_350, 19_400)
                .sent(600, Outcome.PENDING, SampleRun.MOBILE, 2, 12)
                .conclude();
        assertThat(Asked.only(result).verdict()).isEqualTo(INCONCLUSIVE);
        assertThat(Asked.only(result).naive()).isEqualTo(FAIL);
        assertThat(Asked.only(result).explanation()).contains("what became of 600 messages without a final receipt");
    }

    @Test
    void shouldNotCountAsFailedWhatAnInterruptionCutShort() {
        RunResult result = SampleRun.missingCountsAsFailed(Asked.delivery(0.99), 1)
                .delivered(4840)
                .failed(10)
                .pending(150)
                .interrupted()
                .conclude();
        assertThat(result.verdict()).isEqualTo(INCONCLUSIVE);
    }
}
