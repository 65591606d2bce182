package org.smppassay.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.smppassay.driver.Target;
import org.smppassay.run.Venue;
import org.smppassay.scenario.Scenario;
import org.smppassay.world.LiveWorld;
import org.smppassay.world.RunCalendar;
import org.smppassay.world.WallClock;

/**
 * An SMPP endpoint reached over TCP, in real time. Day 1 00:00 is now; or, if the test's start lies ahead, the midnight before
 * it, so that its windows are where they are in a simulated run.
 */
final class LiveVenue {
    private LiveVenue() {}

    static Venue open(Scenario scenario, OffsetDateTime start, DayLength dayLength, List<Target> targets) {
        return open(scenario.seed(), start, dayLength.calendar(start.toLocalDate()), targets, WallClock.now());
    }

    static Venue open(long seed, OffsetDateTime start, RunCalendar calendar, List<Target> targets, Instant now) {
        Duration ahead = Duration.between(now, start.toInstant());
        if (ahead.isNegative()) {
            return Venue.live(new LiveWorld(seed, 1), calendar, targets, 0);
        }
        long notBefore =
                calendar.nanosAt(1, Duration.ofNanos(start.toLocalTime().toNanoOfDay()));
        LiveWorld world = new LiveWorld(seed, 1, ahead.minusNanos(notBefore));
        return Venue.live(world, calendar, targets, notBefore);
    }
}
