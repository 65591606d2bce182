package org.smppassay.driver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RecentReceiptsTest {
    private static final long SPAN = 1_000;
    private final RecentReceipts recent = new RecentReceipts(SPAN);

    @Test
    void remembersAnIdTogetherWithItsNumber() {
        recent.add("17", "8613800138000", 0);
        assertThat(recent.contains("17", "8613800138000", 0)).isTrue();
        assertThat(recent.contains("17", "8613800138001", 0)).isFalse();
        assertThat(recent.contains("18", "8613800138000", 0)).isFalse();
    }

    @Test
    void remembersForAtLeastTheSpanAndForgetsAfterTwice() {
        recent.add("17", "8613800138000", SPAN - 1);
        assertThat(recent.contains("17", "8613800138000", 2 * SPAN - 1)).isTrue();
        assertThat(recent.contains("17", "8613800138000", 3 * SPAN)).isFalse();
    }

    /** A deadline of a millisecond and a silence of a year: without a turn for each millisecond. */
    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void passesOverALongSilenceAtOnce() {
        recent.add("17", "8613800138000", 0);
        long aYear = 365L * 86_400 * 1_000_000_000;
        assertThat(recent.contains("17", "8613800138000", aYear)).isFalse();
        recent.add("18", "8613800138000", aYear);
        assertThat(recent.contains("18", "8613800138000", aYear + SPAN)).isTrue();
        assertThat(recent.contains("18", "8613800138000", aYear + 2 * SPAN)).isFalse();
    }

    @Test
    void remembersManyAndTakesNoneForAnother() {
        for (int i = 0; i < 200_000; i++) {
            recent.add(Integer.toString(1_000_000_000 + i), "86138" + i, 0);
        }
        for (int i = 0; i < 200_000; i++) {
            assertThat(recent.contains(Integer.toString(1_000_000_000 + i), "86138" + i, 0))
                    .isTrue();
            assertThat(recent.contains(Integer.toString(1_000_000_000 + i), "86139" + i, 0))
                    .isFalse();
        }
    }
}
