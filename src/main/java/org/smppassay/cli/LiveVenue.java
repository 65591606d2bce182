package org.smppassay.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.smppassay.driver.Target;
import org.smppassay.scenario.Scenario;
import org.smppassay.world.LiveWorld;
import org.smppassay.world.RunCalendar;
import org.smppassay.world.WallClock;
import org.smppassay.world.World;

/**
 * An SMPP endpoint reached over TCP, in real time. Day 1 00:00 is now; or, if the test's start lies ahead, the midnight before
 * it, so that its windows are where they are in a simulated run.
 */
final class LiveVenue implements Venue {
    private final LiveWorld world;
    private final RunCalendar calendar;
    private final Target target;
    private final long notBeforeNanos;

    LiveVenue(Scenario scenario, OffsetDateTime start, DayLength dayLength, Target target) {
        this(scenario.seed(), start, dayLength.calendar(start.toLocalDate()), target, WallClock.now());
    }

    LiveVenue(long seed, OffsetDateTime start, RunCalendar calendar, Target target, Instant now) {
        Duration ahead = Duration.between(now, start.toInstant());
        this.calendar = calendar;
        this.target = target;
        this.notBeforeNanos = ahead.isNegative()
                ? 0
                : calendar.nanosAt(1, Duration.ofNanos(start.toLocalTime().toNanoOfDay()));
        this.world = new LiveWorld(seed, 1, ahead.isNegative() ? Duration.ZERO : ahead.minusNanos(notBeforeNanos));
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
        return notBeforeNanos;
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
