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
        final boolean repeats;
        long used;

        Operator(String name, Recipients numbers, RandomStream draws, boolean repeats) {
            this.name = name;
            this.numbers = numbers;
            this.draws = draws;
            this.repeats = repeats;
        }

        String next() {
            long index = used++;
            return numbers.number(repeats ? (long) (draws.uniform(index) * numbers.size()) : index);
        }
    }

    RecipientBook(RecipientPlan plan, NumberPlan numbers, RandomStreams random) {
        plan.mix().keySet().forEach(name -> {
            RandomStream draws = random.stream("driver.recipients." + name);
            operators.add(new Operator(name, numbers.recipients(name, draws.bits(0)), draws, plan.repeats()));
        });
        this.mix = new OperatorMix(
                plan.mix().values().stream().mapToDouble(Share::value).toArray());
    }

    /** Goes on to the next recipient and returns the number. */
    String next() {
        current = mix.next();
        return operators.get(current).next();
    }

    /** The operator of the recipient that {@link #next()} returned last. */
    String operator() {
        return operators.get(current).name;
    }
}
