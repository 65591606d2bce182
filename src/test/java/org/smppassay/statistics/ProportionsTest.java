package org.smppassay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionsTest {
    /** Widths in percentage points at 95 %, to the digits given. */
    @ParameterizedTest
    @CsvSource({
        "199, 200, 2.69, 2.74, 0.005",
        "993, 1000, 1.10, 1.16, 0.005",
        "4965, 5000, 0.47, 0.48, 0.005",
        "9930, 10000, 0.33, 0.34, 0.005",
        "19860, 20000, 0.23, 0.24, 0.005",
        "99300, 100000, 0.103, 0.104, 0.0005"
    })
    void shouldHaveTheKnownWidths(long successes, long n, double wilson, double exact, double rounding) {
        assertThat(100 * Proportions.wilson(successes, n, 0.95).width()).isCloseTo(wilson, within(rounding));
        assertThat(100 * Proportions.clopperPearson(successes, n, 0.95).width()).isCloseTo(exact, within(rounding));
    }

    @Test
    void shouldBoundAThousandWithoutComplaintsAtTwoPointNineNinePerMille() {
        assertThat(Proportions.clopperPearson(0, 1000, 0.90).upper()).isCloseTo(0.00299, within(0.000005));
    }

    @Test
    void shouldKnowNothingWithoutMessages() {
        assertThat(Proportions.wilson(0, 0, 0.95)).isEqualTo(new Interval(0, 1, 0.95));
        assertThat(Proportions.clopperPearson(0, 0, 0.95)).isEqualTo(new Interval(0, 1, 0.95));
    }

    @Property(tries = 300, seed = "1")
    void shouldEncloseTheObservedRate(
            @ForAll @IntRange(min = 1, max = 20000) int n, @ForAll @IntRange(max = 20000) int k) {
        int successes = Math.min(k, n);
        for (Interval interval :
                new Interval[] {Proportions.wilson(successes, n, 0.9), Proportions.clopperPearson(successes, n, 0.9)}) {
            assertThat(interval.lower()).isBetween(0.0, (double) successes / n + 1e-12);
            assertThat(interval.upper()).isBetween((double) successes / n - 1e-12, 1.0);
        }
    }

    @Test
    void shouldNameTheValueItRefuses() {
        assertThatThrownBy(() -> Proportions.wilson(11, 10, 0.95)).hasMessageContaining("11");
        assertThatThrownBy(() -> Proportions.wilson(-1, 10, 0.95)).hasMessageContaining("-1");
        assertThatThrownBy(() -> Proportions.wilson(0, 3_000_000_000L, 0.95)).hasMessageContaining("3000000000");
        assertThatThrownBy(() -> Proportions.clopperPearson(1, 10, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Interval(0.5, Double.NaN, 0.9)).hasMessageContaining("NaN");
    }
}
