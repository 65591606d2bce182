package org.smppassay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KaplanMeierTest {
    /** Remission in weeks under 6-mercaptopurine (Freireich and others 1963, Blood 21:699-716). */
    private static final KaplanMeier REMISSION =
            KaplanMeier.of(EndTimes.of(new long[] {6, 6, 6, 7, 10, 13, 16, 22, 23}, new long[0], new long[] {
                6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35
            }));

    /** Cox and Oakes 1984, table 4.1, to three digits; the intervals as Stata and R (log-log) print them. */
    @ParameterizedTest
    @CsvSource({
        "6, 0.857, 0.0764, 0.620, 0.952",
        "7, 0.807, 0.0869, 0.563, 0.923",
        "10, 0.753, 0.0963, 0.503, 0.889",
        "13, 0.690, 0.1068, 0.432, 0.849",
        "16, 0.627, 0.1141, 0.368, 0.805",
        "22, 0.538, 0.1282, 0.268, 0.747",
        "23, 0.448, 0.1346, 0.188, 0.680",
        "30, 0.448, 0.1346, 0.188, 0.680"
    })
    void shouldReproduceTheRemissions(long week, double open, double error, double lower, double upper) {
        assertThat(REMISSION.open(week)).isCloseTo(open, within(0.0005));
        assertThat(REMISSION.standardError(week)).isCloseTo(error, within(0.00005));
        assertThat(REMISSION.interval(week, 0.95).lower()).isCloseTo(lower, within(0.0005));
        assertThat(REMISSION.interval(week, 0.95).upper()).isCloseTo(upper, within(0.0005));
    }

    @Test
    void shouldAgreeWithGreenwoodsFormulaToTheLastDigits() {
        assertThat(REMISSION.open(23)).isCloseTo(0.44817927170868355, within(1e-12));
        assertThat(REMISSION.standardError(23)).isCloseTo(0.13459145675576048, within(1e-12));
        assertThat(REMISSION.interval(23, 0.95).lower()).isCloseTo(0.1880520059592324, within(1e-9));
        assertThat(REMISSION.interval(23, 0.95).upper()).isCloseTo(0.6801426284952415, within(1e-9));
    }

    @Test
    void shouldHaveThePublishedMedian() {
        assertThat(REMISSION.quantile(0.5)).hasValue(23);
        assertThat(REMISSION.quantile(0.9)).isEmpty();
    }

    @Test
    void shouldNotClaimCertaintyBeforeTheFirstEnd() {
        assertThat(REMISSION.open(5)).isEqualTo(1);
        assertThat(REMISSION.interval(5, 0.95).upper()).isEqualTo(1);
        assertThat(REMISSION.interval(5, 0.95).lower()).isCloseTo(Math.pow(0.025, 1 / 21.0), within(1e-12));
    }

    @Test
    void shouldClaimNothingPastTheLastLook() {
        assertThat(REMISSION.open(36)).isEqualTo(REMISSION.open(35));
        assertThat(REMISSION.interval(36, 0.95).lower()).isZero();
    }

    @Test
    void shouldTakeTheControlsWhoAllRelapsed() {
        KaplanMeier placebo = KaplanMeier.of(EndTimes.of(
                new long[] {1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23},
                new long[0],
                new long[0]));
        assertThat(placebo.quantile(0.5)).hasValue(8);
        assertThat(placebo.open(8)).isCloseTo(8 / 21.0, within(1e-12));
        assertThat(placebo.open(23)).isZero();
        assertThat(placebo.interval(23, 0.95).lower()).isZero();
        assertThat(placebo.interval(23, 0.95).upper())
                .isEqualTo(placebo.interval(22, 0.95).upper());
    }

    @Test
    void shouldCountFailuresAsEndsToo() {
        KaplanMeier mixed = KaplanMeier.of(EndTimes.of(new long[] {1, 3}, new long[] {2}, new long[] {4}));
        assertThat(mixed.open(2)).isCloseTo(0.5, within(1e-12));
        assertThat(mixed.open(3)).isCloseTo(0.25, within(1e-12));
    }
}
