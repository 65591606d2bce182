package org.smppassay.report.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.smppassay.evaluation.Verdict;
import org.smppassay.performance.Capacity;
import org.smppassay.performance.CapacityStep;
import org.smppassay.performance.Figures;
import org.smppassay.performance.LoadResult;
import org.smppassay.performance.ThresholdResult;
import org.smppassay.performance.ThresholdResult.Unit;
import org.smppassay.report.ToolInfo;
import org.smppassay.wording.Phrase;

/** Results of loads made up for the reports to render. */
final class LoadFixtures {
    static final ToolInfo TOOL = new ToolInfo("0.1.0", "0123abc");
    static final String HOSTILE =
            "</script><script>alert(1)</script> \"a\", 'b' | ]]> --> {{x}} \u001b[31m\u0007\nnext\u2028中国 *b* `c` &amp;";

    private LoadFixtures() {}

    /** Every fixture by the name of its golden files. */
    static LoadResult named(String name) {
        return Objects.requireNonNull(all().get(name), name);
    }

    static Map<String, LoadResult> all() {
        Map<String, LoadResult> all = new LinkedHashMap<>();
        all.put("load-stalled", stalled());
        all.put("load-capacity", capacity());
        all.put("load-silent", silent());
        all.put("load-hostile", hostile());
        return all;
    }

    /** A server that kept still for 600 ms: the raw latency hides it, the corrected one doesn't. */
    static LoadResult stalled() {
        Figures steady = Figures.of(MadeUp.interval("steady", 5 * MadeUp.SECOND, 20 * MadeUp.SECOND, 20_000, false));
        Figures spike = Figures.of(MadeUp.interval("spike", 25 * MadeUp.SECOND, 5 * MadeUp.SECOND, 5_000, true));
        List<Figures> seconds = new ArrayList<>();
        MadeUp.seconds("warm-up", 0, 5, -1).forEach(second -> seconds.add(Figures.of(second)));
        MadeUp.seconds("steady", 5, 25, -1).forEach(second -> seconds.add(Figures.of(second)));
        MadeUp.seconds("spike", 25, 30, 27).forEach(second -> seconds.add(Figures.of(second)));
        Figures total = Figures.of(MadeUp.interval("", 5 * MadeUp.SECOND, 25 * MadeUp.SECOND, 25_000, true));
        List<ThresholdResult> thresholds = List.of(
                threshold("response.p99 < 50ms", "overall", Verdict.FAIL, OptionalDouble.of(581.4e6), 50e6),
                threshold(
                        "response.p99 < 50ms in steady", "phase:steady", Verdict.PASS, OptionalDouble.of(2.5e6), 50e6),
                threshold("delivery.p99.99 < 5s", "overall", Verdict.INCONCLUSIVE, OptionalDouble.empty(), 5e9));
        return new LoadResult(
                "steady-with-spike",
                42,
                Verdict.FAIL,
                List.of(thresholds.get(0).words()),
                List.of(
                        Phrase.of("performance.hidden", "2.5 ms", "581 ms"),
                        Phrase.of("performance.full-windows", 1, 25)),
                thresholds,
                total,
                List.of(Figures.of(MadeUp.interval("warm-up", 0, 5 * MadeUp.SECOND, 5_000, false)), steady, spike),
                seconds,
                Optional.empty());
    }

    private static ThresholdResult threshold(
            String expression, String scope, Verdict verdict, OptionalDouble value, double limit) {
        String measure = expression.substring(0, expression.indexOf(' '));
        Phrase words =
                switch (verdict) {
                    case PASS -> Phrase.of("performance.held", expression, "2.5 ms");
                    case FAIL -> Phrase.of("performance.failed", expression, "581 ms");
                    default -> Phrase.of("performance.no-data", expression);
                };
        return new ThresholdResult(
                expression,
                measure,
                scope,
                verdict,
                value,
                limit,
                Unit.NANOSECONDS,
                value.isPresent() ? 25_000 : 0,
                words);
    }

    /** A search that found what it looked for. */
    static LoadResult capacity() {
        List<CapacityStep> steps = new ArrayList<>();
        List<Figures> phases = new ArrayList<>();
        List<Figures> seconds = new ArrayList<>();
        int at = 0;
        for (int rate : new int[] {500, 1000, 2000, 1500, 1500}) {
            boolean held = rate <= 1500;
            Figures figures =
                    Figures.of(MadeUp.interval(rate + "/s", at * MadeUp.SECOND, 2 * MadeUp.SECOND, 2 * rate, !held));
            phases.add(figures);
            MadeUp.seconds(rate + "/s", at, at + 2, held ? -1 : at).forEach(second -> seconds.add(Figures.of(second)));
            steps.add(new CapacityStep(
                    rate,
                    held,
                    figures,
                    held ? Phrase.nothing() : Phrase.of("performance.failed", "response.p99 < 50ms", "581 ms")));
            at += 2;
        }
        return new LoadResult(
                "search",
                7,
                Verdict.PASS,
                List.of(Phrase.of("performance.capacity-found", "1,500/s", "2,000/s")),
                List.of(),
                List.of(),
                Figures.of(MadeUp.interval("", 0, 10 * MadeUp.SECOND, 13_000, true)),
                phases,
                seconds,
                Optional.of(new Capacity(1500, 2000, Capacity.Ending.FOUND, steps)));
    }

    /** Nothing was sent, nothing came back. */
    static LoadResult silent() {
        Figures nothing = Figures.of(MadeUp.silence("1"));
        return new LoadResult(
                "silent",
                1,
                Verdict.INVALID,
                List.of(Phrase.of("performance.nothing-sent")),
                List.of(),
                List.of(),
                nothing,
                List.of(nothing),
                List.of(nothing),
                Optional.empty());
    }

    /** With names that would like to be markup. */
    static LoadResult hostile() {
        LoadResult like = stalled();
        return new LoadResult(
                HOSTILE,
                1,
                Verdict.FAIL,
                List.of(Phrase.verbatim(HOSTILE)),
                List.of(Phrase.verbatim(HOSTILE)),
                List.of(new ThresholdResult(
                        HOSTILE,
                        HOSTILE,
                        "phase:" + HOSTILE,
                        Verdict.FAIL,
                        OptionalDouble.of(0.99999),
                        1,
                        Unit.SHARE,
                        3,
                        Phrase.verbatim(HOSTILE))),
                like.total(),
                List.of(renamed(like.phases().get(0)), renamed(like.phases().get(1))),
                like.seconds().stream().map(LoadFixtures::renamed).toList(),
                Optional.empty());
    }

    /** Seven days, the longest there is. */
    static LoadResult longest() {
        LoadResult like = stalled();
        Figures second = like.seconds().get(0);
        List<Figures> seconds = new ArrayList<>();
        for (int at = 0; at < 7 * 86_400; at++) {
            seconds.add(new Figures(
                    "1",
                    true,
                    at * MadeUp.SECOND,
                    MadeUp.SECOND,
                    second.counts(),
                    second.latencies(),
                    second.gauges()));
        }
        return new LoadResult(
                "longest",
                1,
                Verdict.PASS,
                List.of(),
                List.of(),
                List.of(),
                like.total(),
                like.phases(),
                seconds,
                Optional.empty());
    }

    private static Figures renamed(Figures figures) {
        return new Figures(
                HOSTILE,
                true,
                figures.startNanos(),
                figures.lengthNanos(),
                figures.counts(),
                figures.latencies(),
                figures.gauges());
    }
}
