package org.smppassay.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smppassay.evaluation.Verdict.FAIL;
import static org.smppassay.evaluation.Verdict.INCONCLUSIVE;
import static org.smppassay.evaluation.Verdict.INVALID;
import static org.smppassay.evaluation.Verdict.PASS;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.smppassay.evaluation.Counts.Receipts;
import org.smppassay.evaluation.Counts.Replies;
import org.smppassay.wording.Language;
import org.smppassay.wording.Phrase;

/** A verdict is followed by what to do. */
class NextStepsTest {
    @Test
    void anOpenOperatorIsToBeSentAsManyMessagesAsWouldDecide() {
        RunResult result = run(INCONCLUSIVE, 0, open("delivery_rate", "operator:china-unicom", 6434));

        assertThat(steps(result))
                .containsExactly(
                        "Send at least 6,434 messages to china-unicom (here: 1,000). That would probably decide it.");
    }

    @Test
    void whatNoNumberOfMessagesWouldDecideNeedsAnotherLimit() {
        RunResult result =
                run(INCONCLUSIVE, 0, criterion("fluctuation", "overall", INCONCLUSIVE, OptionalLong.empty()));

        assertThat(steps(result)).singleElement().asString().contains("Fluctuation", "further away");
        assertThat(Language.CHINESE.say(NextSteps.of(result).get(0)))
                .contains("波动")
                .doesNotContain("luctuation");
    }

    @Test
    void whatHasNoValueNeedsSomethingToJudge() {
        RunResult result = run(
                INCONCLUSIVE,
                0,
                unseen("delivery_rate", "operator:china-unicom"),
                unseen("fluctuation", "overall"),
                unseen("fluctuation", "overall"));

        assertThat(steps(result)).hasSize(2);
        assertThat(steps(result).get(0)).startsWith("Send to china-unicom too");
        assertThat(steps(result).get(1)).contains("more days", "Fluctuation");
    }

    @Test
    void aFailureIsForTheVendorToExplain() {
        RunResult result = run(
                FAIL,
                0,
                criterion("delivery_rate", "operator:china-telecom", FAIL, OptionalLong.empty()),
                criterion("complaint_rate", "overall", FAIL, OptionalLong.empty()),
                open("delivery_rate", "operator:china-unicom", 6434));

        assertThat(steps(result)).hasSize(3);
        assertThat(steps(result).get(0)).contains("china-telecom", "vendor");
        assertThat(steps(result).get(1)).startsWith("Stop this campaign");
        assertThat(steps(result).get(2)).contains("6,434");
    }

    @Test
    void manyUnknownOutcomesCallForAPanel() {
        assertThat(steps(run(PASS, 11))).last().asString().contains("panel", "11 messages");
        assertThat(steps(run(PASS, 10))).noneMatch(step -> step.contains("panel"));
    }

    @Test
    void missingReceiptsAreToBeAskedForWhereMoreMessagesWouldNotDecide() {
        RunResult result =
                run(INCONCLUSIVE, 11, criterion("delivery_rate", "overall", INCONCLUSIVE, OptionalLong.empty()));

        assertThat(steps(result)).hasSize(2);
        assertThat(steps(result).get(0)).contains("receipts that are missing");
        assertThat(steps(result).get(1)).contains("panel");
    }

    @Test
    void anUnsoundTestIsToBeMended() {
        assertThat(steps(run(INVALID, 0, open("delivery_rate", "overall", 5))).get(0))
                .startsWith("Mend the test");
    }

    @Test
    void thereIsAlwaysSomethingToDoAndNeverTooMuch() {
        assertThat(steps(run(INCONCLUSIVE, 0))).singleElement().asString().contains("criteria");
        assertThat(steps(run(
                        INCONCLUSIVE,
                        0,
                        IntStream.range(0, 64)
                                .mapToObj(operator -> open("delivery_rate", "operator:" + operator, 5000))
                                .toArray(CriterionResult[]::new))))
                .hasSize(5);
    }

    private static List<String> steps(RunResult result) {
        return NextSteps.of(result).stream().map(Language.ENGLISH::say).toList();
    }

    private static CriterionResult open(String name, String scope, long needed) {
        return criterion(name, scope, INCONCLUSIVE, OptionalLong.of(needed));
    }

    private static CriterionResult unseen(String name, String scope) {
        return new CriterionResult(
                name,
                scope,
                INCONCLUSIVE,
                INVALID,
                OptionalDouble.empty(),
                0.99,
                Optional.empty(),
                0.95,
                1,
                OptionalLong.empty(),
                Phrase.nothing());
    }

    private static CriterionResult criterion(String name, String scope, Verdict verdict, OptionalLong needed) {
        return new CriterionResult(
                name,
                scope,
                verdict,
                PASS,
                OptionalDouble.of(0.993),
                0.99,
                Optional.empty(),
                0.95,
                1000,
                needed,
                Phrase.nothing());
    }

    private static RunResult run(Verdict verdict, long pending, CriterionResult... criteria) {
        Latency none = new Latency(0, 0, 0, 0, 0);
        return new RunResult(
                new RunIdentity("test", "", 1, "live", false),
                verdict,
                PASS,
                List.of(),
                List.of(),
                List.of(criteria),
                new Counts(
                        1000,
                        0,
                        1000,
                        1000,
                        0,
                        0,
                        1000 - pending,
                        0,
                        0,
                        pending,
                        0,
                        0,
                        0,
                        0,
                        0,
                        1000,
                        new Receipts(0, 0, 0, 0, 0, 0),
                        new Replies(0, 0, 0, 0)),
                new Latencies(none, none, none),
                new Breakdown(List.of(), List.of(), List.of(), List.of(), List.of()));
    }
}
