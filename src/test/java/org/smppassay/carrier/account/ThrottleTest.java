package org.smppassay.carrier.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThrottleTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 11, 13, 30, 49, 500, 1000, 7000, 30_000})
    void aBurstOfOneSecondsWorthIsAdmittedAndNotOneMore(int perSecond) {
        Throttle throttle = new Throttle(perSecond);
        assertThat(admitted(throttle, 0, 2 * perSecond)).isEqualTo(perSecond);
        assertThat(admitted(throttle, SECOND, 2 * perSecond)).isEqualTo(perSecond);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 13, 49, 500})
    void aSteadyStreamAtTheLimitIsAdmittedForEver(int perSecond) {
        Throttle throttle = new Throttle(perSecond);
        for (int i = 0; i < 100 * perSecond; i++) {
            assertThat(throttle.admit(i * SECOND / perSecond, 1)).isTrue();
        }
    }

    @Test
    void anExhaustedLimitRecoversOneByOne() {
        Throttle throttle = new Throttle(10);
        assertThat(admitted(throttle, 0, 11)).isEqualTo(10);
        assertThat(throttle.admit(SECOND / 10 - 1, 1)).isFalse();
        assertThat(admitted(throttle, SECOND / 10, 2)).isEqualTo(1);
        assertThat(admitted(throttle, 5 * SECOND / 10, 10)).isEqualTo(4);
    }

    @Test
    void refusedAttemptsCostNothing() {
        Throttle throttle = new Throttle(10);
        admitted(throttle, 0, 10_000);
        assertThat(admitted(throttle, SECOND, 10_000)).isEqualTo(10);
    }

    @Test
    void aLimitBelowOneASecondAdmitsSinglesThatFarApart() {
        Throttle throttle = new Throttle(0.5);
        assertThat(admitted(throttle, -SECOND, 2)).isEqualTo(1);
        assertThat(throttle.admit(SECOND - 1, 1)).isFalse();
        assertThat(throttle.admit(SECOND, 1)).isTrue();
    }

    @Test
    void severalPlacesAreTakenTogetherOrNotAtAll() {
        Throttle throttle = new Throttle(10);
        assertThat(throttle.admit(0, 8)).isTrue();
        assertThat(throttle.admit(0, 3)).isFalse();
        assertThat(throttle.admit(0, 2)).isTrue();
        assertThat(throttle.admit(SECOND / 10, 2)).isFalse();
        assertThat(throttle.admit(SECOND / 10, 1)).isTrue();
    }

    @Test
    void whatIsLargerThanABurstPassesWhenNothingElseHasAndHoldsUpTheRest() {
        Throttle throttle = new Throttle(2);
        assertThat(throttle.admit(0, 10)).isTrue();
        assertThat(throttle.admit(4 * SECOND, 1)).isFalse();
        assertThat(throttle.admit(5 * SECOND, 10)).isTrue();
    }

    private static int admitted(Throttle throttle, long atNanos, int attempts) {
        int admitted = 0;
        for (int i = 0; i < attempts; i++) {
            admitted += throttle.admit(atNanos, 1) ? 1 : 0;
        }
        return admitted;
    }
}
