package org.smppassay.load;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a receipt, by packed message id: an open hash table of primitives with linear probing, which grows as it must. An id
 * that is there twice is taken out in the order it was put in. Owned by one ledger.
 */
final class IdTable {
    private static final int LEAST = 1024;
    private static final long SPREAD_HIGH = 0x9e3779b97f4a7c15L;
    private static final long SPREAD_LOW = 0xc2b2ae3d27d4eb4fL;

    private long[] highs = new long[LEAST];
    private long[] lows = new long[LEAST];
    private long[] intended = new long[LEAST];
    private @Nullable PhaseRun[] phases = new PhaseRun[LEAST];
    private int mask = LEAST - 1;
    private int size;

    /** What waits. */
    record Entry(PhaseRun phase, long intended) {}

    /** Forgets all. */
    void clear() {
        Arrays.fill(phases, null);
        size = 0;
    }

    int size() {
        return size;
    }

    /** What waits, in no order. */
    void forEach(Consumer<Entry> each) {
        for (int i = 0; i < phases.length; i++) {
            PhaseRun phase = phases[i];
            if (phase != null) {
                each.accept(new Entry(phase, intended[i]));
            }
        }
    }

    void put(long high, long low, PhaseRun phase, long intendedNanos) {
        if (2 * size > mask) {
            grow();
        }
        insert(high, low, phase, intendedNanos);
        size++;
    }

    /** Takes out what waits for an id; null if nothing does. */
    @Nullable
    Entry take(long high, long low) {
        int place = home(high, low);
        PhaseRun phase = phases[place];
        while (phase != null) {
            if (highs[place] == high && lows[place] == low) {
                Entry entry = new Entry(phase, intended[place]);
                remove(place);
                return entry;
            }
            place = (place + 1) & mask;
            phase = phases[place];
        }
        return null;
    }

    private int home(long high, long low) {
        long mixed = high * SPREAD_HIGH ^ low * SPREAD_LOW;
        mixed ^= mixed >>> 32;
        mixed *= SPREAD_HIGH;
        return (int) (mixed >>> 32) & mask;
    }

    private void insert(long high, long low, PhaseRun phase, long intendedNanos) {
        int place = home(high, low);
        while (phases[place] != null) {
            place = (place + 1) & mask;
        }
        highs[place] = high;
        lows[place] = low;
        phases[place] = phase;
        intended[place] = intendedNanos;
    }

    private void remove(int place) {
        size--;
        int gap = place;
        int next = (gap + 1) & mask;
        while (phases[next] != null) {
            int home = home(highs[next], lows[next]);
            if (((next - home) & mask) >= ((next - gap) & mask)) {
                highs[gap] = highs[next];
                lows[gap] = lows[next];
                phases[gap] = phases[next];
                intended[gap] = intended[next];
                gap = next;
            }
            next = (next + 1) & mask;
        }
        phases[gap] = null;
    }

    private void grow() {
        long[] oldHighs = highs;
        long[] oldLows = lows;
        long[] oldIntended = intended;
        @Nullable PhaseRun[] oldPhases = phases;
        int larger = 2 * phases.length;
        highs = new long[larger];
        lows = new long[larger];
        intended = new long[larger];
        phases = Arrays.copyOf(new PhaseRun[0], larger);
        mask = larger - 1;
        // From a free place on, so that a chain that goes round the end keeps its order.
        int free = 0;
        while (oldPhases[free] != null) {
            free++;
        }
        for (int i = 1; i < oldPhases.length; i++) {
            int place = (free + i) & (oldPhases.length - 1);
            PhaseRun phase = oldPhases[place];
            if (phase != null) {
                insert(oldHighs[place], oldLows[place], phase, oldIntended[place]);
            }
        }
    }
}
