package org.smppassay.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FireTimesTest {
    private static final double SECOND = 1e9;

    @Test
    void evenArrivalsLieAtEqualDistancesFromTheBeginningOn() {
        assertThat(first(4, "{ rate: 250/s, for: 1s }")).containsExactly(0L, 4_000_000L, 8_000_000L, 12_000_000L);
    }

    @Test
    void evenArrivalsDoNotDriftInAnHourOfThem() {
        FireTimes times = times("{ rate: 3000/s, for: 1h }");
        for (int i = 0; i < 3000 * 3600; i++) {
            times.advance();
        }
        assertThat(times.peek()).isBetween((long) (3600 * SECOND) - 1, (long) (3600 * SECOND) + 1);
    }

    @Test
    void aTimeHasAsManyAsItsRateSays() {
        for (int tenths = 1; tenths < 100; tenths++) {
            String rate = tenths / 10 + "." + tenths % 10;
            assertThat(until(30 * SECOND, "{ rate: " + rate + "/s, for: 30s }"))
                    .as(rate)
                    .hasSize(3 * tenths);
            assertThat(until(60 * SECOND, "{ rate: " + tenths + "/min, for: 60s }"))
                    .hasSize(tenths);
        }
    }

    /** The n-th arrival of a ramp comes when n are expected: the integral of the rate. */
    @Property(tries = 100, seed = "1")
    void aRampHasItsIntegral(
            @ForAll @IntRange(min = 1, max = 5000) int from,
            @ForAll @IntRange(min = 1, max = 5000) int to,
            @ForAll @IntRange(min = 1, max = 20) int seconds) {
        List<Long> times = until(seconds * SECOND, "{ from: " + from + "/s, to: " + to + "/s, for: " + seconds + "s }");
        assertThat((double) times.size()).isCloseTo((from + to) / 2.0 * seconds, within(1.0));
        for (int n = 0; n < times.size(); n += 1 + times.size() / 50) {
            double t = times.get(n) / SECOND;
            assertThat(from * t + (to - from) * t * t / (2 * seconds)).isCloseTo(n, within(1e-4));
        }
        assertThat(times).isSorted();
    }

    @Test
    void aRampUpFromZeroAndDownToItArrivesSomewhere() {
        assertThat(until(2 * SECOND, "{ from: 0.001/s, to: 100/s, for: 2s }")).hasSizeBetween(99, 101);
        assertThat(until(2 * SECOND, "{ from: 100/s, to: 0.001/s, for: 2s }")).hasSizeBetween(99, 101);
    }

    @Test
    void stepsAreOfEqualHeightAndLength() {
        List<Long> times = until(3 * SECOND, "{ from: 100/s, to: 300/s, steps: 3, for: 3s }");
        assertThat(count(times, 0, 1)).isEqualTo(100);
        assertThat(count(times, 1, 2)).isEqualTo(200);
        assertThat(count(times, 2, 3)).isEqualTo(300);
    }

    @Test
    void poissonArrivalsHaveTheRateTheVarianceAndTheDistancesOfAPoissonProcess() {
        List<Long> times = until(100 * SECOND, "{ rate: 1000/s, arrivals: poisson, for: 100s }");
        assertThat(times.size()).isBetween(100_000 - 1300, 100_000 + 1300);
        double sum = 0;
        double squares = 0;
        for (int second = 0; second < 100; second++) {
            double inIt = count(times, second, second + 1);
            sum += inIt;
            squares += inIt * inIt;
        }
        double variance = squares / 100 - sum * sum / 10_000;
        // Variance equals mean; that of 100 values scatters by 14 %.
        assertThat(variance / (sum / 100)).isBetween(0.5, 1.5);
        // Kolmogorov and Smirnov: the greatest distance to the exponential distribution, 1.95 / sqrt(n) at 0.1 %.
        assertThat(distanceToExponential(times, 1000)).isLessThan(1.95 / Math.sqrt(times.size()));
    }

    @Test
    void poissonArrivalsFollowARamp() {
        List<Long> times = until(10 * SECOND, "{ from: 100/s, to: 1900/s, arrivals: poisson, for: 10s }");
        // 2750 expected in the first half, 7250 in the second; four standard deviations.
        assertThat(count(times, 0, 5)).isBetween(2750 - 210, 2750 + 210);
        assertThat(times.size()).isBetween(10_000 - 400, 10_000 + 400);
    }

    @Test
    void theSameStreamGivesTheSameTimes() {
        String phase = "{ rate: 500/s, arrivals: poisson, for: 10s }";
        assertThat(first(1000, phase)).isEqualTo(first(1000, phase));
    }

    private static FireTimes times(String phase) {
        var spec = Phases.spec(phase);
        return new FireTimes(RateCurve.of(spec), spec.arrivals(), Phases.random());
    }

    private static List<Long> first(int many, String phase) {
        FireTimes times = times(phase);
        List<Long> first = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            first.add(times.peek());
            times.advance();
        }
        return first;
    }

    private static List<Long> until(double nanos, String phase) {
        FireTimes times = times(phase);
        List<Long> all = new ArrayList<>();
        for (; times.peek() < nanos; times.advance()) {
            all.add(times.peek());
        }
        return all;
    }

    private static int count(List<Long> times, int fromSecond, int toSecond) {
        return (int) times.stream()
                .filter(time -> time >= fromSecond * SECOND && time < toSecond * SECOND)
                .count();
    }

    private static double distanceToExponential(List<Long> times, double perSecond) {
        double[] distances = new double[times.size() - 1];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = (times.get(i + 1) - times.get(i)) / SECOND;
        }
        Arrays.sort(distances);
        double greatest = 0;
        for (int i = 0; i < distances.length; i++) {
            double expected = 1 - Math.exp(-perSecond * distances[i]);
            greatest = Math.max(
                    greatest,
                    Math.max(expected - i / (double) distances.length, (i + 1.0) / distances.length - expected));
        }
        return greatest;
    }
}
