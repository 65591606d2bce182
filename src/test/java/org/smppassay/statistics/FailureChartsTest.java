package org.smppassay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both charts of failures, on five days of 24 hourly bins. */
class FailureChartsTest {
    private static final int BINS = 5 * 24;
    private static final double FALSE_ALARM = 0.01;
    private static final int RUNS = 3000;

    private final SplitMix64 random = new SplitMix64(21);

    /** The simulation's standard error is 0.18 % at a true 1 %. */
    @ParameterizedTest
    @CsvSource({
        "200, ALL_DAY, 0.007",
        "1000, ALL_DAY, 0.007",
        "1000, WINDOWS, 0.007",
        "20000, ALL_DAY, 0.007",
        "20000, WINDOWS, 0.001",
        "1000000, ALL_DAY, 0.007",
        "1000, ALL_DAY, 0.1"
    })
    void shouldSeldomAlarmWithoutCause(long perDay, Hours hours, double rate) {
        int ewma = 0;
        int cusum = 0;
        for (int run = 0; run < RUNS; run++) {
            FailureEwma average = FailureEwma.withDefaults(rate);
            FailureCusum sum = cusum(rate, 3 * rate);
            feed(perDay, hours, rate, rate, BINS, average, sum);
            ewma += average.excursion().isPresent() ? 1 : 0;
            cusum += sum.excursion().isPresent() ? 1 : 0;
        }
        assertThat((double) ewma / RUNS).isLessThan(FALSE_ALARM + 0.0018);
        assertThat((double) cusum / RUNS).isLessThan(FALSE_ALARM);
    }

    /** From bin 60 on, 2000 a day spread over the day fail at 5 % instead of 0.7 %. The CUSUM dates it the closer. */
    @Test
    void shouldFindAChangeAndDateIt() {
        int runs = 300;
        Finds byAverage = new Finds();
        Finds bySum = new Finds();
        for (int run = 0; run < runs; run++) {
            FailureEwma average = FailureEwma.withDefaults(0.007);
            FailureCusum sum = cusum(0.007, 0.03);
            feed(2000, Hours.ALL_DAY, 0.007, 0.05, 60, average, sum);
            byAverage.count(average.excursion());
            bySum.count(sum.excursion());
        }
        assertThat((double) byAverage.soon / runs).isGreaterThan(0.97);
        assertThat((double) bySum.soon / runs).isGreaterThan(0.97);
        assertThat((double) byAverage.closelyDated / runs).isGreaterThan(0.6);
        assertThat((double) bySum.closelyDated / runs).isGreaterThan(0.9);
    }

    private static final class Finds {
        private int soon;
        private int closelyDated;

        void count(Optional<Excursion> excursion) {
            soon += excursion.isPresent() && excursion.get().alarm() <= 66 ? 1 : 0;
            closelyDated += excursion.isPresent() && Math.abs(excursion.get().onset() - 60) <= 2 ? 1 : 0;
        }
    }

    @Test
    void shouldNameTheHourAnOutageBegan() {
        FailureEwma average = FailureEwma.withDefaults(0.007);
        FailureCusum sum = cusum(0.007, 0.03);
        for (int bin = 0; bin < 48; bin++) {
            long failures = bin == 17 || bin == 18 ? 40 : bin % 4 == 1 ? 1 : 0;
            average.add(failures, 40);
            sum.add(failures, 40);
        }
        assertThat(sum.excursion()).hasValue(new Excursion(17, 17));
        assertThat(average.excursion()).hasValue(new Excursion(17, 17));
    }

    /** The first bin counts 30 log 3 + 970 log(0.97 / 0.99). */
    @Test
    void shouldScoreTheLogarithmOfTheLikelihoodRatio() {
        FailureCusum sum = new FailureCusum(0.01, 0.03, 5);
        sum.add(30, 1000);
        assertThat(sum.sum()).isCloseTo(30 * Math.log(3) + 970 * Math.log(0.97 / 0.99), within(1e-9));
        sum.add(0, 0);
        sum.add(0, 100_000);
        assertThat(sum.sum()).isZero();
        assertThat(sum.excursion()).hasValue(new Excursion(0, 0));
    }

    @Test
    void shouldFindAnImprovementWithTheRatesTheOtherWayRound() {
        FailureCusum sum = new FailureCusum(0.03, 0.01, FailureCusum.limit(BINS, FALSE_ALARM));
        sum.add(30, 1000);
        assertThat(sum.sum()).isZero();
        sum.add(8, 1000);
        assertThat(sum.excursion()).hasValue(new Excursion(1, 1));
    }

    /** With one failure in eight messages at a usual 0.7 %, probability 5.5 %: at mid-rank 2.8 %, 1.91 standard errors. */
    @Test
    void shouldTakeFewMessagesForLittleEvidence() {
        FailureEwma average = FailureEwma.withDefaults(0.007);
        average.add(1, 8);
        assertThat(average.value() / FailureEwma.DEFAULT_WEIGHT).isCloseTo(1.91, within(0.01));
        FailureEwma many = FailureEwma.withDefaults(0.5);
        many.add(505_000, 1_000_000);
        assertThat(many.value() / FailureEwma.DEFAULT_WEIGHT).isCloseTo(8, within(1e-12));
        many.add(0, 0);
        many.add(0, Integer.MAX_VALUE);
        assertThat(many.value()).isCloseTo(0.2 * (0.8 * 8 - 8), within(1e-12));
    }

    /** The mean run of the default EWMA, by simulation, in standard normal values; the one-sided theory says 17 500. */
    @Test
    void shouldRunAsLongAsDocumentedUpToAFalseAlarm() {
        double bins = 0;
        int runs = 60;
        for (int run = 0; run < runs; run++) {
            Ewma ewma = new Ewma(FailureEwma.DEFAULT_WEIGHT, FailureEwma.DEFAULT_LIMIT);
            while (ewma.excursion().isEmpty()) {
                ewma.add(Normal.quantile(random.nextDouble() + 0x1p-54));
                bins++;
            }
        }
        // Runs are about exponential: the mean of 60 has a standard error of 13 %.
        assertThat(bins / runs / 17_500).isBetween(0.61, 1.39);
    }

    /** At least exp(limit), Lorden's bound: 55 bins for a limit of 4. */
    @Test
    void shouldRunAtLeastAsLongAsLordenSays() {
        BinomialSampler failures = new BinomialSampler(40, 0.01);
        double bins = 0;
        int runs = 300;
        for (int run = 0; run < runs; run++) {
            FailureCusum sum = new FailureCusum(0.01, 0.03, 4);
            while (sum.excursion().isEmpty()) {
                sum.add(failures.at(random.nextDouble()), 40);
                bins++;
            }
        }
        assertThat(bins / runs).isGreaterThan(Math.exp(4));
    }

    @Test
    void shouldNameTheValueItRefuses() {
        assertThatThrownBy(() -> new FailureCusum(0.01, 0.01, 5)).hasMessageContaining("changed");
        assertThatThrownBy(() -> new FailureCusum(0, 0.01, 5)).hasMessageContaining("usual");
        assertThatThrownBy(() -> FailureCusum.limit(0, 0.01)).hasMessageContaining("bins");
        assertThatThrownBy(() -> FailureEwma.withDefaults(1)).hasMessageContaining("usual");
        assertThatThrownBy(() -> FailureEwma.withDefaults(0.1).add(2, 1)).hasMessageContaining("failures");
    }

    /** Every hour, or six hours a day. */
    enum Hours {
        ALL_DAY,
        WINDOWS
    }

    private static FailureCusum cusum(double usual, double changed) {
        return new FailureCusum(usual, changed, FailureCusum.limit(BINS, FALSE_ALARM));
    }

    private void feed(
            long perDay, Hours hours, double before, double after, int change, FailureEwma average, FailureCusum sum) {
        long n = hours == Hours.ALL_DAY ? perDay / 24 : perDay / 6;
        BinomialSampler usual = new BinomialSampler(n, before);
        BinomialSampler changed = new BinomialSampler(n, after);
        for (int bin = 0; bin < BINS; bin++) {
            boolean sends = hours == Hours.ALL_DAY || bin % 4 == 2;
            long failures = sends ? (bin < change ? usual : changed).at(random.nextDouble()) : 0;
            average.add(failures, sends ? n : 0);
            sum.add(failures, sends ? n : 0);
        }
    }
}
