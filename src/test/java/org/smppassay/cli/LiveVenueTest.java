package org.smppassay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.smppassay.driver.Target;
import org.smppassay.run.Venue;
import org.smppassay.world.RunCalendar;

class LiveVenueTest {
    private static final OffsetDateTime START = OffsetDateTime.parse("2030-06-17T10:00:00+08:00");
    private static final Target NOBODY =
            new Target(new InetSocketAddress(InetAddress.getLoopbackAddress(), 1), "tester", "");
    private static final Offset<Long> SOME_SECONDS =
            Offset.offset(Duration.ofSeconds(20).toNanos());

    private static Venue venue(RunCalendar calendar, Instant now) {
        return LiveVenue.open(1, START, calendar, List.of(NOBODY), now);
    }

    @Test
    void aStartInThePastIsNowAtMidnightOfDayOne() {
        RunCalendar calendar = RunCalendar.real(START.toLocalDate());
        try (Venue venue = venue(calendar, START.toInstant().plusSeconds(1))) {
            assertThat(venue.notBeforeNanos()).isZero();
            assertThat(venue.world().nanos()).isCloseTo(0, SOME_SECONDS);
        }
    }

    @Test
    void aStartToComeKeepsItsPlaceInTheDay() {
        RunCalendar calendar = RunCalendar.real(START.toLocalDate());
        Duration ahead = Duration.ofHours(3);
        try (Venue venue = venue(calendar, START.toInstant().minus(ahead))) {
            assertThat(venue.notBeforeNanos()).isEqualTo(Duration.ofHours(10).toNanos());
            assertThat(venue.world().nanos()).isCloseTo(Duration.ofHours(7).toNanos(), SOME_SECONDS);
        }
    }

    @Test
    void inShortDaysItKeepsItsPlaceAsWell() {
        RunCalendar calendar =
                new RunCalendar(START.toLocalDate(), Duration.ofHours(1).toNanos());
        Duration ahead = Duration.ofHours(3);
        try (Venue venue = venue(calendar, START.toInstant().minus(ahead))) {
            assertThat(venue.notBeforeNanos()).isEqualTo(Duration.ofMinutes(25).toNanos());
            assertThat(venue.world().nanos())
                    .isCloseTo(Duration.ofMinutes(25).minus(ahead).toNanos(), SOME_SECONDS);
        }
    }
}
