package org.smppassay.scenario.load;

import java.time.Duration;
import java.util.Optional;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Rate;
import org.smppassay.scenario.value.Share;

/**
 * How the highest rate that holds the thresholds is searched for: from the first rate it doubles until a threshold fails, then the gap
 * is halved until it is narrow enough, then the rate found is held once more.
 *
 * @param from the first rate
 * @param to the highest rate tried
 * @param hold how long each rate is held, 100 ms to 1 h
 * @param precision of the result, as a share of it, 0.1 % to 50 %
 */
public record CapacitySearch(
        @Key(about = "The first rate.", or = "100/s") Rate from,
        @Key(about = "The highest rate tried. 1000000/s if absent.") Optional<Rate> to,
        @Key(about = "How long each rate is held.", or = "5s", min = "100ms", max = "1h") Duration hold,
        @Key(
                        about = "How narrow the gap between held and failed gets, as a share of the rate.",
                        or = "5%",
                        min = "0.1%",
                        max = "50%")
                Share precision) {}
