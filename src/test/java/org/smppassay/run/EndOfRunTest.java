package org.smppassay.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.smppassay.SampledLeakDetection;
import org.smppassay.carrier.Watch;
import org.smppassay.scenario.Scenario;
import org.smppassay.scenario.ScenarioLibrary;
import org.smppassay.scenario.ScenarioLoader;
import org.smppassay.scenario.yaml.ValueOverride;
import org.smppassay.world.RunCalendar;

/** A run ends when nothing is left to wait for. Its last window ends on day 5 at 18:30. */
@ExtendWith(SampledLeakDetection.class)
class EndOfRunTest {
    private static final Duration LAST_WINDOW = Duration.ofDays(4).plusHours(18).plusMinutes(30);

    private static Duration length(String scenario, String... overrides) throws Exception {
        List<ValueOverride> values =
                Stream.of(overrides).map(ValueOverride::parse).toList();
        Scenario changed = ScenarioLoader.load(ScenarioLibrary.find(scenario).orElseThrow(), values)
                .scenario();
        Evaluation evaluation = new Evaluation(changed);
        RunCalendar calendar = RunCalendar.real(evaluation.plan().start().toLocalDate());
        try (Venue venue = SimulatedVenue.open(changed, evaluation.plan().start(), calendar, Watch.none())) {
            evaluation.carryOut(venue, List.of(), Onlooker.NOBODY);
            return Duration.ofNanos(venue.world().nanos());
        }
    }

    private static void isAbout(Duration length, Duration expected) {
        assertThat(length).isBetween(expected.minusMinutes(10), expected.plusMinutes(10));
    }

    @Test
    void repliesAreWaitedForAsLongAsReceipts() throws Exception {
        isAbout(length("three-step-test", "test.messages=100/day"), LAST_WINDOW.plusHours(48));
    }

    @Test
    void nobodyIsWaitedForIfNobodyWasWrittenTo(@TempDir Path folder) throws Exception {
        StringBuilder people = new StringBuilder("number,opted_out\n");
        for (int i = 0; i < 100; i++) {
            people.append(8613800000100L + i).append(",yes\n");
        }
        Path file = Files.writeString(folder.resolve("people.csv"), people);

        isAbout(
                length("three-step-test", "test.messages=20/day", "test.recipients={ file: '" + file + "' }"),
                LAST_WINDOW);
    }

    @Test
    void noRowOfTheHeldBackKeepsARunAlive() throws Exception {
        isAbout(
                length(
                        "three-step-test",
                        "test.messages=50/day",
                        "test.recipients.numbers=50",
                        "carrier.replies={ opt_out: { rate: 100%, text: ['TD'] } }"),
                LAST_WINDOW);
    }

    @Test
    void whoRespondsIsNotWaitedForToBeWrittenToAgain() throws Exception {
        isAbout(
                length(
                        "resend",
                        "test.messages=50/day",
                        "carrier.operators={ china-mobile: {}, china-unicom: {}, china-telecom: {} }",
                        "carrier.replies={ answer: { rate: 100%, text: ['1'] } }"),
                LAST_WINDOW.plusHours(48));
    }

    @Test
    void soIsWhoRespondsLaterThanReceiptsAreWaitedFor() throws Exception {
        isAbout(
                length(
                        "resend",
                        "test.messages=50/day",
                        "carrier.operators={ china-mobile: {}, china-unicom: {}, china-telecom: {} }",
                        "carrier.replies={ answer: { rate: 100%, text: ['1'], delay: { fixed: 60h } } }"),
                LAST_WINDOW.plusHours(60));
    }
}
