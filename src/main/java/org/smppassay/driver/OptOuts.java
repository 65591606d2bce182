package org.smppassay.driver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smppassay.numbering.NumberTable;
import org.smppassay.numbering.Numbers;
import org.smppassay.observation.HeldBack.KnownFrom;
import org.smppassay.scenario.people.PeopleTable;
import org.smppassay.scenario.test.OptOutPlan;

/**
 * People who want nothing more: those of a file, and those who have said so during the run. Confined to the tester's loop.
 */
final class OptOuts {
    private final boolean honoured;
    /** Of the file, ascending. */
    private final long[] listed;
    /** Of the run, by what numbers have in common however they are written. */
    private final Map<String, List<String>> told = new HashMap<>();

    OptOuts(OptOutPlan plan) {
        this.honoured = plan.honour();
        this.listed = plan.file().map(file -> sorted(file.people())).orElse(new long[0]);
    }

    private static long[] sorted(PeopleTable people) {
        long[] numbers = new long[people.size()];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = people.numberValue(row);
        }
        Arrays.sort(numbers);
        return numbers;
    }

    /** Somebody opts out now. */
    void add(String number) {
        if (honoured && !number.isEmpty()) {
            List<String> alike = told.computeIfAbsent(Numbers.key(number), key -> new ArrayList<>(1));
            if (!alike.contains(number)) {
                alike.add(number);
            }
        }
    }

    /** How it is known that somebody wants nothing; empty if it is not known, or nobody cares. */
    Optional<KnownFrom> of(Recipient recipient) {
        if (!honoured) {
            return Optional.empty();
        }
        if (recipient.optedOut() || Arrays.binarySearch(listed, NumberTable.valueOf(recipient.number())) >= 0) {
            return Optional.of(KnownFrom.FILE);
        }
        boolean said = !told.isEmpty()
                && told.getOrDefault(Numbers.key(recipient.number()), List.of()).stream()
                        .anyMatch(number -> Numbers.same(recipient.number(), number));
        return said ? Optional.of(KnownFrom.REPLY) : Optional.empty();
    }
}
