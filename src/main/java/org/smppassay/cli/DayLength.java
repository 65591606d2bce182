package org.smppassay.cli;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smppassay.scenario.value.Durations;
import org.smppassay.scenario.value.ValueFormatException;
import org.smppassay.scenario.yaml.ValueOverride;
import org.smppassay.world.RunCalendar;
import picocli.CommandLine.Option;

/** How long a day of the scenario's calendar lasts. */
final class DayLength {
    private static final ValueOverride SHORT_DEADLINE = new ValueOverride("test.receipt_deadline", "30s");

    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofDays(366);

    @Option(
            names = "--day-length",
            paramLabel = "DURATION",
            description = {
                "How long a day of the calendar lasts, such as 10s. Scales days, windows and incidents, never latencies.",
                "A test's receipt deadline is then 30s, unless",
                "--set test.receipt_deadline=DURATION is given."
            })
    private @Nullable String dayLength;

    /** A run's calendar. */
    RunCalendar calendar(LocalDate firstDate) {
        return duration()
                .map(length -> new RunCalendar(firstDate, length.toNanos()))
                .orElseGet(() -> RunCalendar.real(firstDate));
    }

    /**
     * How long a day lasts, if not a day.
     *
     * @throws CommandException if the length makes no sense
     */
    Optional<Duration> duration() {
        return dayLength == null ? Optional.empty() : Optional.of(parse(dayLength));
    }

    boolean given() {
        return dayLength != null;
    }

    /**
     * What a shorter day changes in a test.
     *
     * @throws CommandException if the length makes no sense
     */
    List<ValueOverride> overrides() {
        if (dayLength == null) {
            return List.of();
        }
        parse(dayLength);
        return List.of(SHORT_DEADLINE);
    }

    private static Duration parse(String text) {
        try {
            Duration length = Durations.parse(text);
            if (length.compareTo(SHORTEST) >= 0 && length.compareTo(LONGEST) <= 0) {
                return length;
            }
            throw new CommandException(ExitCode.USAGE, "--day-length: expected 1ms to 366d, found '" + text + "'");
        } catch (ValueFormatException e) {
            throw new CommandException(ExitCode.USAGE, "--day-length: " + e.getMessage(), e);
        }
    }
}
