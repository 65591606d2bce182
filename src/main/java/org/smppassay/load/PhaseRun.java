package org.smppassay.load;

import org.jspecify.annotations.Nullable;
import org.smppassay.performance.Phase;
import org.smppassay.scenario.load.PhaseSpec;
import org.smppassay.world.RandomStream;

/**
 * A phase under way, or behind us: what is due in it, and what has become of it so far. Times are those of the world's clock. Owned by
 * the load's loop.
 */
final class PhaseRun {
    static final long NEVER = FireTimes.NEVER;

    final Phase phase;
    final long startNanos;
    /** What happened in the present second. */
    final Tally second = new Tally();
    /** What happened before it. */
    final Tally total = new Tally();

    private final long endOfTime;
    private final long most;
    private final @Nullable FireTimes sending;
    private final @Nullable FireTimes counting;
    private long sent;
    private long due;
    private int open;
    private long lastAnswer;
    private long awaiting;
    private boolean touched;
    private long endedNanos = NEVER;
    private boolean behind;

    /**
     * @param random for Poisson arrivals
     * @param allowed submissions at most, whatever the phase says
     */
    PhaseRun(Phase phase, long startNanos, RandomStream random, long allowed) {
        PhaseSpec spec = phase.spec();
        this.phase = phase;
        this.startNanos = startNanos;
        this.most = Math.min(allowed, spec.count().map(Integer::longValue).orElse(NEVER));
        this.endOfTime = spec.length()
                .map(length -> startNanos + length.toNanos())
                .or(() -> spec.series().map(series -> startNanos + (long) (series.seconds() * 1e9)))
                .orElse(NEVER);
        this.sending = spec.closed() ? null : new FireTimes(RateCurve.of(spec), spec.arrivals(), random);
        this.counting = spec.closed() ? null : new FireTimes(RateCurve.of(spec), spec.arrivals(), random);
    }

    /** Whether each answer lets the next submission go. */
    boolean closed() {
        return sending == null;
    }

    /** When the next submission is due; for a closed one now. {@link #NEVER} if none is left. */
    long nextIntended(long now) {
        if (sent >= most) {
            return NEVER;
        }
        if (sending == null) {
            return now < endOfTime ? now : NEVER;
        }
        long next = sending.peek();
        return next == NEVER || startNanos + next >= limit() ? NEVER : startNanos + next;
    }

    /** When nothing more gets due, as far as that is known: the end of its time, or {@link #NEVER}. */
    long endOfTime() {
        return endOfTime;
    }

    /** Whether nothing more gets due, now or later. */
    boolean over(long now) {
        return now >= endOfTime || sent >= most || (endOfTime == NEVER && nextIntended(now) == NEVER);
    }

    /** Nothing more gets due; the time since then is the next phase's. Returns when that was, be it a little while ago. */
    long end(long now) {
        if (endedNanos == NEVER) {
            endedNanos = Math.min(now, endOfTime);
        }
        countDue(now);
        behind = backlog() > 0;
        return endedNanos;
    }

    /** When it ended, or {@link #NEVER}. */
    long endedNanos() {
        return endedNanos;
    }

    /** When its time was over, for rates: where it ended by its count, when one more would have been due; once it has ended. */
    long timeOver() {
        if (sending == null || sent < most || sending.peek() == NEVER) {
            return endedNanos;
        }
        return Math.min(endOfTime, Math.max(endedNanos, startNanos + sending.peek()));
    }

    /** Whether something was due and not written when it ended. */
    boolean wasBehind() {
        return behind;
    }

    /** The next submission is being written. */
    void sending(int octets, long lagNanos) {
        touched = true;
        sent++;
        open++;
        if (sending != null) {
            sending.advance();
        }
        second.sent++;
        second.octetsOut += octets;
        second.lag.recordValue(Math.max(0, lagNanos));
    }

    /** One that was due is not to be written any more; a client has waited for it all the same. */
    void abandon(long waitedNanos) {
        touched = true;
        sent++;
        if (sending != null) {
            sending.advance();
        }
        second.response.recordValue(Math.max(0, waitedNanos));
    }

    /** A submission of this phase has ended. */
    Tally ended() {
        touched = true;
        open--;
        return second;
    }

    /** A submission of this phase has been answered. */
    Tally answered(long now) {
        lastAnswer = now;
        return ended();
    }

    /** An accepted submission waits for its receipt. */
    void expectReceipt() {
        awaiting++;
    }

    /** The receipt of a submission that was waiting for it is there. */
    Tally received() {
        awaiting--;
        return touch();
    }

    /** The receipt of a submission never came; a client has waited for it all the same. */
    void waitedInVain(long waitedNanos) {
        touch().delivery.recordValue(Math.max(0, waitedNanos));
    }

    /** Accepted submissions that asked for a receipt and have none yet. */
    long awaitingReceipt() {
        return awaiting;
    }

    /** What else happens in this second. */
    Tally touch() {
        touched = true;
        return second;
    }

    /** Whether anything has happened in this second. */
    boolean touched() {
        return touched;
    }

    /** Submissions without an answer. */
    int open() {
        return open;
    }

    /** When the last answer came, or 0. */
    long lastAnswer() {
        return lastAnswer;
    }

    /** Counts what has become due; in a closed phase that is what was sent. */
    void countDue(long now) {
        long before = due;
        if (counting == null) {
            due = sent;
        } else {
            while (due < most && counting.peek() != NEVER && isDue(startNanos + counting.peek(), now)) {
                counting.advance();
                due++;
            }
        }
        if (due > before) {
            touched = true;
            second.due += due - before;
        }
    }

    /** Before this something may get due: the end of its time; or, if it ended before, that moment. */
    private long limit() {
        return endedNanos == NEVER ? endOfTime : Math.min(endOfTime, endedNanos + 1);
    }

    private boolean isDue(long intended, long now) {
        return intended <= now && intended < limit();
    }

    /** Submissions that were due at the last count and are not written. */
    long backlog() {
        return Math.max(0, due - sent);
    }

    /** The present second is over. */
    void nextSecond() {
        total.add(second);
        second.reset();
        touched = false;
    }
}
