package org.smppassay.regression;

import java.util.Locale;

/** Figures of a regression check as people read them, the same in every locale. */
public final class Shown {
    private static final double HUNDRED = 100;

    private Shown() {}

    /** A figure in the metric's unit: {@code 20.31 ms}. */
    public static String figure(Metric metric, double figure) {
        return switch (metric.kind()) {
            case LATENCY -> threeDigits(figure) + " ms";
            case THROUGHPUT -> threeDigits(figure) + "/s";
            case ERRORS -> String.format(Locale.ROOT, "%.2f %%", figure * HUNDRED);
        };
    }

    private static String threeDigits(double figure) {
        String format = figure >= 1000 ? "%.0f" : figure >= 100 ? "%.1f" : figure >= 1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, format, figure);
    }

    /** A change with its sign: {@code +9.8 %}; of shares of errors in points: {@code +0.10 pp}. */
    public static String change(Metric metric, double change) {
        String format = metric.kind() == Metric.Kind.ERRORS ? "%+.2f pp" : "%+.1f %%";
        return String.format(Locale.ROOT, format, change * HUNDRED).replaceFirst("^[+-](0\\.0+ )", "$1");
    }

    /** A share with the digits it was given: {@code 97.5 %}. */
    public static String share(double share) {
        return String.format(Locale.ROOT, "%.4f", share * HUNDRED).replaceFirst("\\.?0+$", "") + " %";
    }

    /** A p-value to four decimals. */
    public static String pValue(double p) {
        return p < 0.0001 ? "< 0.0001" : String.format(Locale.ROOT, "%.4f", p);
    }
}
