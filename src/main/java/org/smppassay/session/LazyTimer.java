package org.smppassay.session;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A timer for a deadline that keeps moving away: moving it costs nothing, the timer wakes at the old deadline, looks, and
 * sleeps on. Owned by its loop.
 */
final class LazyTimer {
    /** A deadline that never comes. */
    static final long NEVER = Long.MAX_VALUE;

    private final EventExecutor loop;
    private final LongSupplier deadline;
    private final Runnable action;
    private @Nullable ScheduledFuture<?> wakeUp;

    /**
     * @param deadline when the action is due, in nanoseconds of the loop's ticker, or {@link #NEVER}
     * @param action runs once the deadline has passed; afterwards the timer looks at the deadline again
     */
    LazyTimer(EventExecutor loop, LongSupplier deadline, Runnable action) {
        this.loop = loop;
        this.deadline = deadline;
        this.action = action;
    }

    /** Starts watching the deadline, unless it does so already. */
    void arm() {
        long due = wakeUp == null ? deadline.getAsLong() : NEVER;
        if (due != NEVER) {
            wakeUp = loop.schedule(this::look, due - loop.ticker().nanoTime(), TimeUnit.NANOSECONDS);
        }
    }

    void cancel() {
        if (wakeUp != null) {
            wakeUp.cancel(false);
            wakeUp = null;
        }
    }

    private void look() {
        wakeUp = null;
        if (deadline.getAsLong() <= loop.ticker().nanoTime()) {
            action.run();
        }
        arm();
    }
}
