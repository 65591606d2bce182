package org.smppassay.world;

import io.netty.channel.ManualIoEventLoop;
import io.netty.channel.local.LocalIoHandler;
import io.netty.util.concurrent.MockTicker;
import io.netty.util.concurrent.Ticker;
import java.util.concurrent.TimeUnit;

/** An event loop that its owner steps by hand, on a clock that only moves when told. Owned by its creator's thread. */
final class VirtualLoop extends ManualIoEventLoop {
    private static final long NO_DEADLINE = -1;

    private final MockTicker clock;
    private final EndingTicker ticker;

    VirtualLoop() {
        this(new EndingTicker(Ticker.newMockTicker()));
    }

    private VirtualLoop(EndingTicker ticker) {
        super(null, Thread.currentThread(), LocalIoHandler.newFactory(), ticker);
        this.ticker = ticker;
        this.clock = ticker.clock;
    }

    /** A clock that moves by itself at the end: Netty sleeps 100 ms where a loop that is to end finds it standing still. */
    private static final class EndingTicker implements Ticker {
        private final MockTicker clock;
        private boolean ending;

        EndingTicker(MockTicker clock) {
            this.clock = clock;
        }

        @Override
        public long initialNanoTime() {
            return clock.initialNanoTime();
        }

        @Override
        public long nanoTime() {
            if (ending) {
                clock.advance(1, TimeUnit.NANOSECONDS);
            }
            return clock.nanoTime();
        }

        @Override
        public void sleep(long delay, TimeUnit unit) throws InterruptedException {
            clock.sleep(delay, unit);
        }
    }

    @Override
    protected boolean canBlock() {
        return false;
    }

    long nanos() {
        return clock.nanoTime() - clock.initialNanoTime();
    }

    /** Runs all that is due now, and what that makes due now. */
    void runDue() {
        while (runNow() > 0) {
            // what ran may have made more work for this very moment
        }
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
        long end = clock.nanoTime() + nanos;
        runDue();
        for (long next = nextScheduledTaskDeadlineNanos();
                next != NO_DEADLINE && next <= end;
                next = nextScheduledTaskDeadlineNanos()) {
            advanceTo(next);
            runDue();
        }
        advanceTo(end);
        runDue();
    }

    /** Shuts down; Netty ends a loop only while its clock moves on. */
    void stop() {
        ticker.ending = true;
        shutdownGracefully(0, 0, TimeUnit.NANOSECONDS);
        while (!isTerminated()) {
            runNow();
            clock.advance(1, TimeUnit.MILLISECONDS);
        }
    }

    private void advanceTo(long deadline) {
        long ahead = deadline - clock.nanoTime();
        if (ahead > 0) {
            clock.advance(ahead, TimeUnit.NANOSECONDS);
        }
    }
}
