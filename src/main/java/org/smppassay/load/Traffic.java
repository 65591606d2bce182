package org.smppassay.load;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smppassay.world.World;

/**
 * Writes what is due to sessions that have room, in the order in which it got due; sessions take turns. What is due is asked of the
 * phases, which know it as a function of time, so a backlog needs no queue. Owned by the load's loop.
 */
final class Traffic {
    /** So long it waits at least before it looks again, so that a burst of many costs one wake-up and one buffer. */
    static final long TICK_NANOS = 100_000;
    /** After so many the clock is read anew: what is written later is later. */
    private static final int MOST_UNSENT = 256;

    private final World world;
    private final Outgoing outgoing;
    private final Deque<LoadSession> withRoom = new ArrayDeque<>();
    private final Deque<PhaseRun> phases = new ArrayDeque<>();
    private final List<SubmissionLane> unsent = new ArrayList<>();
    private final Absences absences = new Absences();
    private long left;
    private long roomSince;
    private long lastLook;

    /**
     * @param most submissions to be written at most
     */
    Traffic(World world, Outgoing outgoing, long most) {
        this.world = world;
        this.outgoing = outgoing;
        this.left = most;
    }

    /** From now on, what is due in a phase is written too. */
    void begin(PhaseRun phase) {
        phases.add(phase);
    }

    /** Whether all that has got due has been written, and nothing more gets due in the phases begun. */
    boolean idle() {
        return phases.isEmpty();
    }

    /** Whether as many were written as may be. */
    boolean exhausted() {
        return left == 0;
    }

    /** How many may get due in a further phase: what is due already and not written is part of what may be. */
    long allowed() {
        long waiting = phases.stream().mapToLong(PhaseRun::backlog).sum();
        return Math.max(0, left - waiting);
    }

    /** A session may have room again. */
    void offer(LoadSession session) {
        if (!session.waiting() && session.hasRoom()) {
            if (withRoom.isEmpty()) {
                roomSince = world.nanos();
            }
            session.waiting(true);
            withRoom.add(session);
        }
    }

    /** A lane has something to send at the end of this turn. */
    void unsent(SubmissionLane lane) {
        unsent.add(lane);
    }

    /** Writes what is due, as far as there is room, and sends it. */
    void look() {
        long now = world.nanos();
        lastLook = now;
        int written = 0;
        PhaseRun phase = phaseWithDue(now);
        while (phase != null && left > 0) {
            LoadSession session = nextWithRoom();
            if (session == null) {
                break;
            }
            submit(session, phase, now);
            if (++written % MOST_UNSENT == 0) {
                flush();
                now = world.nanos();
                lastLook = now;
            }
            phase = phaseWithDue(now);
        }
        flush();
    }

    private void submit(LoadSession session, PhaseRun phase, long now) {
        long intended = phase.nextIntended(now);
        int octets = outgoing.template().length(outgoing.destination());
        session.lane().submit(outgoing, phase, intended, now);
        outgoing.advance();
        left--;
        phase.sending(octets, lag(phase, intended, now));
        if (session.hasRoom()) {
            session.waiting(true);
            withRoom.add(session);
        }
    }

    /** How late the generator is with a submission that it writes now. */
    private long lag(PhaseRun phase, long intended, long now) {
        long could = Math.max(phase.closed() ? phase.startNanos : intended, roomSince);
        absences.note(could, now);
        return Math.max(now - could, absences.since(intended));
    }

    private @Nullable LoadSession nextWithRoom() {
        LoadSession session = withRoom.poll();
        while (session != null) {
            session.waiting(false);
            if (session.hasRoom()) {
                return session;
            }
            session = withRoom.poll();
        }
        return null;
    }

    private @Nullable PhaseRun phaseWithDue(long now) {
        PhaseRun phase = phases.peek();
        while (phase != null) {
            long next = phase.nextIntended(now);
            if (next != PhaseRun.NEVER) {
                return next <= now ? phase : null;
            }
            if (!phase.over(now)) {
                return null;
            }
            phases.poll();
            phase = phases.peek();
        }
        return null;
    }

    /** When to look again: when the next submission is due. It need not be looked for if there is no room, or none to come. */
    long nextLook() {
        PhaseRun phase = phases.peek();
        if (phase == null || withRoom.isEmpty() || left == 0) {
            return PhaseRun.NEVER;
        }
        long next = phase.nextIntended(lastLook);
        return next == PhaseRun.NEVER ? next : Math.max(next, lastLook + TICK_NANOS);
    }

    private void flush() {
        for (int i = 0; i < unsent.size(); i++) {
            unsent.get(i).flush();
        }
        unsent.clear();
    }

    /** Gives up what is due and not written. */
    void abandon() {
        long now = world.nanos();
        for (PhaseRun phase : phases) {
            phase.countDue(now);
            for (long next = phase.nextIntended(now);
                    !phase.closed() && next != PhaseRun.NEVER && next <= now;
                    next = phase.nextIntended(now)) {
                phase.abandon(now - next);
            }
        }
        phases.clear();
    }
}
