package org.smppassay.driver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smppassay.numbering.Numbers;

/** Numbers of people who have sent something, however carriers write them. Grows with those people. Confined to one thread. */
final class KnownNumbers {
    /** By what numbers have in common however they are written. */
    private final Map<String, List<String>> known = new HashMap<>();

    /** Adds a number; one that is not told is nobody's. */
    void add(String number) {
        if (number.isEmpty()) {
            return;
        }
        List<String> alike = known.computeIfAbsent(Numbers.key(number), key -> new ArrayList<>(1));
        if (!alike.contains(number)) {
            alike.add(number);
        }
    }

    /** True if the number may be one of them. */
    boolean contains(String number) {
        List<String> alike = known.isEmpty() ? null : known.get(Numbers.key(number));
        return alike != null && alike.stream().anyMatch(each -> Numbers.same(number, each));
    }
}
