package org.smppassay.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How far calendar and clock have moved apart. */
class DriftTest {
    private Instant now = Instant.parse("2025-06-16T00:00:00Z");

    @Test
    void aCalendarThatIsSetMovesAwayFromTheClock() {
        try (LiveWorld world = new LiveWorld(1, 1, Duration.ZERO, () -> now)) {
            assertThat(world.driftNanos()).isLessThan(Duration.ofSeconds(30).toNanos());
            now = now.plus(Duration.ofMinutes(10));
            assertThat(Duration.ofNanos(world.driftNanos())).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
            now = now.minus(Duration.ofMinutes(20));
            assertThat(Duration.ofNanos(world.driftNanos())).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
        }
    }

    @Test
    void ofAVirtualWorldTheyAreOne() {
        try (VirtualWorld world = new VirtualWorld(now, 1)) {
            assertThat(world.driftNanos()).isZero();
        }
    }
}
