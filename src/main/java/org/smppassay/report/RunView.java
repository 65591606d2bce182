package org.smppassay.report;

import java.util.ArrayList;
import java.util.List;
import org.smppassay.evaluation.Counts;
import org.smppassay.evaluation.CourseEvent;
import org.smppassay.evaluation.Figure;
import org.smppassay.evaluation.Latencies;
import org.smppassay.evaluation.Latency;
import org.smppassay.evaluation.RunIdentity;
import org.smppassay.evaluation.RunResult;
import org.smppassay.evaluation.Verdict;
import org.smppassay.observation.Timeline;
import org.smppassay.wording.Language;

/**
 * A result in words, laid out once for the terminal, Markdown and HTML. Text is as it came: each renderer escapes it.
 *
 * @param naive what the test read literally says
 * @param disagrees it decides, and not as we do
 * @param runLine scenario, seed and mode
 * @param confidence of each decision, if all criteria share one; else empty
 * @param books what became of the messages, one equation a line
 * @param extras what the books do not show, such as retries; only what is not zero
 * @param receipts how receipts were understood; only what is not zero
 * @param oddReceipts some receipts were not what they should be
 * @param replies how replies were read; only what is not zero
 * @param course the turns that the plan took
 * @param timeline what the carrier did, as it says itself; nothing for a carrier that is not ours
 */
record RunView(
        RunIdentity run,
        ToolInfo tool,
        Verdict verdict,
        String css,
        Verdict naive,
        String naiveCss,
        boolean disagrees,
        String meaning,
        String runLine,
        boolean simulated,
        List<String> reasons,
        List<String> warnings,
        List<CriterionView> criteria,
        String confidence,
        RateTable rates,
        FailureTable failures,
        List<String> books,
        List<String> extras,
        List<String> receipts,
        boolean oddReceipts,
        List<String> replies,
        List<LatencyRow> latencies,
        List<CourseRow> course,
        TimelineTable timeline) {

    /** A turn that the plan took. */
    record CourseRow(String at, String what) {}

    /** One latency distribution. */
    record LatencyRow(String name, String about, String n, String p50, String p95, String p99, String max) {}

    static final String SIMULATED = "The carrier was simulated with illustrative parameters: "
            + "nothing here is a claim about a real carrier, and no real message was sent.";
    private static final String JUDGED = "judged";
    static final String COMPRESSED =
            "The calendar was compressed (--day-length): days are shorter than days, latencies are not.";

    /** What was judged from files was drawn from no seed. */
    private static String runLine(RunIdentity run) {
        return run.mode().equals(JUDGED)
                ? "Judged from files"
                : "Seed " + run.seed() + ", " + run.mode() + (run.compressed() ? ", compressed calendar" : "");
    }

    static RunView of(RunResult result, Timeline timeline, ToolInfo tool, int mostFailures) {
        RunIdentity run = result.run();
        Counts counts = result.counts();
        return new RunView(
                run,
                tool,
                result.verdict(),
                CriterionView.css(result.verdict()),
                result.naiveVerdict(),
                CriterionView.css(result.naiveVerdict()),
                disagrees(result.verdict(), result.naiveVerdict()),
                meaning(result.verdict()),
                runLine(run),
                run.mode().equals("simulated"),
                result.reasons(),
                result.warnings(),
                CriterionView.of(result.criteria()),
                confidence(result),
                RateTable.of(result),
                FailureTable.of(result.breakdown().failures(), mostFailures),
                books(counts),
                extras(counts),
                receipts(counts.receipts()),
                odd(counts.receipts()),
                replies(counts.replies()),
                latencies(result.latencies()),
                course(result.course()),
                TimelineTable.of(timeline, run.compressed()));
    }

    private static List<CourseRow> course(List<CourseEvent> course) {
        return course.stream()
                .map(event -> new CourseRow(event.at(), Language.ENGLISH.say(event.told())))
                .toList();
    }

    boolean hasCourse() {
        return !course.isEmpty();
    }

    String simulatedNotice() {
        return SIMULATED;
    }

    boolean hasCriteria() {
        return !criteria.isEmpty();
    }

    boolean hasRates() {
        return !rates.isEmpty();
    }

    boolean hasFailures() {
        return !failures.rows().isEmpty();
    }

    boolean hasTimeline() {
        return !timeline.rows().isEmpty();
    }

    boolean hasWarnings() {
        return !warnings.isEmpty();
    }

    boolean hasReasons() {
        return !reasons.isEmpty();
    }

    boolean hasExtras() {
        return !extras.isEmpty();
    }

    boolean hasReceipts() {
        return !receipts.isEmpty();
    }

    boolean hasReplies() {
        return !replies.isEmpty();
    }

    private static boolean disagrees(Verdict ours, Verdict naive) {
        return naive != ours && (naive == Verdict.PASS || naive == Verdict.FAIL);
    }

    private static String meaning(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "Every criterion is shown to hold.";
            case FAIL -> "At least one criterion is shown not to hold.";
            case INCONCLUSIVE -> "The data do not decide it.";
            case INVALID -> "The test itself was unsound: its data say nothing about the channel.";
        };
    }

    private static String confidence(RunResult result) {
        List<String> confidences = result.criteria().stream()
                .map(criterion -> CriterionView.confidence(criterion.confidence()))
                .distinct()
                .toList();
        return confidences.size() == 1 ? confidences.get(0) : "";
    }

    private static List<String> books(Counts counts) {
        return List.of(
                sum(
                        "planned",
                        counts.planned(),
                        part("attempted", counts.attempted()),
                        part("skipped", counts.skipped())),
                sum(
                        "attempted",
                        counts.attempted(),
                        part("accepted", counts.accepted()),
                        part("rejected", counts.rejected()),
                        part("unanswered", counts.unanswered())),
                sum(
                        "accepted",
                        counts.accepted(),
                        part("delivered", counts.delivered()),
                        part("failed", counts.failed()),
                        part("expired", counts.expired()),
                        part("pending", counts.pending())));
    }

    private static String sum(String name, long total, String... parts) {
        return part(name, total) + " = " + String.join(" + ", parts);
    }

    private static String part(String name, long count) {
        return name + " " + Figure.count(count);
    }

    private static List<String> extras(Counts counts) {
        List<String> extras = new ArrayList<>();
        add(extras, "submitted more than once", counts.retried());
        add(extras, "accepted as a receipt proves", counts.inferred());
        add(extras, "receipt after the deadline", counts.late());
        add(extras, "sent after its window", counts.sentLate());
        if (counts.segments() != counts.accepted()) {
            add(extras, "segments accepted", counts.segments());
        }
        return extras;
    }

    private static List<String> receipts(Counts.Receipts receipts) {
        List<String> kinds = new ArrayList<>();
        add(kinds, "final", receipts.finals());
        add(kinds, "intermediate", receipts.intermediate());
        add(kinds, "duplicate", receipts.duplicate());
        add(kinds, "orphan", receipts.orphan());
        add(kinds, "ambiguous", receipts.ambiguous());
        add(kinds, "malformed", receipts.malformed());
        return kinds;
    }

    private static boolean odd(Counts.Receipts receipts) {
        return receipts.duplicate() + receipts.orphan() + receipts.ambiguous() + receipts.malformed() > 0;
    }

    private static List<String> replies(Counts.Replies replies) {
        List<String> kinds = new ArrayList<>();
        add(kinds, "complaint", replies.complaint());
        add(kinds, "opt-out", replies.optOut());
        add(kinds, "answer", replies.answer());
        add(kinds, "other", replies.other());
        return kinds;
    }

    private static void add(List<String> to, String name, long count) {
        if (count != 0) {
            to.add(part(name, count));
        }
    }

    private static List<LatencyRow> latencies(Latencies latencies) {
        return List.of(
                latency("submit", "from writing a submission to its response", latencies.submit()),
                latency("response", "from a message's intended time to its last response", latencies.response()),
                latency(
                        "delivery",
                        "from a message's intended time to its final receipt, delivered messages only",
                        latencies.delivery()));
    }

    private static LatencyRow latency(String name, String about, Latency latency) {
        boolean none = latency.n() == 0;
        return new LatencyRow(
                name,
                about,
                Figure.count(latency.n()),
                none ? Figures.NONE : Figures.duration(latency.p50()),
                none ? Figures.NONE : Figures.duration(latency.p95()),
                none ? Figures.NONE : Figures.duration(latency.p99()),
                none ? Figures.NONE : Figures.duration(latency.max()));
    }
}
