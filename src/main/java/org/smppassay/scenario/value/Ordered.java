package org.smppassay.scenario.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Maps that keep the order of the file. */
public final class Ordered {
    private Ordered() {}

    /** An unmodifiable copy that iterates in the same order. */
    public static <K, V> Map<K, V> copyOf(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
