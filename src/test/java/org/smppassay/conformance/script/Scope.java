package org.smppassay.conformance.script;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What a script knows while it is played: its variables and the time. Owned by the thread that plays it. */
final class Scope {
    private final Map<String, String> variables = new LinkedHashMap<>();
    private final Supplier<Instant> clock;

    Scope(Supplier<Instant> clock) {
        this.clock = clock;
    }

    boolean knows(String name) {
        return variables.containsKey(name);
    }

    void set(String name, String value) {
        variables.put(name, value);
    }

    String get(String name) {
        String value = variables.get(name);
        if (value == null) {
            throw new IllegalStateException("$" + name + " is not set");
        }
        return value;
    }

    Instant now() {
        return clock.get();
    }
}
