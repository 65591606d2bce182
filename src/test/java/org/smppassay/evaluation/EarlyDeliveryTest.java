package org.smppassay.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.smppassay.observation.Advice.Action;
import org.smppassay.observation.Cohort;
import org.smppassay.observation.MessageObservation;
import org.smppassay.observation.Outcome;
import org.smppassay.scenario.criteria.DeliveryCriterion;
import org.smppassay.scenario.test.MissingPolicy;
import org.smppassay.scenario.value.Share;

/** When a test ends because its delivery rate is decided, how seldom wrongly, and what it looks at. */
class EarlyDeliveryTest {
    private static final int MESSAGES = 4000;
    /** Failures are told so many messages later than deliveries. */
    private static final int FAILURES_LATER = 900;

    private static EarlyDelivery judge(boolean perOperator, MissingPolicy missing, boolean alone) {
        DeliveryCriterion criterion = new DeliveryCriterion(new Share(0.99), perOperator, false, new Share(0.95));
        return new EarlyDelivery(criterion, missing, List.of(SampleRun.MOBILE, SampleRun.UNICOM), alone);
    }

    private static MessageObservation message(long number, String operator, Outcome outcome) {
        return new MessageObservation(
                number,
                1,
                9,
                operator,
                "8613800000000",
                "",
                Cohort.PLAIN,
                1,
                1,
                0,
                0,
                0,
                0,
                0,
                outcome,
                "",
                false,
                1,
                0,
                0);
    }

    private record Told(long number, int at, Outcome outcome) {}

    /** A channel whose failures are told later than its deliveries, in the order of telling. */
    private static List<Told> channel(double rate, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Told> told = new ArrayList<>();
        for (int number = 1; number <= MESSAGES; number++) {
            boolean arrives = random.nextDouble() < rate;
            told.add(new Told(
                    number, number + (arrives ? 0 : FAILURES_LATER), arrives ? Outcome.DELIVERED : Outcome.FAILED));
        }
        told.sort(Comparator.comparingInt(Told::at));
        return told;
    }

    private static Verdict verdict(double rate, long seed) {
        EarlyDelivery judge = judge(false, MissingPolicy.UNKNOWN, true);
        for (Told told : channel(rate, seed)) {
            if (judge.ended(message(told.number, SampleRun.MOBILE, told.outcome))
                            .action()
                    == Action.STOP) {
                break;
            }
        }
        return judge.results(MissingPolicy.UNKNOWN).get(0).verdict();
    }

    private static long count(double rate, Verdict verdict, int seeds) {
        long count = 0;
        for (int seed = 0; seed < seeds; seed++) {
            count += verdict(rate, seed) == verdict ? 1 : 0;
        }
        return count;
    }

    @Test
    void aChannelExactlyAtTheLimitIsWronglyPassedOrFailedSeldomAlthoughEveryMessageIsLookedAt() {
        assertThat(count(0.99, Verdict.PASS, 300)).isLessThanOrEqualTo(15);
        assertThat(count(0.99, Verdict.FAIL, 300)).isLessThanOrEqualTo(15);
    }

    @Test
    void clearCasesAreDecided() {
        assertThat(count(0.999, Verdict.PASS, 40)).isGreaterThan(38);
        assertThat(count(0.97, Verdict.FAIL, 40)).isGreaterThan(38);
    }

    @Test
    void nothingIsConcludedFromMessagesBehindOneThatIsNotCertain() {
        EarlyDelivery judge = judge(false, MissingPolicy.UNKNOWN, true);
        for (int number = 2; number <= 3000; number++) {
            assertThat(judge.ended(message(number, SampleRun.MOBILE, Outcome.DELIVERED))
                            .action())
                    .isEqualTo(Action.GO_ON);
        }
        assertThat(judge.results(MissingPolicy.UNKNOWN).get(0).n()).isZero();
        assertThat(judge.ended(message(1, SampleRun.MOBILE, Outcome.DELIVERED)).action())
                .isEqualTo(Action.STOP);
        assertThat(judge.results(MissingPolicy.UNKNOWN).get(0).n()).isEqualTo(3000);
    }

    @Test
    void whatIsUnknownNeitherPassesNorFails() {
        EarlyDelivery judge = judge(false, MissingPolicy.UNKNOWN, true);
        for (int number = 1; number <= 3000; number++) {
            Outcome outcome = number % 20 == 0 ? Outcome.PENDING : Outcome.DELIVERED;
            judge.ended(message(number, SampleRun.MOBILE, outcome));
        }
        CriterionResult result = judge.results(MissingPolicy.UNKNOWN).get(0);
        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.interval()).hasValueSatisfying(interval -> {
            assertThat(interval.lower()).isLessThan(0.95);
            assertThat(interval.upper()).isGreaterThan(0.99);
        });
    }

    @Test
    void oneOperatorThatFailsEndsTheTestAndAllHaveToPass() {
        EarlyDelivery judge = judge(true, MissingPolicy.UNKNOWN, true);
        Action action = Action.GO_ON;
        int number = 0;
        while (action == Action.GO_ON) {
            number++;
            boolean unicom = number % 10 == 0;
            Outcome outcome = unicom && number % 20 == 0 ? Outcome.FAILED : Outcome.DELIVERED;
            action = judge.ended(message(number, unicom ? SampleRun.UNICOM : SampleRun.MOBILE, outcome))
                    .action();
        }
        assertThat(judge.results(MissingPolicy.UNKNOWN))
                .extracting(CriterionResult::scope)
                .containsExactly("overall", "operator:china-mobile", "operator:china-unicom");
        assertThat(judge.results(MissingPolicy.UNKNOWN).get(2).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(number).isLessThan(1000);
    }

    @Test
    void aPassEndsTheTestOnlyIfNothingElseNeedsMessages() {
        EarlyDelivery judge = judge(false, MissingPolicy.UNKNOWN, false);
        for (int number = 1; number <= 3000; number++) {
            assertThat(judge.ended(message(number, SampleRun.MOBILE, Outcome.DELIVERED))
                            .action())
                    .isEqualTo(Action.GO_ON);
        }
        assertThat(judge.results(MissingPolicy.UNKNOWN).get(0).verdict()).isEqualTo(Verdict.PASS);
    }

    /** An interruption closes messages before their deadline, and what is missing then says nothing about the channel. */
    @Test
    void whatAnInterruptionClosesFailsNothingAlthoughTheMissingCountAsFailed() {
        EarlyDelivery judge = judge(false, MissingPolicy.FAILED, true);
        for (int number = 1; number <= 300; number++) {
            judge.ended(message(number, SampleRun.MOBILE, number <= 200 ? Outcome.DELIVERED : Outcome.PENDING));
        }
        assertThat(judge.results(MissingPolicy.FAILED).get(0).verdict()).isEqualTo(Verdict.FAIL);
        CriterionResult interrupted = judge.results(MissingPolicy.UNKNOWN).get(0);
        assertThat(interrupted.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(interrupted.interval().orElseThrow().upper()).isGreaterThan(0.99);
    }
}
