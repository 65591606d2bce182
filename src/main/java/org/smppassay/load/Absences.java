package org.smppassay.load;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * When the generator was not there although something was due and a window had room: it waited for a processor, or its collector
 * ran. What got due meanwhile is late because of it, even if it then has to wait until the windows, which are full at once, have
 * room again. Owned by the load's loop.
 */
final class Absences {
    /** Shorter ones are usual, and show in the lag of what is written then. */
    static final long NOTABLE_NANOS = 1_000_000;

    private final Deque<Absence> known = new ArrayDeque<>();
    private long all;

    /**
     * One of them.
     *
     * @param before how long those before it were, together
     */
    private record Absence(long from, long to, long before) {}

    /** From a moment on something could have been written, and now it is; called in the order of time. */
    void note(long from, long now) {
        if (now - from < NOTABLE_NANOS || (!known.isEmpty() && known.peekLast().to() >= now)) {
            return;
        }
        long begun = known.isEmpty() ? from : Math.max(from, known.peekLast().to());
        known.add(new Absence(begun, now, all));
        all += now - begun;
    }

    /**
     * For how long it was not there since a submission was due, in nanoseconds. Forgets what lies before.
     *
     * @param intended not before that of the call before
     */
    long since(long intended) {
        Absence first = known.peek();
        while (first != null && first.to() <= intended) {
            known.remove();
            first = known.peek();
        }
        return first == null ? 0 : all - first.before() - Math.max(0, intended - first.from());
    }
}
