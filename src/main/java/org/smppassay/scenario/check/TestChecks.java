package org.smppassay.scenario.check;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.smppassay.scenario.binding.BoundValues;
import org.smppassay.scenario.test.BindPlan;
import org.smppassay.scenario.test.NetworksPlan;
import org.smppassay.scenario.test.Windows;
import org.smppassay.scenario.value.PerDay;
import org.smppassay.scenario.value.TimeWindow;
import org.smppassay.scenario.yaml.Problems;

/** Checks within the section {@code test}. */
final class TestChecks extends Findings {
    /** Recipients that are held in memory at most: some 150 MB. */
    private static final int MOST_DRAWN = 1_000_000;

    TestChecks(BoundValues values, Problems problems) {
        super(values, problems);
    }

    void run() {
        dataFile("test.networks.file", NetworksPlan::numbersIn);
        windowsCanBeKept("test.windows", "all windows of day 1");
        groupWindowsCanBeKept();
        value("test.binds", BindPlan.class).ifPresent(this::sessionsSubmitAndReceive);
    }

    private void groupWindowsCanBeKept() {
        List<String> own = items("test.groups").stream()
                .map(group -> group + ".windows")
                .filter(this::has)
                .toList();
        own.forEach(path -> windowsCanBeKept(path, "all windows that '" + path + "' has on day 1"));
        if (!own.isEmpty()) {
            recipientsOfADayCanBeHeld(
                    "test.messages", value("test.messages", PerDay.class).map(PerDay::count));
            recipientsOfADayCanBeHeld("test.gate.messages", value("test.gate.messages", Integer.class));
        }
    }

    private void recipientsOfADayCanBeHeld(String path, Optional<Integer> messages) {
        messages.filter(count -> count > MOST_DRAWN)
                .ifPresent(count -> report(
                        path,
                        "groups with windows of their own are drawn for a day at once: expected at most " + MOST_DRAWN
                                + " messages on a day, found " + count));
    }

    /**
     * @param what what is all over, if the test starts too late on day 1
     */
    private void windowsCanBeKept(String path, String what) {
        windowsAreInOrder(path + ".weekday");
        windowsAreInOrder(path + ".weekend");
        everyDayHasAWindow(path);
        dayOneHasAWindowAfterTheStart(path, what);
    }

    private void windowsAreInOrder(String list) {
        List<String> paths = items(list).stream()
                .filter(path -> value(path, TimeWindow.class).isPresent())
                .toList();
        for (int i = 1; i < paths.size(); i++) {
            TimeWindow before = value(paths.get(i - 1), TimeWindow.class).orElseThrow();
            TimeWindow window = value(paths.get(i), TimeWindow.class).orElseThrow();
            if (window.overlaps(before)) {
                report(paths.get(i), window + " overlaps " + before);
            } else if (window.compareTo(before) < 0) {
                report(paths.get(i), window + " comes before " + before + ": write windows in order");
            }
        }
    }

    private void everyDayHasAWindow(String path) {
        OffsetDateTime start = value("test.start", OffsetDateTime.class).orElse(OffsetDateTime.MIN);
        int days = value("test.days", Integer.class).orElse(0);
        Windows windows = value(path, Windows.class).orElse(new Windows(List.of(), List.of()));
        for (int day = 1; has("test.start") && has(path) && day <= Math.min(days, 7); day++) {
            DayOfWeek weekday = start.plusDays(day - 1).getDayOfWeek();
            if (windows.on(weekday).isEmpty()) {
                String name = weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
                report(path, "day " + day + " is a " + name + " and has no window to send in");
                return;
            }
        }
    }

    private void dayOneHasAWindowAfterTheStart(String path, String what) {
        Optional<OffsetDateTime> start = value("test.start", OffsetDateTime.class);
        Optional<Windows> windows = value(path, Windows.class);
        if (start.isEmpty() || windows.isEmpty()) {
            return;
        }
        Duration sinceMidnight = Duration.ofNanos(start.get().toLocalTime().toNanoOfDay());
        List<TimeWindow> dayOne = windows.get().on(start.get().getDayOfWeek());
        if (!dayOne.isEmpty() && dayOne.stream().allMatch(window -> window.end().compareTo(sinceMidnight) <= 0)) {
            report("test.start", what + " are over by then: start earlier, or on the next day");
        }
    }

    private void sessionsSubmitAndReceive(BindPlan binds) {
        if (binds.submitting() == 0) {
            report("test.binds", "no session can submit: expected a transceiver or a transmitter");
        }
        if (binds.receiving() == 0) {
            report("test.binds", "no session can receive receipts: expected a transceiver or a receiver");
        }
    }
}
