package org.smppassay.driver;

import java.time.Duration;
import java.util.Optional;
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
    private final OpeningHours hours;
    private ArrivalSchedule schedule;
    private String phase;
    private boolean anotherStep;

    /**
     * @param notBeforeNanos when the test starts; windows of day 1 that lie before it are left out
     */
    Agenda(TestPlan plan, RunCalendar calendar, long notBeforeNanos) {
        this.plan = plan;
        this.calendar = calendar;
        this.hours = new OpeningHours(plan.windows(), calendar, notBeforeNanos);
        Optional<GatePlan> gate = plan.gate();
        this.schedule =
                gate.isPresent() ? new ArrivalSchedule(hours, 1, 1, gate.get().messages()) : days(1);
        this.phase = gate.isPresent() ? GatePlan.FIRST : "";
        this.anotherStep = gate.isPresent();
    }

    private ArrivalSchedule days(int firstDay) {
        return new ArrivalSchedule(hours, firstDay, plan.days(), plan.messages().count());
    }

    /** False once all messages of the step have been taken. */
    boolean hasNext() {
        return schedule.hasNext();
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
        return schedule.intendedNanos();
    }

    /** When the window of the next message ends. */
    long windowEndNanos() {
        return schedule.windowEndNanos();
    }

    /** The day of the next message, from 1. */
    int day() {
        return schedule.day();
    }

    /** The part of the plan that the next message belongs to; empty in a plan of one part. */
    String phase() {
        return phase;
    }

    /** Takes the next message off the plan. */
    void advance() {
        schedule.advance();
    }

    /** True if nothing will be sent any more. */
    boolean over() {
        return !schedule.hasNext() && !anotherStep;
    }

    /** When the last day of the step ends. */
    long endNanos() {
        return calendar.nanosAt(schedule.lastDay() + 1, Duration.ZERO);
    }

    /** Messages of the plan. */
    long planned() {
        return plan.totalMessages();
    }

    /** Messages of the plan not yet taken. */
    long remaining() {
        return schedule.remaining()
                + (anotherStep ? (long) plan.days() * plan.messages().count() : 0);
    }
}
