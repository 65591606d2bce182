package org.smppassay.numbering;

/**
 * A permutation of 0 to size - 1 drawn from a seed, in constant memory: a Feistel network over the next even number of
 * bits, walked until it falls into the range again (Black and Rogaway, 2002). At most four steps on average.
 */
final class Permutation {
    private static final int ROUNDS = 6;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long size;
    private final int halfBits;
    private final long halfMask;
    private final long[] keys = new long[ROUNDS];

    /** The size is 1 to 2^60. */
    Permutation(long size, long seed) {
        this.size = size;
        int bits = 64 - Long.numberOfLeadingZeros(size - 1);
        halfBits = Math.max(1, (bits + 1) / 2);
        halfMask = (1L << halfBits) - 1;
        for (int i = 0; i < ROUNDS; i++) {
            keys[i] = mix(seed + (i + 1) * GOLDEN);
        }
    }

    long apply(long index) {
        long place = index;
        do {
            place = encrypt(place);
        } while (place >= size);
        return place;
    }

    private long encrypt(long block) {
        long left = block >>> halfBits;
        long right = block & halfMask;
        for (long key : keys) {
            long next = left ^ (mix(right + key) & halfMask);
            left = right;
            right = next;
        }
        return left << halfBits | right;
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood, 2014). */
    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
