package org.smppassay.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LiveWorldTest {
    @Test
    void theSameHandlersMeetOverTcp() throws Exception {
        try (LiveWorld world = new LiveWorld(1, 2)) {
            assertThat(VirtualWorldTest.firstBytesReceivedIn(world)).isEqualTo("hello");
        }
    }

    @Test
    void timeGoesOnByItself() throws Exception {
        try (LiveWorld world = new LiveWorld(1, 1)) {
            long before = world.nanos();
            CompletableFuture<Void> done = new CompletableFuture<>();
            world.loop().schedule(() -> done.complete(null), 5, TimeUnit.MILLISECONDS);
            world.runUntil(done);
            assertThat(world.nanos() - before).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }
}
