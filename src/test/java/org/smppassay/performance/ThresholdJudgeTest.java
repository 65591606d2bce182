package org.smppassay.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smppassay.performance.Load.MILLI;
import static org.smppassay.performance.Load.SECOND;
import static org.smppassay.performance.Load.judge;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smppassay.evaluation.Verdict;
import org.smppassay.performance.Load.Seen;
import org.smppassay.wording.Language;

class ThresholdJudgeTest {
    /** 900 answered in 10 ms, 90 in 40 ms, 10 in 200 ms; 20 throttled; over 10 s, in which 1100 were due. */
    private static Interval busy() {
        return new Seen()
                .answered(900, 10 * MILLI)
                .answered(90, 40 * MILLI)
                .answered(10, 200 * MILLI)
                .throttled(20)
                .dueBeside(80)
                .receipts(990, 10)
                .lasting(10 * SECOND)
                .interval();
    }

    @ParameterizedTest
    @CsvSource({
        "response.p50 < 11ms, PASS",
        "response.p90 < 11ms, PASS",
        "response.p95 < 39ms, FAIL",
        "response.p99 < 41ms, PASS",
        "response.max < 1s, PASS",
        "response.max < 200ms, FAIL",
        "response.mean < 15ms, PASS",
        "response.mean < 14ms, FAIL",
        "response.p50 > 20ms, FAIL",
        "throughput >= 100/s, PASS",
        "throughput > 100/s, FAIL",
        "throughput >= 6000/min, PASS",
        "sent <= 102/s, PASS",
        "errors < 2%, PASS",
        "errors < 19‰, FAIL",
        "throttles > 1.9%, PASS",
        "unanswered <= 0, PASS",
        "attained >= 90.9%, PASS",
        "attained >= 91%, FAIL",
        "missing_receipts <= 1%, PASS",
        "missing_receipts < 1%, FAIL",
        "bind_uptime >= 100%, PASS",
        "reconnects <= 0, PASS",
        "delivery.p50 < 1s, INCONCLUSIVE",
    })
    void aMeasureIsComparedWithItsLimit(String threshold, Verdict verdict) {
        assertThat(judge(threshold, busy()).verdict()).isEqualTo(verdict);
    }

    @Test
    void aResultSaysWhatWasMeasured() {
        ThresholdResult result = judge("errors < 1%", busy());

        assertThat(result.value()).hasValue(20.0 / 1020);
        assertThat(result.limit()).isEqualTo(0.01);
        assertThat(result.n()).isEqualTo(1020);
        assertThat(result.measure()).isEqualTo("errors");
        assertThat(result.scope()).isEqualTo("overall");
        assertThat(result.unit()).isEqualTo(ThresholdResult.Unit.SHARE);
        assertThat(Language.ENGLISH.say(result.words())).isEqualTo("errors < 1% does not hold: it was 1.96 %.");
    }

    /** log(0.05)/log(q), computed by hand. */
    @ParameterizedTest
    @CsvSource({"0.5, 5", "0.9, 29", "0.95, 59", "0.99, 299", "0.999, 2995", "0.9999, 29956"})
    void aPercentileTakesSoManySamples(double share, long needed) {
        assertThat(Samples.needed(share)).isEqualTo(needed);
    }

    @Test
    void aPercentileOfFewSamplesIsNotJudged() {
        Interval few = new Seen().answered(500, 10 * MILLI).interval();

        ThresholdResult result = judge("response.p99.9 < 50ms", few);

        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(Language.ENGLISH.say(result.words()))
                .isEqualTo("response.p99.9 < 50ms cannot be told: it takes 2,995 samples, and there are 500."
                        + " What was seen is 10 ms.");
        assertThat(judge("response.p99 < 50ms", few).verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void aLowerPercentileThatFailsDecidesAHigherOne() {
        Interval few = new Seen().answered(100, 80 * MILLI).interval();

        ThresholdResult result = judge("response.p99.9 < 50ms", few);

        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(Language.ENGLISH.say(result.words()))
                .isEqualTo("response.p99.9 < 50ms does not hold: even response.p50 was 80 ms.");
    }
}
