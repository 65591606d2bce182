package org.smppassay.world;

import io.netty.util.concurrent.DefaultPromise;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

/** The future of what is done once or again and again in a virtual world. Owned by its loop. */
final class DueFuture<V> extends DefaultPromise<V> implements ScheduledFuture<V> {
    private final VirtualLoop loop;
    private final Callable<V> action;
    private final long periodNanos;
    private final Due due;

    /**
     * @param periodNanos from one time to the next; 0 if there is but one time, negative if it is counted from the end of each
     */
    DueFuture(VirtualLoop loop, Callable<V> action, long deadline, long periodNanos) {
        super(loop);
        this.loop = loop;
        this.action = action;
        this.periodNanos = periodNanos;
        this.due = new Due(loop, this::carryOut, deadline);
    }

    Due due() {
        return due;
    }

    private void carryOut() {
        try {
            if (periodNanos != 0) {
                action.call();
                due.putOff(periodNanos > 0 ? due.deadline() + periodNanos : loop.nanos() - periodNanos);
                loop.add(due);
            } else if (setUncancellable()) {
                setSuccess(action.call());
            }
        } catch (Throwable e) {
            setFailure(e);
        }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        if (cancelled) {
            due.cancel();
        }
        return cancelled;
    }

    @Override
    public long getDelay(TimeUnit unit) {
        return unit.convert(Math.max(0, due.deadline() - loop.nanos()), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
        return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }
}
