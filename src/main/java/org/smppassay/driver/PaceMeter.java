package org.smppassay.driver;

import java.util.Arrays;
import org.smppassay.observation.PaceFacts;

/**
 * Measures how fast the other side takes submissions: the most within ten seconds, and what it took while messages had to wait
 * for it. Owned by the tester's loop.
 */
final class PaceMeter {
    private static final int SLOTS = 10;
    private static final long SLOT_NANOS = PaceFacts.WINDOW_NANOS / SLOTS;
    private static final long NOT_BEHIND = Long.MIN_VALUE;

    /** Accepted in each of the last seconds, and in all of them. */
    private final long[] slots = new long[SLOTS];

    private long slot;
    private long inWindow;
    private long mostInWindow;
    private long behindSince = NOT_BEHIND;
    private long acceptedSince;
    private long behindNanos;
    private long acceptedBehind;

    /** A segment was accepted. */
    void accepted(long nowNanos) {
        advanceTo(nowNanos / SLOT_NANOS);
        slots[(int) (slot % SLOTS)]++;
        inWindow++;
        mostInWindow = Math.max(mostInWindow, inWindow);
        acceptedSince++;
    }

    /** A message is due and has to wait for the other side. */
    void behind(long nowNanos) {
        if (behindSince == NOT_BEHIND) {
            behindSince = nowNanos;
            acceptedSince = 0;
        }
    }

    /** No message waits for the other side, or there is none. */
    void caughtUp(long nowNanos) {
        if (behindSince != NOT_BEHIND && nowNanos - behindSince >= PaceFacts.WINDOW_NANOS) {
            behindNanos += nowNanos - behindSince;
            acceptedBehind += acceptedSince;
        }
        behindSince = NOT_BEHIND;
    }

    /** What it came to. */
    PaceFacts facts(long nowNanos) {
        caughtUp(nowNanos);
        return new PaceFacts(mostInWindow, behindNanos, acceptedBehind);
    }

    private void advanceTo(long now) {
        if (now - slot >= SLOTS) {
            Arrays.fill(slots, 0);
            inWindow = 0;
            slot = now;
        }
        while (slot < now) {
            slot++;
            inWindow -= slots[(int) (slot % SLOTS)];
            slots[(int) (slot % SLOTS)] = 0;
        }
    }
}
