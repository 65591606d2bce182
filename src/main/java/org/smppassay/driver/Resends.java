package org.smppassay.driver;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.smppassay.driver.OpeningHours.Span;
import org.smppassay.observation.Cohort.Role;
import org.smppassay.observation.Outcome;
import org.smppassay.scenario.test.ResendPlan;
import org.smppassay.scenario.test.ResendTo;
import org.smppassay.world.RunCalendar;

/**
 * Messages that are to be sent again to recipients who have not responded. Of each only what it takes to send it again is kept, from
 * its outcome to its turn, and the numbers of those who did respond. Owned by the tester's loop.
 */
final class Resends {
    private final ResendPlan plan;
    private final RunCalendar calendar;
    private final GroupHours hours;
    private final KnownNumbers responded = new KnownNumbers();
    private final Queue<Again> queue = new PriorityQueue<>(
            Comparator.comparingLong((Again again) -> again.turn.fromNanos()).thenComparingLong(again -> again.order));
    private long orders;
    private long lastTurnNanos;

    /** A message that waits for its turn: when, where it stood in the plan, whom it goes to, the group it
     * is in, and how often it has been sent. */
    record Again(Span turn, long order, Slot first, Recipient recipient, String group, int sent) {}

    Resends(ResendPlan plan, RunCalendar calendar, GroupHours hours) {
        this.plan = plan;
        this.calendar = calendar;
        this.hours = hours;
    }

    /** The recipient has sent something. */
    void responded(String number) {
        responded.add(number);
    }

    /**
     * What became of a message is certain.
     *
     * @return true if the next message to be sent again is another one than before
     */
    boolean ended(OpenMessage message, Outcome outcome, long nowNanos) {
        boolean wanted = message.recipient().role() == Role.SUBSCRIBER
                && message.timesSent() <= plan.times()
                && (plan.to() == ResendTo.NO_REPLY || outcome != Outcome.DELIVERED)
                && !responded.contains(message.destination);
        if (!wanted) {
            return false;
        }
        long due = message.writtenNanos() + calendar.scaled(plan.after().toNanos());
        Again again = new Again(
                hours.of(message.group()).from(Math.max(due, nowNanos)),
                orders++,
                message.slot(),
                message.recipient(),
                message.group(),
                message.timesSent());
        queue.add(again);
        lastTurnNanos = Math.max(lastTurnNanos, again.turn.untilNanos());
        return again.equals(queue.peek());
    }

    /** The next one; those who have responded meanwhile are passed over. Null if there is none. */
    @Nullable
    Again next() {
        while (!queue.isEmpty() && responded.contains(queue.element().recipient.number())) {
            queue.remove();
        }
        return queue.peek();
    }

    /** Takes the next one, which there is. */
    Again take() {
        return queue.remove();
    }

    /** When the window of the last one ends; 0 if there never was any. */
    long endNanos() {
        return lastTurnNanos;
    }
}
