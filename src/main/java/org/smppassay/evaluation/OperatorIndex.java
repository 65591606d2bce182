package org.smppassay.evaluation;

import java.util.ArrayList;
import java.util.List;

/** Numbers operators from 0: those of the scenario's mix in its order, then any others as they turn up. */
final class OperatorIndex {
    /** Stands for the operator of numbers outside every known range. */
    static final String UNKNOWN = "(unknown)";

    /** Stands for all operators beyond {@link #MOST}. */
    static final String OTHERS = "(others)";

    private static final int MOST = 64;

    private final List<String> names;

    OperatorIndex(List<String> mix) {
        names = new ArrayList<>(mix);
    }

    /** Names are few and mostly the same objects: a scan beats a hash. */
    int of(String name) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equals(name)) {
                return i;
            }
        }
        return name.isEmpty() ? of(UNKNOWN) : add(name);
    }

    private int add(String name) {
        if (names.size() >= MOST && !name.equals(OTHERS)) {
            return of(OTHERS);
        }
        names.add(name);
        return names.size() - 1;
    }

    List<String> names() {
        return List.copyOf(names);
    }

    /** Whether it names a real operator, not a remainder. */
    static boolean isOperator(String name) {
        return !name.equals(UNKNOWN) && !name.equals(OTHERS);
    }
}
