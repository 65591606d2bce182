package org.smppassay.world;

import java.nio.charset.StandardCharsets;

/** Named random streams that all come from one seed. Streams of different names are independent of each other. */
public final class RandomStreams {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final long seed;

    public RandomStreams(long seed) {
        this.seed = seed;
    }

    /** The seed that all streams come from. */
    public long seed() {
        return seed;
    }

    /** The stream for one concern; the same name always gives the same stream. */
    public RandomStream stream(String name) {
        long hash = FNV_OFFSET;
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ b) * FNV_PRIME;
        }
        return new RandomStream(RandomStream.mix(RandomStream.mix(seed) ^ hash));
    }
}
