package org.smppassay.driver;

import java.util.ArrayList;
import java.util.List;
import org.smppassay.numbering.NumberPlan;
import org.smppassay.numbering.OperatorMix;
import org.smppassay.numbering.Recipients;
import org.smppassay.scenario.test.RecipientPlan;
import org.smppassay.scenario.value.Share;
import org.smppassay.world.RandomStream;
import org.smppassay.world.RandomStreams;

/** Whom the messages go to: operators by their quota, numbers drawn from each one's whole range. Confined to one thread. */
final class RecipientBook {
    private final List<Operator> operators = new ArrayList<>();
    private final OperatorMix mix;
    private int current;

    /** One operator's numbers, and how many of them have been used. */
    private static final class Operator {
        final String name;
        final Recipients numbers;
        final RandomStream draws;
        final RecipientPlan plan;
        final NumberUses uses;
        /** How many of the numbers are used. */
        final long pool;

        long used;
        boolean exceedsCap;

        Operator(String name, Recipients numbers, RandomStream draws, RecipientPlan plan) {
            this.name = name;
            this.numbers = numbers;
            this.draws = draws;
            this.plan = plan;
            this.uses = new NumberUses(plan.cap());
            this.pool = plan.numbers()
                    .map(all -> Math.min(numbers.size(), shareOf(all)))
                    .orElse(numbers.size());
        }

        private long shareOf(int all) {
            Share share = plan.mix().getOrDefault(name, Share.NONE);
            return Math.max(1, Math.round(all * share.value()));
        }

        String next(int day) {
            long index = used++;
            if (!plan.repeats() && plan.numbers().isEmpty()) {
                return numbers.number(index);
            }
            long number = plan.repeats() ? (long) (draws.uniform(index) * pool) : index % pool;
            exceedsCap = uses.exceedsCap(number, day);
            return numbers.number(number);
        }
    }

    RecipientBook(RecipientPlan plan, NumberPlan numbers, RandomStreams random) {
        plan.mix().keySet().forEach(name -> {
            RandomStream draws = random.stream("driver.recipients." + name);
            operators.add(new Operator(name, numbers.recipients(name, draws.bits(0)), draws, plan));
        });
        this.mix = new OperatorMix(
                plan.mix().values().stream().mapToDouble(Share::value).toArray());
    }

    /**
     * Goes on to the next recipient and returns the number.
     *
     * @param day of the message, from 1, never less than before
     */
    String next(int day) {
        current = mix.next();
        return operators.get(current).next(day);
    }

    /** True if the recipient that {@link #next} returned last has had as many messages as the cap allows. */
    boolean exceedsCap() {
        return operators.get(current).exceedsCap;
    }

    /** The operator of the recipient that {@link #next} returned last. */
    String operator() {
        return operators.get(current).name;
    }
}
