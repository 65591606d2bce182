package org.smppassay.scenario.criteria;

import java.time.Duration;
import java.util.Optional;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.CalendarPoint;

/**
 * A time in which nothing can have been delivered, as is known from elsewhere: from the operator, or the news.
 *
 * @param operator whose network was down; empty means the whole channel
 * @param from its first instant
 * @param duration how long it lasted, above zero; the key is {@code for}
 */
public record KnownOutage(
        @Key(about = "The operator whose network was down; the whole channel if absent.") Optional<String> operator,
        @Key(about = "Its first instant, such as \"day 3 17:00\".") CalendarPoint from,
        @Key(name = "for", about = "How long it lasted, in time of the calendar.", min = "1ms", max = "366d")
                Duration duration) {}
