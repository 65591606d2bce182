package org.smppassay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelSizeTest {
    @ParameterizedTest
    @CsvSource({"0.05, 59", "0.02, 149", "0.01, 299", "1, 1", "0.999, 1", "0.5, 5"})
    void shouldSeeOneFakeReceiptWithTheKnownPanels(double rate, long size) {
        assertThat(PanelSize.toSeeOne(rate, 0.95)).hasValue(size);
    }

    @Property(tries = 300, seed = "1")
    void shouldBeTheSmallestThatSuffices(
            @ForAll @DoubleRange(min = 0.001, max = 0.9) @Scale(4) double rate,
            @ForAll @DoubleRange(min = 0.01, max = 0.999) @Scale(3) double confidence) {
        long size = PanelSize.toSeeOne(rate, confidence).orElseThrow();
        assertThat(Binomials.atLeast(1, size, rate)).isGreaterThanOrEqualTo(confidence - 1e-12);
        assertThat(size == 1 || Binomials.atLeast(1, size - 1, rate) < confidence)
                .isTrue();
    }

    @Test
    void shouldHaveNoAnswerBeyondTheCap() {
        assertThat(PanelSize.toSeeOne(1e-9, 0.95)).isEmpty();
    }

    @Test
    void shouldNameTheValueItRefuses() {
        assertThatThrownBy(() -> PanelSize.toSeeOne(0, 0.95)).hasMessageContaining("rate");
        assertThatThrownBy(() -> PanelSize.toSeeOne(0.1, 1)).hasMessageContaining("confidence");
    }
}
