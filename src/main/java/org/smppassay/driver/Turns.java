package org.smppassay.driver;

import org.smppassay.observation.ObservationSink;
import org.smppassay.observation.PlanEvent;
import org.smppassay.observation.PlanEvent.Kind;
import org.smppassay.observation.Reason;
import org.smppassay.world.RunCalendar;
import org.smppassay.world.World;

/** Tells of the turns that a plan takes, as they happen. */
record Turns(World world, RunCalendar calendar, ObservationSink sink) {
    void tell(Kind kind, String subject, Reason reason) {
        long now = world.nanos();
        sink.plan(new PlanEvent(now, calendar.dayAt(now), calendar.timeAt(now), kind, subject, reason));
    }
}
