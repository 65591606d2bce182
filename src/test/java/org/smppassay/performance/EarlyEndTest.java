package org.smppassay.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smppassay.performance.Load.MILLI;
import static org.smppassay.performance.Load.SECOND;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smppassay.evaluation.Verdict;
import org.smppassay.performance.Load.Seen;
import org.smppassay.scenario.load.LoadPlan;
import org.smppassay.scenario.load.Threshold;

class EarlyEndTest {
    private static LoadPlan tenThousand(String threshold) {
        return Load.plan("{ warm_up: 0s, phases: [{ rate: 1000/s, for: 10s }], thresholds: ['" + threshold + "'] }");
    }

    private static Optional<Threshold> after(LoadPlan plan, Seen... seconds) {
        EarlyEnd early = new EarlyEnd(plan);
        Optional<Threshold> broken = Optional.empty();
        for (Seen second : seconds) {
            broken = early.after(second.interval());
        }
        return broken;
    }

    @Test
    void aMaximumThatIsExceededIsLost() {
        LoadPlan plan = tenThousand("response.max < 1s");

        assertThat(after(plan, new Seen().answered(1000, 900 * MILLI))).isEmpty();
        assertThat(after(plan, new Seen().answered(999, MILLI).answered(SECOND + MILLI)))
                .contains(plan.thresholds().get(0));
    }

    /** Of 10 000 planned, and up to 255 segments more, 103 and one for rounding may be above a 99th percentile. */
    @Test
    void aPercentileIsLostOnceTooManyAreAboveItsLimit() {
        LoadPlan plan = tenThousand("response.p99 < 1s");

        assertThat(after(plan, new Seen().answered(103, 2 * SECOND))).isEmpty();
        assertThat(after(plan, new Seen().answered(105, 2 * SECOND))).isPresent();
        assertThat(after(plan, new Seen().answered(60, 2 * SECOND), new Seen().answered(60, 2 * SECOND)))
                .isPresent();
    }

    @Test
    void aShareIsLostOnceEvenAPerfectRestWouldNotDo() {
        LoadPlan plan = tenThousand("errors < 1%");

        assertThat(after(plan, new Seen().throttled(102))).isEmpty();
        assertThat(after(plan, new Seen().throttled(103))).isPresent();
        assertThat(after(tenThousand("attained >= 99%"), new Seen().unanswered(103)))
                .isPresent();
    }

    /** Nor does the second in which it ends, nor as many submissions as may have been open then. */
    @Test
    void theWarmUpDoesNotCount() {
        LoadPlan plan = Load.plan("{ phases: [{ rate: 1000/s, for: 10s }], thresholds: ['errors < 1%'] }");
        Seen warm = new Seen().throttled(900).in("warm-up");
        Seen both = new Seen().throttled(900).inFlight(50);

        assertThat(after(plan, warm, both)).isEmpty();
        assertThat(after(plan, warm, both, new Seen().throttled(152))).isEmpty();
        assertThat(after(plan, warm, both, new Seen().throttled(153))).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ phases: [{ closed: true, for: 10s }], thresholds: [errors < 1%] }",
                "{ phases: [{ rate: 9/s, arrivals: poisson, for: 10s }], thresholds: [errors < 1%] }",
                "{ phases: [{ rate: 9/s, for: 10s }], thresholds: [throughput > 1000/s] }",
                "{ phases: [{ rate: 9/s, for: 10s }], thresholds: [errors < 1% in 1] }",
                "{ phases: [{ rate: 9/s, for: 10s }], thresholds: [missing_receipts < 1%] }",
            })
    void whatIsNotCertainEndsNothing(String plan) {
        assertThat(after(Load.plan(plan), new Seen().throttled(100_000))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ phases: [{ rate: 100/s, for: 10s }] } | 1255",
                "{ phases: [{ from: 100/s, to: 300/s, for: 10s }] } | 2255",
                "{ phases: [{ rate: 100/s, for: 10s }, { closed: true, count: 500 }] } | 2010",
                "{ phases: [{ rate: 100/s, for: 10s, count: 500 }] } | 755",
                "{ phases: [{ closed: true, for: 10s }], max_messages: 700 } | 955",
                "{ phases: [{ closed: true, for: 10s }] } | -1",
                "{ phases: [{ rate: 100/s, arrivals: poisson, count: 500 }] } | 755",
            })
    void submissionsArePlanned(String plan, long most) {
        assertThat(PlannedSubmissions.of(Load.plan(plan)).orElse(-1)).isEqualTo(most);
    }

    /** Seconds drawn at random; whenever the run would have been ended, its whole is judged, and must not hold. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "response.max < 800ms",
                "response.p50 < 30ms",
                "response.p99 < 300ms",
                "response.p99.9 <= 700ms",
                "errors < 2%",
                "unanswered < 1%",
                "attained >= 98%",
            })
    void itNeverEndsARunThatWouldHaveHeld(String threshold) {
        Random random = new Random(20251128);
        int ended = 0;
        int held = 0;
        for (int seed = 0; seed < 300; seed++) {
            double trouble = Math.pow(random.nextDouble(), 5);
            LoadPlan plan = Load.plan(
                    "{ warm_up: 0s, phases: [{ rate: 500/s, for: 10s }], thresholds: ['" + threshold + "'] }");
            EarlyEnd early = new EarlyEnd(plan);
            Seen all = new Seen();
            boolean wouldEnd = false;
            long errors = 0;
            for (int second = 0; second < 10; second++) {
                Seen one = new Seen();
                int silent = 0;
                for (int i = 0; i < 500; i++) {
                    boolean troubled = random.nextDouble() < trouble;
                    if (troubled && random.nextInt(4) == 0) {
                        silent++;
                    } else {
                        long nanos = (troubled ? 20 + random.nextInt(1200) : 1 + random.nextInt(20)) * MILLI;
                        one.answered(nanos);
                        all.answered(nanos);
                    }
                }
                errors += silent;
                wouldEnd |= early.after(one.unanswered(silent).interval()).isPresent();
            }
            Interval total = all.unanswered(errors).lasting(10 * SECOND).interval();
            Verdict verdict = LoadJudge.conclude("made up", seed, plan, Load.record(total))
                    .verdict();
            if (wouldEnd) {
                assertThat(verdict).as("seed " + seed).isEqualTo(Verdict.FAIL);
                ended++;
            }
            held += verdict == Verdict.PASS ? 1 : 0;
        }
        assertThat(List.of(ended, held))
                .as("runs ended early, and runs that held")
                .allMatch(runs -> runs > 5);
    }
}
