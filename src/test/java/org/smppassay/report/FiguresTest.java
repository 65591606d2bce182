package org.smppassay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.smppassay.evaluation.Figure;

class FiguresTest {
    @Test
    void shouldGroupThousands() {
        assertThat(Figure.count(0)).isEqualTo("0");
        assertThat(Figure.count(999)).isEqualTo("999");
        assertThat(Figure.count(-1234)).isEqualTo("-1,234");
        assertThat(Figure.count(-123)).isEqualTo("-123");
        assertThat(Figure.count(1234567)).isEqualTo("1,234,567");
    }

    @Test
    void shouldNeverRoundARateToAllOrNothing() {
        assertThat(Figures.percent(0.9932)).isEqualTo("99.32 %");
        assertThat(Figures.percent(0.99999)).isEqualTo("99.999 %");
        assertThat(Figures.percent(0.00001)).isEqualTo("0.001 %");
        assertThat(Figures.percent(1)).isEqualTo("100.00 %");
        assertThat(Figures.percent(0)).isEqualTo("0.00 %");
        assertThat(Figures.rate(OptionalDouble.empty())).isEqualTo("–");
    }

    @Test
    void shouldNeverRoundAValueToTheOtherSideOfItsLimit() {
        assertThat(Unit.PERCENT.value(0.98996, 0.99)).isEqualTo("98.996 %");
        assertThat(Unit.PERCENT.value(0.99, 0.99)).isEqualTo("99.00 %");
        assertThat(Unit.POINTS.value(0.005001, 0.005)).isEqualTo("0.5001 pp");
        assertThat(Unit.PERMILLE.value(0.0002999, 0.0003)).isEqualTo("0.2999 ‰");
        assertThat(Unit.PERCENT.interval(0.98999, 0.995, 0.99)).isEqualTo("98.999 – 99.500 %");
    }

    @Test
    void shouldWriteLimitsAsOneDoes() {
        assertThat(Unit.PERCENT.limit(0.99)).isEqualTo("99 %");
        assertThat(Unit.PERCENT.limit(1)).isEqualTo("100 %");
        assertThat(Unit.POINTS.limit(0.005)).isEqualTo("0.5 pp");
        assertThat(Unit.PERMILLE.limit(0.0003)).isEqualTo("0.3 ‰");
        assertThat(Unit.DURATION.limit(15_000)).isEqualTo("15 s");
        assertThat(Unit.DURATION.limit(250)).isEqualTo("250 ms");
        assertThat(Unit.PER_SECOND.limit(100)).isEqualTo("100/s");
    }

    @Test
    void shouldChooseTheUnitOfADuration() {
        assertThat(Figures.duration(0)).isEqualTo("0 ms");
        assertThat(Figures.duration(0.42)).isEqualTo("0.42 ms");
        assertThat(Figures.duration(850)).isEqualTo("850 ms");
        assertThat(Figures.duration(3010)).isEqualTo("3.01 s");
        assertThat(Figures.duration(12_100)).isEqualTo("12.1 s");
        assertThat(Figures.duration(600_000)).isEqualTo("10.0 min");
        assertThat(Figures.duration(172_800_000)).isEqualTo("48.0 h");
    }

    @Test
    void shouldShowPartsOfAWhole() {
        assertThat(Figures.part(1, 3)).isEqualTo("33 %");
        assertThat(Figures.part(1, 3000)).isEqualTo("< 1 %");
        assertThat(Figures.part(0, 3)).isEqualTo("0 %");
        assertThat(Figures.part(0, 0)).isEqualTo("–");
    }
}
