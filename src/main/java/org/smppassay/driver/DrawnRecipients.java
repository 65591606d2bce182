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

/** Made-up recipients: operators by their quota, numbers drawn from each one's whole range. Confined to one thread. */
final class DrawnRecipients {
    private final List<Operator> operators = new ArrayList<>();
    private final OperatorMix mix;

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
            return new Recipient(numbers.number(number), name, "", Role.SUBSCRIBER, false, Recipient.NO_ROW, beyondCap);
        }
    }

    DrawnRecipients(RecipientPlan plan, NumberPlan numbers, RandomStreams random) {
        NumberList reserved = plan.reserved();
        plan.mix().keySet().forEach(name -> {
            RandomStream draws = random.stream("driver.recipients." + name);
            operators.add(new Operator(name, numbers.recipients(name, draws.bits(0), reserved), draws, plan));
        });
        this.mix = new OperatorMix(
                plan.mix().values().stream().mapToDouble(Share::value).toArray());
    }

    /** The next one, for a message of {@code day}. */
    Recipient next(int day) {
        return operators.get(mix.next()).next(day);
    }
}
