package org.smppassay.driver;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smppassay.observation.Cohort;
import org.smppassay.observation.Cohort.Role;
import org.smppassay.scenario.test.BindPlan;
import org.smppassay.scenario.test.FrequencyCap;
import org.smppassay.scenario.test.LintPlan;
import org.smppassay.scenario.test.MissingPolicy;
import org.smppassay.scenario.test.NetworksPlan;
import org.smppassay.scenario.test.OptOutPlan;
import org.smppassay.scenario.test.RecipientPlan;
import org.smppassay.scenario.test.ReplyReading;
import org.smppassay.scenario.test.StopRule;
import org.smppassay.scenario.test.TestPlan;
import org.smppassay.scenario.test.Windows;
import org.smppassay.scenario.value.PerDay;
import org.smppassay.scenario.value.Share;
import org.smppassay.scenario.value.TimeWindow;

/** Test plans in the words of a test. */
final class Plans {
    /** A Friday. */
    static final OffsetDateTime FRIDAY = OffsetDateTime.parse("2025-06-20T00:00:00+08:00");

    static final ReplyReading READING = new ReplyReading(List.of("投诉"), List.of("TD", "T"));

    private Plans() {}

    static TestPlan plan(int days, int perDay, Windows windows) {
        return new TestPlan(
                FRIDAY,
                days,
                new PerDay(perDay),
                windows,
                mix(false, 0.6, 0.2, 0.2),
                "1069000012345",
                Optional.of("hello"),
                new BindPlan(1, 0, 0, 10),
                Duration.ofDays(2),
                MissingPolicy.UNKNOWN,
                NetworksPlan.NONE,
                READING,
                LintPlan.USUAL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                StopRule.AT_END,
                Optional.empty(),
                OptOutPlan.USUAL,
                Optional.empty(),
                List.of(),
                Map.of(),
                List.of());
    }

    static Windows windows(List<String> weekday, List<String> weekend) {
        return new Windows(
                weekday.stream().map(TimeWindow::parse).toList(),
                weekend.stream().map(TimeWindow::parse).toList());
    }

    static Windows daily(String... windows) {
        return windows(Arrays.asList(windows), Arrays.asList(windows));
    }

    /** Shares of Mobile, Unicom and Telecom. */
    static RecipientPlan mix(boolean repeats, double mobile, double unicom, double telecom) {
        Map<String, Share> mix = new LinkedHashMap<>();
        mix.put("china-mobile", new Share(mobile));
        mix.put("china-unicom", new Share(unicom));
        mix.put("china-telecom", new Share(telecom));
        return recipients(mix, repeats, Optional.empty(), 2);
    }

    /** Without panel and canaries. */
    static RecipientPlan recipients(Map<String, Share> mix, boolean repeats, Optional<Integer> numbers, int most) {
        return new RecipientPlan(
                mix,
                0,
                List.of(),
                0,
                List.of(),
                repeats,
                numbers,
                new FrequencyCap(most, Duration.ofDays(30)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A message to a number of China Mobile, not yet written. */
    static OpenMessage message(Slot slot, String to, int segments) {
        String text = segments == 1 ? "hello" : "a".repeat(153 * segments);
        return new OpenMessage(
                slot,
                new Recipient(to, "china-mobile", "", Role.SUBSCRIBER, false, Recipient.NO_ROW, false),
                Cohort.PLAIN,
                new MessageTemplate("1069", text));
    }
}
