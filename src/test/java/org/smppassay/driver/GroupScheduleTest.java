package org.smppassay.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smppassay.observation.Cohort.Role;
import org.smppassay.scenario.ScenarioLoader;
import org.smppassay.scenario.ScenarioSource;
import org.smppassay.scenario.test.TestPlan;
import org.smppassay.scenario.yaml.ValueOverride;
import org.smppassay.world.RandomStreams;
import org.smppassay.world.RunCalendar;

/** When groups with hours of their own are written to, and who is in them. */
class GroupScheduleTest {
    private static final String MORNING_AND_AFTERNOON =
            "[{ name: am, windows: { weekday: ['09:00-10:00'], weekend: ['10:00-11:00'] } },"
                    + " { name: pm, windows: { weekday: ['15:00-15:30', '17:00-17:30'], weekend: ['15:00-16:00'] } }]";

    /** A message: its day, its group, whom it goes to and when. */
    private record Planned(int day, String group, String number, long intendedNanos, long windowEndNanos) {
        double hour(RunCalendar calendar) {
            return (double) (intendedNanos - calendar.nanosAt(day, Duration.ZERO)) / calendar.dayNanos() * 24;
        }
    }

    private static TestPlan plan(String groups) {
        return ScenarioLoader.load(
                        ScenarioSource.resolve("three-step-test"),
                        List.of(ValueOverride.parse("test.groups=" + groups)))
                .scenario()
                .test()
                .orElseThrow();
    }

    private static RunCalendar real(TestPlan plan) {
        return RunCalendar.real(plan.start().toLocalDate());
    }

    /** Recipients of two operators by turns, their numbers in order. */
    private static IntFunction<Addressee> draws(TestPlan plan, RunCalendar calendar, long seed) {
        Groups groups = new Groups(plan, calendar, new RandomStreams(seed));
        long[] drawn = {0};
        return day -> {
            String operator = drawn[0] % 2 == 0 ? "china-mobile" : "china-unicom";
            String number = Long.toString(8613800000000L + drawn[0]++);
            Recipient recipient = new Recipient(number, operator, "", Role.SUBSCRIBER, false, Recipient.NO_ROW, false);
            return new Addressee(recipient, groups.of(recipient, day));
        };
    }

    private static List<Planned> all(
            TestPlan plan, RunCalendar calendar, long notBeforeNanos, int days, int perDay, long seed) {
        GroupHours hours = new GroupHours(plan, calendar, notBeforeNanos);
        GroupSchedule schedule = new GroupSchedule(hours, draws(plan, calendar, seed), 1, days, perDay);
        List<Planned> planned = new ArrayList<>();
        for (long left = (long) days * perDay; schedule.hasNext(); left--, schedule.advance()) {
            assertThat(schedule.remaining()).isEqualTo(left);
            Addressee to = schedule.addressee();
            planned.add(new Planned(
                    schedule.day(),
                    to.group().name(),
                    to.recipient().number(),
                    schedule.intendedNanos(),
                    schedule.windowEndNanos()));
        }
        assertThat(schedule.remaining()).isZero();
        return planned;
    }

    private static List<Planned> of(String group, int day, List<Planned> planned) {
        return planned.stream()
                .filter(each -> each.group().equals(group) && each.day() == day)
                .toList();
    }

    @Test
    void eachGroupIsSpreadEvenlyOverItsOwnWindows() {
        TestPlan plan = plan(MORNING_AND_AFTERNOON);
        RunCalendar calendar = real(plan);
        List<Planned> planned = all(plan, calendar, 0, 1, 8, 1);

        assertThat(planned).hasSize(8);
        assertThat(of("am", 1, planned))
                .extracting(each -> each.hour(calendar))
                .containsExactly(9.125, 9.375, 9.625, 9.875);
        assertThat(of("pm", 1, planned))
                .extracting(each -> each.hour(calendar))
                .containsExactly(15.125, 15.375, 17.125, 17.375);
        assertThat(of("pm", 1, planned).get(0).windowEndNanos())
                .isEqualTo(calendar.nanosAt(1, Duration.ofMinutes(15 * 60 + 30)));
    }

    @ParameterizedTest
    @ValueSource(longs = {86_400_000_000_000L, 10_000_000_000L, 1_000_000L})
    void messagesComeInTheOrderOfTheirTimesHoweverShortTheDays(long dayNanos) {
        TestPlan plan = plan("[{ name: a, windows: { weekday: ['09:00-12:00'], weekend: ['09:00-12:00'] } },"
                + " { name: b, windows: { weekday: ['10:00-11:00'], weekend: ['10:00-11:00'] } }, { name: c }]");
        RunCalendar calendar = new RunCalendar(plan.start().toLocalDate(), dayNanos);
        List<Planned> planned = all(plan, calendar, 0, 7, 300, 1);

        assertThat(planned).hasSize(2100).extracting(Planned::intendedNanos).isSorted();
        assertThat(planned).allSatisfy(each -> {
            assertThat(calendar.dayAt(each.intendedNanos())).isEqualTo(each.day());
            assertThat(each.intendedNanos()).isLessThan(each.windowEndNanos());
        });
        assertThat(planned.stream().collect(Collectors.groupingBy(Planned::day, Collectors.counting())))
                .hasSize(7)
                .allSatisfy((day, count) -> assertThat(count).isEqualTo(300));
        assertThat(of("c", 1, planned))
                .as("a group without windows has the test's")
                .allMatch(each -> each.hour(calendar) > 8.49 && each.hour(calendar) < 18.51);
    }

    @Test
    void saturdaysAndSundaysHaveWindowsOfTheirOwn() {
        TestPlan plan = plan(MORNING_AND_AFTERNOON);
        RunCalendar calendar = real(plan);
        List<Planned> planned = all(plan, calendar, 0, 7, 20, 1);

        assertThat(of("am", 5, planned)).hasSize(10).allMatch(each -> (int) each.hour(calendar) == 9);
        assertThat(of("am", 6, planned)).hasSize(10).allMatch(each -> (int) each.hour(calendar) == 10);
        assertThat(of("pm", 7, planned)).hasSize(10).allMatch(each -> (int) each.hour(calendar) == 15);
    }

    @Test
    void aTestThatStartsLaterLeavesOutWhatLiesBeforeOnDayOneOnly() {
        TestPlan plan = plan(MORNING_AND_AFTERNOON);
        RunCalendar calendar = real(plan);
        List<Planned> planned = all(plan, calendar, calendar.nanosAt(1, Duration.ofMinutes(9 * 60 + 30)), 2, 100, 1);
        List<Planned> later = all(plan, calendar, calendar.nanosAt(1, Duration.ofMinutes(9 * 60 + 30)), 2, 100, 1);

        assertThat(of("am", 1, planned)).hasSize(50).allMatch(each -> each.hour(calendar) > 9.5);
        assertThat(of("am", 2, planned).get(0).hour(calendar)).isLessThan(9.02);
        assertThat(later).isEqualTo(planned);
    }

    @Test
    void whoIsWrittenToAtWhichHourIsChanceAndNotTheOrderOfTheFile() {
        TestPlan plan = plan(MORNING_AND_AFTERNOON);
        List<Planned> planned = all(plan, real(plan), 0, 1, 400, 1);
        List<Planned> other = all(plan, real(plan), 0, 1, 400, 2);

        assertThat(planned).extracting(Planned::number).doesNotHaveDuplicates().hasSize(400);
        for (int from = 0; from < 400; from += 40) {
            String first = Long.toString(8613800000000L + from);
            String last = Long.toString(8613800000000L + from + 40);
            assertThat(of("am", 1, planned))
                    .as("half of these forty are written to in the morning")
                    .filteredOn(each ->
                            each.number().compareTo(first) >= 0 && each.number().compareTo(last) < 0)
                    .hasSize(20);
        }
        assertThat(of("am", 1, other)).isNotEqualTo(of("am", 1, planned));
    }
}
