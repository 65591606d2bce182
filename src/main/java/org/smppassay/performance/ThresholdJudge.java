package org.smppassay.performance;

import java.util.OptionalDouble;
import org.smppassay.evaluation.Figure;
import org.smppassay.evaluation.Verdict;
import org.smppassay.scenario.load.Measure.OfLatency;
import org.smppassay.scenario.load.Measure.Statistic;
import org.smppassay.scenario.load.Threshold;
import org.smppassay.wording.Phrase;

/**
 * Judges a threshold on what was measured. What it says is about this run; but a percentile of few samples is hardly one, so it takes
 * as many as {@link Samples} says.
 */
final class ThresholdJudge {
    static final String OVERALL = "overall";

    private final Threshold threshold;
    private final Figures figures;
    private final Measurement measured;

    private ThresholdJudge(Threshold threshold, Figures figures) {
        this.threshold = threshold;
        this.figures = figures;
        this.measured = Measurement.of(threshold.measure(), figures);
    }

    /** Judged on the figures of all, or of the phase that it names. */
    static ThresholdResult judge(Threshold threshold, Figures figures) {
        return new ThresholdJudge(threshold, figures).judge();
    }

    /** One whose phase never began. */
    static ThresholdResult unseen(Threshold threshold) {
        return new ThresholdResult(
                threshold.text(),
                threshold.measure().label(),
                scope(threshold),
                Verdict.INCONCLUSIVE,
                OptionalDouble.empty(),
                threshold.limit(),
                Measurement.unitOf(threshold.measure()),
                0,
                Phrase.of("performance.unseen", threshold.text()));
    }

    private ThresholdResult judge() {
        if (measured.value().isEmpty()) {
            return result(Verdict.INCONCLUSIVE, Phrase.of("performance.no-data", threshold.text()));
        }
        double value = measured.value().getAsDouble();
        if (threshold.measure() instanceof OfLatency latency
                && latency.statistic().isPercentile()) {
            long needed = Samples.needed(latency.statistic().share());
            if (measured.n() < needed) {
                return ofFew(latency, needed);
            }
        }
        boolean holds = threshold.comparison().holds(value, threshold.limit());
        return result(
                holds ? Verdict.PASS : Verdict.FAIL,
                Phrase.of(holds ? "performance.held" : "performance.failed", threshold.text(), shown(value)));
    }

    /** A lower percentile that rests on enough may already be above the limit; then this one is, too. */
    private ThresholdResult ofFew(OfLatency latency, long needed) {
        if (threshold.comparison().isUpperBound()) {
            for (Statistic lower : Statistic.values()) {
                if (lower.isPercentile()
                        && lower.share() < latency.statistic().share()
                        && measured.n() >= Samples.needed(lower.share())) {
                    OptionalDouble value = Measurement.of(new OfLatency(latency.quantity(), lower), figures)
                            .value();
                    if (!threshold.comparison().holds(value.orElse(0), threshold.limit())) {
                        String label = latency.quantity().label() + "." + lower.label();
                        return result(
                                Verdict.FAIL,
                                Phrase.of("performance.lower-failed", threshold.text(), label, shown(value.orElse(0))));
                    }
                }
            }
        }
        return result(
                Verdict.INCONCLUSIVE,
                Phrase.of(
                        "performance.too-few",
                        threshold.text(),
                        Figure.count(needed),
                        measured.n(),
                        shown(measured.value().orElse(0))));
    }

    private String shown(double value) {
        return Shown.of(value, measured.unit());
    }

    private ThresholdResult result(Verdict verdict, Phrase words) {
        return new ThresholdResult(
                threshold.text(),
                threshold.measure().label(),
                scope(threshold),
                verdict,
                measured.value(),
                threshold.limit(),
                measured.unit(),
                measured.n(),
                words);
    }

    private static String scope(Threshold threshold) {
        return threshold.phase().map(name -> "phase:" + name).orElse(OVERALL);
    }
}
