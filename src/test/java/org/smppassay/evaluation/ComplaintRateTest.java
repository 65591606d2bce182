package org.smppassay.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smppassay.evaluation.Verdict.FAIL;
import static org.smppassay.evaluation.Verdict.INCONCLUSIVE;
import static org.smppassay.evaluation.Verdict.INVALID;
import static org.smppassay.evaluation.Verdict.PASS;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smppassay.observation.Cohort;

/** Fewer than 0.3 complaints per thousand delivered messages. */
class ComplaintRateTest {

    @ParameterizedTest
    @CsvSource({
        "9984, 0, INCONCLUSIVE, PASS",
        "9985, 0, PASS, PASS",
        "15811, 1, INCONCLUSIVE, PASS",
        "15812, 1, PASS, PASS",
        "5000, 1, INCONCLUSIVE, PASS",
        "5000, 2, INCONCLUSIVE, FAIL",
        "100000, 100, FAIL, FAIL"
    })
    void shouldDecideThreeWays(int delivered, int complaints, Verdict verdict, Verdict naive) {
        CriterionResult result = judge(delivered, complaints);
        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.naive()).isEqualTo(naive);
    }

    @Test
    void shouldSayHowManyDeliveredMessagesWouldDecide() {
        CriterionResult none = judge(5000, 0);
        assertThat(none.needed()).hasValue(9985);
        assertThat(none.explanation())
                .isEqualTo("Not enough messages to tell whether complaints stay below 0.3 ‰ of delivered messages: 0"
                        + " complaints for 5,000 delivered (0 ‰, 90 % interval 0 ‰ to 0.60 ‰). About 9,985"
                        + " delivered messages would decide.");
        assertThat(judge(10_000, 1).needed().orElseThrow()).isBetween(30_000L, 31_000L);
        assertThat(judge(5000, 2).needed().orElseThrow()).isBetween(190_000L, 230_000L);
    }

    @Test
    void shouldNotPassARunThatEndedBeforePeopleReply() {
        for (SampleRun run : List.of(
                SampleRun.of(Asked.complaints(0.0003), 1).delivered(20_000).compressed(),
                SampleRun.of(Asked.complaints(0.0003), 1).delivered(20_000).interrupted())) {
            CriterionResult result = Asked.only(run.conclude());
            assertThat(result.verdict()).isEqualTo(INCONCLUSIVE);
            assertThat(result.needed()).isEmpty();
            assertThat(result.explanation()).startsWith("The run ended before most people reply");
        }
        assertThat(Asked.only(SampleRun.of(Asked.complaints(0.0003), 1)
                                .delivered(20_000)
                                .complaints(40)
                                .compressed()
                                .conclude())
                        .verdict())
                .isEqualTo(FAIL);
    }

    @Test
    void shouldCountPerDeliveredMessage() {
        CriterionResult result = Asked.only(SampleRun.of(Asked.complaints(0.0003), 1)
                .delivered(10_000)
                .failed(10_000)
                .complaints(1)
                .conclude());
        assertThat(result.value()).hasValue(0.0001);
        assertThat(result.n()).isEqualTo(10_000);
    }

    @Test
    void shouldNotFailWhatUnseenDeliveriesCouldExplain() {
        CriterionResult result = Asked.only(SampleRun.of(Asked.complaints(0.0003), 1)
                .delivered(10_000)
                .pending(40_000)
                .complaints(9)
                .conclude());
        assertThat(result.verdict()).isEqualTo(INCONCLUSIVE);
        assertThat(judge(10_000, 9).verdict()).isEqualTo(FAIL);
    }

    /** Nobody complains from a dead number, whatever receipts claim. */
    @Test
    void shouldNotCountMessagesToDeadNumbers() {
        CriterionResult claimed = Asked.only(SampleRun.of(Asked.complaints(0.0003), 1)
                .delivered(5000)
                .to(Cohort.Role.CANARY)
                .delivered(5000)
                .conclude());
        assertThat(claimed.n()).isEqualTo(5000);
        assertThat(claimed.verdict()).isEqualTo(INCONCLUSIVE);

        CriterionResult open = Asked.only(SampleRun.of(Asked.complaints(0.0003), 1)
                .delivered(10_000)
                .complaints(9)
                .to(Cohort.Role.CANARY)
                .pending(40_000)
                .conclude());
        assertThat(open.verdict()).isEqualTo(FAIL);
    }

    @Test
    void shouldNotJudgeWithoutDeliveries() {
        CriterionResult result = Asked.only(SampleRun.of(Asked.complaints(0.0003), 1)
                .failed(10)
                .complaints(2)
                .conclude());
        assertThat(result.verdict()).isEqualTo(INCONCLUSIVE);
        assertThat(result.naive()).isEqualTo(INVALID);
        assertThat(result.value()).isEmpty();
    }

    @Test
    void shouldSurviveMoreComplaintsThanDeliveries() {
        RunResult result = SampleRun.of(Asked.complaints(0.0003), 1)
                .delivered(3)
                .complaints(5)
                .conclude();
        assertThat(result.verdict()).isEqualTo(FAIL);
        assertThat(result.warnings()).contains("There were more complaints than delivered messages.");
    }

    private static CriterionResult judge(int delivered, int complaints) {
        return Asked.only(SampleRun.of(Asked.complaints(0.0003), 1)
                .delivered(delivered)
                .complaints(complaints)
                .conclude());
    }

    @Test
    void shouldSayWhyItPassed() {
        assertThat(judge(15_812, 1).verdict()).isEqualTo(PASS);
        assertThat(judge(15_812, 1).explanation())
                .startsWith("Complaints stay below 0.3 ‰ of delivered messages: 1 complaint for 15,812 delivered");
    }
}
