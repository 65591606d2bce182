package org.smppassay.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smppassay.evaluation.SampleRun.MOBILE;
import static org.smppassay.evaluation.SampleRun.TELECOM;
import static org.smppassay.evaluation.SampleRun.UNICOM;
import static org.smppassay.evaluation.Verdict.FAIL;
import static org.smppassay.evaluation.Verdict.INCONCLUSIVE;
import static org.smppassay.evaluation.Verdict.PASS;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The delivery rate of each operator beside the whole. */
class OperatorsTest {

    @Test
    void shouldFailOneBadOperatorThatTheWholeHides() {
        RunResult result = SampleRun.of(Asked.deliveryPerOperator(0.99), 1)
                .operator(MOBILE, 69_860, 70_000)
                .operator(UNICOM, 19_960, 20_000)
                .operator(TELECOM, 9_700, 10_000)
                .conclude();
        assertThat(rate(result, "overall").verdict()).isEqualTo(PASS);
        assertThat(rate(result, "operator:" + MOBILE).verdict()).isEqualTo(PASS);
        assertThat(rate(result, "operator:" + UNICOM).verdict()).isEqualTo(PASS);
        assertThat(rate(result, "operator:" + TELECOM).verdict()).isEqualTo(FAIL);
        assertThat(result.verdict()).isEqualTo(FAIL);
        assertThat(result.reasons())
                .singleElement()
                .asString()
                .startsWith("Delivery rate to china-telecom is below 99 %: 9,700 of 10,000 arrived (97.00 %)");
    }

    @Test
    void shouldKeepTheOrderOfTheMix() {
        RunResult result = SampleRun.of(Asked.deliveryPerOperator(0.99), 1)
                .operator(TELECOM, 10, 10)
                .operator(MOBILE, 10, 10)
                .conclude();
        assertThat(result.criteria())
                .extracting(CriterionResult::scope)
                .containsExactly("overall", "operator:" + MOBILE, "operator:" + UNICOM, "operator:" + TELECOM);
        assertThat(result.breakdown().operators()).extracting(Tally::group).containsExactly(MOBILE, UNICOM, TELECOM);
        assertThat(rate(result, "operator:" + UNICOM).verdict()).isEqualTo(INCONCLUSIVE);
        assertThat(rate(result, "operator:" + UNICOM).explanation())
                .isEqualTo("No messages were sent to china-unicom, so there is no delivery rate to judge.");
    }

    @Test
    void shouldSpareOneOfSeveralThatIsOnlyJustTooLow() {
        RunResult result = SampleRun.of(Asked.deliveryPerOperator(0.99), 1)
                .operator(MOBILE, 10_000, 10_000)
                .operator(UNICOM, 10_000, 10_000)
                .operator(TELECOM, 984, 1000)
                .conclude();
        CriterionResult telecom = rate(result, "operator:" + TELECOM);
        assertThat(telecom.verdict()).isEqualTo(INCONCLUSIVE);
        assertThat(telecom.explanation()).contains("as one of several rates looked at it may be by chance");
    }

    @Test
    void shouldNotPunishALonelyOperatorForBeingJudgedTwice() {
        RunResult result = SampleRun.of(Asked.deliveryPerOperator(0.99), 1)
                .operator(MOBILE, 984, 1000)
                .conclude();
        assertThat(rate(result, "overall").verdict()).isEqualTo(FAIL);
        assertThat(rate(result, "operator:" + MOBILE).verdict()).isEqualTo(FAIL);
    }

    @Test
    void shouldSeldomFailAnyOperatorAtTheLimit() {
        Random random = new Random(7);
        int runs = 400;
        int failed = 0;
        for (int run = 0; run < runs; run++) {
            SampleRun sample = SampleRun.of(Asked.deliveryPerOperator(0.99), 1);
            for (String operator : new String[] {MOBILE, UNICOM, TELECOM}) {
                long arrived = random.doubles(400).filter(u -> u < 0.99).count();
                sample.operator(operator, arrived, 400);
            }
            failed += sample.conclude().verdict() == FAIL ? 1 : 0;
        }
        assertThat(failed / (double) runs).isLessThan(0.07);
        assertThat(failed).isPositive();
    }

    @Test
    void shouldListButNotJudgeNumbersOfNoKnownOperator() {
        RunResult result = SampleRun.of(Asked.deliveryPerOperator(0.99), 1)
                .operator(MOBILE, 5000, 5000)
                .operator(UNICOM, 5000, 5000)
                .operator(TELECOM, 5000, 5000)
                .operator("", 10, 40)
                .conclude();
        assertThat(result.breakdown().operators()).extracting(Tally::group).endsWith("(unknown)");
        assertThat(result.criteria()).hasSize(4);
        assertThat(result.verdict()).isEqualTo(PASS);
    }

    private static CriterionResult rate(RunResult result, String scope) {
        return Asked.criterion(result, "delivery_rate", scope);
    }
}
