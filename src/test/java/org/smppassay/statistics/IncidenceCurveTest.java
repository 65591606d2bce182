package org.smppassay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidenceCurveTest {
    /** Eighteen messages; at the times of ends 18, 17, 16, 11, 10, 7, 5 and 3 are at risk. */
    private static final EndTimes EIGHTEEN = EndTimes.of(
            new long[] {1, 3, 3, 5, 8, 8, 12, 15}, new long[] {2, 3, 9, 12}, new long[] {3, 4, 8, 10, 15, 20});

    /** By hand: 1/18; + 16/18 x 2/16; + 13/18 x 1/11; ... The variances are the delta method's sums (Marubini and Valsecchi 1995). */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "1, 0.05555555555555555, 0.002914951989026063",
        "2, 0.05555555555555555, 0.002914951989026063",
        "3, 0.16666666666666666, 0.007716049382716049",
        "7, 0.23232323232323232, 0.010511192941557189",
        "8, 0.36363636363636365, 0.014302807691237443",
        "12, 0.4536796536796537, 0.017297512196933127",
        "15, 0.5437229437229437, 0.01833447557088419"
    })
    void shouldFollowTheDeliveredByHand(long time, double incidence, double variance) {
        IncidenceCurve delivered = IncidenceCurve.delivered(EIGHTEEN);
        assertThat(delivered.at(time)).isCloseTo(incidence, within(1e-12));
        assertThat(delivered.standardError(time)).isCloseTo(Math.sqrt(variance), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 0",
        "2, 0.05555555555555555, 0.002914951989026063",
        "3, 0.1111111111111111, 0.0054869684499314125",
        "9, 0.18614718614718614, 0.009698918902269666",
        "12, 0.2761904761904762, 0.014535178923552456",
        "99, 0.2761904761904762, 0.014535178923552456"
    })
    void shouldFollowTheFailedByHand(long time, double incidence, double variance) {
        IncidenceCurve failed = IncidenceCurve.failed(EIGHTEEN);
        assertThat(failed.at(time)).isCloseTo(incidence, within(1e-12));
        assertThat(failed.standardError(time)).isCloseTo(Math.sqrt(variance), within(1e-12));
    }

    @Property(tries = 200, seed = "1")
    void shouldShareOutWhatKaplanAndMeierTakeAway(
            @ForAll @Size(max = 30) List<@LongRange(max = 20) Long> delivered,
            @ForAll @Size(max = 30) List<@LongRange(max = 20) Long> failed,
            @ForAll @Size(max = 30) List<@LongRange(max = 20) Long> open,
            @ForAll @IntRange(max = 25) int time) {
        EndTimes ends = EndTimes.of(times(delivered), times(failed), times(open));
        double ended = IncidenceCurve.delivered(ends).at(time)
                + IncidenceCurve.failed(ends).at(time);
        assertThat(1 - ended).isCloseTo(KaplanMeier.of(ends).open(time), within(1e-12));
        for (IncidenceCurve curve :
                new IncidenceCurve[] {IncidenceCurve.delivered(ends), IncidenceCurve.failed(ends)}) {
            Interval interval = curve.interval(time, 0.95);
            assertThat(curve.standardError(time)).isBetween(0.0, 0.51);
            assertThat(interval.lower()).isBetween(0.0, curve.at(time));
            assertThat(interval.upper()).isBetween(curve.at(time), 1.0);
        }
    }

    private static long[] times(List<Long> times) {
        return times.stream().mapToLong(Long::longValue).toArray();
    }

    @Property(tries = 100, seed = "1")
    void shouldBeABinomialShareWithoutOpenMessages(
            @ForAll @IntRange(min = 0, max = 40) int early, @ForAll @IntRange(min = 0, max = 40) int late) {
        EndTimes ends = new EndTimes();
        ends.add(5, early, 7, 0);
        ends.add(9, late, 3, 0);
        double n = early + late + 10;
        double share = early / n;
        IncidenceCurve curve = IncidenceCurve.delivered(ends);
        assertThat(curve.at(5)).isCloseTo(share, within(1e-12));
        assertThat(curve.standardError(5)).isCloseTo(Math.sqrt(share * (1 - share) / n), within(1e-12));
        double all = (early + late) / n;
        assertThat(curve.at(9)).isCloseTo(all, within(1e-12));
        assertThat(curve.standardError(9)).isCloseTo(Math.sqrt(all * (1 - all) / n), within(1e-12));
    }

    @Test
    void shouldStayHonestWhereNothingHasEndedSo() {
        EndTimes ends = new EndTimes();
        ends.add(10, 990, 0, 10);
        IncidenceCurve failed = IncidenceCurve.failed(ends);
        assertThat(failed.interval(0, 0.95).upper()).isCloseTo(1 - Math.pow(0.025, 1 / 1000.0), within(1e-12));
        assertThat(failed.interval(10, 0.95).upper()).isCloseTo(1 - Math.pow(0.025, 1 / 1000.0), within(1e-12));
        assertThat(failed.interval(10, 0.95).lower()).isZero();
        assertThat(failed.interval(11, 0.95).upper())
                .as("the ten still open may fail yet")
                .isCloseTo(0.01 + 1 - Math.pow(0.025, 1 / 990.0), within(1e-12));
    }

    @Test
    void shouldCountOnlyThoseStillWatched() {
        EndTimes ends = new EndTimes();
        ends.add(10, 0, 0, 900);
        ends.add(100, 100, 0, 0);
        IncidenceCurve delivered = IncidenceCurve.delivered(ends);
        assertThat(delivered.interval(10, 0.95).upper()).isCloseTo(1 - Math.pow(0.025, 1 / 1000.0), within(1e-12));
        assertThat(delivered.interval(11, 0.95).upper()).isCloseTo(1 - Math.pow(0.025, 1 / 100.0), within(1e-12));
        assertThat(delivered.interval(100, 0.95).lower()).isCloseTo(Math.pow(0.025, 1 / 100.0), within(1e-12));
    }

    @Test
    void shouldStayHonestWhereAllHaveEndedSo() {
        EndTimes atOnce = new EndTimes();
        atOnce.add(10, 1000, 0, 0);
        Interval all = IncidenceCurve.delivered(atOnce).interval(10, 0.95);
        assertThat(all.upper()).isEqualTo(1);
        assertThat(all.lower()).isCloseTo(Math.pow(0.025, 1 / 1000.0), within(1e-12));
        EndTimes inSteps = new EndTimes();
        inSteps.add(10, 999, 0, 0);
        inSteps.add(20, 1, 0, 0);
        IncidenceCurve curve = IncidenceCurve.delivered(inSteps);
        assertThat(curve.at(20)).isEqualTo(1);
        assertThat(curve.interval(20, 0.95).lower())
                .isEqualTo(curve.interval(10, 0.95).lower());
    }

    @Test
    void shouldKnowNothingWithoutMessages() {
        for (EndTimes none : new EndTimes[] {new EndTimes(), EndTimes.of(new long[0], new long[0], new long[0])}) {
            assertThat(IncidenceCurve.delivered(none).at(5)).isZero();
            assertThat(IncidenceCurve.delivered(none).standardError(5)).isZero();
            assertThat(IncidenceCurve.delivered(none).interval(5, 0.95)).isEqualTo(new Interval(0, 1, 0.95));
            assertThat(IncidenceCurve.delivered(none).quantile(0.5)).isEmpty();
            assertThat(KaplanMeier.of(none).open(5)).isEqualTo(1);
        }
    }

    @Test
    void shouldFindTheFirstTimeOfAShare() {
        IncidenceCurve delivered = IncidenceCurve.delivered(EIGHTEEN);
        assertThat(delivered.quantile(0.05)).hasValue(1);
        assertThat(delivered.quantile(0.2)).hasValue(5);
        assertThat(delivered.quantile(0.6)).isEmpty();
    }

    /** A million messages of distinct times: it ends, and agrees with the counts. */
    @Test
    void shouldTakeAMillionMessages() {
        EndTimes ends = new EndTimes();
        for (int i = 0; i < 1_000_000; i++) {
            ends.add(1000L * i, i % 100 == 7 ? 0 : 1, i % 100 == 7 ? 1 : 0, 0);
        }
        IncidenceCurve failed = IncidenceCurve.failed(ends);
        assertThat(failed.at(Long.MAX_VALUE)).isCloseTo(0.01, within(1e-9));
        assertThat(failed.standardError(Long.MAX_VALUE)).isCloseTo(Math.sqrt(0.0099 / 1e6), within(1e-9));
        assertThat(ends.total()).isEqualTo(1_000_000);
    }

    @Test
    void shouldNameTheValueItRefuses() {
        EndTimes ends = new EndTimes();
        ends.add(5, 1, 0, 0);
        assertThatThrownBy(() -> ends.add(5, 1, 0, 0)).hasMessageContaining("ascending");
        assertThatThrownBy(() -> ends.add(6, -1, 0, 0)).hasMessageContaining("delivered");
        assertThatThrownBy(() -> ends.add(6, 0, 0, Integer.MAX_VALUE)).hasMessageContaining("open");
        assertThatThrownBy(() -> new EndTimes().add(-1, 1, 0, 0)).hasMessageContaining("-1");
        assertThatThrownBy(() -> IncidenceCurve.failed(ends).interval(5, 1)).hasMessageContaining("confidence");
        assertThatThrownBy(() -> IncidenceCurve.failed(ends).quantile(0)).hasMessageContaining("share");
    }
}
