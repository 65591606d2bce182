package org.smppassay.link.fault;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelPromise;
import io.netty.util.concurrent.EventExecutor;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.smppassay.world.LazyTimer;

/**
 * Octets of one direction that wait for their time, in order: none overtakes another. Bounded by those who fill it. Owned by
 * the connection's loop.
 */
final class Lane {
    /** Takes what may go on. */
    interface Exit {
        /** Octets whose time has come. */
        void pass(Held held);

        /** Nothing more is due now. */
        void passed();
    }

    private final Connection connection;
    private final Exit exit;
    private final LazyTimer timer;
    private final Deque<Held> waiting = new ArrayDeque<>();
    private long lastDue = Long.MIN_VALUE;
    private long octets;
    private boolean passing;

    /**
     * Octets that wait.
     *
     * @param promise of the write that ends with them; null if there is none
     */
    record Held(ByteBuf data, @Nullable ChannelPromise promise, long dueNanos) {}

    Lane(Connection connection, EventExecutor loop, Exit exit) {
        this.connection = connection;
        this.exit = exit;
        this.timer = new LazyTimer(loop, connection.clock(), this::nextDue, this::passDue);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Octets that wait. */
    long octets() {
        return octets;
    }

    /** How many pieces wait. */
    int pieces() {
        return waiting.size();
    }

    /** When the last of them is due; if there is none, now. */
    long lastDue() {
        return waiting.isEmpty() ? connection.nanos() : lastDue;
    }

    /** Keeps octets until {@code dueNanos}, or until what is before them has gone, whichever is later. */
    void add(ByteBuf data, @Nullable ChannelPromise promise, long dueNanos) {
        lastDue = waiting.isEmpty() ? dueNanos : Math.max(lastDue, dueNanos);
        octets += data.readableBytes();
        waiting.add(new Held(data, promise, lastDue));
        if (!passing) {
            timer.arm();
        }
    }

    /** Passes on what is due. */
    void passDue() {
        passUntil(connection.nanos());
    }

    /** Passes on everything, due or not. */
    void passAll() {
        passUntil(Timetable.NEVER);
    }

    private void passUntil(long nanos) {
        if (passing) {
            return;
        }
        passing = true;
        try {
            for (Held first = waiting.peek(); first != null && first.dueNanos() <= nanos; first = waiting.peek()) {
                waiting.remove();
                octets -= first.data().readableBytes();
                exit.pass(first);
            }
        } finally {
            passing = false;
        }
        exit.passed();
        timer.arm();
    }

    /** Drops everything; writes fail. */
    void discard() {
        timer.cancel();
        for (Held held = waiting.poll(); held != null; held = waiting.poll()) {
            if (held.promise() == null) {
                held.data().release();
            } else {
                Promises.closed(held.data(), held.promise());
            }
        }
        octets = 0;
    }

    private long nextDue() {
        Held first = waiting.peek();
        return first == null ? LazyTimer.NEVER : first.dueNanos();
    }
}
