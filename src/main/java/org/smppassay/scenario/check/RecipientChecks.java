package org.smppassay.scenario.check;

import java.util.List;
import java.util.Optional;
import org.smppassay.numbering.NumberList;
import org.smppassay.numbering.NumberPlan;
import org.smppassay.scenario.binding.BoundValues;
import org.smppassay.scenario.test.RecipientPlan;
import org.smppassay.scenario.value.PerDay;
import org.smppassay.scenario.yaml.Problems;

/** Checks whether there is a number for each message of the test: {@code test.recipients}. */
final class RecipientChecks extends Findings {
    private static final String RECIPIENTS = "test.recipients";
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
        if (sound && listed(RECIPIENTS + ".canary_numbers", plan::reserved).isPresent()) {
            numberPlan().ifPresent(numbers -> {
                known("panel_numbers", plan.panelNumbers(), numbers);
                known("canary_numbers", plan.canaryNumbers(), numbers);
                recipientsSuffice(plan, numbers);
            });
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

    private void recipientsSuffice(RecipientPlan plan, NumberPlan numbers) {
        long messages = messages();
        long others = messages - plan.panel() - plan.canaries();
        if (messages > 0 && others < 0) {
            report(RECIPIENTS, "the test has " + messages + " messages: not enough for its panel and canaries");
        }
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
}
