package org.smppassay.driver;

import org.smppassay.numbering.NumberPlan;
import org.smppassay.scenario.test.TestPlan;
import org.smppassay.world.RandomStreams;

/** The plan's messages one after the other: whom each goes to, and what it says. Confined to one thread. */
final class Letters {
    private final RecipientBook recipients;
    private final ServingNetworks networks;
    private final MessageTemplate template;
    private final Cohorts cohorts = new Cohorts();
    private long beyondCap;

    Letters(TestPlan plan, NumberPlan numbers, ServingNetworks networks, RandomStreams random) {
        this.networks = networks;
        this.recipients = new RecipientBook(plan.recipients(), plan.totalMessages(), numbers, random);
        this.template = new MessageTemplate(plan.sender(), plan.text());
    }

    /**
     * The message for a place in the plan; places are given in their order.
     *
     * @param phase the part of the plan it belongs to
     */
    OpenMessage next(Slot slot, String phase) {
        Recipient recipient = recipients.next(slot.day());
        beyondCap += recipient.beyondCap() ? 1 : 0;
        OpenMessage message = new OpenMessage(slot, recipient, cohorts.of(phase, "", recipient.role()), template);
        message.isServedBy(networks.of(message.destination));
        return message;
    }

    /** Messages to numbers that had had as many as the plan's cap allows. */
    long beyondCap() {
        return beyondCap;
    }
}
