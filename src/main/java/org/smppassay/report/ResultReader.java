package org.smppassay.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.smppassay.evaluation.Breakdown;
import org.smppassay.evaluation.Breakdown.Cell;
import org.smppassay.evaluation.Counts;
import org.smppassay.evaluation.CourseEvent;
import org.smppassay.evaluation.CriterionResult;
import org.smppassay.evaluation.CriterionResult.Range;
import org.smppassay.evaluation.FailureCount;
import org.smppassay.evaluation.Latencies;
import org.smppassay.evaluation.Latency;
import org.smppassay.evaluation.RunIdentity;
import org.smppassay.evaluation.RunResult;
import org.smppassay.evaluation.Tally;
import org.smppassay.evaluation.Verdict;
import org.smppassay.observation.Timeline;

/** Reads a {@code result.json} of schema 1 back, so that a run can be rendered again or compared. */
public final class ResultReader {
    private static final Latency NO_LATENCY = new Latency(0, 0, 0, 0, 0);

    private ResultReader() {}

    /** What a {@code result.json} holds. */
    public record Stored(RunResult result, Timeline timeline, ToolInfo tool, double wallSeconds) {
        /** A run of which only the tester's side is known. */
        public Stored(RunResult result, ToolInfo tool, double wallSeconds) {
            this(result, Timeline.EMPTY, tool, wallSeconds);
        }
    }

    /**
     * Reads a document. Keys it does not know are ignored.
     *
     * @throws IOException if it is not JSON, not of schema 1, lacks what a result must have, or does not add up;
     *     the message says which
     */
    public static Stored parse(String json) throws IOException {
        JsonTree root = JsonTree.parse(json);
        if (!root.has("schema")) {
            throw new IOException("it lacks schema, so it is no result of Assay");
        }
        long schema = root.whole("schema");
        if (schema != ResultJson.SCHEMA) {
            throw new IOException(
                    "schema " + schema + " is not one this version reads; it reads schema " + ResultJson.SCHEMA);
        }
        if (root.text("mode", "").equals("load")) {
            throw new IOException("it is of a load, not of an evaluation");
        }
        try {
            return stored(root);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IOException("it holds what no run can have measured (" + e.getMessage() + ")", e);
        }
    }

    private static Stored stored(JsonTree root) throws IOException {
        JsonTree tool = root.object("tool");
        RunResult result = result(root);
        ResultChecks.check(result);
        return new Stored(
                result,
                TimelineJson.read(root),
                new ToolInfo(tool.text("version"), tool.text("commit")),
                root.number("wall_seconds").orElse(0));
    }

    private static RunResult result(JsonTree root) throws IOException {
        return new RunResult(
                identity(root),
                verdict(root, "verdict"),
                verdict(root, "naive_verdict"),
                PhraseJson.read(root, "reasons_words", root.texts("reasons")),
                PhraseJson.read(root, "warnings_words", root.texts("warnings")),
                criteria(root.objects("criteria")),
                counts(root.object("counts")),
                latencies(root.object("latency_ms")),
                new Breakdown(
                        tallies(root.objects("days"), "day"),
                        tallies(root.objects("operators"), "operator"),
                        cells(root.objects("cells")),
                        tallies(root.objects("hours"), "hour"),
                        failures(root.objects("failures")),
                        tallies(root.objects("phases"), "phase"),
                        tallies(root.objects("channels"), "channel"),
                        tallies(root.objects("networks"), "network")),
                SeriesJson.read(root),
                course(root.objects("course")),
                GroupsJson.read(root));
    }

    private static RunIdentity identity(JsonTree root) throws IOException {
        return new RunIdentity(
                root.text("scenario"),
                root.text("about", ""),
                root.whole("seed"),
                root.text("mode"),
                root.flag("compressed"));
    }

    private static Verdict verdict(JsonTree in, String key) throws IOException {
        String name = in.text(key);
        for (Verdict verdict : Verdict.values()) {
            if (verdict.name().equals(name)) {
                return verdict;
            }
        }
        throw new IOException(key + " is none of " + Arrays.toString(Verdict.values()));
    }

    private static List<CriterionResult> criteria(List<JsonTree> items) throws IOException {
        List<CriterionResult> criteria = new ArrayList<>();
        for (JsonTree item : items) {
            criteria.add(new CriterionResult(
                    item.text("name"),
                    item.text("scope"),
                    verdict(item, "verdict"),
                    verdict(item, "naive"),
                    item.number("value"),
                    item.number("threshold").orElse(Double.NaN),
                    range(item),
                    item.number("confidence").orElse(Double.NaN),
                    item.count("n"),
                    item.optionalWhole("needed"),
                    PhraseJson.read(item, "words", item.text("explanation"))));
        }
        return criteria;
    }

    /** An end that is null has no bound. */
    private static Optional<Range> range(JsonTree item) throws IOException {
        Optional<List<OptionalDouble>> ends = item.numbers("interval");
        if (ends.isEmpty()) {
            return Optional.empty();
        }
        if (ends.get().size() != 2) {
            throw new IOException("an interval has two ends");
        }
        Range range = new Range(
                ends.get().get(0).orElse(Double.NEGATIVE_INFINITY),
                ends.get().get(1).orElse(Double.POSITIVE_INFINITY));
        if (range.lower() > range.upper()) {
            throw new IOException("an interval ends before it begins: " + range.lower() + " to " + range.upper());
        }
        return Optional.of(range);
    }

    private static Counts counts(JsonTree counts) throws IOException {
        JsonTree receipts = counts.object("receipts");
        JsonTree replies = counts.object("replies");
        return new Counts(
                counts.count("planned"),
                counts.count("skipped"),
                counts.count("attempted"),
                counts.count("accepted"),
                counts.count("rejected"),
                counts.count("unanswered"),
                counts.count("delivered"),
                counts.count("failed"),
                counts.count("expired"),
                counts.count("pending"),
                counts.count("retried"),
                counts.count("inferred"),
                counts.count("late"),
                counts.count("sent_late"),
                counts.count("opted_out"),
                counts.count("segments"),
                new Counts.Receipts(
                        receipts.count("final"),
                        receipts.count("intermediate"),
                        receipts.count("duplicate"),
                        receipts.count("orphan"),
                        receipts.count("ambiguous"),
                        receipts.count("malformed")),
                new Counts.Replies(
                        replies.count("complaint"),
                        replies.count("opt_out"),
                        replies.count("answer"),
                        replies.count("other")));
    }

    /** Older results have no response latency. */
    private static Latencies latencies(JsonTree latencies) throws IOException {
        Optional<JsonTree> response = latencies.optionalObject("response");
        return new Latencies(
                latency(latencies.object("submit")),
                response.isPresent() ? latency(response.get()) : NO_LATENCY,
                latency(latencies.object("delivery")));
    }

    private static List<CourseEvent> course(List<JsonTree> items) throws IOException {
        List<CourseEvent> course = new ArrayList<>();
        for (JsonTree item : items) {
            course.add(new CourseEvent(
                    item.text("at"),
                    item.text("kind"),
                    item.text("subject"),
                    PhraseJson.read(item, "words", item.text("why"))));
        }
        return course;
    }

    private static Latency latency(JsonTree latency) throws IOException {
        long n = latency.count("n");
        double none = n == 0 ? 0 : Double.NaN;
        return new Latency(
                n,
                latency.number("p50").orElse(none),
                latency.number("p95").orElse(none),
                latency.number("p99").orElse(none),
                latency.number("max").orElse(none));
    }

    private static List<Tally> tallies(List<JsonTree> items, String key) throws IOException {
        List<Tally> tallies = new ArrayList<>();
        for (JsonTree item : items) {
            tallies.add(tally(item.label(key), item));
        }
        return tallies;
    }

    private static List<Cell> cells(List<JsonTree> items) throws IOException {
        List<Cell> cells = new ArrayList<>();
        for (JsonTree item : items) {
            String operator = item.text("operator");
            cells.add(new Cell(operator, item.index("day"), tally(operator, item)));
        }
        return cells;
    }

    private static Tally tally(String group, JsonTree item) throws IOException {
        return new Tally(
                group,
                item.count("attempted"),
                item.count("accepted"),
                item.count("rejected"),
                item.count("unanswered"),
                item.count("delivered"),
                item.count("failed"),
                item.count("expired"),
                item.count("pending"));
    }

    private static List<FailureCount> failures(List<JsonTree> items) throws IOException {
        List<FailureCount> failures = new ArrayList<>();
        for (JsonTree item : items) {
            failures.add(
                    new FailureCount(item.text("code"), item.text("operator"), item.index("day"), item.count("count")));
        }
        return failures;
    }
}
