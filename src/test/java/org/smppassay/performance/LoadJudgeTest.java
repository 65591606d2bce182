package org.smppassay.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smppassay.performance.Load.MILLI;
import static org.smppassay.performance.Load.SECOND;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.smppassay.evaluation.Verdict;
import org.smppassay.performance.Load.Seen;
import org.smppassay.scenario.load.LoadPlan;
import org.smppassay.scenario.load.Threshold;
import org.smppassay.wording.Language;
import org.smppassay.wording.Phrase;

class LoadJudgeTest {
    private static final LoadPlan PLAN = Load.plan("{ thresholds: [response.p99 < 50ms, errors < 1%] }");

    private static LoadResult conclude(LoadPlan plan, LoadRecord record) {
        return LoadJudge.conclude("made up", 1, plan, record);
    }

    private static LoadResult conclude(Seen seen) {
        return conclude(PLAN, Load.record(seen.interval()));
    }

    private static List<String> said(List<Phrase> phrases) {
        return phrases.stream().map(Language.ENGLISH::say).toList();
    }

    @Test
    void whatHoldsPasses() {
        LoadResult result = conclude(new Seen().answered(1000, 10 * MILLI));

        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(said(result.why()))
                .containsExactly("response.p99 < 50ms: it was 10 ms.", "errors < 1%: it was 0 %.");
        assertThat(result.thresholds()).hasSize(2);
    }

    @Test
    void oneThresholdThatFailsIsEnough() {
        LoadResult result = conclude(new Seen().answered(1000, 10 * MILLI).throttled(100));

        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(said(result.why())).containsExactly("errors < 1% does not hold: it was 9.09 %.");
    }

    @Test
    void failsGoBeforeWhatIsOpen() {
        LoadResult result = conclude(new Seen().answered(100, 10 * MILLI).throttled(10));

        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(said(result.why()).get(0)).startsWith("errors < 1% does not hold");
        assertThat(said(result.why()).get(1)).startsWith("response.p99 < 50ms cannot be told");
    }

    @Test
    void aLateGeneratorSaysNothingOfTheServer() {
        LoadResult result =
                conclude(new Seen().answered(1000, 80 * MILLI).lag(980, 1).lag(20, 70 * MILLI));

        assertThat(result.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(said(result.why()).get(0))
                .isEqualTo("The generator was late, so this says nothing of the server: in the run, 1 % of the"
                        + " submissions were written 70.1 ms late or more (at most 5 ms is sound), the latest 70.1"
                        + " ms (at most 500 ms).");
    }

    @Test
    void aLateGeneratorInOnePhaseIsNotHiddenByTheOthers() {
        Interval calm =
                new Seen().answered(99_000, MILLI).lag(99_000, 1).in("calm").interval();
        Interval spike =
                new Seen().answered(400, MILLI).lag(400, 9 * MILLI).in("spike").interval();
        Interval all = new Seen()
                .answered(99_400, MILLI)
                .lag(99_000, 1)
                .lag(400, 9 * MILLI)
                .interval();

        LoadResult result = conclude(
                PLAN,
                new LoadRecord(
                        Figures.of(all),
                        List.of(Figures.of(calm), Figures.of(spike)),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        false));

        assertThat(result.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(said(result.why()).get(0)).contains("in phase spike, 1 % of the submissions");
    }

    @Test
    void booksThatDoNotBalanceAreInvalid() {
        LoadResult result = conclude(new Seen().answered(1000, MILLI).inFlight(3));

        assertThat(result.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(said(result.why()).get(0))
                .isEqualTo("The books do not balance: 1,000 submissions were sent, but 1,000 came to an end and 3 are"
                        + " open.");
    }

    @Test
    void nothingSentIsInvalid() {
        assertThat(conclude(new Seen()).verdict()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void receiptsThatWereNotWaitedForFailNothing() {
        LoadPlan plan = Load.plan("{ thresholds: [missing_receipts < 1%, receipts > 990/s, errors < 1%] }");
        Figures seen =
                Figures.of(new Seen().answered(1000, MILLI).receipts(980, 20).interval());

        LoadResult ended = conclude(plan, record(seen, true));

        assertThat(ended.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(said(ended.why()))
                .containsExactly(
                        "missing_receipts < 1% cannot be told: the run was ended, and receipts that were still to come"
                                + " were not waited for. What was seen is 2 %.",
                        "receipts > 990/s cannot be told: the run was ended, and receipts that were still to come were"
                                + " not waited for. What was seen is 980/s.");
        assertThat(said(ended.notes()))
                .contains("20 submissions that asked for a receipt had none yet when the run was ended; such receipts"
                        + " were not waited for.");
        assertThat(conclude(plan, record(seen, false)).verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void receiptsThatWereStillToComeMightHaveBeenLate() {
        LoadPlan plan = Load.plan("{ thresholds: [delivery.max < 1s] }");
        Figures some = Figures.of(new Seen()
                .answered(1000, MILLI)
                .receipts(0, 20)
                .delivered(980, MILLI)
                .interval());
        Figures all = Figures.of(
                new Seen().answered(1000, MILLI).delivered(1000, MILLI).interval());

        assertThat(ofItsThreshold(plan, record(some, true))).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(ofItsThreshold(plan, record(all, true))).isEqualTo(Verdict.PASS);
        assertThat(ofItsThreshold(plan, record(some, false))).isEqualTo(Verdict.PASS);
    }

    private static Verdict ofItsThreshold(LoadPlan plan, LoadRecord record) {
        return conclude(plan, record).thresholds().get(0).verdict();
    }

    private static LoadRecord record(Figures seen, boolean interrupted) {
        return new LoadRecord(seen, List.of(seen), List.of(seen), Optional.empty(), Optional.empty(), interrupted);
    }

    @Test
    void aRunThatSomebodyEndedHasNotPassed() {
        LoadResult ended = conclude(
                PLAN, record(Figures.of(new Seen().answered(1000, MILLI).interval()), true));

        assertThat(ended.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(said(ended.why()))
                .containsExactly("The run was interrupted: nothing had failed until then, but what would have come of"
                        + " the rest is not known.");
        assertThat(ended.interrupted()).isTrue();
    }

    @Test
    void aRunThatSomebodyEndedHasFailedIfItHadFailed() {
        LoadResult ended = conclude(
                PLAN, record(Figures.of(new Seen().answered(1000, SECOND).interval()), true));

        assertThat(ended.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(said(ended.why())).allMatch(why -> why.startsWith("response.p99 < 50ms does not hold"));
    }

    @Test
    void aServerThatTookNothingHasFailedWhatItMissed() {
        Seen seen = new Seen().waited(1000, 3 * SECOND).bound(0);

        LoadResult result = conclude(seen);
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(said(result.why()))
                .startsWith(
                        "Nothing was sent apart from the warm-up.", "response.p99 < 50ms does not hold: it was 3 s.");
        assertThat(said(result.notes())).noneMatch(note -> note.contains("as written"));
        assertThat(conclude(new Seen().waited(1000, 3 * SECOND).inFlight(200)).verdict())
                .as("its windows are full")
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void whereTheGeneratorHadNoMoreToGiveTheServerIsNotSaidToHaveSetThePace() {
        Seen full = new Seen().answered(1000, MILLI).dueBeside(400).inFlight(200);
        assertThat(said(conclude(full).notes()))
                .contains("In 1 of 1 seconds all windows were full and submissions waited: the server set the pace.");

        assertThat(said(conclude(full.busy(950 * MILLI)).notes()))
                .noneMatch(note -> note.contains("the server set the pace"))
                .anyMatch(
                        note -> note.startsWith("In 1 of 1 seconds the generator used more than 90 % of the one core"));
    }

    @Test
    void whereNothingWasSentThoughItCouldHaveBeenOrNothingIsMissedTheLoadSaysNothing() {
        assertThat(conclude(new Seen().waited(1000, 3 * SECOND)).verdict()).isEqualTo(Verdict.INVALID);
        assertThat(conclude(new Seen().bound(0)).verdict()).isEqualTo(Verdict.INVALID);
        assertThat(conclude(
                                Load.plan("{}"),
                                Load.record(new Seen()
                                        .waited(1000, 3 * SECOND)
                                        .bound(0)
                                        .interval()))
                        .verdict())
                .isEqualTo(Verdict.INVALID);
    }

    @Test
    void aSearchSaysWhatHadToHoldAndNotThatItCameToTheLimit() {
        Figures seen = Figures.of(
                new Seen().waited(1000, 3 * SECOND).answered(1000, MILLI).interval());
        Capacity found = new Capacity(
                900, 1000, Capacity.Ending.FOUND, List.of(new CapacityStep(900, true, seen, Phrase.nothing())));
        LoadRecord record =
                new LoadRecord(seen, List.of(seen), List.of(seen), Optional.of(found), Optional.empty(), false);

        assertThat(said(conclude(PLAN, record).notes()).get(0))
                .isEqualTo(
                        "A rate was held if response.p99 < 50ms, errors < 1%, and 99 of 100 submissions were accepted"
                                + " in the time they were given.");
        assertThat(said(conclude(Load.plan("{}"), record).notes()))
                .anyMatch(note -> note.startsWith("A rate was held if response.p99 < 1s, errors < 1%,"))
                .noneMatch(note -> note.contains("as written"));
        assertThat(said(conclude(
                                PLAN,
                                Load.record(new Seen()
                                        .waited(1000, 3 * SECOND)
                                        .answered(1000, MILLI)
                                        .interval()))
                        .notes()))
                .anyMatch(note -> note.contains("as written"));
    }

    @Test
    void whatWasDueAndNeverSentIsTold() {
        LoadResult result = conclude(new Seen().answered(1000, MILLI).dueBeside(7));

        assertThat(said(result.notes())).contains("7 submissions were due and never sent.");
    }

    @Test
    void aLimitThatWasReachedIsTold() {
        LoadResult result = conclude(
                Load.plan("{ max_messages: 1000 }"),
                Load.record(new Seen().answered(1000, MILLI).interval()));

        assertThat(said(result.notes()))
                .contains("No more than 1,000 submissions were allowed, the warm-up included, and so many were sent.");
    }

    @Test
    void withoutThresholdsNothingIsJudged() {
        LoadResult result =
                conclude(Load.plan("{}"), Load.record(new Seen().answered(MILLI).interval()));

        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(said(result.why())).containsExactly("No thresholds were given, so nothing was judged.");
    }

    @Test
    void aThresholdIsJudgedInItsPhase() {
        LoadPlan plan = Load.plan("{ phases: [{ name: calm, rate: 9/s, for: 1s }, { name: spike, rate: 9/s, for: 1s },"
                + " { name: after, rate: 9/s, for: 1s }],"
                + " thresholds: [response.max < 1s, response.max < 2s in spike, response.max < 1s in after] }");
        Interval calm = new Seen().answered(MILLI).in("calm").interval();
        Interval spike = new Seen().answered(3 * SECOND).in("spike").interval();

        LoadResult result = conclude(
                plan,
                new LoadRecord(
                        Figures.of(calm),
                        List.of(Figures.of(calm), Figures.of(spike)),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        true));

        assertThat(result.thresholds())
                .extracting(ThresholdResult::verdict)
                .containsExactly(Verdict.PASS, Verdict.FAIL, Verdict.INCONCLUSIVE);
        assertThat(result.thresholds().get(1).scope()).isEqualTo("phase:spike");
        assertThat(said(result.notes()).get(0)).contains("interrupted");
    }

    @Test
    void aRunEndedEarlyFailsByWhatCouldNoLongerHold() {
        Threshold broken = PLAN.thresholds().get(0);
        LoadRecord few =
                Load.record(new Seen().answered(45, MILLI).answered(5, SECOND).interval());

        LoadResult result = conclude(
                PLAN,
                new LoadRecord(few.total(), few.phases(), few.seconds(), Optional.empty(), Optional.of(broken), false));

        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(said(result.why()))
                .startsWith(
                        "The run was ended early, since response.p99 < 50ms could no longer hold.",
                        "response.p99 < 50ms does not hold: whatever had still come, it could not have held.");
    }
}
