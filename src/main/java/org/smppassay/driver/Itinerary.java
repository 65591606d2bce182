package org.smppassay.driver;

import org.smppassay.observation.ObservationSink;
import org.smppassay.scenario.test.TestPlan;
import org.smppassay.world.RandomStreams;
import org.smppassay.world.RunCalendar;

/** What to send, to whom and when. */
record Itinerary(Agenda agenda, RunCalendar calendar, Letters letters) {

    static Itinerary of(Assignment assignment, ServingNetworks networks, RandomStreams random, ObservationSink sink) {
        TestPlan plan = assignment.plan();
        return new Itinerary(
                new Agenda(plan, assignment.calendar(), assignment.notBeforeNanos()),
                assignment.calendar(),
                new Letters(assignment, networks, random, sink));
    }
}
