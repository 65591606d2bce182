package org.smppassay.carrier.message;

import java.util.List;
import org.smppassay.scenario.carrier.RetriesSpec;
import org.smppassay.scenario.value.Repeated;

/** How long to wait after each try. Immutable. */
public final class Lattice {
    /** There is no other try. */
    public static final long NO_MORE = -1;

    private final long[] nanos;
    private final int[] upTo;

    public Lattice(RetriesSpec spec) {
        List<Repeated> spans = spec.after();
        nanos = new long[spans.size()];
        upTo = new int[spans.size()];
        int tries = 0;
        for (int i = 0; i < nanos.length; i++) {
            tries += spans.get(i).times();
            nanos[i] = spans.get(i).span().toNanos();
            upTo[i] = tries;
        }
    }

    /**
     * From the end of a try to the beginning of the next, or {@link #NO_MORE}.
     *
     * @param tries so far, at least 1
     */
    public long nanosAfter(int tries) {
        for (int i = 0; i < nanos.length; i++) {
            if (tries <= upTo[i] || i == nanos.length - 1) {
                return nanos[i];
            }
        }
        return NO_MORE;
    }
}
