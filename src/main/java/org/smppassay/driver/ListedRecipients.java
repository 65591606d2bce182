package org.smppassay.driver;

import org.smppassay.numbering.NumberPlan;
import org.smppassay.observation.Cohort.Role;
import org.smppassay.scenario.people.PeopleTable;
import org.smppassay.scenario.test.FrequencyCap;

/** The people of a file, in its order; when all have had their turn, the first again. Confined to one thread. */
final class ListedRecipients {
    private final PeopleTable people;
    private final NumberPlan numbers;
    private final NumberUses uses;
    private long used;

    /**
     * @param people at least one
     * @param numbers say whose a number is of which the file does not
     */
    ListedRecipients(PeopleTable people, FrequencyCap cap, NumberPlan numbers) {
        this.people = people;
        this.numbers = numbers;
        this.uses = new NumberUses(cap);
    }

    /** The next one, for a message of {@code day}. */
    Recipient next(int day) {
        int row = (int) (used++ % people.size());
        String number = people.number(row);
        String named = people.operator(row);
        return new Recipient(
                number,
                named.isEmpty() ? numbers.operatorOf(number).orElse("") : named,
                people.network(row),
                role(row),
                people.optedOut(row),
                row,
                uses.exceedsCap(row, day));
    }

    private Role role(int row) {
        return switch (people.role(row)) {
            case SUBSCRIBER -> Role.SUBSCRIBER;
            case PANEL -> Role.PANEL;
            case CANARY -> Role.CANARY;
        };
    }
}
