package org.smppassay.report;

import static org.smppassay.evaluation.Verdict.FAIL;
import static org.smppassay.evaluation.Verdict.INCONCLUSIVE;
import static org.smppassay.evaluation.Verdict.INVALID;
import static org.smppassay.evaluation.Verdict.PASS;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.smppassay.evaluation.Breakdown;
import org.smppassay.evaluation.Breakdown.Cell;
import org.smppassay.evaluation.Counts;
import org.smppassay.evaluation.Counts.Receipts;
import org.smppassay.evaluation.Counts.Replies;
import org.smppassay.evaluation.CriterionResult;
import org.smppassay.evaluation.CriterionResult.Range;
import org.smppassay.evaluation.FailureCount;
import org.smppassay.evaluation.Latencies;
import org.smppassay.evaluation.Latency;
import org.smppassay.evaluation.RunIdentity;
import org.smppassay.evaluation.RunResult;
import org.smppassay.evaluation.Tally;
import org.smppassay.evaluation.Verdict;
import org.smppassay.wording.Phrase;

/** Results made up for the reports to render; their figures are plausible, but nothing is to be learnt from them. */
final class Fixtures {
    static final ToolInfo TOOL = new ToolInfo("0.1.0", "0123abc");
    static final String HOSTILE =
            "</script><script>alert(1)</script> \"a\", 'b' | ]]> --> {{x}} \u001b[31m\u0007\nnext\u2028中国 *b* `c` &amp; \uD800";

    private Fixtures() {}

    /** Every fixture by the name of its golden files. */
    static Map<String, RunResult> all() {
        Map<String, RunResult> all = new LinkedHashMap<>();
        all.put("pass", pass());
        all.put("fail", fail());
        all.put("inconclusive", inconclusive());
        all.put("invalid", invalid());
        all.put("empty", empty());
        all.put("hostile", hostile());
        return all;
    }

    static RunResult inconclusive() {
        long[][] delivered = {{597, 596, 594, 598, 595}, {199, 198, 198, 199, 200}, {199, 197, 199, 198, 199}};
        return result(
                new RunIdentity("three-step-test", "The industry's channel test.", 20250613, "simulated", false),
                INCONCLUSIVE,
                FAIL,
                List.of(
                        "Fluctuation is undecided: the days differ by 0.60 percentage points, which a perfectly steady"
                                + " channel shows on three runs in four. About 6,434 messages a day would decide it.",
                        "The complaint rate is undecided: no complaint in 4,966 delivered messages is compatible with up"
                                + " to 0.60 ‰."),
                List.of(),
                List.of(
                        criterion("delivery_rate", "overall", PASS, PASS, 0.9932, 0.99, 0.99094, 0.99503, 5000),
                        criterion(
                                "delivery_rate",
                                "operator:china-mobile",
                                PASS,
                                PASS,
                                0.99333,
                                0.99,
                                0.99025,
                                0.99561,
                                3000),
                        undecided(
                                "delivery_rate",
                                "operator:china-unicom",
                                PASS,
                                0.994,
                                0.99,
                                0.98824,
                                0.99731,
                                1000,
                                1672),
                        undecided(
                                "delivery_rate",
                                "operator:china-telecom",
                                PASS,
                                0.992,
                                0.99,
                                0.98562,
                                0.99601,
                                1000,
                                6434),
                        undecided("fluctuation", "overall", FAIL, 0.006, 0.005, 0, 0.0098, 5, 32170),
                        undecided("complaint_rate", "overall", PASS, 0, 0.0003, 0, 0.000603, 4966, 9985),
                        criterion("latency_p95", "overall", PASS, PASS, 8060, 15000, 7810, 8330, 4966),
                        criterion("latency_p99", "overall", PASS, PASS, 12100, 60000, 11400, 13300, 4966)),
                new Traffic(new long[] {600, 200, 200}, delivered),
                new Receipts(5000, 0, 0, 0, 0, 0),
                new Replies(0, 5, 0, 0),
                List.of(
                        new FailureCount("MK:0001", "china-mobile", 3, 6),
                        new FailureCount("MK:0001", "china-mobile", 5, 5),
                        new FailureCount("MK:0001", "china-mobile", 2, 4),
                        new FailureCount("MK:0001", "china-mobile", 1, 3),
                        new FailureCount("MK:0010", "china-telecom", 2, 3),
                        new FailureCount("MK:0001", "china-mobile", 4, 2),
                        new FailureCount("MK:0001", "china-unicom", 2, 2),
                        new FailureCount("MK:0001", "china-unicom", 3, 2),
                        new FailureCount("MK:0010", "china-telecom", 4, 2),
                        new FailureCount("MK:0010", "china-unicom", 1, 1),
                        new FailureCount("MK:0010", "china-unicom", 4, 1),
                        new FailureCount("MI:0024", "china-telecom", 1, 1),
                        new FailureCount("MI:0024", "china-telecom", 3, 1),
                        new FailureCount("MI:0024", "china-telecom", 5, 1)));
    }

    static RunResult pass() {
        long[][] delivered = {{14960, 14957}};
        return result(
                new RunIdentity("healthy", "", 7, "live", true),
                PASS,
                PASS,
                List.of("Every criterion holds with at least 95 % confidence."),
                List.of("3 messages were sent after their window."),
                List.of(
                        criterion("delivery_rate", "overall", PASS, PASS, 0.99723, 0.99, 0.99669, 0.99771, 30000),
                        criterion(
                                "complaint_rate", "overall", PASS, PASS, 0.0000667, 0.0003, 0.0000119, 0.00021, 29917)),
                new Traffic(new long[] {15000}, delivered),
                new Receipts(30000, 0, 0, 0, 0, 0),
                new Replies(2, 31, 4, 0),
                List.of(
                        new FailureCount("MK:0010", "china-mobile", 1, 40),
                        new FailureCount("MK:0010", "china-mobile", 2, 43)));
    }

    static RunResult fail() {
        long[][] delivered = {{69860, 69862}, {19961, 19959}, {9698, 9702}};
        return result(
                new RunIdentity("one-bad-operator", "Telecom is bad, the average hides it.", -3, "simulated", false),
                FAIL,
                PASS,
                List.of("Towards china-telecom 97.00 % arrive: below 99 % beyond reasonable doubt."),
                List.of(),
                List.of(
                        criterion("delivery_rate", "overall", PASS, PASS, 0.99521, 0.99, 0.99493, 0.99547, 200000),
                        criterion(
                                "delivery_rate",
                                "operator:china-telecom",
                                FAIL,
                                FAIL,
                                0.97,
                                0.99,
                                0.96792,
                                0.97198,
                                20000),
                        criterion("delivery_rate", "day:1", PASS, PASS, 0.99519, 0.99, 0.9948, 0.99556, 100000),
                        criterion("bind_uptime", "session:1", FAIL, PASS, 0.98997, 0.98995, 0.98, 0.991, 12)),
                new Traffic(new long[] {70000, 20000, 10000}, delivered),
                new Receipts(200000, 17, 12, 3, 1, 2),
                new Replies(0, 0, 0, 5),
                List.of(
                        new FailureCount("MK:0001", "china-telecom", 1, 302),
                        new FailureCount("MK:0001", "china-telecom", 2, 298),
                        new FailureCount("MK:0010", "china-mobile", 1, 140),
                        new FailureCount("MK:0010", "china-mobile", 2, 135),
                        new FailureCount("ESME_RTHROTTLED", "china-unicom", 1, 39),
                        new FailureCount("ESME_RMSGQFUL", "china-unicom", 2, 41),
                        new FailureCount("MI:0024", "china-mobile", 2, 2),
                        new FailureCount("", "china-mobile", 2, 1)));
    }

    static RunResult invalid() {
        return result(
                new RunIdentity("frequency-cap", "", 1, "simulated", false),
                INVALID,
                FAIL,
                List.of(
                        "412 numbers were used more often than the carrier's cap allows: the plan, not the channel, failed."),
                List.of(),
                List.of(criterion("delivery_rate", "overall", INVALID, FAIL, 0.92, 0.99, 0.91, 0.93, 5000)),
                new Traffic(new long[] {1000, 1000, 1000}, new long[][] {{920}, {920}, {920}}),
                new Receipts(3000, 0, 0, 0, 0, 0),
                new Replies(0, 0, 0, 0),
                List.of(new FailureCount("MK:0115", "china-unicom", 1, 80)));
    }

    /** A run that never sent anything, and whose verdict no criterion shows. */
    static RunResult empty() {
        Latency none = new Latency(0, 0, 0, 0, 0);
        return new RunResult(
                new RunIdentity("empty", "", 0, "simulated", false),
                INVALID,
                INVALID,
                told(List.of("No message was sent.")),
                List.of(),
                List.of(new CriterionResult(
                        "delivery_rate",
                        "overall",
                        INCONCLUSIVE,
                        INVALID,
                        OptionalDouble.empty(),
                        0.99,
                        Optional.empty(),
                        0.95,
                        0,
                        OptionalLong.empty(),
                        Phrase.verbatim("There is nothing to judge."))),
                new Counts(
                        1000,
                        1000,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        new Receipts(0, 0, 0, 0, 0, 0),
                        new Replies(0, 0, 0, 0)),
                new Latencies(none, none, none),
                new Breakdown(
                        List.of(Traffic.tally("1", 0, 0)),
                        List.of(Traffic.tally("china-mobile", 0, 0)),
                        List.of(new Cell("china-mobile", 1, Traffic.tally("china-mobile", 0, 0))),
                        List.of(),
                        List.of()));
    }

    /** Names that come from files and carriers, at their worst; and intervals without an end. */
    static RunResult hostile() {
        Tally tally = new Tally(HOSTILE, 1000, 990, 4, 6, 980, 5, 2, 3);
        return new RunResult(
                new RunIdentity(HOSTILE, HOSTILE, Long.MIN_VALUE, "simulated", false),
                FAIL,
                FAIL,
                told(List.of(HOSTILE)),
                told(List.of(HOSTILE)),
                List.of(new CriterionResult(
                        "latency_" + HOSTILE,
                        "operator:" + HOSTILE,
                        FAIL,
                        FAIL,
                        OptionalDouble.of(Double.NaN),
                        Double.NaN,
                        Optional.of(new Range(1, Double.POSITIVE_INFINITY)),
                        0.95,
                        1,
                        OptionalLong.of(Long.MAX_VALUE),
                        Phrase.verbatim(HOSTILE))),
                inconclusive().counts(),
                new Latencies(
                        new Latency(1, 0.0421, 1, 1, 1),
                        new Latency(1, 0.0421, 1, 1, 1),
                        new Latency(1, Double.POSITIVE_INFINITY, 90_000, 400_000, 172_800_000)),
                new Breakdown(
                        List.of(Traffic.tally("1", 1000, 993)),
                        List.of(tally),
                        List.of(new Cell(HOSTILE, 1, tally)),
                        List.of(tally),
                        List.of(new FailureCount(HOSTILE, HOSTILE, 1, 7)),
                        List.of(),
                        List.of(),
                        List.of(tally)));
    }

    private static CriterionResult criterion(
            String name,
            String scope,
            Verdict verdict,
            Verdict naive,
            double value,
            double threshold,
            double lower,
            double upper,
            long n) {
        return new CriterionResult(
                name,
                scope,
                verdict,
                naive,
                OptionalDouble.of(value),
                threshold,
                Optional.of(new Range(lower, upper)),
                0.95,
                n,
                OptionalLong.empty(),
                Phrase.verbatim("The interval says " + verdict + "."));
    }

    private static CriterionResult undecided(
            String name,
            String scope,
            Verdict naive,
            double value,
            double threshold,
            double lower,
            double upper,
            long n,
            long needed) {
        return new CriterionResult(
                name,
                scope,
                INCONCLUSIVE,
                naive,
                OptionalDouble.of(value),
                threshold,
                Optional.of(new Range(lower, upper)),
                0.95,
                n,
                OptionalLong.of(needed),
                Phrase.verbatim("The limit lies within the interval."));
    }

    private static RunResult result(
            RunIdentity run,
            Verdict verdict,
            Verdict naive,
            List<String> reasons,
            List<String> warnings,
            List<CriterionResult> criteria,
            Traffic traffic,
            Receipts receipts,
            Replies replies,
            List<FailureCount> failures) {
        return new RunResult(
                run,
                verdict,
                naive,
                told(reasons),
                told(warnings),
                criteria,
                traffic.counts(receipts, replies),
                new Latencies(
                        new Latency(traffic.attempted(), 0.42, 1.5, 21.25, 130.4),
                        new Latency(traffic.attempted(), 0.5, 2.25, 310, 1700),
                        new Latency(traffic.arrived(), 3010, 8060, 12100, 31000)),
                new Breakdown(traffic.byDay(), traffic.byOperator(), traffic.cells(), traffic.byHour(), failures));
    }

    private static List<Phrase> told(List<String> sentences) {
        return sentences.stream().map(Phrase::verbatim).toList();
    }
}
