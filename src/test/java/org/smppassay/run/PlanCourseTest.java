package org.smppassay.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.smppassay.SampledLeakDetection;
import org.smppassay.evaluation.CourseEvent;
import org.smppassay.evaluation.CriterionResult;
import org.smppassay.evaluation.RunResult;
import org.smppassay.evaluation.Tally;
import org.smppassay.evaluation.Verdict;
import org.smppassay.scenario.Scenario;
import org.smppassay.scenario.ScenarioLibrary;
import org.smppassay.scenario.ScenarioLoader;
import org.smppassay.scenario.yaml.ValueOverride;

/** How plans go on: steps, and what stops them. */
@ExtendWith(SampledLeakDetection.class)
class PlanCourseTest {
    /** Runs a scenario of the library with values of its own, each {@code path=value}. */
    static RunResult run(String scenario, String... overrides) throws Exception {
        List<ValueOverride> values = new ArrayList<>();
        for (String override : overrides) {
            int equals = override.indexOf('=');
            values.add(new ValueOverride(override.substring(0, equals), override.substring(equals + 1)));
        }
        Scenario changed = ScenarioLoader.load(ScenarioLibrary.find(scenario).orElseThrow(), values)
                .scenario();
        RunResult result = new Evaluation(changed).simulate();
        assertThat(result.verdict()).as(result.reasons().toString()).isNotEqualTo(Verdict.INVALID);
        return result;
    }

    static CriterionResult criterion(RunResult result, String name, String scope) {
        return result.criteria().stream()
                .filter(c -> c.name().equals(name) && c.scope().equals(scope))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> course(RunResult result) {
        return result.course().stream()
                .map(event -> (event.kind() + " " + event.subject()).strip())
                .toList();
    }

    private static Stream<String> days(RunResult result) {
        return result.breakdown().days().stream().map(Tally::group);
    }

    @Test
    void aFirstStepThatFailsEndsTheTest() throws Exception {
        RunResult result = run("step-one-gate");
        assertThat(course(result)).containsExactly("begins step-1", "ends step-1", "stops");
        assertThat(result.counts().planned()).isEqualTo(26_000);
        assertThat(result.counts().attempted()).isEqualTo(1000);
        assertThat(result.counts().skipped()).isEqualTo(25_000);
        assertThat(result.breakdown().phases()).singleElement().satisfies(step -> assertThat(
                        step.group() + " " + step.attempted())
                .isEqualTo("step-1 1000"));
    }

    @Test
    void theDaysFollowOnTheDayAfterAFirstStepThatDoesNotFail() throws Exception {
        RunResult result = run("step-one-gate", good(), "test.messages=400/day");
        assertThat(course(result)).containsExactly("begins step-1", "ends step-1", "begins step-2");
        assertThat(days(result)).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(result.counts().attempted()).isEqualTo(3000);
        assertThat(result.breakdown().phases()).extracting(Tally::attempted).containsExactly(1000L, 2000L);
        assertThat(criterion(result, "delivery_rate", "overall").n()).isEqualTo(3000);
    }

    @Test
    void aFirstStepThatDecidesNothingEndsATestThatAsksForAPass() throws Exception {
        String[] small = {good(), "test.messages=400/day", "test.gate.messages=200"};
        RunResult strict = run("step-one-gate", with(small, "test.gate.on=not-pass"));
        assertThat(course(strict)).contains("stops");
        assertThat(strict.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(strict.counts().skipped()).isEqualTo(2000);
        assertThat(course(run("step-one-gate", small))).doesNotContain("stops");
    }

    @Test
    void receiptsThatDoNotComeHoldTheDaysUpNoLongerThanIsWaited() throws Exception {
        String[] silent = {good(), "test.messages=100/day", "carrier.receipts.lost=5%"};
        assertThat(days(run("step-one-gate", silent))).as("48 hours").startsWith("1", "4");
        RunResult impatient = run("step-one-gate", with(silent, "test.gate.wait=1h"));
        assertThat(days(impatient)).startsWith("1", "2");
        assertThat(impatient.course().get(1).at()).startsWith("day 1 19:29:5");
    }

    @Test
    void daysOfTheFirstStepAreNoPartOfTheFluctuation() throws Exception {
        RunResult result = run(
                "step-one-gate",
                "test.gate.messages=5000",
                "carrier.operators.china-mobile.delivered=100%",
                "carrier.operators.china-unicom.delivered=100%",
                "carrier.operators.china-telecom.delivered=100%",
                "carrier.incidents=[{ label: bad day, from: day 1 00:00, for: 1d, delivered: 98.9% }]");
        assertThat(criterion(result, "fluctuation", "overall").value()).hasValue(0);
    }

    @Test
    void complaintsStopTheSendingAndTheRestIsCounted() throws Exception {
        RunResult result = run("breaker");
        CourseEvent stop = result.course().get(0);
        assertThat(stop.kind()).isEqualTo("stops");
        assertThat(stop.at()).startsWith("day 2 1");
        assertThat(result.counts().attempted() + result.counts().skipped()).isEqualTo(100_000);
        assertThat(result.counts().attempted()).isBetween(20_000L, 40_000L);
        assertThat(criterion(result, "complaint_rate", "overall").verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void withoutABreakerNothingStops() throws Exception {
        RunResult result = run("complaints-high", "test.messages=5000/day");
        assertThat(result.course()).isEmpty();
        assertThat(result.counts().skipped()).isZero();
    }

    @Test
    void aTestEndsAsSoonAsItsDeliveryRateIsDecided() throws Exception {
        RunResult result = run("early-stop");
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.course().get(0).kind()).isEqualTo("stops");
        assertThat(result.counts().attempted()).isBetween(500L, 10_000L);
        assertThat(result.counts().skipped()).isEqualTo(25_000 - result.counts().attempted());
    }

    @Test
    void aTestThatFailsEarlyDecidesNothingThatDependsOnWhenItEnded() throws Exception {
        RunResult result = run(
                "early-stop",
                "carrier.operators.china-unicom.delivered=90%",
                "criteria.segment_rate={ at_least: 99% }",
                "criteria.complaint_rate={ below: 0.3‰ }");
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(criterion(result, "delivery_rate", "operator:china-unicom").verdict())
                .isEqualTo(Verdict.FAIL);
        assertThat(criterion(result, "segment_rate", "overall").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.counts().attempted()).isLessThan(2000);
    }

    @Test
    void otherCriteriaThatNeedMessagesKeepATestFromPassingEarly() throws Exception {
        RunResult result = run("early-stop", "criteria.complaint_rate={ below: 0.3‰ }", "test.messages=1000/day");
        assertThat(result.counts().attempted()).isEqualTo(5000);
        assertThat(result.course()).isEmpty();
    }

    @Test
    void whoDoesNotRespondGetsTheTextOnceMore() throws Exception {
        RunResult result = run("resend", "test.messages=500/day");
        Tally again = result.breakdown().phases().get(0);
        assertThat(again.group()).isEqualTo("resend");
        assertThat(again.attempted()).as("one in ten has answered").isBetween(2150L, 2350L);
        assertThat(result.counts().planned()).isEqualTo(2500 + again.attempted());
        assertThat(days(result)).containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
        assertThat(criterion(result, "delivery_rate", "overall").n()).isEqualTo(2500);
    }

    @Test
    void onRequestOnlyWhatDidNotArriveIsSentAgain() throws Exception {
        RunResult result = run(
                "resend",
                "test.messages=500/day",
                "test.resend.to=not-delivered",
                "carrier.operators.china-mobile.delivered=90%");
        long lost = result.breakdown().phases().get(0).attempted();
        assertThat(lost).isBetween(110L, 190L);
        assertThat(criterion(result, "delivery_rate", "overall").verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void textsAreSentAgainAsOftenAsThePlanSays() throws Exception {
        RunResult result = run(
                "resend",
                "test.messages=100/day",
                "test.resend.times=3",
                "test.resend.after=1d",
                "test.recipients.cap.most=4",
                "carrier.replies={}");
        assertThat(result.counts().attempted()).isEqualTo(2000);
        assertThat(result.counts().sentLate()).isZero();
    }

    private static String good() {
        return "carrier.operators={ china-mobile: { delivered: 99.5% }, china-unicom: { delivered: 99.5% }, china-telecom: {"
                + " delivered: 99.5% } }";
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }
}
