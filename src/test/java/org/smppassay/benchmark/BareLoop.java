package org.smppassay.benchmark;

import io.netty.channel.ManualIoEventLoop;
import io.netty.channel.local.LocalIoHandler;
import io.netty.util.concurrent.MockTicker;
import io.netty.util.concurrent.Ticker;
import java.util.concurrent.TimeUnit;

/** A loop whose clock moves from deadline to deadline. Owned by the thread that makes it. */
final class BareLoop extends ManualIoEventLoop {
    private static final long NONE = -1;

    private final MockTicker ticker;

    BareLoop() {
        this(Ticker.newMockTicker());
    }

    private BareLoop(MockTicker ticker) {
        super(null, Thread.currentThread(), LocalIoHandler.newFactory(), ticker);
        this.ticker = ticker;
    }

    @Override
    protected boolean canBlock() {
        return false;
    }

    long nanos() {
        return ticker.nanoTime();
    }

    /** Runs what is due and moves the clock to what is due next; false if there is nothing any more. */
    boolean step() {
        int ran;
        do {
            ran = runNow();
        } while (ran > 0);
        long next = nextScheduledTaskDeadlineNanos();
        if (next == NONE) {
            return false;
        }
        ticker.advance(Math.max(0, next - nanos()), TimeUnit.NANOSECONDS);
        return true;
    }
}
