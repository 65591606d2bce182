package org.smppassay.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.smppassay.evaluation.ReceiptCurve.Point;
import org.smppassay.observation.Cohort;
import org.smppassay.observation.LateReceipt;
import org.smppassay.observation.Outcome;

/** When messages came to their ends, those without one watched as long as the run was. */
class ReceiptCurvesTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void withoutOpenMessagesItIsThePlainShare() {
        ReceiptCurve curve = SampleRun.of(Asked.delivery(0.99), 1)
                .arrivedAfter(3_000, 90)
                .arrivedAfter(30_000, 5)
                .arrivedAfter(7_200_000, 3)
                .failed(2)
                .endsAfter(HOUR.multipliedBy(48))
                .conclude()
                .series()
                .receipts();

        assertThat(at(curve, 10_000).delivered()).isCloseTo(0.90, within(1e-12));
        assertThat(at(curve, 60_000).delivered()).isCloseTo(0.95, within(1e-12));
        assertThat(at(curve, 3_600_000).missing()).isCloseTo(0.03, within(1e-12));
        assertThat(at(curve, 3_600_000).failed()).isCloseTo(0.02, within(1e-12));
        assertThat(curve.points()).hasSizeBetween(40, ReceiptCurve.MOST_POINTS);
        assertThat(curve.points().get(curve.points().size() - 1).delivered()).isCloseTo(0.98, within(1e-12));
    }

    @Test
    void sharesAddUpAndNeverFall() {
        ReceiptCurve curve = SampleRun.of(Asked.delivery(0.99), 1)
                .arrivedAfter(3_000, 90)
                .failed(5)
                .pending(5)
                .endsAfter(HOUR.multipliedBy(48))
                .conclude()
                .series()
                .receipts();

        double before = 0;
        for (Point point : curve.points()) {
            assertThat(point.delivered() + point.failed() + point.missing()).isCloseTo(1, within(1e-12));
            assertThat(point.delivered())
                    .isBetween(point.lower(), point.upper())
                    .isGreaterThanOrEqualTo(before);
            before = point.delivered();
        }
    }

    /** Of ten messages seven arrive at once; two are watched for 1 h 30 only; of the one left at 2 h nobody can say 10 %. */
    @Test
    void openMessagesCountAsLongAsTheyWereWatched() {
        ReceiptCurves curves = new ReceiptCurves();
        Messages.of(Outcome.DELIVERED, Duration.ZERO, Duration.ofSeconds(3)).repeat(7, curves::message);
        Messages.open(Duration.ofMinutes(30 + 60 * 22)).repeat(2, curves::message);
        Messages.of(Outcome.DELIVERED, Duration.ZERO, Duration.ofHours(2)).repeat(1, curves::message);
        ReceiptCurve curve = curves.curve(Duration.ofHours(24).toNanos(), 0.9);

        assertThat(at(curve, 3_600_000).delivered()).isCloseTo(0.7, within(1e-12));
        Point last = curve.points().get(curve.points().size() - 1);
        assertThat(last.delivered())
                .as("0.7 + 0.3 x 1/1, after two of three went out of sight")
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void aLateReceiptTakesItsMessageOutOfTheOpenOnes() {
        ReceiptCurves curves = new ReceiptCurves();
        Messages.of(Outcome.DELIVERED, Duration.ZERO, Duration.ofSeconds(3)).repeat(98, curves::message);
        Messages.open(Duration.ZERO).repeat(2, curves::message);
        curves.late(new LateReceipt(Cohort.PLAIN, 0, Duration.ofHours(60).toNanos(), Outcome.DELIVERED));
        ReceiptCurve curve = curves.curve(Duration.ofDays(4).toNanos() + 1, 0.9);

        assertThat(at(curve, Duration.ofDays(2).toMillis()).delivered()).isCloseTo(0.98, within(1e-12));
        assertThat(at(curve, Duration.ofDays(3).toMillis()).delivered()).isCloseTo(0.99, within(1e-12));
        assertThat(curve.isTelling()).isTrue();
    }

    @Test
    void aDeadlineIsExactHoweverWideTheBins() {
        TimeBins bins = new TimeBins(Duration.ofDays(2).toMillis());
        bins.add(Duration.ofDays(2).toNanos());
        bins.add(Duration.ofDays(2).toNanos() + 1);
        bins.add(Duration.ofDays(2).plusSeconds(20).toNanos());

        assertThat(bins.atRank(1)).isEqualTo(Duration.ofDays(2).toMillis());
        assertThat(bins.atRank(2)).isGreaterThan(Duration.ofDays(2).toMillis());
        assertThat((double) bins.atRank(3)).isCloseTo(172_820_000, within(172_820.0));
    }

    @Test
    void binsAreAsFineAsTheySay() {
        for (long millis = 1; millis < 3_000_000_000L; millis += 1 + millis / 7) {
            TimeBins bins = new TimeBins();
            bins.add(millis * 1_000_000);
            assertThat(bins.atRank(1)).isBetween(millis, millis + millis / 1000);
        }
    }

    @Test
    void momentsOfALongRunAreKeptInWiderBins() {
        OpenMoments moments = new OpenMoments();
        for (int day = 0; day < 366; day++) {
            moments.add(Duration.ofDays(day).toNanos(), 1);
        }
        moments.add(0, -1);
        TimeBins watched = moments.watchedUntil(Duration.ofDays(366).toNanos());

        assertThat(watched.n()).isEqualTo(365);
        assertThat((double) watched.atRank(365))
                .isCloseTo(
                        (double) Duration.ofDays(365).toMillis(),
                        within(0.002 * Duration.ofDays(365).toMillis()));
    }

    @Test
    void ofRunsWhoseTimesNobodyKnowsNoneIsDrawn() {
        assertThat(SampleRun.of(Asked.delivery(0.99), 1)
                        .delivered(10)
                        .conclude()
                        .series()
                        .receipts())
                .isEqualTo(ReceiptCurve.NONE);
    }

    private static Point at(ReceiptCurve curve, long millis) {
        return curve.deadlines().stream()
                .filter(point -> point.afterMillis() == millis)
                .findFirst()
                .orElseThrow();
    }
}
