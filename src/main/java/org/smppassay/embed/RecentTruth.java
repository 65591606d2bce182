package org.smppassay.embed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.smppassay.observation.Fate;
import org.smppassay.observation.TruthSink;

/** Keeps the latest fates. Safe on all threads. */
final class RecentTruth implements TruthSink {
    static final int MOST = 100_000;

    private final Deque<Fate> fates = new ArrayDeque<>(); // guarded by itself

    @Override
    public void fate(Fate fate) {
        synchronized (fates) {
            if (fates.size() == MOST) {
                fates.removeFirst();
            }
            fates.addLast(fate);
        }
    }

    List<Fate> fates() {
        synchronized (fates) {
            return List.copyOf(fates);
        }
    }
}
