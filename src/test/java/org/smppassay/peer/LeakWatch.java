package org.smppassay.peer;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Sees buffers that were lost without having been released; rests on leak detection at its most watchful. */
public final class LeakWatch implements AutoCloseable {
    private final Queue<String> leaks = new ConcurrentLinkedQueue<>();

    public LeakWatch() {
        ByteBufUtil.setLeakListener((resource, records) -> leaks.add(resource + " " + records));
    }

    public void assertNoLeaks() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(20);
            ByteBufAllocator.DEFAULT.buffer(1).release();
        }
        assertThat(leaks).isEmpty();
    }

    @Override
    public void close() {
        ByteBufUtil.setLeakListener(null);
    }
}
