package org.smppassay.scenario.carrier;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Durations;
import org.smppassay.scenario.value.Ordered;
import org.smppassay.scenario.value.Share;

/**
 * How a delay is distributed. One of {@code fixed}, {@code uniform}, {@code normal} and {@code shares} is given, else it
 * is log-normal and has a median and a sigma.
 *
 * @param fixed always the same, 0 to 30 days
 * @param uniform empty, or the least and the most it can be, 0 to 30 days
 * @param normal a normal distribution without its negative part
 * @param median of a log-normal distribution, 1 ms to 30 days; empty for other distributions
 * @param sigma of a log-normal distribution, 0 to 5; empty for other distributions
 * @param shares the share of each delay, 0 to 30 days; empty, or adds up to 100%
 * @param spike what is added now and then
 */
public record DelaySpec(
        @Key(about = "Always the same.", min = "0s", max = "30d", alone = true) Optional<Duration> fixed,
        @Key(about = "Between two durations, each moment as likely: [1ms, 5ms]. At most 30d.", or = "[]")
                List<Duration> uniform,
        @Key(about = "Normal, without its negative part.") Optional<NormalDelaySpec> normal,
        @Key(
                        about = "Log-normal: half the delays are shorter. 3s if no other distribution is given.",
                        min = "1ms",
                        max = "30d")
                Optional<Duration> median,
        @Key(
                        about =
                                "Log-normal: standard deviation of the delay's natural logarithm; 0 is constant. 0.6 if absent.",
                        min = "0",
                        max = "5")
                Optional<Double> sigma,
        @Key(
                        about =
                                "The share of each delay: { 10ms: 80%, 100ms: 15%, 1s: 5% }; adds up to 100%. At most 30d.",
                        or = "{}",
                        pattern = Durations.PATTERN,
                        expected = "a duration such as 10ms")
                Map<String, Share> shares,
        @Key(about = "What is added now and then; nothing if absent.") Optional<SpikeSpec> spike) {
    /** Half the log-normal delays are shorter, unless something else is said. */
    public static final Duration USUAL_MEDIAN = Duration.ofSeconds(3);

    /** Standard deviation of the logarithm of log-normal delays, unless something else is said. */
    public static final double USUAL_SIGMA = 0.6;

    public DelaySpec {
        uniform = List.copyOf(uniform);
        shares = Ordered.copyOf(shares);
        boolean logNormal = fixed.isEmpty() && uniform.isEmpty() && normal.isEmpty() && shares.isEmpty();
        median = logNormal ? median.or(() -> Optional.of(USUAL_MEDIAN)) : Optional.empty();
        sigma = logNormal ? sigma.or(() -> Optional.of(USUAL_SIGMA)) : Optional.empty();
    }

    /** Always the same delay. */
    public static DelaySpec always(Duration delay) {
        return new DelaySpec(
                Optional.of(delay),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty());
    }

    /** A log-normal delay. */
    public static DelaySpec logNormal(Duration median, double sigma) {
        return new DelaySpec(
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of(median),
                Optional.of(sigma),
                Map.of(),
                Optional.empty());
    }
}
