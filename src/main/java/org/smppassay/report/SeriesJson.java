package org.smppassay.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.smppassay.evaluation.CriterionResult.Range;
import org.smppassay.evaluation.LatencyDistribution;
import org.smppassay.evaluation.LatencyPoint;
import org.smppassay.evaluation.LatencyPoint.Estimate;
import org.smppassay.evaluation.RatePrecision;
import org.smppassay.evaluation.ReceiptCurve;
import org.smppassay.evaluation.Series;

/**
 * The keys {@code intervals}, {@code latency_distribution}, {@code receipts_over_time} and {@code latency_course} of {@code result.json}. An estimate is
 * {@code [value, lower end, upper end]}, or the value alone, or {@code null}.
 */
final class SeriesJson {
    private static final int MOST_BINS = 1000;
    private static final int LAST_HOUR = 23;

    private static final String UNKNOWN = "unknown";
    private static final String FAILED = "failed";
    private static final MathContext DIGITS = new MathContext(10);

    private SeriesJson() {}

    static void write(JsonGenerator out, Series series) throws IOException {
        out.writeObjectFieldStart("intervals");
        out.writeFieldName("confidence");
        number(out, series.precision().confidence());
        out.writeStringField("missing", series.precision().missingMayHaveArrived() ? UNKNOWN : FAILED);
        out.writeEndObject();
        if (series.dispersion().isPresent()) {
            out.writeFieldName("dispersion");
            share(out, series.dispersion().getAsDouble());
        }
        out.writeObjectFieldStart("latency_distribution");
        out.writeNumberField("bins_per_decade", LatencyDistribution.BINS_PER_DECADE);
        out.writeNumberField("first_bin", series.distribution().first());
        out.writeArrayFieldStart("counts");
        for (long count : series.distribution().counts()) {
            out.writeNumber(count);
        }
        out.writeEndArray();
        out.writeEndObject();
        if (!series.receipts().isEmpty()) {
            out.writeObjectFieldStart("receipts_over_time");
            points(out, "curve", series.receipts().points());
            points(out, "by_deadline", series.receipts().deadlines());
            out.writeEndObject();
        }
        out.writeArrayFieldStart("latency_course");
        for (LatencyPoint point : series.latency()) {
            point(out, point);
        }
        out.writeEndArray();
    }

    private static void points(JsonGenerator out, String name, List<ReceiptCurve.Point> points) throws IOException {
        out.writeArrayFieldStart(name);
        for (ReceiptCurve.Point point : points) {
            out.writeStartObject();
            out.writeNumberField("after_ms", point.afterMillis());
            share(out, "delivered", point.delivered());
            out.writeArrayFieldStart("interval");
            share(out, point.lower());
            share(out, point.upper());
            out.writeEndArray();
            share(out, "failed", point.failed());
            share(out, "missing", point.missing());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void share(JsonGenerator out, String name, double share) throws IOException {
        out.writeFieldName(name);
        share(out, share);
    }

    private static void share(JsonGenerator out, double share) throws IOException {
        number(out, BigDecimal.valueOf(share).round(DIGITS).doubleValue());
    }

    private static void point(JsonGenerator out, LatencyPoint point) throws IOException {
        out.writeStartObject();
        out.writeNumberField("day", point.day());
        if (point.hour() != LatencyPoint.WHOLE_DAY) {
            out.writeNumberField("hour", point.hour());
        }
        out.writeNumberField("n", point.n());
        estimate(out, "p50", point.p50());
        estimate(out, "p95", point.p95());
        estimate(out, "p99", point.p99());
        out.writeEndObject();
    }

    private static void estimate(JsonGenerator out, String name, Optional<Estimate> estimate) throws IOException {
        out.writeFieldName(name);
        if (estimate.isEmpty()) {
            out.writeNull();
            return;
        }
        out.writeStartArray();
        number(out, estimate.get().millis());
        if (estimate.get().interval().isPresent()) {
            number(out, estimate.get().interval().get().lower());
            number(out, estimate.get().interval().get().upper());
        }
        out.writeEndArray();
    }

    private static void number(JsonGenerator out, double value) throws IOException {
        out.writeNumber(BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
    }

    /** What {@link #write} has written; what is not there is empty. */
    static Series read(JsonTree root) throws IOException {
        return new Series(
                precision(root),
                root.number("dispersion"),
                distribution(root),
                receipts(root),
                course(root.objects("latency_course")));
    }

    private static RatePrecision precision(JsonTree root) throws IOException {
        if (!root.has("intervals")) {
            return RatePrecision.USUAL;
        }
        JsonTree intervals = root.object("intervals");
        double confidence = intervals.number("confidence").orElse(Double.NaN);
        if (!(confidence > 0 && confidence < 1)) {
            throw new IOException("intervals.confidence is not between 0 and 1");
        }
        return new RatePrecision(confidence, intervals.text("missing").equals(UNKNOWN));
    }

    private static LatencyDistribution distribution(JsonTree root) throws IOException {
        if (!root.has("latency_distribution")) {
            return LatencyDistribution.NONE;
        }
        JsonTree item = root.object("latency_distribution");
        if (item.whole("bins_per_decade") != LatencyDistribution.BINS_PER_DECADE) {
            throw new IOException("latency_distribution.bins_per_decade is not " + LatencyDistribution.BINS_PER_DECADE);
        }
        List<Long> counts = new ArrayList<>();
        for (OptionalDouble count : item.numbers("counts").orElse(List.of())) {
            if (!(count.orElse(0) >= 0)) {
                throw new IOException("latency_distribution.counts has a count below 0");
            }
            counts.add((long) count.orElse(0));
        }
        return new LatencyDistribution(item.within("first_bin", -MOST_BINS, MOST_BINS), counts);
    }

    private static ReceiptCurve receipts(JsonTree root) throws IOException {
        if (!root.has("receipts_over_time")) {
            return ReceiptCurve.NONE;
        }
        JsonTree receipts = root.object("receipts_over_time");
        return new ReceiptCurve(points(receipts.objects("curve")), points(receipts.objects("by_deadline")));
    }

    private static List<ReceiptCurve.Point> points(List<JsonTree> items) throws IOException {
        List<ReceiptCurve.Point> points = new ArrayList<>();
        for (JsonTree item : items) {
            List<OptionalDouble> interval = item.numbers("interval").orElse(List.of());
            if (interval.size() != 2) {
                throw new IOException("an interval has two ends");
            }
            points.add(new ReceiptCurve.Point(
                    item.whole("after_ms"),
                    item.number("delivered").orElse(0),
                    interval.get(0).orElse(0),
                    interval.get(1).orElse(1),
                    item.number("failed").orElse(0),
                    item.number("missing").orElse(0)));
        }
        return points;
    }

    private static List<LatencyPoint> course(List<JsonTree> items) throws IOException {
        List<LatencyPoint> points = new ArrayList<>();
        for (JsonTree item : items) {
            points.add(new LatencyPoint(
                    item.index("day"),
                    item.has("hour") ? item.within("hour", 0, LAST_HOUR) : LatencyPoint.WHOLE_DAY,
                    item.count("n"),
                    estimate(item, "p50"),
                    estimate(item, "p95"),
                    estimate(item, "p99")));
        }
        return points;
    }

    private static Optional<Estimate> estimate(JsonTree item, String key) throws IOException {
        List<OptionalDouble> figures = item.numbers(key).orElse(List.of());
        if (figures.isEmpty() || figures.get(0).isEmpty()) {
            return Optional.empty();
        }
        Optional<Range> interval = figures.size() < 3
                ? Optional.empty()
                : Optional.of(new Range(figures.get(1).orElse(0), figures.get(2).orElse(Double.POSITIVE_INFINITY)));
        return Optional.of(new Estimate(figures.get(0).getAsDouble(), interval));
    }
}
