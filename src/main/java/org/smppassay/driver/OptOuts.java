package org.smppassay.driver;

import java.util.Arrays;
import java.util.Optional;
import org.smppassay.numbering.NumberTable;
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
    /** Of the run. */
    private final KnownNumbers told = new KnownNumbers();

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
        if (honoured) {
            told.add(number);
        }
    }

    /** How it is known that somebody wants nothing; empty if it is not known, or nobody cares. */
    Optional<KnownFrom> of(Recipient recipient) {
        if (!honoured) {
            return Optional.empty();
        }
        if (recipient.optedOut() || isListed(recipient.number())) {
            return Optional.of(KnownFrom.FILE);
        }
        return told.contains(recipient.number()) ? Optional.of(KnownFrom.REPLY) : Optional.empty();
    }

    private boolean isListed(String number) {
        return listed.length > 0 && Arrays.binarySearch(listed, NumberTable.valueOf(number)) >= 0;
    }
}
