package org.smppassay.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is due when on the loop of a virtual world. */
class VirtualLoopTest {
    private final VirtualWorld world = new VirtualWorld(Instant.EPOCH, 1);
    private final List<String> done = new ArrayList<>();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void timersAndTasksOfOneInstantRunInTheOrderInWhichTheyWereSet() {
        world.loop().schedule(() -> done.add("a task"), 1, TimeUnit.SECONDS);
        LazyTimer timer = new LazyTimer(
                world.loop(),
                world::nanos,
                () -> done.contains("a timer") ? LazyTimer.NEVER : 1_000_000_000,
                () -> done.add("a timer"));
        timer.arm();
        world.loop().schedule(() -> done.add("another task"), 1, TimeUnit.SECONDS);

        world.advance(Duration.ofSeconds(1));

        assertThat(done).containsExactly("a task", "a timer", "another task");
    }

    @Test
    void whatIsCalledOffIsNotDone() {
        ScheduledFuture<?> future = world.loop().schedule(() -> done.add("never"), 1, TimeUnit.SECONDS);
        world.loop().schedule(() -> done.add("once"), 2, TimeUnit.SECONDS);

        assertThat(future.cancel(false)).isTrue();
        world.advance(Duration.ofSeconds(3));

        assertThat(done).containsExactly("once");
        assertThat(future.isCancelled()).isTrue();
    }

    @Test
    void whatIsCalledOffDoesNotWaitForItsTime() {
        VirtualLoop loop = (VirtualLoop) world.loop();
        loop.schedule(() -> done.add("first"), 1, TimeUnit.DAYS);
        for (int i = 0; i < 10_000; i++) {
            loop.alarm(() -> done.add("never"), TimeUnit.DAYS.toNanos(1)).cancel();
            loop.schedule(() -> done.add("never"), 1, TimeUnit.DAYS).cancel(false);
        }
        loop.schedule(() -> done.add("second"), 1, TimeUnit.DAYS);

        assertThat(loop.waiting()).isLessThan(200);
        world.advance(Duration.ofDays(1));
        assertThat(done).containsExactly("first", "second");
        assertThat(loop.waiting()).isZero();
    }

    @Test
    void aFutureTellsOfAnErrorToo() {
        ScheduledFuture<?> bad = world.loop()
                .schedule(
                        () -> {
                            throw new AssertionError("bad");
                        },
                        1,
                        TimeUnit.SECONDS);

        world.advance(Duration.ofSeconds(1));

        assertThat(bad.cause()).hasMessage("bad");
    }

    @Test
    void aFutureTellsWhatCameOfIt() {
        ScheduledFuture<String> good = world.loop().schedule(() -> "good", 1, TimeUnit.SECONDS);
        ScheduledFuture<?> bad = world.loop()
                .schedule(
                        () -> {
                            throw new IllegalStateException("bad");
                        },
                        1,
                        TimeUnit.SECONDS);
        assertThat(good.getDelay(TimeUnit.MILLISECONDS)).isEqualTo(1000);

        world.advance(Duration.ofSeconds(1));

        assertThat(good.getNow()).isEqualTo("good");
        assertThat(bad.cause()).hasMessage("bad");
    }

    @Test
    void whatIsDoneAgainAndAgainEndsWhenItIsCalledOff() {
        ScheduledFuture<?> everyTwo = world.loop()
                .scheduleAtFixedRate(() -> done.add("at " + world.nanos() / 1_000_000_000), 1, 2, TimeUnit.SECONDS);

        world.advance(Duration.ofSeconds(6));
        everyTwo.cancel(false);
        world.advance(Duration.ofSeconds(6));

        assertThat(done).containsExactly("at 1", "at 3", "at 5");
    }

    @Test
    void aNewDelayCanBeCountedFromTheEndOfEachTime() {
        world.loop()
                .scheduleWithFixedDelay(() -> done.add("at " + world.nanos() / 1_000_000_000), 0, 3, TimeUnit.SECONDS);

        world.advance(Duration.ofSeconds(7));

        assertThat(done).containsExactly("at 0", "at 3", "at 6");
    }
}
