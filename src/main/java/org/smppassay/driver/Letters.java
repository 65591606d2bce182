package org.smppassay.driver;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smppassay.driver.Groups.Group;
import org.smppassay.driver.Resends.Again;
import org.smppassay.observation.HeldBack;
import org.smppassay.observation.HeldBack.KnownFrom;
import org.smppassay.observation.ObservationSink;
import org.smppassay.scenario.test.ResendPlan;
import org.smppassay.scenario.test.TestPlan;
import org.smppassay.world.RandomStreams;

/** The plan's messages one after the other: whom each goes to, and what it says. Confined to one thread. */
final class Letters {
    private final RecipientBook recipients;
    private final ServingNetworks networks;
    private final Groups groups;
    private final Cohorts cohorts = new Cohorts();
    private final OptOuts optOuts;
    private final ObservationSink sink;
    private final long most;
    private long written;
    private long heldBack;
    private long beyondCap;

    /**
     * @param sink learns of messages that are not sent
     */
    Letters(Assignment assignment, ServingNetworks networks, RandomStreams random, ObservationSink sink) {
        TestPlan plan = assignment.plan();
        this.networks = networks;
        this.sink = sink;
        this.optOuts = new OptOuts(plan.optOuts());
        this.most = plan.maxMessages().map(Integer::longValue).orElse(Long.MAX_VALUE);
        this.recipients = new RecipientBook(plan.recipients(), plan.totalMessages(), assignment.numbers(), random);
        this.groups = new Groups(plan, assignment.calendar(), random);
    }

    /**
     * The message for a place in the plan; places are given in their order.
     *
     * @param phase the part of the plan it belongs to
     * @return null if its recipient wants nothing more
     */
    @Nullable
    OpenMessage next(Slot slot, String phase) {
        Recipient recipient = recipients.next(slot.day());
        // Who wants nothing more takes no place in a group.
        return isHeldBack(slot, recipient) ? null : write(slot, phase, recipient, groups.of(recipient, slot.day()));
    }

    /** The same for somebody who has been drawn before. */
    @Nullable
    OpenMessage next(Slot slot, String phase, Addressee to) {
        return isHeldBack(slot, to.recipient()) ? null : write(slot, phase, to.recipient(), to.group());
    }

    /** Draws who gets a message of a day, from 1, never less than before. */
    Addressee draw(int day) {
        Recipient recipient = recipients.next(day);
        return new Addressee(recipient, groups.of(recipient, day));
    }

    private boolean isHeldBack(Slot slot, Recipient recipient) {
        Optional<KnownFrom> optOut = optOuts.of(recipient);
        if (optOut.isPresent()) {
            heldBack++;
            sink.heldBack(new HeldBack(slot.number(), recipient.number(), slot.intendedNanos(), optOut.get()));
        }
        return optOut.isPresent();
    }

    private OpenMessage write(Slot slot, String phase, Recipient recipient, Group group) {
        written++;
        beyondCap += recipient.beyondCap() ? 1 : 0;
        OpenMessage message = new OpenMessage(
                slot,
                recipient,
                cohorts.of(phase, group.name(), recipient.role()),
                group.texts().of(slot, recipient));
        message.isServedBy(recipient.network());
        message.isServedBy(networks.of(message.destination));
        return message;
    }

    /** A message that is sent once more, to a recipient who has sent nothing. */
    OpenMessage again(Slot slot, Again again) {
        written++;
        Recipient recipient = again.recipient();
        OpenMessage message = new OpenMessage(
                slot,
                recipient,
                cohorts.of(ResendPlan.PHASE, again.group(), recipient.role()),
                groups.named(again.group()).texts().of(again.first(), recipient),
                again.sent() + 1);
        message.isServedBy(recipient.network());
        message.isServedBy(networks.of(message.destination));
        return message;
    }

    /** False once as many have been written as the plan allows. */
    boolean mayGoOn() {
        return written < most;
    }

    /** Somebody wants nothing more. */
    void optedOut(String number) {
        optOuts.add(number);
    }

    /** Messages that were not sent, because their recipients want nothing more. */
    long heldBack() {
        return heldBack;
    }

    /** Messages to numbers that had had as many as the plan's cap allows. */
    long beyondCap() {
        return beyondCap;
    }
}
