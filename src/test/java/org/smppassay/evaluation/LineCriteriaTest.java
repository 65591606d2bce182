package org.smppassay.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.smppassay.scenario.criteria.Criteria;

/** What is measured without chance: how long sessions were bound, and how fast submissions were taken. */
class LineCriteriaTest {
    private static final Criteria UPTIME = Asked.written("{ bind_uptime: { at_least: 99.9% } }");
    private static final Criteria CAPACITY = Asked.written("{ capacity: { at_least: 100/s } }");
    private static final Duration DAY = Duration.ofDays(1);

    private static SampleRun run(Criteria criteria) {
        return SampleRun.of(criteria, 1).delivered(1000);
    }

    @Test
    void sessionsBoundMostOfTheTimePass() {
        CriterionResult result =
                Asked.only(run(UPTIME).bound(DAY.minusSeconds(86), DAY).conclude());

        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.interval()).isEmpty();
    }

    @Test
    void sessionsAwayTooLongFail() {
        CriterionResult result = Asked.only(
                run(UPTIME).troubles(0, 7, 0).bound(DAY.minusSeconds(87), DAY).conclude());

        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.explanation()).contains("less than 99.9 % wanted", "7 connections lost", "87 s without");
    }

    @Test
    void withoutASessionThereIsNoUptime() {
        CriterionResult result = Asked.only(run(UPTIME).conclude());

        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.naive()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void whatTheChannelTakesWhileMessagesWaitIsItsCapacity() {
        CriterionResult slow = Asked.only(
                run(CAPACITY).pace(1500, Duration.ofSeconds(60), 5_970).conclude());
        CriterionResult fast = Asked.only(
                run(CAPACITY).pace(1500, Duration.ofSeconds(60), 6_000).conclude());

        assertThat(slow.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(slow.value()).hasValue(99.5);
        assertThat(slow.explanation()).contains("waiting for 60 s", "99.5 segments a second");
        assertThat(fast.verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void aChannelThatWasNeverAskedForMoreMayBeAbleToDoMore() {
        CriterionResult enough =
                Asked.only(run(CAPACITY).pace(1000, Duration.ZERO, 0).conclude());
        CriterionResult open =
                Asked.only(run(CAPACITY).pace(999, Duration.ZERO, 0).conclude());

        assertThat(enough.verdict()).isEqualTo(Verdict.PASS);
        assertThat(open.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(open.naive()).isEqualTo(Verdict.FAIL);
        assertThat(open.explanation()).contains("never asked for more than 99.9 segments a second");
    }
}
