package org.smppassay.driver;

import java.util.ArrayList;
import java.util.List;
import org.smppassay.numbering.NumberList;
import org.smppassay.numbering.NumberPlan;
import org.smppassay.numbering.OperatorMix;
import org.smppassay.numbering.Recipients;
import org.smppassay.observation.Cohort.Role;
import org.smppassay.scenario.test.RecipientPlan;
import org.smppassay.scenario.value.Share;
import org.smppassay.world.RandomStream;
import org.smppassay.world.RandomStreams;

/**
 * Whom the messages go to: the panel and the canaries where it is their turn, else operators by their quota, numbers drawn
 * from each one's whole range. Confined to one thread.
 */
final class RecipientBook {
    private final List<Operator> operators = new ArrayList<>();
    private final OperatorMix mix;
    private final Probes probes;
    private long told;

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

        Recipient next(int day) {
            long index = used++;
            if (!plan.repeats() && plan.numbers().isEmpty()) {
                return recipient(index, false);
            }
            long number = plan.repeats() ? (long) (draws.uniform(index) * pool) : index % pool;
            return recipient(number, uses.exceedsCap(number, day));
        }

        private Recipient recipient(long number, boolean beyondCap) {
            return new Recipient(numbers.number(number), name, Role.SUBSCRIBER, beyondCap);
        }
    }

    /**
     * @param messages of the whole plan
     */
    RecipientBook(RecipientPlan plan, long messages, NumberPlan numbers, RandomStreams random) {
        NumberList reserved = plan.reserved();
        plan.mix().keySet().forEach(name -> {
            RandomStream draws = random.stream("driver.recipients." + name);
            operators.add(new Operator(name, numbers.recipients(name, draws.bits(0), reserved), draws, plan));
        });
        this.mix = new OperatorMix(
                plan.mix().values().stream().mapToDouble(Share::value).toArray());
        this.probes = new Probes(plan, messages, numbers, random);
    }

    /**
     * The next recipient.
     *
     * @param day of the message, from 1, never less than before
     */
    Recipient next(int day) {
        Recipient probe = probes.at(told++);
        return probe == null ? operators.get(mix.next()).next(day) : probe;
    }
}
