package org.smppassay.regression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A figure of a load run that builds are compared by.
 *
 * @param name as in {@code --measure}: {@code response.p50}
 * @param kind what it measures
 */
public record Metric(String name, Kind kind) {
    private static final List<String> QUANTILES = List.of("p50", "p90", "p95", "p99", "p999", "max", "mean");

    /** What is measured, and so which direction is bad. */
    public enum Kind {
        /** In milliseconds; longer is worse. Compared by ratio. */
        LATENCY,
        /** A number per second; less is worse. Compared by ratio. */
        THROUGHPUT,
        /** A share of submissions; more is worse. Compared by difference, since none at all is usual. */
        ERRORS
    }

    /** Submissions that were throttled, refused, never answered or lost. */
    public static final Metric ERRORS = new Metric("errors", Kind.ERRORS);

    private static final List<Metric> ALL = all();

    /** All there are. */
    public static List<Metric> known() {
        return ALL;
    }

    /** What is compared unless something else is asked for; few, because each takes power from the others. */
    public static List<Metric> byDefault() {
        return ALL.stream().filter(Metric::isUsual).toList();
    }

    private boolean isUsual() {
        String last = name.substring(name.indexOf('.') + 1);
        return switch (kind) {
            case LATENCY ->
                (name.startsWith("response") && last.equals("p90"))
                        || (!name.startsWith("service") && last.equals("p50"));
            case THROUGHPUT -> last.equals("submits_per_s");
            case ERRORS -> true;
        };
    }

    /** The one of this name. */
    public static Optional<Metric> named(String name) {
        return ALL.stream().filter(metric -> metric.name().equals(name)).findFirst();
    }

    private static List<Metric> all() {
        List<Metric> all = new ArrayList<>();
        for (String latency : List.of("response", "service", "delivery")) {
            QUANTILES.forEach(quantile -> all.add(new Metric(latency + "." + quantile, Kind.LATENCY)));
        }
        for (String rate : List.of("submits_per_s", "receipts_per_s")) {
            all.add(new Metric("throughput." + rate, Kind.THROUGHPUT));
        }
        all.add(ERRORS);
        return Collections.unmodifiableList(all);
    }

    /** Whether the figure can be compared: a ratio takes two that are above 0. */
    boolean comparable(double figure) {
        return kind == Kind.ERRORS || figure > 0;
    }

    /** How much worse the other figure is: the logarithm of a ratio, or a difference of shares. */
    double worseBy(double base, double other) {
        return switch (kind) {
            case LATENCY -> StrictMath.log(other / base);
            case THROUGHPUT -> StrictMath.log(base / other);
            case ERRORS -> other - base;
        };
    }

    /** The change as people read it, from how much worse it is: other over base less 1, or a difference of shares. */
    double change(double worseBy) {
        return switch (kind) {
            case LATENCY -> StrictMath.expm1(worseBy);
            case THROUGHPUT -> StrictMath.expm1(-worseBy);
            case ERRORS -> worseBy;
        };
    }
}
