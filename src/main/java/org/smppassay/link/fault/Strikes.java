package org.smppassay.link.fault;

import java.util.concurrent.atomic.AtomicLong;
import org.smppassay.world.RandomStream;

/**
 * Decides when one fault strikes one connection, and tells of it. Owned by the connection's loop, but for the count of
 * strikes, which all connections share.
 */
public final class Strikes {
    /** Draws of one connection before those of the next. */
    private static final long DRAWS = 1L << 32;

    private final Fault fault;
    private final Timetable moments;
    private final Connection connection;
    private final RandomStream luck;
    private final FaultListener listener;
    private final AtomicLong told;
    private long lastMoment;
    private long pdusAtLastStrike;
    private long spansByPdus;
    private long activeUntil = Long.MIN_VALUE;
    private long pdusDrawn;
    private long spanDrawn = Timetable.NONE;
    private boolean spanStrikes;

    /**
     * @param luck draws whether a PDU or connection is struck
     * @param told strikes told so far, on all connections
     */
    Strikes(
            Fault fault,
            Timetable moments,
            Connection connection,
            RandomStream luck,
            FaultListener listener,
            AtomicLong told) {
        this.fault = fault;
        this.moments = moments;
        this.connection = connection;
        this.luck = luck;
        this.listener = listener;
        this.told = told;
        this.lastMoment = moments.latest(connection.nanos());
    }

    /** True if the PDU that passes now, of a sort the fault is for, is struck. To be asked once for each. */
    boolean hitPdu() {
        long now = connection.nanos();
        if (!fault.whom().includes(connection)) {
            return false;
        }
        if (fault.when().momentary()) {
            return momentHasCome(now) && lucky(lastMoment);
        }
        return spanAt(now) != Timetable.NONE && lucky(pdusDrawn++);
    }

    /** True if what passes now meets a span of the fault; the first time in each span, that is told. */
    boolean active(String whatItDoes) {
        if (!fault.whom().includes(connection)) {
            return false;
        }
        long span = spanAt(connection.nanos());
        if (span == Timetable.NONE) {
            return false;
        }
        if (span != spanDrawn) {
            spanDrawn = span;
            spanStrikes = lucky(span);
            if (spanStrikes) {
                tell(whatItDoes);
            }
        }
        return spanStrikes;
    }

    /** When the span ends that {@link #active} has found, or {@link Timetable#NEVER}. */
    long spanEnd() {
        return fault.when().rhythm() == When.Rhythm.PDUS ? activeUntil : moments.endOf(spanDrawn);
    }

    /** When the next moment comes that is set by the clock, or {@link Timetable#NEVER}. */
    long nextMoment() {
        return moments.nextAfter(connection.nanos());
    }

    /** True if the connection is struck at the moment that has just come. */
    boolean hitNow() {
        return momentHasCome(connection.nanos()) && fault.whom().includes(connection) && lucky(lastMoment);
    }

    /** Tells of a strike. */
    void tell(String whatItDoes) {
        boolean inDetail = told.incrementAndGet() <= FaultListener.DETAILED;
        listener.struck(connection.nanos(), fault.label(), inDetail ? connection.inWords() + ": " + whatItDoes : "");
    }

    private boolean momentHasCome(long now) {
        if (fault.when().rhythm() == When.Rhythm.PDUS) {
            return pdusSuffice(now);
        }
        long latest = moments.latest(now);
        if (latest == lastMoment) {
            return false;
        }
        lastMoment = latest;
        return true;
    }

    private boolean pdusSuffice(long now) {
        if (!fault.when().inWindow(now)
                || connection.pdusSent() - pdusAtLastStrike < fault.when().afterPdus()) {
            return false;
        }
        pdusAtLastStrike = connection.pdusSent();
        lastMoment++;
        return true;
    }

    private long spanAt(long now) {
        if (fault.when().rhythm() != When.Rhythm.PDUS) {
            return moments.spanAt(now);
        }
        if (now >= activeUntil && pdusSuffice(now)) {
            spansByPdus++;
            activeUntil = Math.min(fault.when().untilNanos(), now + fault.when().lastsNanos());
        }
        return now < activeUntil ? spansByPdus : Timetable.NONE;
    }

    private boolean lucky(long draw) {
        double share = fault.when().share();
        return share >= 1 || luck.uniform(connection.number() * DRAWS + draw) < share;
    }
}
