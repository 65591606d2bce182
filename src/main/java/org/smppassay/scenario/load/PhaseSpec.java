package org.smppassay.scenario.load;

import java.time.Duration;
import java.util.Optional;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Rate;

/**
 * One phase of a load: open, at a rate, with intended times whatever the server does; or closed, as fast as the windows allow.
 * Exactly one of {@code rate}, {@code from} with {@code to}, {@code series} and {@code closed} says which.
 *
 * @param name for reports; empty means its number
 * @param rate constant
 * @param from at the beginning of a ramp
 * @param to at the end of a ramp
 * @param steps into which a ramp is cut; empty means that it is even
 * @param series of rates, recorded elsewhere, one after another
 * @param closed whether each answer lets the next submission go
 * @param arrivals how intended times lie
 * @param length how long it lasts, 1 ms to 7 days; the key is {@code for}
 * @param count submissions after which it ends; with both, whichever comes first
 */
public record PhaseSpec(
        @Key(
                        about = "What reports call it. Its number if absent.",
                        pattern = "[A-Za-z0-9][A-Za-z0-9 _.-]{0,39}",
                        expected = "up to 40 letters, digits, spaces, '_', '.' and '-'")
                Optional<String> name,
        @Key(about = "A constant rate of submissions, such as 2000/s.") Optional<Rate> rate,
        @Key(about = "The rate at the beginning of a ramp; goes with `to`.") Optional<Rate> from,
        @Key(about = "The rate at the end of a ramp; goes with `from`.") Optional<Rate> to,
        @Key(about = "Steps of equal length into which a ramp is cut; it is even if absent.", min = "2", max = "1000")
                Optional<Integer> steps,
        @Key(
                        about =
                                "A CSV file of a recorded series: the columns `seconds` (from the beginning) and `rate`"
                                        + " (per second, from then on). The last row ends the series; its rate counts only if `for` is longer.")
                Optional<RateSeries> series,
        @Key(about = "Whether each answer lets the next submission go, as fast as the windows allow.", or = "false")
                boolean closed,
        @Key(about = "How intended times lie: `even`, or by chance as `poisson` arrivals.", or = "even")
                Arrivals arrivals,
        @Key(
                        name = "for",
                        about = "How long the phase lasts. Needed without `count` or `series`.",
                        min = "1ms",
                        max = "7d")
                Optional<Duration> length,
        @Key(about = "Submissions after which the phase ends.", min = "1", max = "1000000000")
                Optional<Integer> count) {
    /** The name of what goes before the first phase. */
    public static final String WARM_UP = "warm-up";

    /** The name of a phase that was given none: its number, counted from 1. */
    public static String nameOf(int index) {
        return Integer.toString(index + 1);
    }
}
