package org.smppassay.evaluation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.smppassay.evaluation.CriterionResult.Range;
import org.smppassay.scenario.criteria.LatencyCriterion;
import org.smppassay.statistics.ProportionTest;
import org.smppassay.statistics.Quantiles;
import org.smppassay.statistics.SampleSize;
import org.smppassay.wording.Phrase;

/**
 * Whether messages arrive, or submissions are answered, soon enough: a quantile of the time from intended sending to final
 * receipt over the delivered messages, or to the response, or of the service time, judged by how many took at most the limit (exact binomial
 * tests both ways).
 */
final class LatencyJudge {
    private static final double NANOS_PER_MS = 1e6;

    /** What is waited for, and the keys of how sentences call it. */
    private enum Kind {
        DELIVERY("latency_p", "latency.delivered-messages", "latency.arrive", "latency.nothing-delivered"),
        SUBMIT("submit_latency_p", "latency.submissions", "latency.are-answered", "latency.nothing-answered"),
        RESPONSE("response_latency_p", "latency.messages", "latency.are-answered", "latency.nothing-answered");

        private final String prefix;
        private final String whole;
        private final String arrive;
        private final String nothing;

        Kind(String prefix, String whole, String arrive, String nothing) {
            this.prefix = prefix;
            this.whole = whole;
            this.arrive = arrive;
            this.nothing = nothing;
        }

        Phrase whole() {
            return Phrase.of(whole);
        }

        Phrase arrive() {
            return Phrase.of(arrive);
        }

        Phrase more(OptionalLong needed) {
            return Needed.words(
                    switch (this) {
                        case DELIVERY -> "needed.delivered";
                        case SUBMIT -> "needed.submissions";
                        case RESPONSE -> "needed.messages";
                    },
                    needed);
        }
    }

    private final Kind kind;
    private final String name;
    private final double quantile;
    private final long limitNanos;
    private final LatencySamples samples;
    private final Significance significance;

    private LatencyJudge(Kind kind, int percent, Duration limit, LatencySamples samples, Significance significance) {
        this.kind = kind;
        this.name = kind.prefix + percent;
        this.quantile = percent / 100.0;
        this.limitNanos = limit.toNanos();
        this.samples = samples;
        this.significance = significance;
    }

    /** How soon delivered messages arrive; one result for each quantile that has a limit. */
    static List<CriterionResult> delivery(LatencyCriterion criterion, Observed observed) {
        return judge(Kind.DELIVERY, criterion, observed.delivery());
    }

    /** How soon submissions are answered; one result for each quantile that has a limit. */
    static List<CriterionResult> submit(LatencyCriterion criterion, Observed observed) {
        return judge(Kind.SUBMIT, criterion, observed.submit());
    }

    /** How soon after their intended time messages are answered; one result for each quantile that has a limit. */
    static List<CriterionResult> response(LatencyCriterion criterion, Observed observed) {
        return judge(Kind.RESPONSE, criterion, observed.response());
    }

    private static List<CriterionResult> judge(Kind kind, LatencyCriterion criterion, LatencySamples samples) {
        Significance significance = new Significance(criterion.confidence().value());
        List<CriterionResult> results = new ArrayList<>();
        criterion.p50().ifPresent(d -> results.add(new LatencyJudge(kind, 50, d, samples, significance).judge()));
        criterion.p95().ifPresent(d -> results.add(new LatencyJudge(kind, 95, d, samples, significance).judge()));
        criterion.p99().ifPresent(d -> results.add(new LatencyJudge(kind, 99, d, samples, significance).judge()));
        return results;
    }

    /** The limits, in nanoseconds, against which samples have to be counted. */
    static long[] limits(Optional<LatencyCriterion> criterion) {
        return criterion.stream()
                .flatMap(c -> List.of(c.p50(), c.p95(), c.p99()).stream())
                .flatMap(Optional::stream)
                .mapToLong(Duration::toNanos)
                .toArray();
    }

    private CriterionResult judge() {
        long n = samples.n();
        Verdict verdict = n == 0 ? Verdict.INCONCLUSIVE : Verdicts.of(test().decision());
        Optional<Range> interval = Quantiles.ranks(n, quantile, significance.twoSided())
                .map(ranks -> new Range(millis(ranks.lower()), millis(ranks.upper())));
        OptionalLong needed = verdict == Verdict.INCONCLUSIVE ? needed() : OptionalLong.empty();
        return new CriterionResult(
                name,
                "overall",
                verdict,
                n == 0 ? Verdict.INVALID : Verdicts.literal(within() >= rank()),
                n == 0 ? OptionalDouble.empty() : OptionalDouble.of(millis(rank())),
                limitNanos / NANOS_PER_MS,
                interval,
                significance.confidence(),
                n,
                needed,
                explain(verdict, interval, needed));
    }

    private ProportionTest test() {
        return Quantiles.atMost(within(), samples.n(), quantile, significance.alpha());
    }

    private long within() {
        return samples.countAtOrBelow(limitNanos);
    }

    private long rank() {
        return Quantiles.rank(samples.n(), quantile);
    }

    private double millis(long rank) {
        return samples.atRank(rank) / NANOS_PER_MS;
    }

    private OptionalLong needed() {
        if (samples.n() == 0) {
            return OptionalLong.empty();
        }
        Ratio within = new Ratio(within(), samples.n());
        double alpha = significance.alpha();
        OptionalLong needed = within.isAtLeast(quantile)
                ? SampleSize.atLeast(quantile, alpha).orMore(within.value(), Significance.POWER)
                : SampleSize.below(quantile, alpha).orMore(within.value(), Significance.POWER);
        return needed.isPresent() && needed.getAsLong() > samples.n() ? needed : OptionalLong.empty();
    }

    private Phrase explain(Verdict verdict, Optional<Range> interval, OptionalLong needed) {
        if (samples.n() == 0) {
            return Phrase.of(kind.nothing);
        }
        String share = Figure.PERCENT.limit(quantile);
        String limit = Figure.seconds(limitNanos / NANOS_PER_MS);
        return switch (verdict) {
            case PASS -> Phrase.of("latency.passed", share, kind.whole(), kind.arrive(), limit, observedShare());
            case FAIL ->
                Phrase.of(
                        "latency.failed",
                        share,
                        kind.whole(),
                        kind.arrive(),
                        limit,
                        observedShare(),
                        Figure.seconds(millis(rank())));
            default -> Phrase.sentences(undecided(share, limit, interval), kind.more(needed));
        };
    }

    private Phrase undecided(String share, String limit, Optional<Range> interval) {
        return interval.map(range -> Phrase.of(
                        "latency.undecided-between",
                        share,
                        kind.whole(),
                        kind.arrive(),
                        limit,
                        observedShare(),
                        Figure.seconds(range.lower()),
                        Figure.seconds(range.upper())))
                .orElseGet(() ->
                        Phrase.of("latency.undecided", share, kind.whole(), kind.arrive(), limit, observedShare()));
    }

    private Phrase observedShare() {
        return Phrase.of("latency.observed", within(), samples.n(), Figure.PERCENT.of(within(), samples.n(), quantile));
    }
}
