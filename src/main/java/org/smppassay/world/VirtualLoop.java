package org.smppassay.world;

import io.netty.channel.ManualIoEventLoop;
import io.netty.channel.local.LocalIoHandler;
import io.netty.util.concurrent.ScheduledFuture;
import io.netty.util.concurrent.Ticker;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * An event loop that its owner steps by hand, on a clock that only moves when told. Keeps what is due itself, in the order of deadlines and
 * among equal ones of scheduling: Netty makes a future of each, with its locks. Owned by its creator's thread.
 */
final class VirtualLoop extends ManualIoEventLoop {
    /** So few of those called off may always wait for their time. */
    private static final int FEW = 64;

    private final Clock clock;
    private final Queue<Due> queue = new PriorityQueue<>();
    private long numbered;
    /** How many have been called off since the queue was last rid of them, some of which may have left it by themselves. */
    private int calledOff;

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

    /** Has something done so many nanoseconds from now. Called on this loop. */
    Alarm alarm(Runnable action, long nanos) {
        Due alarm = new Due(this, action, deadline(nanos));
        add(alarm);
        return alarm;
    }

    void add(Due due) {
        due.isNumbered(++numbered);
        queue.add(due);
    }

    /** Something was called off. What was to come much later must not gather where others are set and called off all the time. */
    void calledOff() {
        if (++calledOff > FEW && calledOff > queue.size() / 2) {
            queue.removeIf(Due::cancelled);
            calledOff = 0;
        }
    }

    /** How many are in the queue, whether or not they have been called off. */
    int waiting() {
        return queue.size();
    }

    /** In time, though it may never come. */
    private long deadline(long delayNanos) {
        long deadline = clock.nanos + Math.max(0, delayNanos);
        return deadline < 0 ? Long.MAX_VALUE : deadline;
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable action, long delay, TimeUnit unit) {
        return schedule(Executors.callable(action), delay, unit);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> action, long delay, TimeUnit unit) {
        return schedule(action, unit.toNanos(delay), 0);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable action, long delay, long period, TimeUnit unit) {
        return schedule(Executors.callable(action), unit.toNanos(delay), unit.toNanos(period));
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable action, long delay, long period, TimeUnit unit) {
        return schedule(Executors.callable(action), unit.toNanos(delay), -unit.toNanos(period));
    }

    private <V> ScheduledFuture<V> schedule(Callable<V> action, long delayNanos, long periodNanos) {
        DueFuture<V> future = new DueFuture<>(this, action, deadline(delayNanos), periodNanos);
        Loops.run(this, () -> add(future.due()));
        return future;
    }

    @Override
    protected void cancelScheduledTasks() {
        queue.clear();
    }

    /** Runs all that is due now, and what that makes due now. */
    void runDue() {
        runNonBlockingTasks(0);
        while (hasDeadlineBy(clock.nanos)) {
            runTimers();
            runNonBlockingTasks(0);
        }
    }

    /** Runs the timers that are due now. Those set meanwhile have their turn after the tasks that were put in. */
    private void runTimers() {
        long last = numbered;
        for (Due due = nextDue(); due != null && due.isDue(clock.nanos, last); due = nextDue()) {
            queue.remove();
            safeExecute(due);
        }
    }

    /** The next that has not been called off; null if there is none. */
    private @Nullable Due nextDue() {
        Due next = queue.peek();
        while (next != null && next.cancelled()) {
            queue.remove();
            next = queue.peek();
        }
        return next;
    }

    private boolean hasDeadlineBy(long nanos) {
        Due next = nextDue();
        return next != null && next.deadline() <= nanos;
    }

    /** Moves the clock to the next deadline; false if there is none. */
    boolean advanceToNextDeadline() {
        Due next = nextDue();
        if (next == null) {
            return false;
        }
        advanceTo(next.deadline());
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
