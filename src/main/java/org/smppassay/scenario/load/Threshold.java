package org.smppassay.scenario.load;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smppassay.scenario.binding.Nearest;
import org.smppassay.scenario.value.ValueFormatException;

/**
 * What has to hold: a measure, a comparison and a value, such as {@code response.p99 < 50ms}; over the whole run, or in one phase,
 * as in {@code errors < 1% in spike}.
 *
 * @param text as it was written
 * @param limit in nanoseconds, as a share, or a number, as the measure has it; at least 0
 * @param phase in which alone it is judged; empty means all of the run but its warm-up
 */
public record Threshold(String text, Measure measure, Comparison comparison, double limit, Optional<String> phase)
        implements Comparable<Threshold> {
    /** What {@link #parse} accepts, roughly: not every value goes with every measure. */
    public static final String PATTERN =
            " *[a-z_]+(\\.[a-z0-9.]+)? *(<=|>=|<|>) *[0-9]{1,12}(\\.[0-9]{1,9})?(us|ms|s|m|%|‰|/s|/min|/h)?( +in +.+)?";

    private static final Pattern FORMAT = Pattern.compile(
            "\\s*(?<measure>[^\\s<>=]+)\\s*(?<comparison><=|>=|<|>)\\s*(?<value>\\S+)(\\s+in\\s+(?<phase>\\S.*?))?\\s*");
    private static final Pattern VALUE = Pattern.compile("([0-9]{1,12}(?:\\.[0-9]{1,9})?)([^0-9.]*)");

    private static final Map<String, BigDecimal> NANOS = Map.of(
            "us", new BigDecimal(1_000L),
            "ms", new BigDecimal(1_000_000L),
            "s", new BigDecimal(1_000_000_000L),
            "m", new BigDecimal(60_000_000_000L));
    private static final Map<String, Integer> PLACES = Map.of("%", 2, "‰", 3);
    private static final Map<String, Integer> SECONDS = Map.of("/s", 1, "/min", 60, "/h", 3600);

    /** How a value has to stand to its limit. */
    public enum Comparison {
        BELOW("<"),
        AT_MOST("<="),
        ABOVE(">"),
        AT_LEAST(">=");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        public boolean holds(double value, double limit) {
            return switch (this) {
                case BELOW -> value < limit;
                case AT_MOST -> value <= limit;
                case ABOVE -> value > limit;
                case AT_LEAST -> value >= limit;
            };
        }

        /** Whether what is small holds. */
        public boolean isUpperBound() {
            return this == BELOW || this == AT_MOST;
        }

        private static Comparison signed(String sign) {
            return switch (sign) {
                case "<" -> BELOW;
                case "<=" -> AT_MOST;
                case ">" -> ABOVE;
                default -> AT_LEAST;
            };
        }
    }

    /**
     * Reads a threshold.
     *
     * @throws ValueFormatException that says which part was not understood, and what was probably meant
     */
    public static Threshold parse(String text) {
        Matcher matcher = FORMAT.matcher(text);
        if (!matcher.matches()) {
            throw new ValueFormatException("expected a measure, one of < <= > >= and a value, such as"
                    + " 'response.p99 < 50ms' or 'errors < 1% in NAME_OF_PHASE', found '" + text + "'");
        }
        String label = matcher.group("measure");
        Measure measure = Measure.labelled(label)
                .orElseThrow(() -> new ValueFormatException("there is no measure '" + label + "'" + hint(label)));
        double limit = limit(measure, matcher.group("value"));
        Comparison comparison = Comparison.signed(matcher.group("comparison"));
        canHold(text.strip(), measure, comparison, limit);
        return new Threshold(text.strip(), measure, comparison, limit, Optional.ofNullable(matcher.group("phase")));
    }

    private static void canHold(String text, Measure measure, Comparison comparison, double limit) {
        if (comparison == Comparison.BELOW && limit == 0) {
            throw new ValueFormatException(
                    "'" + text + "' can never hold: nothing is below 0; write <= for none at all");
        }
        if (comparison == Comparison.ABOVE && limit == 1 && measure instanceof Measure.OfShare) {
            throw new ValueFormatException("'" + text + "' can never hold: no share is above 100%; write >= for all");
        }
    }

    private static String hint(String label) {
        List<String> labels = Measure.all().stream().map(Measure::label).toList();
        String suggestion = Nearest.suggestion(label, labels);
        return suggestion.isEmpty()
                ? "; valid: service, response, delivery or lag with .p50 .p90 .p95 .p99 .p99.9 .p99.99 .max or .mean, "
                        + String.join(
                                ", ",
                                labels.stream()
                                        .filter(known -> !known.contains("."))
                                        .toList())
                : suggestion;
    }

    private static double limit(Measure measure, String text) {
        Matcher matcher = VALUE.matcher(text);
        if (!matcher.matches()) {
            throw expected(measure, text);
        }
        BigDecimal number = new BigDecimal(matcher.group(1));
        String unit = matcher.group(2);
        if (unit.isEmpty() && number.signum() == 0) {
            return 0;
        }
        if (measure instanceof Measure.OfLatency && NANOS.containsKey(unit)) {
            return number.multiply(NANOS.get(unit)).doubleValue();
        }
        if (measure instanceof Measure.OfShare && PLACES.containsKey(unit)) {
            double share = number.movePointLeft(PLACES.get(unit)).doubleValue();
            if (share <= 1) {
                return share;
            }
        }
        if (measure instanceof Measure.OfRate && SECONDS.containsKey(unit)) {
            return number.doubleValue() / SECONDS.get(unit);
        }
        if (measure instanceof Measure.OfCount && unit.isEmpty()) {
            return number.doubleValue();
        }
        throw expected(measure, text);
    }

    private static ValueFormatException expected(Measure measure, String text) {
        String what;
        if (measure instanceof Measure.OfLatency) {
            what = "a duration such as 50ms, 1.5s or 200us";
        } else if (measure instanceof Measure.OfShare) {
            what = "a share of at most 100% such as 0.1% or 3‰";
        } else if (measure instanceof Measure.OfRate) {
            what = "a rate such as 900/s";
        } else {
            what = "a number without a unit";
        }
        return new ValueFormatException("expected " + what + " for '" + measure.label() + "', found '" + text + "'");
    }

    @Override
    public int compareTo(Threshold other) {
        return text.compareTo(other.text);
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }
}
