package org.smppassay.carrier.delivery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What waits for binds without room, in one lane for each set of binds that may have it, so that one full bind does not hold up what
 * others may have. The lane of the empty set waits for a bind that is not there yet. Owned by the account's home loop.
 *
 * @param <T> what waits
 */
final class Lanes<T> {
    private final ToLongFunction<T> order;
    /** None is empty. */
    private final Map<BitSet, Deque<T>> lanes = new LinkedHashMap<>();

    /**
     * @param order the lower comes first; within a lane things are added in this order
     */
    Lanes(ToLongFunction<T> order) {
        this.order = order;
    }

    boolean isEmpty() {
        return lanes.isEmpty();
    }

    /** True if something waits for exactly these binds. */
    boolean has(BitSet binds) {
        return lanes.containsKey(binds);
    }

    /** The binds not to be changed any more. */
    void add(BitSet binds, T what) {
        lanes.computeIfAbsent(binds, any -> new ArrayDeque<>()).add(what);
    }

    /** The lane whose first comes before those of all others that {@code haveRoom}, by its binds; null if none has. */
    @Nullable
    BitSet earliest(Predicate<BitSet> haveRoom) {
        BitSet earliest = null;
        long first = Long.MAX_VALUE;
        for (Map.Entry<BitSet, Deque<T>> lane : lanes.entrySet()) {
            long candidate = order.applyAsLong(lane.getValue().element());
            if (candidate < first && haveRoom.test(lane.getKey())) {
                earliest = lane.getKey();
                first = candidate;
            }
        }
        return earliest;
    }

    /** Takes the first out of a lane that {@link #has} something. */
    T remove(BitSet binds) {
        Deque<T> lane = lanes.get(binds);
        if (lane == null) {
            throw new IllegalStateException("nothing waits for the binds " + binds);
        }
        T first = lane.remove();
        if (lane.isEmpty()) {
            lanes.remove(binds);
        }
        return first;
    }

    /** Takes out everything, in order. */
    List<T> removeAll() {
        List<T> all = new ArrayList<>();
        lanes.values().forEach(all::addAll);
        lanes.clear();
        all.sort(Comparator.comparingLong(order));
        return all;
    }
}
