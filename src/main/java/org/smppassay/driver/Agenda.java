package org.smppassay.driver;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smppassay.driver.Resends.Again;
import org.smppassay.observation.Outcome;
import org.smppassay.scenario.test.GatePlan;
import org.smppassay.scenario.test.TestPlan;
import org.smppassay.world.RunCalendar;

/**
 * What is to be sent next, and when: the steps of the plan one after the other. Without a gate there is but one step; with one, the
 * days follow when somebody lets them. Confined to one thread.
 */
final class Agenda {
    private final TestPlan plan;
    private final RunCalendar calendar;
    private final GroupHours hours;
    private Schedule schedule;
    private String phase;
    private boolean anotherStep;
    private final Letters letters;
    private final Optional<Resends> resends;
    private long resent;

    /**
     * @param letters the plan's messages
     * @param notBeforeNanos when the test starts; windows of day 1 that lie before it are left out
     */
    Agenda(TestPlan plan, RunCalendar calendar, Letters letters, long notBeforeNanos) {
        this.letters = letters;
        this.plan = plan;
        this.calendar = calendar;
        this.hours = new GroupHours(plan, calendar, notBeforeNanos);
        Optional<GatePlan> gate = plan.gate();
        this.schedule = gate.isPresent() ? schedule(1, 1, gate.get().messages()) : days(1);
        this.phase = gate.isPresent() ? GatePlan.FIRST : "";
        this.anotherStep = gate.isPresent();
        this.resends = plan.resend().map(resend -> new Resends(resend, calendar, hours));
    }

    private Schedule days(int firstDay) {
        return schedule(firstDay, plan.days(), plan.messages().count());
    }

    private Schedule schedule(int firstDay, int days, int perDay) {
        return hours.differ()
                ? new GroupSchedule(hours, letters::draw, firstDay, days, perDay)
                : new ArrivalSchedule(hours.usual(), firstDay, days, perDay);
    }

    /** False if nothing is to be sent that is known by now. */
    boolean hasNext() {
        return schedule.hasNext() || again() != null;
    }

    /** The next message that is to be sent again; null if there is none. */
    private @Nullable Again again() {
        return resends.isEmpty() ? null : resends.get().next();
    }

    /** The same if its turn is before that of the next message of the step. */
    private @Nullable Again againFirst() {
        Again again = again();
        boolean first = again != null && (!schedule.hasNext() || again.turn().fromNanos() < schedule.intendedNanos());
        return first ? again : null;
    }

    /** True if another step may follow. */
    boolean waitsForGate() {
        return anotherStep;
    }

    /** True if all messages of the step have been taken, and another one may follow. */
    boolean stepIsThrough() {
        return anotherStep && !schedule.hasNext();
    }

    /** How long receipts of the step are waited for at most, once it is through. */
    long waitNanos() {
        return plan.gate()
                .flatMap(GatePlan::patience)
                .orElse(plan.receiptDeadline())
                .toNanos();
    }

    /** Lets the next step begin on the day after {@code nanos}. */
    void nextStep(long nanos) {
        anotherStep = false;
        phase = GatePlan.SECOND;
        schedule = days(calendar.dayAt(nanos) + 1);
    }

    /** When the next message is meant to be sent. */
    long intendedNanos() {
        Again again = againFirst();
        return again == null ? schedule.intendedNanos() : again.turn().fromNanos();
    }

    /** When the window of the next message ends. */
    long windowEndNanos() {
        Again again = againFirst();
        return again == null ? schedule.windowEndNanos() : again.turn().untilNanos();
    }

    /** The part of the plan that is under way; empty in a plan of one part. */
    String phase() {
        return phase;
    }

    /**
     * Takes the next message off the plan.
     *
     * @return null if its recipient wants nothing more
     */
    @Nullable
    OpenMessage take(long number) {
        Again again = againFirst();
        if (again == null) {
            OpenMessage message = next(slot(number, schedule.day()));
            schedule.advance();
            return message;
        }
        Slot slot = slot(number, calendar.dayAt(again.turn().fromNanos()));
        resends.orElseThrow().take();
        resent++;
        return letters.again(slot, again);
    }

    private @Nullable OpenMessage next(Slot slot) {
        Addressee known = schedule.addressee();
        return known == null ? letters.next(slot, phase) : letters.next(slot, phase, known);
    }

    private Slot slot(long number, int day) {
        return new Slot(number, day, calendar.hourAt(intendedNanos()), intendedNanos());
    }

    /** The recipient has sent something. */
    void responded(String number) {
        resends.ifPresent(waiting -> waiting.responded(number));
    }

    /**
     * What became of a message is certain.
     *
     * @return true if that changes what is to be sent next
     */
    boolean ended(OpenMessage message, Outcome outcome, long nowNanos) {
        return resends.isPresent() && resends.get().ended(message, outcome, nowNanos);
    }

    /** True if nothing will be sent any more. */
    boolean over() {
        return !hasNext() && !anotherStep;
    }

    /** When the last day of the step ends, or the last window in which something is sent again. */
    long endNanos() {
        long end = calendar.nanosAt(schedule.lastDay() + 1, Duration.ZERO);
        return Math.max(end, resends.map(Resends::endNanos).orElse(0L));
    }

    /** Messages of the plan, and those that were sent again. */
    long planned() {
        return plan.totalMessages() + resent;
    }

    /** Messages of the plan not yet taken. */
    long remaining() {
        return schedule.remaining()
                + (anotherStep ? (long) plan.days() * plan.messages().count() : 0);
    }
}
