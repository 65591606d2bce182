package org.smppassay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.smppassay.statistics.Decision.FAIL;
import static org.smppassay.statistics.Decision.INCONCLUSIVE;
import static org.smppassay.statistics.Decision.PASS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceSequenceTest {
    private static final int LOOK = 50;

    /** The median's standard error over 400 runs is some 4 % of it, and the looks are 50 apart. */
    @ParameterizedTest
    @CsvSource({
        "0.980, FAIL, 1150, 0.15",
        "0.993, PASS, 8750, 0.12",
        "0.995, PASS, 2500, 0.12",
        "0.997, PASS, 950, 0.12"
    })
    void shouldStopAtTheKnownMedian(double rate, Decision decision, double median, double tolerance) {
        Runs runs = Runs.of(400, rate, 100_000, 11);
        assertThat(runs.share(decision)).isGreaterThan(0.95);
        assertThat(runs.stops[200] / median).isCloseTo(1, within(tolerance));
    }

    @Test
    void shouldStopByTheKnownNinetiethPercentile() {
        assertThat(Runs.of(400, 0.993, 100_000, 11).stops[360] / 19_800.0).isCloseTo(1, within(0.15));
    }

    /** 2.7 % is known; the simulation's standard error is 0.7 %. The promise is 5 % at most, ever. */
    @Test
    void shouldSeldomDecideAtTheLimitItselfHoweverOftenOneLooks() {
        Runs runs = Runs.of(600, 0.99, 60_000, 12);
        assertThat(runs.share(PASS) + runs.share(FAIL)).isCloseTo(0.027, within(0.02));
    }

    /** The ends solve B(0.5 + x, 49.5 + n - x) / B(0.5, 49.5) = 20 q^x (1 - q)^(n - x); roots found at 40 digits with mpmath. */
    @ParameterizedTest
    @CsvSource({
        "0, 100, 0.96512193099798431, 1",
        "7, 1000, 0.98188707139846849, 0.99826741294247406",
        "140, 20000, 0.99075681605583447, 0.99484936953660418",
        "50, 50, 0, 0.76125185349464101"
    })
    void shouldHaveTheIntervalOfTheReference(long failures, long n, double lower, double upper) {
        ConfidenceSequence sequence = ConfidenceSequence.atLeast(0.99, 0.05).withPrior(0.5, 49.5);
        sequence.add(failures, n);
        assertThat(sequence.interval().lower()).isCloseTo(lower, within(1e-9));
        assertThat(sequence.interval().upper()).isCloseTo(upper, within(1e-9));
        assertThat(sequence.interval().confidence()).isEqualTo(0.95);
    }

    @Test
    void shouldWeighHalfAFailureAtTheLimitByDefault() {
        ConfidenceSequence byDefault = ConfidenceSequence.atLeast(0.99, 0.05);
        ConfidenceSequence explicit = byDefault.withPrior(0.5, 49.5);
        byDefault.add(3, 700);
        explicit.add(3, 700);
        assertThat(byDefault.interval().lower()).isCloseTo(explicit.interval().lower(), within(1e-12));
    }

    @Test
    void shouldDecideExactlyWhenTheIntervalLeavesTheLimit() {
        ConfidenceSequence sequence = ConfidenceSequence.atLeast(0.99, 0.05);
        while (sequence.decision() == INCONCLUSIVE) {
            assertThat(sequence.interval().lower()).isLessThan(0.99);
            sequence.add(0, 1);
        }
        assertThat(sequence.decision()).isEqualTo(PASS);
        assertThat(sequence.interval().lower()).isGreaterThanOrEqualTo(0.99);
        assertThat(sequence.decidedAt()).hasValue(sequence.n());
    }

    @Test
    void shouldStandByItsFirstDecision() {
        ConfidenceSequence sequence = ConfidenceSequence.atLeast(0.99, 0.05);
        sequence.add(0, 1000);
        assertThat(sequence.decision()).isEqualTo(PASS);
        sequence.add(100, 100);
        assertThat(sequence.decision()).isEqualTo(PASS);
        assertThat(sequence.decidedAt()).hasValue(1000);
        assertThat(sequence.interval().upper()).isLessThan(0.99);
        assertThat(sequence.failures()).isEqualTo(100);
    }

    @Test
    void shouldJudgeEventsThatShouldStayRare() {
        ConfidenceSequence complaints = ConfidenceSequence.below(0.0003, 0.05);
        complaints.add(0, 10_000);
        assertThat(complaints.decision()).isEqualTo(INCONCLUSIVE);
        complaints.add(20, 10_000);
        assertThat(complaints.decision()).isEqualTo(FAIL);
        assertThat(complaints.interval().lower()).isBetween(0.0003, 0.001);
        ConfidenceSequence quiet = ConfidenceSequence.below(0.0003, 0.05);
        quiet.add(0, 40_000);
        assertThat(quiet.decision()).isEqualTo(PASS);
    }

    @Test
    void shouldStayFiniteAtTheExtremes() {
        assertThat(ConfidenceSequence.atLeast(0.99, 0.05).interval()).isEqualTo(new Interval(0, 1, 0.95));
        for (double rate : new double[] {1e-9, 0.5, 1 - 1e-9}) {
            for (long n : new long[] {1, 1000, Integer.MAX_VALUE}) {
                for (long failures : new long[] {0, n / 2, n}) {
                    ConfidenceSequence sequence = ConfidenceSequence.atLeast(rate, 0.05);
                    sequence.add(failures, n);
                    assertThat(sequence.interval().lower()).isBetween(0.0, 1.0 - (double) failures / n + 1e-12);
                    assertThat(sequence.interval().upper()).isBetween(1.0 - (double) failures / n - 1e-12, 1.0);
                }
            }
        }
    }

    @Test
    void shouldNameTheValueItRefuses() {
        assertThatThrownBy(() -> ConfidenceSequence.atLeast(1, 0.05)).hasMessageContaining("rate");
        assertThatThrownBy(() -> ConfidenceSequence.below(0.01, 0)).hasMessageContaining("alpha");
        ConfidenceSequence sequence = ConfidenceSequence.below(0.01, 0.05);
        assertThatThrownBy(() -> sequence.add(2, 1)).hasMessageContaining("failures");
        assertThatThrownBy(() -> sequence.withPrior(0, 1)).hasMessageContaining("prior");
    }

    /** Sequences against 99 %, looked at every 50 messages; stops in ascending order. */
    private static final class Runs {
        private final long[] stops;
        private final List<Decision> decisions = new ArrayList<>();

        private Runs(int runs) {
            stops = new long[runs];
        }

        static Runs of(int runs, double rate, long most, long seed) {
            SplitMix64 random = new SplitMix64(seed);
            BinomialSampler failures = new BinomialSampler(LOOK, 1 - rate);
            Runs found = new Runs(runs);
            for (int run = 0; run < runs; run++) {
                ConfidenceSequence sequence = ConfidenceSequence.atLeast(0.99, 0.05);
                while (sequence.decision() == INCONCLUSIVE && sequence.n() < most) {
                    sequence.add(failures.at(random.nextDouble()), LOOK);
                }
                found.stops[run] = sequence.n();
                found.decisions.add(sequence.decision());
            }
            Arrays.sort(found.stops);
            return found;
        }

        double share(Decision decision) {
            return (double) decisions.stream().filter(d -> d == decision).count() / decisions.size();
        }
    }
}
