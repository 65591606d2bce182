package org.smppassay.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.smppassay.evaluation.Breakdown.Cell;
import org.smppassay.evaluation.Counts;
import org.smppassay.evaluation.CourseEvent;
import org.smppassay.evaluation.CriterionResult;
import org.smppassay.evaluation.CriterionResult.Range;
import org.smppassay.evaluation.FailureCount;
import org.smppassay.evaluation.Latency;
import org.smppassay.evaluation.RatePrecision;
import org.smppassay.evaluation.RunResult;
import org.smppassay.evaluation.Tally;
import org.smppassay.observation.Timeline;
import org.smppassay.wording.Language;

/**
 * A result as {@code result.json}, schema 1. Keys keep their order; a figure without data is {@code null}; numbers are
 * plain decimals of at most ten significant digits. {@link ResultReader} reads it back.
 */
public final class ResultJson {
    /** The version of the format; readers refuse another one and ignore keys they do not know. */
    static final int SCHEMA = 1;

    private static final MathContext DIGITS = new MathContext(10);
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator out;

    private ResultJson(JsonGenerator out) {
        this.out = out;
    }

    /** The document of a run of which only the tester's side is known. */
    public static String render(RunResult result, ToolInfo tool, double wallSeconds) {
        return render(result, Timeline.EMPTY, tool, wallSeconds);
    }

    /**
     * The whole document, ending in a line break.
     *
     * @param timeline what the carrier did
     * @param wallSeconds how long the run took on the wall clock; the one figure that differs between equal runs
     */
    public static String render(RunResult result, Timeline timeline, ToolInfo tool, double wallSeconds) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.setPrettyPrinter(new JsonLayout());
            new ResultJson(out).document(result, timeline, tool, wallSeconds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private void document(RunResult result, Timeline timeline, ToolInfo tool, double wallSeconds) throws IOException {
        out.writeStartObject();
        out.writeNumberField("schema", SCHEMA);
        identity(result, tool);
        out.writeStringField("verdict", result.verdict().name());
        out.writeStringField("naive_verdict", result.naiveVerdict().name());
        texts("reasons", result.reasons());
        texts("warnings", result.warnings());
        PhraseJson.write(out, "reasons_words", result.why());
        PhraseJson.write(out, "warnings_words", result.notes());
        out.writeArrayFieldStart("criteria");
        for (CriterionResult criterion : result.criteria()) {
            criterion(criterion);
        }
        out.writeEndArray();
        counts(result.counts());
        out.writeObjectFieldStart("latency_ms");
        latency("submit", result.latencies().submit());
        latency("response", result.latencies().response());
        latency("delivery", result.latencies().delivery());
        out.writeEndObject();
        groups(result);
        failures(result.breakdown().failures());
        parts(result);
        SeriesJson.write(out, result.series());
        if (!timeline.isEmpty()) {
            TimelineJson.write(out, timeline);
        }
        number("wall_seconds", wallSeconds);
        out.writeEndObject();
    }

    private void identity(RunResult result, ToolInfo tool) throws IOException {
        out.writeObjectFieldStart("tool");
        out.writeStringField("version", tool.version());
        out.writeStringField("commit", tool.commit());
        out.writeEndObject();
        out.writeStringField("scenario", result.run().scenario());
        out.writeStringField("about", result.run().about());
        out.writeNumberField("seed", result.run().seed());
        out.writeStringField("mode", result.run().mode());
        out.writeBooleanField("compressed", result.run().compressed());
    }

    private void texts(String name, List<String> texts) throws IOException {
        out.writeArrayFieldStart(name);
        for (String text : texts) {
            out.writeString(text);
        }
        out.writeEndArray();
    }

    private void criterion(CriterionResult criterion) throws IOException {
        out.writeStartObject();
        out.writeStringField("name", criterion.name());
        out.writeStringField("scope", criterion.scope());
        out.writeStringField("verdict", criterion.verdict().name());
        out.writeStringField("naive", criterion.naive().name());
        number("value", criterion.value());
        number("threshold", criterion.threshold());
        interval(criterion.interval());
        number("confidence", criterion.confidence());
        out.writeNumberField("n", criterion.n());
        out.writeFieldName("needed");
        if (criterion.needed().isPresent()) {
            out.writeNumber(criterion.needed().getAsLong());
        } else {
            out.writeNull();
        }
        out.writeStringField("explanation", criterion.explanation());
        out.writeFieldName("words");
        PhraseJson.write(out, criterion.words());
        if (criterion.informational()) {
            out.writeBooleanField("informational", true);
        }
        out.writeEndObject();
    }

    private void interval(Optional<Range> range) throws IOException {
        out.writeFieldName("interval");
        if (range.isEmpty()) {
            out.writeNull();
            return;
        }
        out.writeStartArray();
        number(range.get().lower());
        number(range.get().upper());
        out.writeEndArray();
    }

    private void counts(Counts counts) throws IOException {
        out.writeObjectFieldStart("counts");
        out.writeNumberField("planned", counts.planned());
        out.writeNumberField("skipped", counts.skipped());
        out.writeNumberField("attempted", counts.attempted());
        out.writeNumberField("accepted", counts.accepted());
        out.writeNumberField("rejected", counts.rejected());
        out.writeNumberField("unanswered", counts.unanswered());
        out.writeNumberField("delivered", counts.delivered());
        out.writeNumberField("failed", counts.failed());
        out.writeNumberField("expired", counts.expired());
        out.writeNumberField("pending", counts.pending());
        out.writeNumberField("retried", counts.retried());
        out.writeNumberField("inferred", counts.inferred());
        out.writeNumberField("late", counts.late());
        out.writeNumberField("sent_late", counts.sentLate());
        out.writeNumberField("opted_out", counts.optedOut());
        out.writeNumberField("segments", counts.segments());
        receipts(counts.receipts());
        replies(counts.replies());
        out.writeEndObject();
    }

    private void receipts(Counts.Receipts receipts) throws IOException {
        out.writeObjectFieldStart("receipts");
        out.writeNumberField("final", receipts.finals());
        out.writeNumberField("intermediate", receipts.intermediate());
        out.writeNumberField("duplicate", receipts.duplicate());
        out.writeNumberField("orphan", receipts.orphan());
        out.writeNumberField("ambiguous", receipts.ambiguous());
        out.writeNumberField("malformed", receipts.malformed());
        out.writeEndObject();
    }

    private void replies(Counts.Replies replies) throws IOException {
        out.writeObjectFieldStart("replies");
        out.writeNumberField("complaint", replies.complaint());
        out.writeNumberField("opt_out", replies.optOut());
        out.writeNumberField("answer", replies.answer());
        out.writeNumberField("other", replies.other());
        out.writeEndObject();
    }

    private void latency(String name, Latency latency) throws IOException {
        boolean data = latency.n() > 0;
        out.writeObjectFieldStart(name);
        out.writeNumberField("n", latency.n());
        number("p50", data ? latency.p50() : Double.NaN);
        number("p95", data ? latency.p95() : Double.NaN);
        number("p99", data ? latency.p99() : Double.NaN);
        number("max", data ? latency.max() : Double.NaN);
        out.writeEndObject();
    }

    private void groups(RunResult result) throws IOException {
        out.writeArrayFieldStart("days");
        for (Tally day : result.breakdown().days()) {
            out.writeStartObject();
            out.writeFieldName("day");
            writeDay(day.group());
            tally(day, result.series().precision());
        }
        out.writeEndArray();
        named(
                "operators",
                "operator",
                result.breakdown().operators(),
                result.series().precision());
        out.writeArrayFieldStart("cells");
        for (Cell cell : result.breakdown().cells()) {
            out.writeStartObject();
            out.writeStringField("operator", cell.operator());
            out.writeNumberField("day", cell.day());
            tally(cell.tally(), result.series().precision());
        }
        out.writeEndArray();
        named("hours", "hour", result.breakdown().hours(), result.series().precision());
    }

    /** A day's group is its number; whatever else it may be is kept as text. */
    private void writeDay(String group) throws IOException {
        if (!group.isEmpty() && group.length() < 10 && group.chars().allMatch(c -> c >= '0' && c <= '9')) {
            out.writeNumber(Integer.parseInt(group));
        } else {
            out.writeString(group);
        }
    }

    private void named(String array, String key, List<Tally> tallies, RatePrecision precision) throws IOException {
        out.writeArrayFieldStart(array);
        for (Tally tally : tallies) {
            out.writeStartObject();
            out.writeStringField(key, tally.group());
            tally(tally, precision);
        }
        out.writeEndArray();
    }

    /** The rest of an object that names its group. */
    private void tally(Tally tally, RatePrecision precision) throws IOException {
        out.writeNumberField("attempted", tally.attempted());
        out.writeNumberField("delivered", tally.delivered());
        number("rate", tally.rate());
        interval(precision.interval(tally));
        out.writeNumberField("accepted", tally.accepted());
        out.writeNumberField("rejected", tally.rejected());
        out.writeNumberField("unanswered", tally.unanswered());
        out.writeNumberField("failed", tally.failed());
        out.writeNumberField("expired", tally.expired());
        out.writeNumberField("pending", tally.pending());
        out.writeEndObject();
    }

    /** Only of a plan that has several parts or has taken a turn. */
    private void parts(RunResult result) throws IOException {
        if (!result.breakdown().phases().isEmpty()) {
            named(
                    "phases",
                    "phase",
                    result.breakdown().phases(),
                    result.series().precision());
        }
        if (!result.breakdown().channels().isEmpty()) {
            named(
                    "channels",
                    "channel",
                    result.breakdown().channels(),
                    result.series().precision());
        }
        if (!result.breakdown().networks().isEmpty()) {
            named(
                    "networks",
                    "network",
                    result.breakdown().networks(),
                    result.series().precision());
        }
        if (!result.course().isEmpty()) {
            course(result.course());
        }
        GroupsJson.write(out, result.groups());
    }

    private void course(List<CourseEvent> course) throws IOException {
        out.writeArrayFieldStart("course");
        for (CourseEvent event : course) {
            out.writeStartObject();
            out.writeStringField("at", event.at());
            out.writeStringField("kind", event.kind());
            out.writeStringField("subject", event.subject());
            out.writeStringField("why", Language.ENGLISH.say(event.why()));
            out.writeFieldName("words");
            PhraseJson.write(out, event.why());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void failures(List<FailureCount> failures) throws IOException {
        out.writeArrayFieldStart("failures");
        for (FailureCount failure : failures) {
            out.writeStartObject();
            out.writeStringField("code", failure.code());
            out.writeStringField("operator", failure.operator());
            out.writeNumberField("day", failure.day());
            out.writeNumberField("count", failure.count());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void number(String name, OptionalDouble value) throws IOException {
        number(name, value.orElse(Double.NaN));
    }

    private void number(String name, double value) throws IOException {
        out.writeFieldName(name);
        number(value);
    }

    private void number(double value) throws IOException {
        if (Double.isFinite(value)) {
            out.writeNumber(plain(value));
        } else {
            out.writeNull();
        }
    }

    /** A finite number as it is written. */
    static String plain(double value) {
        return BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
