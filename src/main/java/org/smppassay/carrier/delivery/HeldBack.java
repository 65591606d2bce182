package org.smppassay.carrier.delivery;

import io.netty.channel.EventLoop;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Deliveries that let others overtake them: each until so many more have come, or until nobody came in time. Owned by the
 * account's home loop.
 *
 * @param <T> what is held back
 */
final class HeldBack<T> {
    /** After one to two of these everything held back goes on, overtaken or not. */
    private static final long PATIENCE_SECONDS = 60;

    private final EventLoop home;
    private final Consumer<T> release;
    private final PriorityQueue<Held<T>> held = new PriorityQueue<>();
    private long arrivals;
    private boolean watched;

    /** One of them: which arrival it was itself, and the arrival that lets it go on. Of several, the first to come goes first. */
    private record Held<T>(T what, long arrival, long until) implements Comparable<Held<T>> {
        @Override
        public int compareTo(Held<T> other) {
            return until == other.until ? Long.compare(arrival, other.arrival) : Long.compare(until, other.until);
        }
    }

    HeldBack(EventLoop home, Consumer<T> release) {
        this.home = home;
        this.release = release;
    }

    /** Holds one back until {@code others} more have come. */
    void hold(T what, int others) {
        onePassed();
        held.add(new Held<>(what, arrivals, arrivals + others));
        if (!watched) {
            watch();
        }
    }

    /** One more has come; those that waited for it go on behind it. */
    void onePassed() {
        arrivals++;
        while (!held.isEmpty() && held.element().until <= arrivals) {
            release.accept(held.remove().what);
        }
    }

    private void watch() {
        watched = true;
        long newest = arrivals;
        home.schedule(() -> releaseUpTo(newest), PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Lets go what was there when the watch began. */
    private void releaseUpTo(long newest) {
        watched = false;
        held.stream().filter(one -> one.arrival <= newest).sorted().toList().forEach(one -> {
            held.remove(one);
            release.accept(one.what);
        });
        if (!held.isEmpty()) {
            watch();
        }
    }
}
