package org.smppassay.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smppassay.scenario.test.TestPlan;
import org.smppassay.world.RunCalendar;

class ArrivalScheduleTest {
    private static final LocalDate FRIDAY = Plans.FRIDAY.toLocalDate();
    private static final RunCalendar REAL = RunCalendar.real(FRIDAY);

    /** One planned message: its day, and its hour of that day as a fraction. */
    private record Planned(int day, long intendedNanos, long windowEndNanos) {
        double hour(RunCalendar calendar) {
            return (double) (intendedNanos - calendar.nanosAt(day, Duration.ZERO)) / calendar.dayNanos() * 24;
        }
    }

    private static List<Planned> all(ArrivalSchedule schedule) {
        List<Planned> planned = new ArrayList<>();
        for (; schedule.hasNext(); schedule.advance()) {
            planned.add(new Planned(schedule.day(), schedule.intendedNanos(), schedule.windowEndNanos()));
        }
        return planned;
    }

    private static ArrivalSchedule schedule(TestPlan plan, RunCalendar calendar, long notBeforeNanos) {
        OpeningHours hours = new OpeningHours(plan.windows(), calendar, notBeforeNanos);
        return new ArrivalSchedule(hours, 1, plan.days(), plan.messages().count());
    }

    private static List<Planned> all(TestPlan plan, RunCalendar calendar) {
        return all(schedule(plan, calendar, 0));
    }

    @Test
    void everyDayHasExactlyItsMessages() {
        TestPlan plan = Plans.plan(3, 997, Plans.daily("08:30-09:30", "11:30-13:00"));
        assertThat(all(plan, REAL).stream().collect(Collectors.groupingBy(Planned::day, Collectors.counting())))
                .containsOnlyKeys(1, 2, 3)
                .allSatisfy((day, count) -> assertThat(count).isEqualTo(997));
    }

    @Test
    void theRestOfThePlanCountsDownToNone() {
        ArrivalSchedule schedule = schedule(Plans.plan(2, 5, Plans.daily("09:00-10:00")), REAL, 0);
        assertThat(schedule.remaining()).isEqualTo(10);
        schedule.advance();
        assertThat(schedule.remaining()).isEqualTo(9);
        assertThat(all(schedule)).hasSize(9);
        assertThat(schedule.remaining()).isZero();
        assertThat(schedule.hasNext()).isFalse();
    }

    @Test
    void messagesAreSpreadEvenlyOverTheWindows() {
        TestPlan plan = Plans.plan(1, 4, Plans.daily("08:00-09:00", "20:00-21:00"));
        assertThat(all(plan, REAL)).extracting(planned -> planned.hour(REAL)).containsExactly(8.25, 8.75, 20.25, 20.75);
    }

    @Test
    void aLongWindowGetsMoreThanAShortOne() {
        TestPlan plan = Plans.plan(1, 400, Plans.daily("08:00-09:00", "10:00-13:00"));
        assertThat(all(plan, REAL).stream().filter(planned -> planned.hour(REAL) < 9))
                .hasSize(100);
    }

    @Test
    void saturdayAndSundayHaveWindowsOfTheirOwn() {
        TestPlan plan = Plans.plan(4, 10, Plans.windows(List.of("08:00-09:00"), List.of("15:00-16:00")));
        for (Planned planned : all(plan, REAL)) {
            boolean weekend = planned.day() == 2 || planned.day() == 3;
            assertThat((int) planned.hour(REAL)).isEqualTo(weekend ? 15 : 8);
        }
    }

    @Test
    void aWindowMayLastToTheEndOfTheDay() {
        TestPlan plan = Plans.plan(2, 50, Plans.daily("22:00-24:00"));
        assertThat(all(plan, REAL)).allSatisfy(planned -> {
            assertThat(planned.hour(REAL)).isBetween(22.0, 24.0);
            assertThat(REAL.dayAt(planned.intendedNanos())).isEqualTo(planned.day());
        });
    }

    @Test
    void withoutWindowsTheWholeDayIsOne() {
        List<Planned> planned = all(Plans.plan(1, 24, Plans.daily()), REAL);
        assertThat(planned.get(0).hour(REAL)).isEqualTo(0.5);
        assertThat(planned.get(23).hour(REAL)).isEqualTo(23.5);
    }

    @Test
    void aStartAfterMidnightLeavesOutWhatLiesBeforeItOnDayOneOnly() {
        TestPlan plan = Plans.plan(2, 100, Plans.daily("08:00-09:00", "11:00-13:00"));
        long noon = REAL.nanosAt(1, Duration.ofHours(12));
        List<Planned> planned = all(schedule(plan, REAL, noon));

        List<Planned> first = planned.stream().filter(p -> p.day() == 1).toList();
        assertThat(first).hasSize(100).allSatisfy(p -> assertThat(p.hour(REAL)).isBetween(12.0, 13.0));
        List<Planned> second = planned.stream().filter(p -> p.day() == 2).toList();
        assertThat(second).hasSize(100);
        assertThat(second.get(0).hour(REAL)).isBetween(8.0, 9.0);
    }

    @ParameterizedTest
    @ValueSource(longs = {86_400_000_000_000L, 10_000_000_000L, 1_000_000_000L, 1_000_000L, 24})
    void intendedTimesNeverLieOutsideTheWindowsHoweverShortTheDays(long dayNanos) {
        RunCalendar calendar = new RunCalendar(FRIDAY, dayNanos);
        TestPlan plan =
                Plans.plan(4, 1000, Plans.windows(List.of("08:00-09:00", "17:00-18:30"), List.of("10:00-11:30")));
        long before = -1;
        for (Planned planned : all(plan, calendar)) {
            assertThat(planned.intendedNanos()).isGreaterThanOrEqualTo(before).isLessThan(planned.windowEndNanos());
            double hour = planned.hour(calendar);
            // a nanosecond is a long time in the shortest of these days
            double tick = 24.0 / dayNanos;
            boolean weekend = planned.day() == 2 || planned.day() == 3;
            boolean inside = weekend
                    ? hour >= 10 - tick && hour < 11.5 + tick
                    : (hour >= 8 - tick && hour < 9 + tick) || (hour >= 17 - tick && hour < 18.5 + tick);
            assertThat(inside).as("%s at hour %s", planned, hour).isTrue();
            before = planned.intendedNanos();
        }
    }

    @Test
    void aShorterDayKeepsThePlaceOfEveryMessageInIt() {
        TestPlan plan = Plans.plan(3, 100, Plans.daily("08:30-09:30", "17:00-18:30"));
        RunCalendar compressed = new RunCalendar(FRIDAY, Duration.ofSeconds(10).toNanos());
        List<Planned> real = all(plan, REAL);
        List<Planned> fast = all(plan, compressed);
        assertThat(fast).hasSameSizeAs(real);
        for (int i = 0; i < real.size(); i++) {
            assertThat(fast.get(i).day()).isEqualTo(real.get(i).day());
            assertThat(fast.get(i).hour(compressed))
                    .isCloseTo(real.get(i).hour(REAL), org.assertj.core.data.Offset.offset(1e-6));
        }
    }
}
