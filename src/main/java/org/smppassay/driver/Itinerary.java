package org.smppassay.driver;

import org.smppassay.numbering.NumberPlan;
import org.smppassay.observation.ObservationSink;
import org.smppassay.scenario.test.TestPlan;
import org.smppassay.world.RandomStreams;
import org.smppassay.world.RunCalendar;

/** What to send, to whom and when. */
record Itinerary(ArrivalSchedule schedule, RunCalendar calendar, Letters letters) {

    static Itinerary of(
            TestPlan plan,
            RunCalendar calendar,
            NumberPlan numbers,
            RandomStreams random,
            long notBeforeNanos,
            ObservationSink sink) {
        return new Itinerary(
                new ArrivalSchedule(plan, calendar, notBeforeNanos),
                calendar,
                new Letters(plan, numbers, random, sink));
    }
}
