package org.smppassay.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.smppassay.observation.Advice;
import org.smppassay.observation.Advice.Action;
import org.smppassay.observation.ReplyKind;
import org.smppassay.observation.ReplyObservation;
import org.smppassay.scenario.test.BreakerPlan;
import org.smppassay.scenario.value.Share;

/** When complaints stop a test, and how seldom by chance. */
class ComplaintBreakerTest {
    private static final double LIMIT = 0.0005;
    private static final int MESSAGES = 100_000;

    private static ComplaintBreaker breaker(int least) {
        return new ComplaintBreaker(new BreakerPlan(new Share(LIMIT), new Share(0.95), least));
    }

    private static Advice told(ComplaintBreaker breaker, ReplyKind kind, int person) {
        String number = Long.toString(8613800000000L + person);
        return breaker.reply(new ReplyObservation(0, 1, number, "china-mobile", "", kind));
    }

    /** The message after which a test with a true rate is stopped; {@link #MESSAGES} if it is not. */
    private static int sentUntilStopped(double rate, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ComplaintBreaker breaker = breaker(3);
        for (int sent = 1; sent <= MESSAGES; sent++) {
            breaker.written();
            if (random.nextDouble() < rate
                    && told(breaker, ReplyKind.COMPLAINT, sent).action() == Action.STOP) {
                return sent;
            }
        }
        return MESSAGES;
    }

    @Test
    void aRateAtTheLimitIsStoppedWronglyInLessThanOneOfTwentyTests() {
        int stopped = 0;
        for (int seed = 0; seed < 1000; seed++) {
            stopped += sentUntilStopped(LIMIT, seed) < MESSAGES ? 1 : 0;
        }
        assertThat(stopped).isLessThan(50);
    }

    @Test
    void sixTimesTheLimitIsStoppedWithinThousands() {
        for (int seed = 0; seed < 50; seed++) {
            assertThat(sentUntilStopped(6 * LIMIT, seed)).isLessThan(15_000);
        }
    }

    @Test
    void fewComplaintsNeverStopATest() {
        ComplaintBreaker patient = breaker(5);
        for (int complaint = 1; complaint <= 5; complaint++) {
            patient.written();
            assertThat(told(patient, ReplyKind.COMPLAINT, complaint).action())
                    .isEqualTo(complaint < 5 ? Action.GO_ON : Action.STOP);
        }
    }

    @Test
    void otherRepliesAreNoComplaints() {
        ComplaintBreaker breaker = breaker(1);
        for (int complaint = 1; complaint <= 4; complaint++) {
            breaker.written();
            assertThat(told(breaker, ReplyKind.OPT_OUT, complaint).action()).isEqualTo(Action.GO_ON);
            assertThat(told(breaker, ReplyKind.ANSWER, complaint).action()).isEqualTo(Action.GO_ON);
            assertThat(told(breaker, ReplyKind.COMPLAINT, complaint).action())
                    .isEqualTo(complaint < 4 ? Action.GO_ON : Action.STOP);
        }
        assertThat(told(breaker, ReplyKind.COMPLAINT, 5).action()).as("once").isEqualTo(Action.GO_ON);
    }

    /** Five people of a thousand would stop it. */
    @Test
    void onePersonWhoComplainsAgainAndAgainStopsNothing() {
        for (boolean onePerson : new boolean[] {true, false}) {
            ComplaintBreaker breaker = breaker(3);
            for (int sent = 1; sent <= 1000; sent++) {
                breaker.written();
            }
            for (int complaint = 1; complaint <= 20; complaint++) {
                told(breaker, ReplyKind.COMPLAINT, onePerson ? 1 : complaint);
            }
            assertThat(breaker.tripped()).isEqualTo(!onePerson);
        }
    }
}
