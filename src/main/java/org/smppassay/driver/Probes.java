package org.smppassay.driver;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smppassay.numbering.NumberList;
import org.smppassay.numbering.NumberPlan;
import org.smppassay.numbering.OperatorMix;
import org.smppassay.numbering.Recipients;
import org.smppassay.observation.Cohort.Role;
import org.smppassay.scenario.test.RecipientPlan;
import org.smppassay.world.RandomStreams;

/**
 * Numbers of which more is known than of others, the panel and the canaries, and their places in the plan: evenly over all of
 * its messages, both kinds mixed. Each number comes once. Confined to one thread.
 */
final class Probes {
    private final NumberPlan numbers;
    private final long messages;
    private final int wanted;
    private final Kind[] kinds;
    private final @Nullable OperatorMix turns;
    private int told;

    /** Numbers of one kind, and how many of them have been told. */
    private static final class Kind {
        final Role role;
        final Recipients numbers;
        int used;

        Kind(Role role, List<String> entries, RandomStreams random) {
            this.role = role;
            this.numbers = new NumberList(entries)
                    .shuffled(random.stream("driver.probes." + role).bits(0));
        }
    }

    /**
     * @param messages of the whole plan, at least as many as there are probes
     */
    Probes(RecipientPlan plan, long messages, NumberPlan numbers, RandomStreams random) {
        this.numbers = numbers;
        this.messages = messages;
        this.wanted = plan.panel() + plan.canaries();
        this.kinds = new Kind[] {
            new Kind(Role.PANEL, plan.panelNumbers(), random), new Kind(Role.CANARY, plan.canaryNumbers(), random)
        };
        this.turns = wanted == 0 ? null : new OperatorMix(plan.panel(), plan.canaries());
    }

    /**
     * The probe that a message of the plan goes to; null if it goes to anybody.
     *
     * @param message from 0, asked for in this order
     */
    @Nullable
    Recipient at(long message) {
        if (turns == null || told == wanted || message < place()) {
            return null;
        }
        told++;
        Kind kind = kinds[turns.next()];
        String number = kind.numbers.number(kind.used++);
        return new Recipient(
                number, numbers.operatorOf(number).orElse(""), "", kind.role, false, Recipient.NO_ROW, false);
    }

    private long place() {
        return (long) ((told + 0.5) / wanted * messages);
    }
}
