package org.smppassay.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.smppassay.evaluation.Verdict.FAIL;
import static org.smppassay.evaluation.Verdict.INCONCLUSIVE;
import static org.smppassay.evaluation.Verdict.PASS;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smppassay.evaluation.CriterionResult.Range;

/** Delivery rate of at least 99 %, all outcomes known. */
class DeliveryRateTest {

    @ParameterizedTest
    @CsvSource({
        "200, 0, INCONCLUSIVE", "200, 5, INCONCLUSIVE", "200, 6, FAIL", "600, 1, PASS", "600, 2, INCONCLUSIVE",
        "1000, 4, PASS", "1000, 5, INCONCLUSIVE", "1000, 15, INCONCLUSIVE", "1000, 16, FAIL", "5000, 38, PASS",
        "5000, 39, INCONCLUSIVE", "5000, 62, INCONCLUSIVE", "5000, 63, FAIL"
    })
    void shouldDecideThreeWays(int messages, int failures, Verdict verdict) {
        assertThat(judge(messages, failures).verdict()).isEqualTo(verdict);
    }

    @Test
    void shouldErrAtMostFivePerCentEachWayAtTheLimit() {
        BinomialDistribution failures = BinomialDistribution.of(1000, 0.01);
        double passed = 0;
        double failed = 0;
        for (int k = 0; k < 40; k++) {
            Verdict verdict = judge(1000, k).verdict();
            passed += verdict == PASS ? failures.probability(k) : 0;
            failed += verdict == FAIL ? failures.probability(k) : 0;
        }
        assertThat(passed).isBetween(0.02, 0.05);
        assertThat(failed).isBetween(0.02, 0.05);
    }

    @ParameterizedTest
    @CsvSource({"1000, 4", "1000, 5", "1000, 15", "1000, 16", "5000, 38", "5000, 39", "5000, 62", "5000, 63"})
    void shouldShowAnIntervalThatAgreesWithTheDecision(int messages, int failures) {
        CriterionResult result = judge(messages, failures);
        Range interval = result.interval().orElseThrow();
        assertThat(interval.lower() >= 0.99).isEqualTo(result.verdict() == PASS);
        assertThat(interval.upper() < 0.99).isEqualTo(result.verdict() == FAIL);
    }

    @Test
    void shouldCompareTheNaiveReadingByCounts() {
        assertThat(judge(5000, 50).naive()).isEqualTo(PASS);
        assertThat(judge(5000, 51).naive()).isEqualTo(FAIL);
        assertThat(judge(5000, 50).verdict()).isEqualTo(INCONCLUSIVE);
    }

    @Test
    void shouldSayHowManyMessagesWouldDecide() {
        CriterionResult result = judge(1000, 7);
        assertThat(result.verdict()).isEqualTo(INCONCLUSIVE);
        assertThat(result.needed()).hasValue(6434);
        assertThat(result.value().orElseThrow()).isEqualTo(0.993);
        assertThat(result.explanation())
                .isEqualTo(
                        "Not enough messages to tell whether the delivery rate is at least 99 %: 993 of 1,000 arrived"
                                + " (99.30 %, 90 % interval 98.69 % to 99.67 %). About 6,434 messages would decide.");
    }

    @Test
    void shouldSayHowManyMessagesWouldProveTheRateTooLow() {
        CriterionResult result = judge(1000, 14);
        assertThat(result.verdict()).isEqualTo(INCONCLUSIVE);
        assertThat(result.needed().orElseThrow()).isBetween(4000L, 5000L);
    }

    @Test
    void shouldPromiseNothingAtExactlyTheLimit() {
        CriterionResult result = judge(1000, 10);
        assertThat(result.verdict()).isEqualTo(INCONCLUSIVE);
        assertThat(result.needed()).isEmpty();
        assertThat(result.explanation()).contains("no practical number of messages");
    }

    @Test
    void shouldNeedNothingOnceDecided() {
        assertThat(judge(5000, 10).needed()).isEmpty();
        assertThat(judge(5000, 90).needed()).isEmpty();
    }

    @Test
    void shouldNameTheMostFrequentFailure() {
        RunResult result = SampleRun.of(Asked.delivery(0.99), 1)
                .delivered(4856)
                .failedWith("MK:0010", 44, SampleRun.MOBILE, 1)
                .failedWith("MI:0024", 100, SampleRun.MOBILE, 1)
                .conclude();
        assertThat(result.verdict()).isEqualTo(FAIL);
        assertThat(result.reasons())
                .containsExactly(
                        "Delivery rate is below 99 %: 4,856 of 5,000 arrived (97.12 %); with 95 % confidence the"
                                + " true rate is below 97.50 %. Most frequent failure: MI:0024 (100 of 144).");
    }

    @Test
    void shouldCountRefusedMessagesAsNotDelivered() {
        RunResult result = SampleRun.of(Asked.delivery(0.99), 1)
                .delivered(900)
                .sent(100, org.smppassay.observation.Outcome.REJECTED, SampleRun.MOBILE, 1, 9)
                .conclude();
        assertThat(Asked.only(result).verdict()).isEqualTo(FAIL);
        assertThat(result.reasons().get(0)).contains("ESME_RSUBMITFAIL (100 of 100)");
    }

    @Test
    void shouldSayWhyItPassed() {
        RunResult result =
                SampleRun.of(Asked.delivery(0.99), 1).delivered(4990).failed(10).conclude();
        assertThat(result.verdict()).isEqualTo(PASS);
        assertThat(result.naiveVerdict()).isEqualTo(PASS);
        assertThat(result.reasons()).singleElement().asString().startsWith("Delivery rate is at least 99 %: 4,990 of");
    }

    @Test
    void shouldBeInconclusiveInAboutFiveOfSixTestsOfAThousand() {
        BinomialDistribution failures = BinomialDistribution.of(1000, 0.007);
        double open = 0;
        for (int k = 0; k < 30; k++) {
            open += judge(1000, k).verdict() == INCONCLUSIVE ? failures.probability(k) : 0;
        }
        assertThat(open).isCloseTo(0.83, within(0.01));
    }

    private static CriterionResult judge(int messages, int failures) {
        return Asked.only(SampleRun.of(Asked.delivery(0.99), 1)
                .delivered(messages - failures)
                .failed(failures)
                .conclude());
    }
}
