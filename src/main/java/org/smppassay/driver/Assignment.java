package org.smppassay.driver;

import org.smppassay.numbering.NumberPlan;
import org.smppassay.observation.Supervisor;
import org.smppassay.scenario.test.TestPlan;
import org.smppassay.world.RunCalendar;

/**
 * What a tester is to do.
 *
 * @param plan what is sent and when
 * @param calendar lays the plan on the world's clock
 * @param numbers whose numbers the plan's operators have
 * @param notBeforeNanos when the test starts on the world's clock
 * @param supervisor decides how the plan goes on
 */
public record Assignment(
        TestPlan plan, RunCalendar calendar, NumberPlan numbers, long notBeforeNanos, Supervisor supervisor) {}
