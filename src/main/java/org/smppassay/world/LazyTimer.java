package org.smppassay.world;

import io.netty.util.concurrent.EventExecutor;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A timer for a deadline that keeps moving away: moving it costs nothing, the timer wakes at the old deadline, looks, and
 * sleeps on. Owned by its loop.
 */
public final class LazyTimer {
    /** A deadline that never comes. */
    public static final long NEVER = Long.MAX_VALUE;

    private final EventExecutor loop;
    private final LongSupplier clock;
    private final LongSupplier deadline;
    private final Runnable action;
    private final Runnable look = this::look;
    private @Nullable Alarm wakeUp;
    private long wakeUpAt = NEVER;

    /**
     * @param loop runs the action
     * @param clock the time in nanoseconds, read from the loop's ticker
     * @param deadline when the action is due on that clock, or {@link #NEVER}
     * @param action runs once the deadline has passed; afterwards the timer looks at the deadline again
     */
    public LazyTimer(EventExecutor loop, LongSupplier clock, LongSupplier deadline, Runnable action) {
        this.loop = loop;
        this.clock = clock;
        this.deadline = deadline;
        this.action = action;
    }

    /** Sees to it that the timer wakes no later than at the deadline. To be called when the deadline has come nearer. */
    public void arm() {
        long due = deadline.getAsLong();
        if (due < wakeUpAt) {
            cancel();
            wakeUpAt = due;
            wakeUp = Alarm.in(due - clock.getAsLong(), loop, look);
        }
    }

    /** Stops the timer until it is armed again. */
    public void cancel() {
        if (wakeUp != null) {
            wakeUp.cancel();
            wakeUp = null;
            wakeUpAt = NEVER;
        }
    }

    private void look() {
        wakeUp = null;
        wakeUpAt = NEVER;
        try {
            if (deadline.getAsLong() <= clock.getAsLong()) {
                action.run();
            }
        } finally {
            arm();
        }
    }
}
