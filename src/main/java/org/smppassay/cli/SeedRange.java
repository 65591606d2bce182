package org.smppassay.cli;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smppassay.sweep.Seeds;

/**
 * What {@code --seeds} says: a number of seeds, or the first and the last.
 *
 * @param first if it was said
 * @param count how many
 */
record SeedRange(OptionalLong first, long count) {
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
    private static final Pattern RANGE = Pattern.compile("(-?[0-9]{1,18})\\.\\.(-?[0-9]{1,18})");

    /**
     * Reads {@code 100} or {@code 1..100}.
     *
     * @throws CommandException if it is neither, or too many
     */
    static SeedRange parse(String text) {
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            long first = Long.parseLong(range.group(1));
            return checked(OptionalLong.of(first), Long.parseLong(range.group(2)) - first + 1, text);
        }
        if (!COUNT.matcher(text).matches()) {
            throw wrong(text);
        }
        return checked(OptionalLong.empty(), Long.parseLong(text), text);
    }

    private static SeedRange checked(OptionalLong first, long count, String text) {
        if (count < 1 || count > Seeds.MOST) {
            throw wrong(text);
        }
        return new SeedRange(first, count);
    }

    private static CommandException wrong(String text) {
        return new CommandException(
                ExitCode.USAGE,
                "--seeds: expected a number of seeds up to " + Seeds.MOST + ", or a range such as 1..100, found '"
                        + text + "'");
    }
}
