package org.smppassay.driver;

import org.smppassay.observation.ObservationSink;
import org.smppassay.scenario.test.TestPlan;
import org.smppassay.world.RandomStreams;

/** What to send, to whom and when. */
record Itinerary(Agenda agenda, Letters letters) {

    static Itinerary of(Assignment assignment, ServingNetworks networks, RandomStreams random, ObservationSink sink) {
        TestPlan plan = assignment.plan();
        Letters letters = new Letters(assignment, networks, random, sink);
        return new Itinerary(new Agenda(plan, assignment.calendar(), letters, assignment.notBeforeNanos()), letters);
    }
}
