package org.smppassay.world;

import io.netty.channel.EventLoop;

/** Crossing from one loop to another. */
public final class Loops {
    private Loops() {}

    /** Runs {@code task} on {@code loop}: at once when called there, else as soon as it gets to it. */
    public static void run(EventLoop loop, Runnable task) {
        if (loop.inEventLoop()) {
            task.run();
        } else {
            loop.execute(task);
        }
    }
}
