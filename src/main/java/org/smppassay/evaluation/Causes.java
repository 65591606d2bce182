package org.smppassay.evaluation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.smppassay.wording.Phrase;

/** What most failures have in common. */
final class Causes {
    private Causes() {}

    /** A sentence that names the most frequent code among these failures, nothing if there are none. */
    static Phrase mostFrequent(List<FailureCount> failures, Predicate<FailureCount> which) {
        Map<String, Long> byCode = new TreeMap<>();
        failures.stream().filter(which).forEach(f -> byCode.merge(f.code(), f.count(), Long::sum));
        String code = "";
        long most = 0;
        long all = 0;
        for (Map.Entry<String, Long> entry : byCode.entrySet()) {
            all += entry.getValue();
            if (entry.getValue() > most) {
                most = entry.getValue();
                code = entry.getKey();
            }
        }
        return all == 0 ? Phrase.nothing() : Phrase.of("delivery.cause", code, most, all);
    }
}
