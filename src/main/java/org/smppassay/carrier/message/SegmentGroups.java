package org.smppassay.carrier.message;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.smppassay.protocol.UserDataHeader.Concatenation;

/**
 * Which segments make one message: they meet the same handset, so they share their luck. Clients that use one reference for all
 * their messages are common; a part that has come already, or that comes long after the others, begins another message.
 *
 * <p>Of one account; may be used on any loop.
 */
public final class SegmentGroups {
    /** Messages whose segments have not all come; more and the oldest are taken for complete. */
    private static final int MOST = 10_000;

    private static final long LONGEST_NANOS = TimeUnit.HOURS.toNanos(1);

    private final Map<Key, Parts> open = new LinkedHashMap<>();

    private record Key(String source, String destination, int reference, int total) {}

    /** The segments of one message that have come. */
    private static final class Parts {
        final long first;
        final long sinceNanos;
        final BitSet seen = new BitSet();

        Parts(long first, long sinceNanos) {
            this.first = first;
            this.sinceNanos = sinceNanos;
        }

        boolean lacks(int part, long nowNanos) {
            return !seen.get(part) && nowNanos - sinceNanos <= LONGEST_NANOS;
        }
    }

    /**
     * Files a segment.
     *
     * @param index its own
     * @return the index of the first segment of its message that came, perhaps its own
     */
    public synchronized long firstOf(
            String source, String destination, Concatenation place, long index, long nowNanos) {
        Key key = new Key(source, destination, place.reference(), place.total());
        Parts parts = open.get(key);
        if (parts == null || !parts.lacks(place.part(), nowNanos)) {
            open.remove(key);
            makeRoom();
            parts = new Parts(index, nowNanos);
            open.put(key, parts);
        }
        parts.seen.set(place.part());
        if (parts.seen.cardinality() == place.total()) {
            open.remove(key);
        }
        return parts.first;
    }

    private void makeRoom() {
        if (open.size() >= MOST) {
            open.remove(open.keySet().iterator().next());
        }
    }
}
