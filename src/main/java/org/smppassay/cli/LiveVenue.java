package org.smppassay.cli;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.smppassay.driver.Target;
import org.smppassay.scenario.Scenario;
import org.smppassay.world.LiveWorld;
import org.smppassay.world.RunCalendar;
import org.smppassay.world.WallClock;
import org.smppassay.world.World;

/** An SMPP endpoint reached over TCP, in real time. Day 1 00:00 is now, or the test's start if that lies ahead. */
final class LiveVenue implements Venue {
    private final LiveWorld world;
    private final RunCalendar calendar;
    private final Target target;

    LiveVenue(Scenario scenario, OffsetDateTime start, DayLength dayLength, Target target) {
        Duration ahead = Duration.between(WallClock.now(), start.toInstant());
        this.world = new LiveWorld(scenario.seed(), 1, ahead.isNegative() ? Duration.ZERO : ahead);
        this.calendar = dayLength.calendar(start.toLocalDate());
        this.target = target;
    }

    @Override
    public World world() {
        return world;
    }

    @Override
    public RunCalendar calendar() {
        return calendar;
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public long notBeforeNanos() {
        return 0;
    }

    @Override
    public String mode() {
        return "live";
    }

    @Override
    public void close() {
        world.close();
    }
}
