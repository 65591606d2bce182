package org.smppassay.driver;

import java.util.function.IntFunction;
import org.smppassay.numbering.NumberPlan;
import org.smppassay.scenario.test.RecipientPlan;
import org.smppassay.world.RandomStreams;

/**
 * Whom the messages go to: the panel and the canaries where it is their turn, else the people of a file, or made-up ones.
 * Confined to one thread.
 */
final class RecipientBook {
    private final Probes probes;
    private final IntFunction<Recipient> others;
    private long told;

    /**
     * @param messages of the whole plan
     */
    RecipientBook(RecipientPlan plan, long messages, NumberPlan numbers, RandomStreams random) {
        this.probes = new Probes(plan, messages, numbers, random);
        this.others = plan.people()
                .<IntFunction<Recipient>>map(people -> new ListedRecipients(people, plan.cap(), numbers)::next)
                .orElseGet(() -> new DrawnRecipients(plan, numbers, random)::next);
    }

    /**
     * The next recipient.
     *
     * @param day of the message, from 1, never less than before
     */
    Recipient next(int day) {
        Recipient probe = probes.at(told++);
        return probe == null ? others.apply(day) : probe;
    }
}
