package org.smppassay.world;

/**
 * A random stream that is a pure function: the draw for index n depends on seed, name and n alone, not on what was drawn
 * before. So a message's fate is its own whatever happens to others, in whatever order and on whichever loop.
 *
 * <p>SplitMix64 (Steele, Lea, Flood 2014) read at random positions. Immutable; safe on all loops.
 */
public final class RandomStream {
    private static final long GAMMA = 0x9e3779b97f4a7c15L;
    private static final double UNIT = 0x1.0p-53;

    private final long seed;

    RandomStream(long seed) {
        this.seed = seed;
    }

    /** A uniform draw from all longs. */
    public long bits(long index) {
        return mix(seed + (index + 1) * GAMMA);
    }

    /** A uniform draw from [0, 1). */
    public double uniform(long index) {
        return (bits(index) >>> 11) * UNIT;
    }

    /** A uniform draw from 0 to {@code bound - 1}; {@code bound} is at least 1. */
    public int below(long index, int bound) {
        return (int) (uniform(index) * bound);
    }

    /** A standard normal draw (Box and Muller 1958), the same to the last bit on every machine. */
    public double gaussian(long index) {
        double radius = StrictMath.sqrt(-2 * Fdlibm.log(1 - uniform(index)));
        double angle = 2 * StrictMath.PI * ((mix(bits(index)) >>> 11) * UNIT);
        return radius * Fdlibm.cos(angle);
    }

    /** Finaliser of SplitMix64: a bijection that spreads each bit over all. */
    static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }
}
