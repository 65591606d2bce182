package org.smppassay.report;

import java.util.stream.Stream;
import org.smppassay.evaluation.CriterionResult;
import org.smppassay.evaluation.CriterionResult.Range;

/**
 * How a criterion is shown: its unit and the sign before its limit, both of which its name tells.
 *
 * @param sign {@code ≥}, {@code <} or {@code ≤}; empty for a criterion this package has never heard of
 */
record Measure(Unit unit, String sign) {
    static Measure of(String criterion) {
        if (criterion.startsWith("integrity_")) {
            return integrity(criterion);
        }
        if (criterion.contains("latency") || criterion.startsWith("time_") || criterion.endsWith("_ms")) {
            return new Measure(Unit.DURATION, "≤");
        }
        if (criterion.contains("complaint")) {
            return new Measure(Unit.PERMILLE, "<");
        }
        if (criterion.contains("fluctuation")) {
            return new Measure(Unit.POINTS, "<");
        }
        if (criterion.contains("throughput") || criterion.contains("capacity")) {
            return new Measure(Unit.PER_SECOND, "≥");
        }
        boolean atLeast = Stream.of("delivery", "segment", "uptime", "reply", "success", "opt_out")
                .anyMatch(criterion::contains);
        return new Measure(Unit.PERCENT, atLeast ? "≥" : "");
    }

    private static Measure integrity(String criterion) {
        return switch (criterion) {
            case "integrity_latency" -> new Measure(Unit.TIMES, "≥");
            case "integrity_replies" -> new Measure(Unit.PERCENT, "≥");
            default -> new Measure(Unit.PERCENT, "<");
        };
    }

    String value(CriterionResult result) {
        return result.value().isPresent() ? unit.value(result.value().getAsDouble(), result.threshold()) : Figures.NONE;
    }

    String interval(CriterionResult result) {
        return result.interval()
                .map(range -> interval(range, result.threshold()))
                .orElse(Figures.NONE);
    }

    String threshold(CriterionResult result) {
        String limit = unit.limit(result.threshold());
        return sign.isEmpty() ? limit : sign + " " + limit;
    }

    boolean moreIsBetter() {
        return sign.equals("≥");
    }

    private String interval(Range range, double threshold) {
        return unit.interval(range.lower(), range.upper(), threshold);
    }
}
