package org.smppassay.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smppassay.run.PlanCourseTest.criterion;
import static org.smppassay.run.PlanCourseTest.run;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.smppassay.evaluation.CourseEvent;
import org.smppassay.evaluation.RunResult;
import org.smppassay.evaluation.Tally;
import org.smppassay.evaluation.Verdict;

/** A second channel takes over when the first one breaks. */
class FailoverTest {
    private static final String FEW = "test.messages=500/day";
    private static final String NO_FAULTS = "carrier.faults=[]";

    private static List<String> course(RunResult result) {
        return result.course().stream()
                .map(event -> event.kind() + " " + event.subject())
                .toList();
    }

    private static Tally channel(RunResult result, String name) {
        return result.breakdown().channels().stream()
                .filter(tally -> tally.group().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void afterThirtySecondsWithoutTheFirstTheSecondTakesOverAndNothingIsLost() throws Exception {
        RunResult result = run("failover");
        assertThat(course(result)).containsExactly("switches backup", "takes-over backup");
        assertThat(result.course()).extracting(CourseEvent::at).containsExactly("day 2 12:00:30", "day 2 12:00:30");
        assertThat(result.course().get(1).why().arguments()).containsExactly("30.0");
        assertThat(result.counts().attempted()).isEqualTo(25_000);
        assertThat(result.counts().accepted()).isEqualTo(25_000);
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(criterion(result, "delivery_rate", "channel:primary").verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void whatTheFirstRefusesGoesOverTheSecondAndCountsForBoth() throws Exception {
        RunResult result = run("failover", FEW, NO_FAULTS, "carrier.errors={ ESME_RSYSERR: 40% }");
        Tally first = channel(result, "primary");
        assertThat(first.rejected()).isBetween(11L, 50L);
        assertThat(first.attempted()).isBetween(50L, 60L);
        assertThat(channel(result, "backup").attempted() + first.accepted()).isEqualTo(2500);
        assertThat(result.counts().rejected()).isZero();
        assertThat(result.counts().attempted()).isEqualTo(2500);
    }

    @Test
    void fewRefusalsAreNoReasonAndAreToldInTheEnd() throws Exception {
        RunResult result = run("failover", FEW, NO_FAULTS, "carrier.errors={ ESME_RSYSERR: 4% }");
        assertThat(result.course()).isEmpty();
        assertThat(result.counts().rejected()).isBetween(60L, 140L);
        assertThat(result.counts().attempted()).isEqualTo(2500);
    }

    @Test
    void messagesThatDoNotArriveAreAReasonToo() throws Exception {
        RunResult result = run(
                "failover",
                FEW,
                NO_FAULTS,
                "carrier.incidents=[{ label: hole, from: day 3 00:00, for: 9d, delivered: 0% }]");
        assertThat(course(result)).containsExactly("switches backup", "takes-over backup");
        assertThat(result.course().get(0).at()).startsWith("day 3 08:");
        assertThat(result.counts().failed()).isLessThan(60);
    }

    @Test
    void theFirstIsUsedAgainOnceItHasRecoveredIfThePlanSaysSo() throws Exception {
        RunResult result = run(
                "failover",
                "test.failover.back=when-recovered",
                "test.messages=1000/day",
                "carrier.faults=[{ label: away, at: day 2 12:00, disconnect: { how: rst } }, { label: closed, from: day 2"
                        + " 12:00, for: 20m, refuse: {} }]");
        assertThat(course(result)).containsExactly("switches backup", "takes-over backup", "switches primary");
        assertThat(result.course().get(2).at()).startsWith("day 2 12:2");
        assertThat(channel(result, "backup").attempted()).isBetween(50L, 150L);
        assertThat(result.counts().accepted()).isEqualTo(5000);
    }

    @Test
    void aTestWhoseChannelsAreBothDeadEnds() throws Exception {
        String dead =
                "=[{ label: away, at: day 2 12:00, disconnect: { how: rst } }, { label: closed, from: day 2 12:00,"
                        + " for: 20d, refuse: {} }]";
        RunResult result = run("failover", FEW, "carrier.faults" + dead, "backup.faults" + dead);
        assertThat(course(result)).containsExactly("stops ");
        assertThat(result.counts().skipped()).isBetween(1000L, 1900L);
        assertThat(result.counts().attempted() + result.counts().skipped()).isEqualTo(2500);
    }

    @Test
    void whatWasNeverAnsweredIsSentTwiceOnlyIfThePlanSaysSo() throws Exception {
        String[] stalled = {
            FEW,
            "carrier.faults=[{ label: silent, from: day 2 11:50, for: 20d, ignore: { pdus: [submit_sm] } }]",
            "test.failover.window=10"
        };
        RunResult kept = run("failover", stalled);
        assertThat(course(kept)).contains("switches backup");
        assertThat(kept.counts().unanswered()).isPositive();
        RunResult sent = run("failover", stalled[0], stalled[1], stalled[2], "test.failover.unanswered=resend");
        assertThat(sent.counts().unanswered()).isZero();
        assertThat(channel(sent, "primary").unanswered()).isPositive();
        assertThat(sent.counts().attempted()).isEqualTo(2500);
    }

    @Test
    void theChannelsHaveDifferentLuck() throws Exception {
        RunResult result = run("failover", FEW, "backup.operators.china-mobile.delivered=98.2%");
        assertThat(channel(result, "primary").delivered())
                .isNotEqualTo(channel(result, "backup").delivered());
    }
}
