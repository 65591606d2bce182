package org.smppassay.report;

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
import org.smppassay.evaluation.RunResult;
import org.smppassay.evaluation.Series;

/** The undecided fixture with all that is drawn. */
final class Charted {
    private static final int[] HOURS = {8, 11, 12, 17, 18};

    private Charted() {}

    static RunResult result() {
        return with(Fixtures.inconclusive(), series());
    }

    static RunResult with(RunResult result, Series series) {
        return new RunResult(
                result.run(),
                result.verdict(),
                result.naiveVerdict(),
                result.why(),
                result.notes(),
                result.criteria(),
                result.counts(),
                result.latencies(),
                result.breakdown(),
                series,
                result.course());
    }

    private static Series series() {
        List<LatencyPoint> points = new ArrayList<>();
        for (int day = 1; day <= 5; day++) {
            for (int hour : HOURS) {
                points.add(new LatencyPoint(
                        day,
                        hour,
                        200,
                        Optional.of(new Estimate(3000 + 10 * hour, Optional.of(new Range(2800, 3300)))),
                        Optional.of(new Estimate(8000 + 20 * day, Optional.of(new Range(7400, 9200)))),
                        hour == 8 ? Optional.empty() : Optional.of(new Estimate(12_100, Optional.empty()))));
            }
        }
        return new Series(
                new RatePrecision(0.9, false),
                OptionalDouble.of(1.04),
                new LatencyDistribution(60, List.of(12L, 60L, 300L, 900L, 1600L, 1200L, 600L, 200L, 80L, 14L)),
                new ReceiptCurve(
                        List.of(
                                new ReceiptCurve.Point(10, 0, 0, 0.0001, 0, 1),
                                new ReceiptCurve.Point(3_000, 0.4975, 0.49, 0.505, 0.001, 0.5015),
                                new ReceiptCurve.Point(31_000, 0.9932, 0.991, 0.995, 0.0068, 0)),
                        List.of(new ReceiptCurve.Point(10_000, 0.95, 0.944, 0.955, 0.0065, 0.0435))),
                points);
    }
}
