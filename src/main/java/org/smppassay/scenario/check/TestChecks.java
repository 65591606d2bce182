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
import org.smppassay.scenario.value.TimeWindow;
import org.smppassay.scenario.yaml.Problems;

/** Checks within the section {@code test}. */
final class TestChecks extends Findings {

    TestChecks(BoundValues values, Problems problems) {
        super(values, problems);
    }

    void run() {
        dataFile("test.networks.file", NetworksPlan::numbersIn);
        windowsAreInOrder("test.windows.weekday");
        windowsAreInOrder("test.windows.weekend");
        everyDayHasAWindow();
        dayOneHasAWindowAfterTheStart();
        value("test.binds", BindPlan.class).ifPresent(this::sessionsSubmitAndReceive);
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

    private void everyDayHasAWindow() {
        OffsetDateTime start = value("test.start", OffsetDateTime.class).orElse(OffsetDateTime.MIN);
        int days = value("test.days", Integer.class).orElse(0);
        Windows windows = value("test.windows", Windows.class).orElse(new Windows(List.of(), List.of()));
        for (int day = 1; has("test.start") && has("test.windows") && day <= Math.min(days, 7); day++) {
            DayOfWeek weekday = start.plusDays(day - 1).getDayOfWeek();
            if (windows.on(weekday).isEmpty()) {
                String name = weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
                report("test.windows", "day " + day + " is a " + name + " and has no window to send in");
                return;
            }
        }
    }

    private void dayOneHasAWindowAfterTheStart() {
        Optional<OffsetDateTime> start = value("test.start", OffsetDateTime.class);
        Optional<Windows> windows = value("test.windows", Windows.class);
        if (start.isEmpty() || windows.isEmpty()) {
            return;
        }
        Duration sinceMidnight = Duration.ofNanos(start.get().toLocalTime().toNanoOfDay());
        List<TimeWindow> dayOne = windows.get().on(start.get().getDayOfWeek());
        if (!dayOne.isEmpty() && dayOne.stream().allMatch(window -> window.end().compareTo(sinceMidnight) <= 0)) {
            report("test.start", "all windows of day 1 are over by then: start earlier, or on the next day");
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
