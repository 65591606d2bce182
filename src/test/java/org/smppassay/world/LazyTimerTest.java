package org.smppassay.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LazyTimerTest {
    private final VirtualWorld world = new VirtualWorld(Instant.EPOCH, 1);
    private final List<Long> firedAt = new ArrayList<>();
    private long deadline = seconds(10);
    private final LazyTimer timer = new LazyTimer(world.loop(), world::nanos, () -> deadline, () -> {
        firedAt.add(world.nanos());
        deadline = LazyTimer.NEVER;
    });

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void itFiresAtItsDeadlineAndOnlyOnce() {
        timer.arm();
        timer.arm();
        world.advance(Duration.ofSeconds(60));
        assertThat(firedAt).containsExactly(seconds(10));
    }

    @Test
    void aDeadlineThatMovedAwayIsKept() {
        timer.arm();
        world.advance(Duration.ofSeconds(9));
        deadline = seconds(19);
        world.advance(Duration.ofSeconds(60));
        assertThat(firedAt).containsExactly(seconds(19));
    }

    @Test
    void aDeadlineThatCameNearerIsKeptIfTheTimerIsArmedAgain() {
        timer.arm();
        deadline = seconds(3);
        timer.arm();
        world.advance(Duration.ofSeconds(60));
        assertThat(firedAt).containsExactly(seconds(3));
    }

    @Test
    void aDeadlineThatLiesInThePastIsKeptAtOnce() {
        world.advance(Duration.ofSeconds(20));
        timer.arm();
        world.advance(Duration.ZERO);
        assertThat(firedAt).containsExactly(seconds(20));
    }

    @Test
    void aCancelledTimerIsSilentUntilItIsArmedAgain() {
        timer.arm();
        timer.cancel();
        world.advance(Duration.ofSeconds(60));
        assertThat(firedAt).isEmpty();
        deadline = seconds(70);
        timer.arm();
        world.advance(Duration.ofSeconds(60));
        assertThat(firedAt).containsExactly(seconds(70));
    }

    @Test
    void aDeadlineThatNeverComesLeavesNothingScheduled() {
        deadline = LazyTimer.NEVER;
        timer.arm();
        world.advance(Duration.ofDays(400));
        assertThat(firedAt).isEmpty();
    }

    private static long seconds(int count) {
        return Duration.ofSeconds(count).toNanos();
    }
}
