package org.smppassay.driver;

import java.util.EnumMap;
import java.util.Map;
import org.smppassay.numbering.NumberPlan;
import org.smppassay.observation.Cohort;
import org.smppassay.observation.Cohort.Role;
import org.smppassay.scenario.test.TestPlan;
import org.smppassay.world.RandomStreams;

/** The plan's messages one after the other: whom each goes to, and what it says. Confined to one thread. */
final class Letters {
    private final RecipientBook recipients;
    private final MessageTemplate template;
    private final Map<Role, Cohort> cohorts = new EnumMap<>(Role.class);
    private long beyondCap;

    Letters(TestPlan plan, NumberPlan numbers, RandomStreams random) {
        this.recipients = new RecipientBook(plan.recipients(), plan.totalMessages(), numbers, random);
        this.template = new MessageTemplate(plan.sender(), plan.text());
        for (Role role : Role.values()) {
            cohorts.put(role, new Cohort("", "", "", role));
        }
    }

    /** The message for a place in the plan; places are given in their order. */
    OpenMessage next(Slot slot) {
        Recipient recipient = recipients.next(slot.day());
        beyondCap += recipient.beyondCap() ? 1 : 0;
        return new OpenMessage(slot, recipient, cohorts.getOrDefault(recipient.role(), Cohort.PLAIN), template);
    }

    /** Messages to numbers that had had as many as the plan's cap allows. */
    long beyondCap() {
        return beyondCap;
    }
}
