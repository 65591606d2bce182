package org.smppassay.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.smppassay.observation.Outcome;
import org.smppassay.observation.ReplyKind;
import org.smppassay.scenario.criteria.Criteria;

/** Segments and answers: shares that have to be large enough. */
class ShareCriteriaTest {
    private static final Criteria SEGMENTS = Asked.written("{ segment_rate: { at_least: 99% } }");
    private static final Criteria REPLIES = Asked.written("{ reply_rate: { at_least: 2.3% } }");

    @Test
    void messagesThatLoseOneOfThreeSegmentsLoseAThirdOfTheRate() {
        CriterionResult result = Asked.only(SampleRun.of(SEGMENTS, 1)
                .segments(3)
                .delivered(9850)
                .failed(150)
                .conclude());

        assertThat(result.value()).hasValue((3 * 9850 + 2 * 150) / 30_000.0);
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.n()).isEqualTo(30_000);
        assertThat(result.explanation())
                .startsWith("Segment rate is at least 99 %: 29,850 of 30,000 segments arrived (99.50 %)");
    }

    @Test
    void segmentsOfAMessageShareItsFateSoTheyProveNoMoreThanMessagesDo() {
        CriterionResult alone =
                Asked.only(SampleRun.of(SEGMENTS, 1).delivered(996).failed(4).conclude());
        CriterionResult inThrees = Asked.only(
                SampleRun.of(SEGMENTS, 1).segments(3).delivered(988).failed(12).conclude());

        assertThat(alone.verdict()).isEqualTo(Verdict.PASS);
        assertThat(inThrees.value()).isEqualTo(alone.value());
        assertThat(inThrees.interval()).isEqualTo(alone.interval());
    }

    @Test
    void segmentsSentAgainAreNoSample() {
        CriterionResult result = Asked.only(SampleRun.of(SEGMENTS, 1)
                .delivered(1000)
                .part("resend")
                .failed(100)
                .conclude());

        assertThat(result.n()).isEqualTo(1000);
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void missingSegmentsAreNeitherDeliveredNorLost() {
        CriterionResult result = Asked.only(
                SampleRun.of(SEGMENTS, 1).delivered(9800).pending(200).conclude());

        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.explanation()).contains("Of 200 nobody knows what became");
    }

    @Test
    void enoughAnswersPassTooFewFail() {
        assertThat(answers(300, 10_000).verdict()).isEqualTo(Verdict.PASS);
        assertThat(answers(230, 10_000).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(answers(180, 10_000).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(answers(180, 10_000).explanation())
                .startsWith("Reply rate is below 2.3 %: 180 of 10,000 delivered messages were answered (1.80 %)");
    }

    @Test
    void complaintsAndOptOutsAreNoAnswers() {
        CriterionResult result = Asked.only(SampleRun.of(REPLIES, 1)
                .delivered(1000)
                .replies(500, ReplyKind.OPT_OUT)
                .replies(500, ReplyKind.COMPLAINT)
                .conclude());

        assertThat(result.value()).hasValue(0);
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void answersThatHadNoTimeToComeProveNothing() {
        CriterionResult result = Asked.only(
                SampleRun.of(REPLIES, 1).compressed().delivered(10_000).conclude());

        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.explanation()).contains("before most people reply");
    }

    @Test
    void answersHaveToBeEnoughEvenIfTheMissingArrived() {
        CriterionResult result = Asked.only(SampleRun.of(REPLIES, 1)
                .delivered(10_000)
                .pending(5_000)
                .replies(300, ReplyKind.ANSWER)
                .conclude());

        assertThat(result.verdict()).isNotEqualTo(Verdict.PASS);
    }

    /** Replies to what was sent again are among the replies, so its messages are among those that may be answered. */
    @Test
    void messagesSentAgainMayBeAnsweredToo() {
        CriterionResult result = Asked.only(SampleRun.of(REPLIES, 1)
                .delivered(10_000)
                .part("resend")
                .delivered(9_800)
                .replies(396, ReplyKind.ANSWER)
                .conclude());

        assertThat(result.value()).hasValue(0.02);
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void nothingDeliveredIsNothingToJudge() {
        CriterionResult result = Asked.only(SampleRun.of(REPLIES, 1).failed(10).conclude());

        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.naive()).isEqualTo(Verdict.INVALID);
        assertThat(result.value()).isEmpty();
    }

    @Test
    void submissionsHaveToBeAnsweredSoonEnough() {
        Criteria quick = Asked.written("{ submit_latency: { p95: 50ms } }");
        Criteria quicker = Asked.written("{ submit_latency: { p95: 10ms } }");

        assertThat(Asked.only(SampleRun.of(quick, 1).delivered(1000).conclude()).verdict())
                .isEqualTo(Verdict.PASS);
        CriterionResult slow =
                Asked.only(SampleRun.of(quicker, 1).delivered(1000).conclude());
        assertThat(slow.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(slow.name()).isEqualTo("submit_latency_p95");
        assertThat(slow.explanation()).startsWith("Fewer than 95 % of the submissions are answered within 0.01 s");
    }

    @Test
    void waitingForRoomCountsAsResponseTimeAndNotAsServiceTime() {
        Criteria both = Asked.written("{ submit_latency: { p99: 50ms }, response_latency: { p99: 50ms } }");
        RunResult result = SampleRun.of(both, 1)
                .delivered(9000)
                .waiting(2400)
                .delivered(500)
                .conclude();

        assertThat(Asked.criterion(result, "submit_latency_p99", "overall").verdict())
                .isEqualTo(Verdict.PASS);
        CriterionResult response = Asked.criterion(result, "response_latency_p99", "overall");
        assertThat(response.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(response.value()).hasValue(2420);
        assertThat(result.latencies().submit().p99()).isEqualTo(20);
        assertThat(result.latencies().response().p99()).isEqualTo(2420);
    }

    @Test
    void messagesNeverAnsweredHaveNoResponseTime() {
        Criteria quick = Asked.written("{ response_latency: { p50: 50ms } }");
        RunResult result = SampleRun.of(quick, 1)
                .sent(100, Outcome.UNANSWERED, SampleRun.MOBILE, 1, 9)
                .conclude();

        assertThat(result.latencies().response().n()).isZero();
        assertThat(Asked.only(result).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    private static CriterionResult answers(int answers, int delivered) {
        return Asked.only(SampleRun.of(REPLIES, 1)
                .delivered(delivered)
                .replies(answers, ReplyKind.ANSWER)
                .conclude());
    }
}
