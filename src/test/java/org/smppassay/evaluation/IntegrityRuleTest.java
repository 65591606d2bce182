package org.smppassay.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smppassay.observation.Cohort.Role.CANARY;
import static org.smppassay.observation.Cohort.Role.PANEL;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smppassay.observation.Outcome;
import org.smppassay.observation.ReplyKind;
import org.smppassay.scenario.criteria.Criteria;
import org.smppassay.world.RandomStream;
import org.smppassay.world.RandomStreams;

/** Receipts are to tell the truth, as far as it can be checked. */
class IntegrityRuleTest {
    private static final Criteria RECEIPTS = Asked.written("{ integrity: { fakes: 1% } }");
    private static final Criteria SHAPE = Asked.written("{ integrity: { latency_shape: true } }");
    private static final Criteria REPLIES = Asked.written("{ integrity: { replies_at_least: 5% } }");
    private static final String HERS = "8613900000001";
    private static final String HIS = "8613900000002";

    @Test
    void aPanelThatGetsAllThatIsClaimedPassesOnceItIsLargeEnough() {
        assertThat(panel(298, 298).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(panel(298, 298).needed()).hasValue(299);
        CriterionResult enough = panel(299, 299);
        assertThat(enough.verdict()).isEqualTo(Verdict.PASS);
        assertThat(enough.explanation())
                .isEqualTo(
                        "Of 299 messages reported as delivered to handsets of the panel, 0 never got there (0 %); with"
                                + " 95 % confidence fewer than 0.997 % of such receipts are fakes (below 1 % wanted).");
    }

    @Test
    void claimsBeyondWhatHandsetsReceivedAreFakes() {
        CriterionResult result = panel(100, 85);

        assertThat(result.name()).isEqualTo("integrity_panel");
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.naive()).as("who reads literally believes receipts").isEqualTo(Verdict.PASS);
        assertThat(result.value()).hasValue(0.15);
    }

    @Test
    void oneFakeIsEvidenceButNoProofOfMoreThanOnePercent() {
        assertThat(panel(100, 99).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(panel(3, 2).verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void aMessageTooManyToOneHandsetDoesNotMakeUpForOneTooFewToAnother() {
        CriterionResult result = row(
                SampleRun.of(RECEIPTS, 1)
                        .to(PANEL)
                        .to(HERS, Duration.ZERO)
                        .delivered(10)
                        .to(HIS, Duration.ZERO)
                        .delivered(10)
                        .failed(5)
                        .handset(HERS, 15)
                        .handset(HIS, 5),
                "integrity_panel");

        assertThat(result.value()).hasValue(5 / 20.0);
    }

    @Test
    void aPanelThatSaysNothingAccusesNobody() {
        CriterionResult result = row(SampleRun.of(RECEIPTS, 1).to(PANEL).delivered(500), "integrity_panel");

        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.naive()).isEqualTo(Verdict.INVALID);
        assertThat(result.explanation()).startsWith("No handset of the panel has told of a message");
    }

    @Test
    void oneReceiptOfADeadNumberIsProof() {
        CriterionResult result =
                row(SampleRun.of(RECEIPTS, 1).to(CANARY).delivered(1).failed(999), "integrity_canaries");

        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.explanation())
                .isEqualTo("Of 1,000 messages to numbers known to be dead, 1 were reported as delivered (0.10 %):"
                        + " each of those receipts is a fake.");
    }

    @Test
    void deadNumbersThatStayDeadProveAsMuchAsThereAre() {
        assertThat(row(SampleRun.of(RECEIPTS, 1).to(CANARY).failed(50), "integrity_canaries")
                        .verdict())
                .isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(row(
                                SampleRun.of(RECEIPTS, 1)
                                        .to(CANARY)
                                        .failed(150)
                                        .sent(149, Outcome.REJECTED, SampleRun.MOBILE, 1, 9),
                                "integrity_canaries")
                        .verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void deadNumbersWithoutAReceiptSayNothing() {
        RunResult result = SampleRun.of(RECEIPTS, 1).to(CANARY).pending(500).conclude();

        assertThat(Asked.only(result).explanation()).startsWith("Nobody can tell whether receipts are true");
    }

    @Test
    void nothingIsDeliveredWhileTheNetworkIsDown() {
        Criteria known = Asked.written("{ integrity: { outages: [ { from: \"day 1 09:00\", for: 1h } ] } }");
        Outage nine = new Outage(
                "", Duration.ofHours(9).toNanos(), Duration.ofHours(10).toNanos());
        SampleRun claims = SampleRun.withOutage(known, nine)
                .to(HERS, Duration.ofMinutes(570))
                .delivered(400);
        SampleRun later = SampleRun.withOutage(known, nine)
                .to(HERS, Duration.ofMinutes(570))
                .arrivedAfter(Duration.ofMinutes(45).toMillis(), 400);

        assertThat(row(claims, "integrity_outage").verdict()).isEqualTo(Verdict.FAIL);
        assertThat(row(later, "integrity_outage").verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void anOutageOfOneOperatorConcernsNoOther() {
        Criteria known = Asked.written(
                "{ integrity: { outages: [ { operator: china-unicom, from: \"day 1 09:00\", for: 1h } ] } }");
        Outage nine = new Outage(
                "china-unicom",
                Duration.ofHours(9).toNanos(),
                Duration.ofHours(10).toNanos());
        CriterionResult result = row(
                SampleRun.withOutage(known, nine)
                        .to(HERS, Duration.ofMinutes(570))
                        .delivered(400),
                "integrity_outage");

        assertThat(result.explanation()).startsWith("No message was sent during a known outage");
    }

    @Test
    void fewerRepliesThanWhereMessagesArriveShowThatTheyDoNot() {
        assertThat(replies(380).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(replies(500).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(replies(600).verdict()).isEqualTo(Verdict.PASS);
        assertThat(replies(380).explanation())
                .startsWith("Of 10,000 delivered messages 380 were replied to in some way (3.80 %)");
    }

    /** 600 of 15,000 are 4 %: a third without receipts may have arrived and been replied to. */
    @Test
    void repliesToMessagesWithoutAReceiptProveNothingOfThoseWithOne() {
        CriterionResult result = row(
                SampleRun.of(REPLIES, 1).delivered(10_000).pending(5_000).replies(600, ReplyKind.ANSWER),
                "integrity_replies");

        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.interval().orElseThrow().lower()).isLessThan(0.05);
    }

    @Test
    void repliesThatHadNoTimeToComeAccuseNobody() {
        assertThat(row(SampleRun.of(REPLIES, 1).compressed().delivered(10_000), "integrity_replies")
                        .verdict())
                .isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void receiptsInANarrowBandLookMadeUp() {
        RandomStream random = new RandomStreams(1).stream("receipts");
        SampleRun run = SampleRun.of(SHAPE, 1);
        for (int i = 0; i < 2000; i++) {
            run.arrivedAfter(2000 + (long) (2000 * random.uniform(i)), 1);
        }
        CriterionResult result = row(run, "integrity_latency");

        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.value().orElseThrow()).isBetween(1.28, 1.36);
        assertThat(result.explanation()).startsWith("Receipts come in a narrower band than handsets are reached in");
    }

    @Test
    void latenciesOfHandsetsSpread() {
        int accused = 0;
        int passed = 0;
        for (int seed = 0; seed < 100; seed++) {
            Verdict verdict =
                    row(logNormal(0.3, 1000, seed), "integrity_latency").verdict();
            accused += verdict == Verdict.FAIL ? 1 : 0;
            passed += verdict == Verdict.PASS ? 1 : 0;
        }
        assertThat(accused).isZero();
        assertThat(passed).isGreaterThan(90);
    }

    @Test
    void aBandAtTheBoundIsSeldomAccused() {
        int accused = 0;
        for (int seed = 0; seed < 200; seed++) {
            // exp(2.326 x 0.1743) = 1.5.
            accused += row(logNormal(0.1743, 1000, seed), "integrity_latency").verdict() == Verdict.FAIL ? 1 : 0;
        }
        assertThat(accused).isLessThan(10);
    }

    @Test
    void fewReceiptsHaveNoShape() {
        CriterionResult result = row(SampleRun.of(SHAPE, 1).delivered(300), "integrity_latency");

        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.needed()).hasValue(368);
    }

    /** 0.99 to the power of 368 is 2.5 %, to that of 528 0.5 %. */
    @ParameterizedTest
    @CsvSource({"95%, 368", "99%, 528"})
    void howManyReceiptsHaveAShapeDependsOnHowSureItHasToBe(String confidence, int least) {
        Criteria criteria = Asked.written("{ integrity: { latency_shape: true, confidence: " + confidence + " } }");
        CriterionResult few = row(SampleRun.of(criteria, 1).delivered(300), "integrity_latency");
        assertThat(few.needed()).hasValue(least);
        assertThat(few.interval()).isEmpty();
        assertThat(row(SampleRun.of(criteria, 1).delivered(least), "integrity_latency")
                        .interval())
                .isPresent();
    }

    private static SampleRun logNormal(double sigma, int count, int seed) {
        RandomStream random = new RandomStreams(seed).stream("receipts");
        SampleRun run = SampleRun.of(SHAPE, 1);
        for (int i = 0; i < count; i++) {
            run.arrivedAfter((long) (3000 * Math.exp(sigma * random.gaussian(i))), 1);
        }
        return run;
    }

    private static CriterionResult panel(long claimed, long received) {
        return row(
                SampleRun.of(RECEIPTS, 1)
                        .to(PANEL)
                        .to(HERS, Duration.ZERO)
                        .delivered(claimed)
                        .handset(HERS, received),
                "integrity_panel");
    }

    private static CriterionResult replies(long complaintsAndMore) {
        return row(
                SampleRun.of(REPLIES, 1)
                        .delivered(10_000)
                        .replies(complaintsAndMore - 20, ReplyKind.ANSWER)
                        .replies(10, ReplyKind.OPT_OUT)
                        .replies(10, ReplyKind.COMPLAINT),
                "integrity_replies");
    }

    private static CriterionResult row(SampleRun run, String name) {
        return Asked.criterion(run.conclude(), name, "overall");
    }
}
