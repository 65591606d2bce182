package org.smppassay.profile;

import java.time.Duration;
import java.util.Optional;
import org.smppassay.scenario.binding.Key;

/**
 * What the buyer demands. A paper that is not demanded is shown all the same.
 *
 * @param reviewTime at most, until a content review is answered
 * @param recordsKept at least, in months
 * @param pricePerMessage at most, in the profile's currency
 */
public record Required(
        @Key(about = "Whether the licence for value-added telecom business is demanded.", or = "true")
                boolean telecomLicence,
        @Key(name = "unified_1069", about = "Whether a unified 1069 number is demanded.", or = "true")
                boolean unified1069,
        @Key(name = "iso_27001", about = "Whether ISO 27001 is demanded.", or = "true") boolean iso27001,
        @Key(about = "Whether a real-time report for each operator is demanded.", or = "true")
                boolean reportsPerOperator,
        @Key(about = "Whether a filter of banned words is demanded.", or = "true") boolean wordFilter,
        @Key(about = "Whether upkeep of a blacklist is demanded.", or = "true") boolean blacklist,
        @Key(about = "The longest that a content review may take.", or = "5m", min = "1s", max = "366d")
                Duration reviewTime,
        @Key(about = "For how many months records are kept at least.", or = "6", min = "0", max = "1200")
                int recordsKept,
        @Key(about = "The most that a message may cost.", min = "0", max = "1000000")
                Optional<Double> pricePerMessage) {}
