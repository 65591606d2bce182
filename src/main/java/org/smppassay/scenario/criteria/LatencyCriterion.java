package org.smppassay.scenario.criteria;

import java.time.Duration;
import java.util.Optional;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Share;

/**
 * Messages arrive soon enough. At least one quantile is given; they do not fall from p50 to p99.
 *
 * @param p50 the most that half the messages may take
 * @param p95 the most that 95% of the messages may take
 * @param p99 the most that 99% of the messages may take
 * @param confidence of the verdict, 50% to 99.99%
 */
public record LatencyCriterion(
        @Key(about = "The most that half the messages may take.", min = "1ms") Optional<Duration> p50,
        @Key(about = "The most that 95% of the messages may take.", min = "1ms") Optional<Duration> p95,
        @Key(about = "The most that 99% of the messages may take.", min = "1ms") Optional<Duration> p99,
        @Key(about = "Confidence of the verdict.", or = "95%", min = "50%", max = "99.99%") Share confidence) {}
