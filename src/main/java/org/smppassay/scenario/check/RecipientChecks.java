package org.smppassay.scenario.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.smppassay.numbering.NumberList;
import org.smppassay.numbering.NumberPlan;
import org.smppassay.numbering.NumberTable;
import org.smppassay.scenario.binding.BoundValues;
import org.smppassay.scenario.people.PeopleFile;
import org.smppassay.scenario.people.PeopleReader;
import org.smppassay.scenario.people.PeopleTable;
import org.smppassay.scenario.test.RecipientPlan;
import org.smppassay.scenario.value.PerDay;
import org.smppassay.scenario.yaml.Problems;

/** Checks whether there is a number for each message of the test: {@code test.recipients}. */
final class RecipientChecks extends Findings {
    private static final String RECIPIENTS = "test.recipients";
    private static final String FILE = RECIPIENTS + ".file";
    private static final String NUMBERS_FILE = RECIPIENTS + ".numbers_file";

    RecipientChecks(BoundValues values, Problems problems) {
        super(values, problems);
    }

    void run() {
        value(RECIPIENTS, RecipientPlan.class).ifPresent(this::check);
    }

    private void check(RecipientPlan plan) {
        boolean sound = suffice("panel", plan.panel(), plan.panelNumbers());
        sound &= suffice("canaries", plan.canaries(), plan.canaryNumbers());
        if (plan.file().isEmpty()) {
            mixIsWhole(plan);
        } else {
            sound &= soundPeople(FILE, plan.file().get());
        }
        if (sound && listed(RECIPIENTS + ".canary_numbers", plan::reserved).isPresent()) {
            numberPlan().ifPresent(numbers -> {
                known("panel_numbers", plan.panelNumbers(), numbers);
                known("canary_numbers", plan.canaryNumbers(), numbers);
                long others = messages() - plan.panel() - plan.canaries();
                if (messages() > 0 && others < 0) {
                    report(
                            RECIPIENTS,
                            "the test has " + messages() + " messages: not enough for its panel and canaries");
                }
                if (plan.file().isPresent()) {
                    new PeopleChecks(plan, plan.file().get(), numbers).run(others);
                } else {
                    recipientsSuffice(plan, others, numbers);
                }
            });
        }
    }

    private void mixIsWhole(RecipientPlan plan) {
        if (plan.mix().isEmpty()) {
            report(RECIPIENTS, "expected 'mix' or 'file': whom to write to");
        } else {
            addUpToAll(RECIPIENTS + ".mix");
        }
    }

    private void known(String key, List<String> entries, NumberPlan numbers) {
        new NumberList(entries)
                .firstUnknownTo(numbers)
                .ifPresent(number -> report(RECIPIENTS + "." + key, "no operator has the number " + number));
    }

    /** There are as many numbers as are asked for; false if they can't be read. */
    private boolean suffice(String key, int wanted, List<String> entries) {
        String list = RECIPIENTS + (key.equals("panel") ? ".panel_numbers" : ".canary_numbers");
        Optional<NumberList> numbers = listed(list, () -> new NumberList(entries));
        numbers.map(NumberList::size)
                .filter(there -> there < wanted)
                .ifPresent(there -> report(
                        RECIPIENTS + "." + key,
                        "one message goes to each: expected at least " + wanted + " numbers in '"
                                + list.substring(RECIPIENTS.length() + 1) + "', found " + there));
        return numbers.isPresent();
    }

    private void recipientsSuffice(RecipientPlan plan, long others, NumberPlan numbers) {
        plan.mix().forEach((name, share) -> {
            if (!plan.repeats()
                    && plan.numbers().isEmpty()
                    && numbers.operators().contains(name)) {
                numbersSuffice(name, (long) Math.ceil(others * share.value() - 1e-6), plan, numbers);
            }
        });
    }

    private void numbersSuffice(String operator, long needed, RecipientPlan plan, NumberPlan numbers) {
        long there = numbers.recipients(operator, 0, plan.reserved()).size();
        if (needed > there) {
            report(
                    RECIPIENTS + ".mix." + operator,
                    needed + " messages go to this operator, which has " + there
                            + " numbers: allow 'repeats', give 'numbers' or send fewer");
        }
    }

    /** Those of the plan; 0 if it can't be read. */
    private long messages() {
        long days = value("test.days", Integer.class).orElse(0);
        return days * value("test.messages", PerDay.class).map(PerDay::count).orElse(0);
    }

    /** The numbers of the carrier's operators, without a carrier all that are known; empty if they are not sound. */
    private Optional<NumberPlan> numberPlan() {
        return names("carrier").isEmpty()
                ? knownRanges(NUMBERS_FILE).map(known -> NumberPlan.of(known, known))
                : carriersPlan();
    }

    /** Checks of a file that can be read. */
    private final class PeopleChecks {
        private final RecipientPlan plan;
        private final PeopleFile file;
        private final PeopleTable people;
        private final NumberPlan numbers;

        PeopleChecks(RecipientPlan plan, PeopleFile file, NumberPlan numbers) {
            this.plan = plan;
            this.file = file;
            this.people = file.people();
            this.numbers = numbers;
        }

        void run(long needed) {
            if (plan.numbers().isPresent()) {
                report(RECIPIENTS + ".numbers", "the file says how many there are: leave out 'numbers'");
            }
            if (people.size() == 0) {
                report(FILE, "expected a row or more in '" + file.name() + "'");
            } else if (people.size() < needed && !plan.repeats()) {
                report(
                        FILE,
                        needed + " messages need as many people, and '" + file.name() + "' has " + people.size()
                                + ": allow 'repeats' or send fewer");
            }
            operatorsAreKnown();
            reservedAreNotInIt();
        }

        private void operatorsAreKnown() {
            int told = 0;
            for (int row = 0; row < people.size() && told < PeopleReader.MOST_PROBLEMS; row++) {
                if (people.operator(row).isEmpty()
                        && numbers.operatorIndexOf(people.number(row)) == NumberPlan.UNKNOWN) {
                    reportRow(
                            FILE,
                            file,
                            row,
                            "column 'number': no operator has this number; if it is right, name one in a column"
                                    + " 'operator'");
                    told++;
                }
            }
        }

        private void reservedAreNotInIt() {
            Set<Long> reserved = new HashSet<>();
            plan.reserved().forEach(number -> reserved.add(NumberTable.valueOf(number)));
            for (int row = 0; row < people.size() && !reserved.isEmpty(); row++) {
                if (reserved.contains(people.numberValue(row))) {
                    reportRow(
                            FILE,
                            file,
                            row,
                            "column 'number': it is one of 'panel_numbers' or 'canary_numbers'; for a person of the"
                                    + " file, say so in a column 'role'");
                }
            }
        }
    }
}
