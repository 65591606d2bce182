package org.smppassay.load;

import org.jspecify.annotations.Nullable;

/**
 * The submissions of one connection that wait for their responses, by sequence number: an open hash table of primitives with linear
 * probing (Knuth, volume 3, 6.4, algorithms L and R), since one is put in and taken out for each message. Owned by the load's loop.
 */
final class OpenWindow {
    /** A place that holds nothing, and the answer that nothing was found. */
    static final int NONE = -1;

    private static final int FREE = 0;
    private static final int LAST_SEQUENCE = 0x7FFFFFFF;

    private final int mask;
    private final int[] sequences;
    private final long[] intended;
    private final long[] written;
    private final boolean[] receipts;
    private final @Nullable PhaseRun[] phases;
    private int size;
    private int oldest;

    /**
     * @param most submissions that it holds at once, at least 1
     */
    OpenWindow(int most) {
        int capacity = Integer.highestOneBit(Math.max(4, most * 2 - 1)) << 1;
        mask = capacity - 1;
        sequences = new int[capacity];
        intended = new long[capacity];
        written = new long[capacity];
        receipts = new boolean[capacity];
        phases = new PhaseRun[capacity];
    }

    int size() {
        return size;
    }

    /** Remembers a submission; its sequence number is above 0 and follows those added before. */
    void add(int sequence, PhaseRun phase, long intendedNanos, long writtenNanos, boolean receipt) {
        int place = sequence & mask;
        while (sequences[place] != FREE) {
            place = (place + 1) & mask;
        }
        sequences[place] = sequence;
        phases[place] = phase;
        intended[place] = intendedNanos;
        written[place] = writtenNanos;
        receipts[place] = receipt;
        if (size++ == 0) {
            oldest = sequence;
        }
    }

    /** Where the submission with this sequence number is, or {@link #NONE}; good until the next change. */
    int find(int sequence) {
        int place = sequence & mask;
        while (sequences[place] != FREE) {
            if (sequences[place] == sequence) {
                return place;
            }
            place = (place + 1) & mask;
        }
        return NONE;
    }

    /** Where the submission is that was written first of all, or {@link #NONE}. */
    int findOldest() {
        if (size == 0) {
            return NONE;
        }
        int place = find(oldest);
        while (place == NONE) {
            oldest = oldest == LAST_SEQUENCE ? 1 : oldest + 1;
            place = find(oldest);
        }
        return place;
    }

    PhaseRun phase(int place) {
        PhaseRun phase = phases[place];
        if (phase == null) {
            throw new IllegalStateException("nothing at " + place);
        }
        return phase;
    }

    long intended(int place) {
        return intended[place];
    }

    long written(int place) {
        return written[place];
    }

    /** Whether a receipt was asked for. */
    boolean wantsReceipt(int place) {
        return receipts[place];
    }

    /** Forgets the submission at a place, and closes the gap so that those behind it are still found. */
    void remove(int place) {
        size--;
        int gap = place;
        int next = (gap + 1) & mask;
        while (sequences[next] != FREE) {
            int home = sequences[next] & mask;
            if (((next - home) & mask) >= ((next - gap) & mask)) {
                move(next, gap);
                gap = next;
            }
            next = (next + 1) & mask;
        }
        sequences[gap] = FREE;
        phases[gap] = null;
    }

    private void move(int from, int to) {
        sequences[to] = sequences[from];
        phases[to] = phases[from];
        intended[to] = intended[from];
        written[to] = written[from];
        receipts[to] = receipts[from];
    }
}
