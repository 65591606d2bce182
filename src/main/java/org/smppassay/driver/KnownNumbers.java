package org.smppassay.driver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smppassay.numbering.Endings;
import org.smppassay.numbering.Numbers;

/** Numbers of people who have sent something, however carriers write them. Grows with those people. Confined to one thread. */
final class KnownNumbers {
    /** By what numbers have in common however they are written. */
    private final Map<String, List<String>> known = new HashMap<>();

    private final Endings endings = new Endings();
    private boolean endingsTellAll = true;

    /** Adds a number; one that is not told is nobody's. */
    void add(String number) {
        if (number.isEmpty()) {
            return;
        }
        endings.add(number);
        endingsTellAll &= Endings.has(number);
        List<String> alike = known.computeIfAbsent(Numbers.key(number), key -> new ArrayList<>(1));
        if (!alike.contains(number)) {
            alike.add(number);
        }
    }

    /** True if the number may be one of them. */
    boolean contains(String number) {
        if (endingsTellAll && !endings.mayHold(number)) {
            return false;
        }
        List<String> alike = known.get(Numbers.key(number));
        return alike != null && alike.stream().anyMatch(each -> Numbers.same(number, each));
    }
}
