package org.smppassay.carrier.message;

import org.jspecify.annotations.Nullable;
import org.smppassay.carrier.admission.Destiny;
import org.smppassay.protocol.MessageState;
import org.smppassay.scenario.carrier.SegmentsSpec;
import org.smppassay.world.RandomStream;
import org.smppassay.world.RandomStreams;

/** Which segments get lost although the others of their message may arrive. Immutable. */
public final class LostSegments {
    private final double lost;
    private final RandomStream stream;
    private final Destiny destiny;

    public LostSegments(SegmentsSpec spec, RandomStreams random) {
        this.lost = spec.lost().value();
        this.stream = random.stream("carrier.segments.lost");
        this.destiny =
                new Destiny(MessageState.UNDELIVERABLE, spec.error(), Destiny.NETWORK_DELAY, true, "segment lost");
    }

    /**
     * What is decided of a segment.
     *
     * @param index its own index into the random streams
     * @return null if it meets the fate of its message
     */
    public @Nullable Destiny destiny(long index) {
        return lost > 0 && stream.uniform(index) < lost ? destiny : null;
    }
}
