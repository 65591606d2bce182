package org.smppassay.report;

import java.math.BigDecimal;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import org.smppassay.evaluation.CriterionResult;
import org.smppassay.evaluation.CriterionResult.Range;

/**
 * An interval against its limit as an SVG picture. All scopes of one criterion share a scale, so that their bars can be
 * compared down a column.
 */
final class IntervalBar {
    private static final double WIDTH = 160;
    private static final double HEIGHT = 20;
    private static final double MARGIN = 6;
    private static final double MIDDLE = HEIGHT / 2;

    private final double low;
    private final double high;
    private final StringBuilder svg = new StringBuilder();

    private IntervalBar(DoubleSummaryStatistics seen) {
        low = seen.getMin();
        high = seen.getMax() > low ? seen.getMax() : low + 1;
    }

    /** The picture, or nothing if there is neither a value nor an interval. */
    static String svg(CriterionResult result, Measure measure, List<CriterionResult> all) {
        if (result.value().isEmpty() && result.interval().isEmpty()) {
            return "";
        }
        DoubleSummaryStatistics seen = all.stream()
                .filter(other -> other.name().equals(result.name()))
                .flatMapToDouble(IntervalBar::figures)
                .filter(Double::isFinite)
                .summaryStatistics();
        return seen.getCount() == 0 ? "" : new IntervalBar(seen).draw(result, measure);
    }

    private static DoubleStream figures(CriterionResult result) {
        DoubleStream own = DoubleStream.concat(DoubleStream.of(result.threshold()), result.value().stream());
        return result.interval()
                .map(range -> DoubleStream.concat(own, DoubleStream.of(range.lower(), range.upper())))
                .orElse(own);
    }

    private String draw(CriterionResult result, Measure measure) {
        svg.append("<svg class=\"bar\" viewBox=\"0 0 160 20\" width=\"160\" height=\"20\" aria-hidden=\"true\">");
        double limit = x(result.threshold());
        if (!measure.sign().isEmpty() && Double.isFinite(result.threshold())) {
            boolean right = measure.moreIsBetter();
            rect("good", right ? limit : 0, right ? WIDTH : limit);
        }
        result.interval().ifPresent(this::range);
        if (Double.isFinite(result.threshold())) {
            line("limit", limit, limit, 1, HEIGHT - 1);
        }
        result.value().ifPresent(this::point);
        return svg.append("</svg>").toString();
    }

    private void range(Range range) {
        line("range", x(range.lower()), x(range.upper()), MIDDLE, MIDDLE);
        cap(range.lower());
        cap(range.upper());
    }

    private void cap(double end) {
        if (Double.isFinite(end)) {
            line("range", x(end), x(end), MIDDLE - 4, MIDDLE + 4);
        }
    }

    private void point(double value) {
        if (!Double.isFinite(value)) {
            return;
        }
        svg.append("<circle class=\"point\" cx=\"").append(figure(x(value))).append("\" cy=\"10\" r=\"3.5\"/>");
    }

    private void rect(String css, double from, double to) {
        svg.append("<rect class=\"").append(css).append("\" x=\"").append(figure(from));
        svg.append("\" y=\"3\" width=\"").append(figure(Math.max(0, to - from)));
        svg.append("\" height=\"14\"/>");
    }

    private void line(String css, double x1, double x2, double y1, double y2) {
        svg.append("<line class=\"").append(css).append("\" x1=\"").append(figure(x1));
        svg.append("\" x2=\"").append(figure(x2)).append("\" y1=\"").append(figure(y1));
        svg.append("\" y2=\"").append(figure(y2)).append("\"/>");
    }

    /** Where a value lies; what has no end leaves the picture. */
    private double x(double value) {
        if (!Double.isFinite(value)) {
            return value == Double.POSITIVE_INFINITY ? WIDTH : 0;
        }
        return MARGIN + (value - low) / (high - low) * (WIDTH - 2 * MARGIN);
    }

    private static String figure(double value) {
        return Figures.fixed(BigDecimal.valueOf(value), 1);
    }
}
