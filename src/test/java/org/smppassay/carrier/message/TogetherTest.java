package org.smppassay.carrier.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.smppassay.world.VirtualWorld;
import org.smppassay.world.World;
import org.smppassay.world.WorldView;

/** What is due within a pause of the world is done together, and nothing is done early. */
class TogetherTest {
    private final VirtualWorld time = new VirtualWorld(Instant.EPOCH, 1);
    private final MessagesUnderTest messages = new MessagesUnderTest(time);
    private final List<Long> done = new ArrayList<>();

    @Test
    void withoutAPauseEachIsDoneInItsTime() {
        lead(0, 10, 20, 30, 300);
        assertThat(done).containsExactly(10L, 20L, 30L, 300L);
    }

    @Test
    void inAPauseTheyWaitForEachOther() {
        lead(100, 10, 20, 30, 300);
        assertThat(done).containsExactly(10L, 110L, 110L, 300L);
    }

    @Test
    void aPauseIsOverAfterAWhileOfNothing() {
        lead(100, 10, 110, 500, 610);
        assertThat(done).containsExactly(10L, 110L, 500L, 610L);
    }

    private void lead(long pauseNanos, long... dues) {
        AccountMessages all = messages.in(new Pausing(time, pauseNanos), message -> done.add(time.nanos()));
        for (int i = 0; i < dues.length; i++) {
            Message message = messages.message(i);
            message.schedule(dues[i]);
            message.isAwaited();
            all.add(message);
        }
        time.advance(Duration.ofNanos(1000));
        time.close();
    }

    /** A world in which time would pass while the processor works. */
    private static final class Pausing extends WorldView {
        private final long pauseNanos;

        Pausing(World world, long pauseNanos) {
            super(world);
            this.pauseNanos = pauseNanos;
        }

        @Override
        public long pauseNanos() {
            return pauseNanos;
        }
    }
}
