package org.smppassay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleSizeTest {
    private static final SampleSize DELIVERY = SampleSize.atLeast(0.99, 0.05);

    @ParameterizedTest
    @CsvSource({"0.993, 6434, 8643", "0.995, 2185, 2784", "0.997, 1049, 1312"})
    void shouldNeedTheKnownSizesForDeliverySafeAgainstTheSawtooth(double rate, long at80, long at90) {
        assertThat(DELIVERY.orMore(rate, 0.8)).hasValue(at80);
        assertThat(DELIVERY.orMore(rate, 0.9)).hasValue(at90);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0003, 0.00005, 15812, 20984",
        "0.0003, 0.0001, 30510, 43824",
        "0.0003, 0.0002, 158464, 214667",
        "0.0005, 0.0001, 12590, 15505",
        "0.0005, 0.0002, 26294, 33921"
    })
    void shouldNeedTheKnownSizesForComplaintsWhenExactlySoManyAreSent(double limit, double rate, long at80, long at90) {
        assertThat(SampleSize.below(limit, 0.05).exactly(rate, 0.8)).hasValue(at80);
        assertThat(SampleSize.below(limit, 0.05).exactly(rate, 0.9)).hasValue(at90);
    }

    @ParameterizedTest
    @CsvSource({"0.0003, 0, 9985", "0.0005, 0, 5990", "0.0003, 1, 15812", "0.0003, 2, 20984", "0.0003, 4, 30510"})
    void shouldAllowTheKnownNumbersOfComplaints(double limit, long complaints, long n) {
        assertThat(SampleSize.below(limit, 0.05).allowing(complaints)).hasValue(n);
    }

    @Property(tries = 25, seed = "1")
    void shouldAgreeWithALinearScan(
            @ForAll @DoubleRange(min = 0.5, max = 0.95) double limit,
            @ForAll @DoubleRange(min = 0.3, max = 0.8) double share,
            @ForAll @DoubleRange(min = 0.5, max = 0.95) double power) {
        double rate = 1 - (1 - limit) * share;
        long scanned = 3000;
        long first = 0;
        long lastWeak = 0;
        for (long n = 1; n <= scanned; n++) {
            long allowed = ProportionTest.passLimit(n, limit, 0.05).orElse(-1);
            if (Binomials.atMost(allowed, n, 1 - rate) < power) {
                lastWeak = n;
            } else if (first == 0) {
                first = n;
            }
        }
        SampleSize size = SampleSize.atLeast(limit, 0.05);
        assertThat(size.exactly(rate, power)).hasValue(first);
        assertThat(size.orMore(rate, power)).hasValue(lastWeak + 1);
    }

    @Test
    void shouldHaveNoAnswerWhenTheTrueRateDoesNotMeetTheClaim() {
        assertThat(DELIVERY.orMore(0.99, 0.8)).isEmpty();
        assertThat(DELIVERY.orMore(0.98, 0.8)).isEmpty();
        assertThat(DELIVERY.exactly(0.98, 0.8)).isEmpty();
        assertThat(SampleSize.below(0.0003, 0.05).exactly(0.0003, 0.8)).isEmpty();
    }

    @Test
    void shouldHaveNoAnswerBeyondTheCap() {
        assertThat(DELIVERY.orMore(0.990001, 0.8)).isEmpty();
        assertThat(DELIVERY.exactly(0.990001, 0.8)).isEmpty();
        assertThat(DELIVERY.allowing(2_000_000)).isEmpty();
        assertThat(SampleSize.below(1e-9, 0.05).allowing(0)).isEmpty();
    }

    @Test
    void shouldNeedTheZeroFailureSizeForAPerfectChannel() {
        assertThat(DELIVERY.orMore(1, 0.9)).hasValue(299);
        assertThat(DELIVERY.exactly(1, 0.9)).hasValue(299);
    }

    @Test
    void shouldAnswerQuicklyEvenForNearlyEqualRates() {
        // Far above what it takes (milliseconds), far below what a scan over n would.
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            assertThat(DELIVERY.orMore(0.9901, 0.9)).isPresent();
            assertThat(SampleSize.atLeast(0.5, 0.05).orMore(0.501, 0.9)).isPresent();
        });
    }

    @Test
    void shouldNameTheValueItRefuses() {
        assertThatThrownBy(() -> SampleSize.atLeast(1, 0.05)).hasMessageContaining("1.0");
        assertThatThrownBy(() -> DELIVERY.orMore(0.995, 1)).hasMessageContaining("power");
        assertThatThrownBy(() -> DELIVERY.exactly(1.2, 0.8)).hasMessageContaining("1.2");
        assertThatThrownBy(() -> DELIVERY.allowing(-3)).hasMessageContaining("-3");
    }
}
