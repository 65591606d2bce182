package org.smppassay.world;

import io.netty.channel.ManualIoEventLoop;
import io.netty.channel.local.LocalIoHandler;
import io.netty.util.concurrent.Ticker;
import java.util.concurrent.TimeUnit;

/** An event loop that its owner steps by hand, on a clock that only moves when told. Owned by its creator's thread. */
final class VirtualLoop extends ManualIoEventLoop {
    private static final long NO_DEADLINE = -1;

    private final Clock clock;

    VirtualLoop() {
        this(new Clock());
    }

    private VirtualLoop(Clock clock) {
        super(null, Thread.currentThread(), LocalIoHandler.newFactory(), clock);
        this.clock = clock;
    }

    /**
     * The time in the world, from 0. Netty's own clock for tests takes locks, and is asked too often for that.
     */
    private static final class Clock implements Ticker {
        private long nanos;
        /** Whether it moves by itself: Netty sleeps 100 ms where a loop that is to end finds it standing still. */
        private boolean ending;

        @Override
        public long initialNanoTime() {
            return 0;
        }

        @Override
        public long nanoTime() {
            if (ending) {
                nanos++;
            }
            return nanos;
        }

        @Override
        public void sleep(long delay, TimeUnit unit) {
            nanos += unit.toNanos(delay);
        }
    }

    @Override
    protected boolean canBlock() {
        return false;
    }

    long nanos() {
        return clock.nanos;
    }

    /** Runs all that is due now, and what that makes due now. */
    void runDue() {
        do {
            runNonBlockingTasks(0);
        } while (hasDeadlineBy(clock.nanos));
    }

    private boolean hasDeadlineBy(long nanos) {
        long next = nextScheduledTaskDeadlineNanos();
        return next != NO_DEADLINE && next <= nanos;
    }

    /** Moves the clock to the next deadline; false if there is none. */
    boolean advanceToNextDeadline() {
        long deadline = nextScheduledTaskDeadlineNanos();
        if (deadline == NO_DEADLINE) {
            return false;
        }
        advanceTo(deadline);
        return true;
    }

    void advanceBy(long nanos) {
        long end = clock.nanos + nanos;
        runDue();
        while (hasDeadlineBy(end)) {
            advanceToNextDeadline();
            runDue();
        }
        advanceTo(end);
        runDue();
    }

    /** Shuts down; Netty ends a loop only while its clock moves on. */
    void stop() {
        clock.ending = true;
        shutdownGracefully(0, 0, TimeUnit.NANOSECONDS);
        while (!isTerminated()) {
            runNow();
            clock.sleep(1, TimeUnit.MILLISECONDS);
        }
    }

    private void advanceTo(long deadline) {
        clock.nanos = Math.max(clock.nanos, deadline);
    }
}
