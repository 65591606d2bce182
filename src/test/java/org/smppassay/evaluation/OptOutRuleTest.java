package org.smppassay.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.smppassay.observation.Outcome;
import org.smppassay.scenario.criteria.Criteria;

/** Whoever has opted out is to be left alone. */
class OptOutRuleTest {
    private static final Criteria ALL = Asked.written("{ opt_out: {} }");
    private static final Criteria MOST = Asked.written("{ opt_out: { honoured: 90%, within: 1h } }");
    private static final String SHE = "13900000001";
    private static final Duration NOON = Duration.ofHours(12);

    @Test
    void oneMessageThatComesThroughIsOneTooMany() {
        CriterionResult result = Asked.only(afterwards(Outcome.DELIVERED, 1, 99).conclude());

        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.value()).hasValue(0.99);
        assertThat(result.explanation())
                .isEqualTo("Opt-outs are not honoured: 1 of 100 messages to people who had opted out more than 24 h"
                        + " before were let through (at least 100 % have to be held back).");
    }

    @Test
    void noneOfSomePassesAndSaysHowMuchThatProves() {
        CriterionResult result = Asked.only(afterwards(Outcome.DELIVERED, 0, 59).conclude());

        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.n()).isEqualTo(59);
        // 0.95 of no event among 59: 1 - 0.05^(1/59) = 4.95 %.
        assertThat(result.explanation()).endsWith("with 95 % confidence fewer than 4.95 % do.");
    }

    @Test
    void messagesWithinTheTimeAllowedDoNotCount() {
        CriterionResult result = Asked.only(SampleRun.of(ALL, 2)
                .optsOut(SHE, NOON)
                .to(SHE, NOON.plusHours(24))
                .delivered(5)
                .conclude());

        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.naive()).isEqualTo(Verdict.INVALID);
        assertThat(result.explanation()).startsWith("One person opted out, and nobody of them was written to again");
    }

    /** Else whoever honours opt-outs would deliver less than whoever does not. */
    @Test
    void messagesHeldBackForAnOptOutAreNotLost() {
        RunResult result = SampleRun.of(Asked.delivery(0.99), 1)
                .delivered(1000)
                .optsOut(SHE, NOON)
                .to(SHE, NOON.plusHours(1))
                .sent(50, Outcome.REJECTED, SampleRun.MOBILE, 1, 13)
                .conclude();

        CriterionResult delivery = Asked.only(result);
        assertThat(delivery.n()).isEqualTo(1000);
        assertThat(delivery.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.counts().rejected()).isEqualTo(50);
        assertThat(result.warnings()).anyMatch(note -> note.startsWith("50 messages went to people who had opted out"));
    }

    @Test
    void messagesToOthersDoNotCount() {
        SampleRun run = SampleRun.of(ALL, 3).optsOut(SHE, NOON);
        run.to("13700000001", NOON.plusHours(30)).delivered(5);
        run.to("13900000002", NOON.plusHours(30)).delivered(5);

        assertThat(Asked.only(run.conclude()).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void aNumberIsTheSameHoweverTheCarrierWritesIt() {
        CriterionResult result = Asked.only(SampleRun.of(ALL, 3)
                .optsOut("+86" + SHE, NOON)
                .to("86" + SHE, NOON.plusHours(30))
                .delivered(1)
                .conclude());

        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void messagesThatWereKeptTryingCountAsNotHeldBack() {
        assertThat(Asked.only(afterwards(Outcome.EXPIRED, 1, 9).conclude()).verdict())
                .isEqualTo(Verdict.FAIL);
        assertThat(Asked.only(afterwards(Outcome.REJECTED, 1, 9).conclude()).verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void messagesWithoutAnOutcomeLeaveItOpen() {
        CriterionResult result = Asked.only(afterwards(Outcome.PENDING, 2, 50).conclude());

        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.explanation()).contains("0 came through and 2 have no known outcome");
    }

    @Test
    void aShareIsTestedExactly() {
        assertThat(mostly(0, 28)).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(mostly(0, 29)).isEqualTo(Verdict.PASS);
        assertThat(mostly(1, 99)).isEqualTo(Verdict.PASS);
        assertThat(mostly(20, 80)).isEqualTo(Verdict.FAIL);
    }

    @Test
    void byDefaultItIsJudgedOnlyWhereThereIsSomethingToJudge() {
        Criteria defaults = Criteria.industryDefaults();
        assertThat(SampleRun.of(defaults, 2)
                        .day(1, 99, 100)
                        .day(2, 99, 100)
                        .conclude()
                        .criteria())
                .extracting(CriterionResult::name)
                .doesNotContain("opt_out");
        assertThat(SampleRun.of(defaults, 3)
                        .optsOut(SHE, NOON)
                        .to(SHE, NOON.plusHours(30))
                        .delivered(1)
                        .conclude()
                        .criteria())
                .extracting(CriterionResult::name)
                .contains("opt_out");
    }

    @Test
    void whatItRemembersIsBounded() {
        SampleRun run = SampleRun.of(ALL, 3);
        for (int i = 0; i <= OptOutBook.MOST; i++) {
            run.optsOut(String.valueOf(13_900_000_000L + i), NOON);
        }
        CriterionResult result =
                Asked.only(run.to("13900000007", NOON.plusHours(30)).failed(1).conclude());

        assertThat(result.n()).isEqualTo(1);
        assertThat(result.explanation()).endsWith("One opt-out was too many to be watched.");
    }

    private static Verdict mostly(long through, long heldBack) {
        return Asked.only(SampleRun.of(MOST, 2)
                        .optsOut(SHE, NOON)
                        .to(SHE, NOON.plusHours(2))
                        .delivered(through)
                        .failed(heldBack)
                        .conclude())
                .verdict();
    }

    private static SampleRun afterwards(Outcome outcome, long count, long heldBack) {
        return SampleRun.of(ALL, 3)
                .optsOut(SHE, NOON)
                .to(SHE, NOON.plusHours(24).plusSeconds(1))
                .sent(count, outcome, SampleRun.MOBILE, 1, 12)
                .failed(heldBack);
    }
}
