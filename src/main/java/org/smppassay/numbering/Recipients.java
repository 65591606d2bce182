package org.smppassay.numbering;

import java.util.Arrays;
import java.util.List;

/** All numbers of one operator in an order drawn from a seed: no set in memory, no number twice. Immutable. */
public final class Recipients {
    private final NumberBlock[] blocks;
    /** Where each block begins in the concatenation of all. */
    private final long[] starts;

    private final long size;
    private final Permutation permutation;

    Recipients(List<NumberBlock> blocks, long seed) {
        this.blocks = blocks.toArray(new NumberBlock[0]);
        starts = new long[this.blocks.length];
        long total = 0;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = total;
            total += this.blocks[i].size();
        }
        size = total;
        permutation = new Permutation(Math.max(1, total), seed);
    }

    /** How many numbers there are. */
    public long size() {
        return size;
    }

    /**
     * The number at an index, in international form without plus. Distinct indexes give distinct numbers.
     *
     * @param index 0 to {@link #size()} - 1
     * @throws IndexOutOfBoundsException if the index is not in that range
     */
    public String number(long index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("recipient " + index + " of " + size);
        }
        long place = permutation.apply(index);
        int found = Arrays.binarySearch(starts, place);
        int block = found >= 0 ? found : -found - 2;
        return blocks[block].number(place - starts[block]);
    }
}
