package org.smppassay.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smppassay.evaluation.Verdict.FAIL;
import static org.smppassay.evaluation.Verdict.INVALID;
import static org.smppassay.evaluation.Verdict.PASS;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smppassay.observation.Outcome;
import org.smppassay.observation.ReceiptKind;
import org.smppassay.scenario.value.Share;

/** When a test says nothing about the channel, and what a reader is warned of. */
class SoundnessTest {

    @Test
    void shouldCallARunInvalidWhoseBooksDoNotBalance() {
        RunResult result = goodRun().unaccounted(3).conclude();
        assertThat(result.verdict()).isEqualTo(INVALID);
        assertThat(result.reasons())
                .containsExactly("The books do not balance: planned is 5,003, but attempted + skipped is 5,000.");
    }

    @Test
    void shouldCallARunInvalidWhoseTesterLagged() {
        assertThat(goodRun().generatorLag(1000).conclude().verdict()).isEqualTo(PASS);
        RunResult result = goodRun().generatorLag(1500).conclude();
        assertThat(result.verdict()).isEqualTo(INVALID);
        assertThat(result.reasons()).singleElement().asString().contains("1.5 s late or more");
    }

    @Test
    void shouldCallARunInvalidThatSentNothing() {
        RunResult result = SampleRun.of(Asked.everything(), 5).skipped(100).conclude();
        assertThat(result.verdict()).isEqualTo(INVALID);
        assertThat(result.naiveVerdict()).isEqualTo(INVALID);
        assertThat(result.reasons()).containsExactly("Not a single message was sent.");
        assertThat(result.breakdown().hours()).isEmpty();
        assertThat(result.breakdown().days()).hasSize(5);
        assertThat(result.breakdown().days().get(0).rate()).isEmpty();
    }

    @Test
    void shouldCallARunInvalidThatNobodyAnswered() {
        RunResult result = SampleRun.of(Asked.everything(), 1)
                .sent(50, Outcome.UNANSWERED, SampleRun.MOBILE, 1, 9)
                .conclude();
        assertThat(result.verdict()).isEqualTo(INVALID);
        assertThat(result.reasons()).containsExactly("Not one of 50 messages was answered.");
    }

    @Test
    void shouldCallARunInvalidWithTooManySubmissionsUnanswered() {
        assertThat(run(950, 50, Outcome.UNANSWERED).conclude().verdict()).isNotEqualTo(INVALID);
        RunResult result = run(949, 51, Outcome.UNANSWERED).conclude();
        assertThat(result.verdict()).isEqualTo(INVALID);
        assertThat(result.reasons())
                .singleElement()
                .asString()
                .contains("of 51 messages nobody knows whether the channel ever had them");
    }

    @Test
    void shouldCallARunInvalidWhoseOutcomesMayBeHiddenInWhatCouldNotBeRead() {
        assertThat(run(900, 100, Outcome.PENDING).troubles(10, 0, 0).conclude().verdict())
                .isNotEqualTo(INVALID);
        assertThat(run(995, 5, Outcome.PENDING).troubles(500, 0, 0).conclude().verdict())
                .as("nearly all outcomes are known in spite of the noise")
                .isNotEqualTo(INVALID);
        RunResult result = run(900, 100, Outcome.PENDING)
                .troubles(5, 0, 0)
                .receipts(ReceiptKind.MALFORMED, 6)
                .conclude();
        assertThat(result.verdict()).isEqualTo(INVALID);
        assertThat(result.reasons())
                .singleElement()
                .asString()
                .contains("11 PDUs or receipts, which may have told of 11 messages");
    }

    @Test
    void shouldCallARunInvalidThatWroteToPeopleTooOften() {
        RunResult result = goodRun().beyondCap(3).conclude();
        assertThat(result.verdict()).isEqualTo(INVALID);
        assertThat(result.reasons()).singleElement().asString().startsWith("Numbers were used too often: 3 of 5,000");
    }

    private static SampleRun run(int delivered, int others, Outcome outcome) {
        return SampleRun.of(Asked.delivery(0.99), 1).delivered(delivered).sent(others, outcome, SampleRun.MOBILE, 1, 9);
    }

    @Test
    void shouldCallARunInvalidThatNeverEnded() {
        RunResult result = goodRun().concludeUnended();
        assertThat(result.verdict()).isEqualTo(INVALID);
        assertThat(result.counts().planned()).isEqualTo(5000);
    }

    @Test
    void shouldJudgeAnInterruptedRunOnWhatThereIs() {
        RunResult nothing =
                SampleRun.of(Asked.everything(), 5).skipped(100).interrupted().conclude();
        assertThat(nothing.verdict()).isEqualTo(INVALID);
        assertThat(nothing.reasons()).containsExactly("Not a single message was sent.");
        RunResult enough = goodRun().skipped(1000).interrupted().conclude();
        assertThat(enough.verdict()).isEqualTo(PASS);
        assertThat(enough.warnings())
                .singleElement()
                .asString()
                .startsWith("The run was interrupted: 5,000 of 6,000 planned messages were sent");
    }

    @Test
    void shouldWarnOfEverythingOutOfTheOrdinary() {
        RunResult result = goodRun()
                .skipped(7)
                .compressed()
                .troubles(1, 2, 3)
                .receipts(ReceiptKind.LATE, 1)
                .receipts(ReceiptKind.AMBIGUOUS, 2)
                .receipts(ReceiptKind.MALFORMED, 3)
                .receipts(ReceiptKind.ORPHAN, 1)
                .conclude();
        assertThat(result.verdict()).isEqualTo(PASS);
        assertThat(result.warnings())
                .containsExactly(
                        "7 planned messages were never sent.",
                        "The calendar was compressed (--day-length): days were shorter than real days, latencies were not.",
                        "3 messages were sent after the window they were due in.",
                        "1 receipt came after the deadline.",
                        "2 receipts fit more than one message and could not be counted.",
                        "3 receipts could not be read.",
                        "1 receipt belongs to no message of this test.",
                        "1 PDU from the other side could not be read, came too late or made no sense.",
                        "2 connections were lost.");
    }

    @Test
    void shouldNotBelieveClocksThatMovedApart() {
        assertThat(goodRun().clocksApart(Duration.ofSeconds(60)).conclude().verdict())
                .isEqualTo(PASS);
        RunResult result = goodRun().clocksApart(Duration.ofSeconds(61)).conclude();
        assertThat(result.verdict()).isEqualTo(INVALID);
        assertThat(result.reasons())
                .singleElement()
                .asString()
                .startsWith(
                        "The clock was set or the machine slept during the run: calendar and clock moved apart by 61 s");
    }

    @Test
    void shouldWarnOfNothingInAnOrdinaryRun() {
        assertThat(goodRun().conclude().warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.95, 0.99", "0.5, 0", "0.9999, 1", "0.5, 1", "0.9999, 0"})
    void shouldSurviveTinyRunsAndExtremeLimits(double confidence, double limit) {
        for (Outcome outcome : Outcome.values()) {
            RunResult result = SampleRun.of(Asked.everything(new Share(confidence), new Share(limit)), 2)
                    .sent(1, outcome, SampleRun.MOBILE, 1, 0)
                    .sent(1, outcome, SampleRun.UNICOM, 2, 23)
                    .complaints(1)
                    .conclude();
            assertThat(result.toString()).doesNotContain("NaN").doesNotContain("Infinity");
            assertThat(result.reasons()).isNotEmpty();
        }
    }

    @Test
    void shouldPutFailuresBeforeWhatStaysOpen() {
        RunResult result = SampleRun.of(Asked.everything(), 1).failed(100).conclude();
        assertThat(result.verdict()).isEqualTo(FAIL);
        assertThat(result.reasons().get(0)).startsWith("Delivery rate is below 99 %");
        assertThat(result.reasons()).anyMatch(reason -> reason.startsWith("No messages were delivered"));
    }

    private static SampleRun goodRun() {
        return SampleRun.of(Asked.delivery(0.99), 1).delivered(4990).failed(10);
    }
}
