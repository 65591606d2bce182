package org.smppassay.evaluation;

import java.util.EnumMap;
import java.util.Map;

/** Counts by kind. */
final class KindCounter<K extends Enum<K>> {
    private final Map<K, long[]> counts;

    KindCounter(Class<K> kinds) {
        counts = new EnumMap<>(kinds);
        for (K kind : kinds.getEnumConstants()) {
            counts.put(kind, new long[1]);
        }
    }

    void add(K kind) {
        cell(kind)[0]++;
    }

    long count(K kind) {
        return cell(kind)[0];
    }

    private long[] cell(K kind) {
        long[] cell = counts.get(kind);
        if (cell == null) {
            throw new IllegalStateException("no such kind: " + kind);
        }
        return cell;
    }
}
