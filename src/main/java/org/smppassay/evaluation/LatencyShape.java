package org.smppassay.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.smppassay.evaluation.CriterionResult.Range;
import org.smppassay.statistics.Quantiles;
import org.smppassay.statistics.Quantiles.Ranks;
import org.smppassay.wording.Phrase;

/**
 * Whether receipts come as spread out as handsets are reached. Some are in a lift or switched off for a moment, so among a hundred
 * real deliveries the slowest takes a multiple of the median; made-up receipts come in a band, whatever the network does. The
 * ratio of the 99th percentile to the median is bounded by order statistics at either, which assumes nothing of the
 * distribution. What is judged is the time from the write to the receipt, since waiting for a slow channel would widen any band.
 */
final class LatencyShape {
    /** A log-normal latency has this ratio at a sigma of 0.17, less than half of what is seen of handsets. */
    static final double LEAST_RATIO = 1.5;

    private static final double MEDIAN = 0.5;
    private static final double TAIL = 0.99;

    private final TimeBins samples;
    private final Significance significance;

    LatencyShape(TimeBins samples, Significance significance) {
        this.samples = samples;
        this.significance = significance;
    }

    CriterionResult judge() {
        long n = samples.n();
        double bothEnds = 1 - significance.alpha();
        Optional<Ranks> median = Quantiles.ranks(n, MEDIAN, bothEnds);
        Optional<Ranks> tail = Quantiles.ranks(n, TAIL, bothEnds);
        if (median.isEmpty() || tail.isEmpty()) {
            return result(
                    Verdict.INCONCLUSIVE,
                    Optional.empty(),
                    OptionalLong.of(Math.max(n + 1, leastMessages())),
                    Phrase.of("integrity.shape-too-few", Figure.count(n)));
        }
        Range range = new Range(
                ratio(tail.get().lower(), median.get().upper()),
                ratio(tail.get().upper(), median.get().lower()));
        Verdict verdict = range.upper() < LEAST_RATIO
                ? Verdict.FAIL
                : range.lower() >= LEAST_RATIO ? Verdict.PASS : Verdict.INCONCLUSIVE;
        return result(verdict, Optional.of(range), OptionalLong.empty(), explain(verdict, range));
    }

    /** So many have an upper bound of their tail: that none of them is above it has half of the error as its chance. */
    private long leastMessages() {
        return (long) Math.ceil(StrictMath.log(significance.alpha() / 2) / StrictMath.log(TAIL));
    }

    private Phrase explain(Verdict verdict, Range range) {
        String key =
                switch (verdict) {
                    case PASS -> "integrity.shape-passed";
                    case FAIL -> "integrity.shape-failed";
                    default -> "integrity.shape-open";
                };
        return Phrase.of(
                key,
                factor(observed()),
                significance.words(),
                factor(verdict == Verdict.FAIL ? range.upper() : range.lower()),
                factor(LEAST_RATIO));
    }

    private double observed() {
        return ratio(Quantiles.rank(samples.n(), TAIL), Quantiles.rank(samples.n(), MEDIAN));
    }

    /** Of two times by their ranks; receipts that take no time at all are in the narrowest of bands. */
    private double ratio(long upperRank, long lowerRank) {
        long lower = samples.atRank(lowerRank);
        return lower == 0 ? 1 : (double) samples.atRank(upperRank) / lower;
    }

    private static String factor(double ratio) {
        return BigDecimal.valueOf(ratio)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private CriterionResult result(Verdict verdict, Optional<Range> range, OptionalLong needed, Phrase words) {
        return new CriterionResult(
                "integrity_latency",
                "overall",
                verdict,
                samples.n() == 0 ? Verdict.INVALID : Verdict.PASS,
                samples.n() == 0 ? OptionalDouble.empty() : OptionalDouble.of(observed()),
                LEAST_RATIO,
                range,
                significance.confidence(),
                samples.n(),
                needed,
                words);
    }
}
