package org.smppassay.report;

import com.samskivert.mustache.Mustache;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.smppassay.evaluation.Counts;
import org.smppassay.evaluation.CourseEvent;
import org.smppassay.evaluation.Figure;
import org.smppassay.evaluation.Latencies;
import org.smppassay.evaluation.Latency;
import org.smppassay.evaluation.RunIdentity;
import org.smppassay.evaluation.RunResult;
import org.smppassay.evaluation.Tally;
import org.smppassay.evaluation.Verdict;
import org.smppassay.observation.Timeline;
import org.smppassay.wording.Language;
import org.smppassay.wording.Phrase;

/**
 * A result in words, laid out once for the terminal, Markdown and HTML. Text is as it came: each renderer escapes it.
 *
 * @param language that it is told in
 * @param naive what the test read literally says
 * @param disagrees it decides, and not as we do
 * @param runLine scenario, seed and mode
 * @param confidence of each decision, if all criteria share one; else empty
 * @param networks what became of messages by serving network; none if no network is known
 * @param books what became of the messages, one equation a line
 * @param extras what the books do not show, such as retries; only what is not zero
 * @param receipts how receipts were understood; only what is not zero
 * @param oddReceipts some receipts were not what they should be
 * @param replies how replies were read; only what is not zero
 * @param deadlines what had come to which end by when, where deadlines make a difference
 * @param groups what is compared within the test
 * @param course the turns that the plan took
 * @param timeline what the carrier did, as it says itself; nothing for a carrier that is not ours
 */
record RunView(
        RunIdentity run,
        ToolInfo tool,
        Language language,
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
        String dispersion,
        List<NetworkRow> networks,
        FailureTable failures,
        List<String> books,
        List<String> extras,
        List<String> receipts,
        boolean oddReceipts,
        List<String> replies,
        List<LatencyRow> latencies,
        DeadlineTable deadlines,
        GroupTable groups,
        List<CourseRow> course,
        TimelineTable timeline) {

    /** A turn that the plan took. */
    record CourseRow(String at, String what) {}

    /** What became of the messages over one serving network. */
    record NetworkRow(String name, String rate, String attempted) {}

    /** One latency distribution. */
    record LatencyRow(String name, String about, String n, String p50, String p95, String p99, String max) {}

    private static final String JUDGED = "judged";

    /** What was judged from files was drawn from no seed. */
    private static String runLine(RunIdentity run, Language language) {
        if (run.mode().equals(JUDGED)) {
            return language.say("summary.judged");
        }
        String mode =
                switch (run.mode()) {
                    case "simulated" -> language.say("summary.simulated");
                    case "live" -> language.say("summary.live");
                    default -> run.mode();
                };
        String seed = Long.toString(run.seed());
        return language.say(run.compressed() ? "summary.run-compressed" : "summary.run", seed, mode);
    }

    static RunView of(RunResult result, Timeline timeline, ToolInfo tool, Language language, int mostFailures) {
        RunIdentity run = result.run();
        Counts counts = result.counts();
        return new RunView(
                run,
                tool,
                language,
                result.verdict(),
                CriterionView.css(result.verdict()),
                result.naiveVerdict(),
                CriterionView.css(result.naiveVerdict()),
                disagrees(result.verdict(), result.naiveVerdict()),
                language.say("verdict." + CriterionView.css(result.verdict()) + "-means"),
                runLine(run, language),
                run.mode().equals("simulated"),
                result.why().stream().map(language::say).toList(),
                result.notes().stream().map(language::say).toList(),
                CriterionView.of(result.criteria(), language),
                confidence(result),
                RateTable.of(result, language),
                dispersion(result.series().dispersion(), language),
                networks(result.breakdown().networks()),
                FailureTable.of(result.breakdown().failures(), language, mostFailures),
                books(counts, language),
                extras(counts, language),
                receipts(counts.receipts(), language),
                odd(counts.receipts()),
                replies(counts.replies(), language),
                latencies(result.latencies(), language),
                DeadlineTable.of(result.series().receipts()),
                GroupTable.of(result.groups(), language),
                course(result.course(), language),
                TimelineTable.of(timeline, language, run.compressed()));
    }

    private static List<CourseRow> course(List<CourseEvent> course, Language language) {
        return course.stream()
                .map(event -> new CourseRow(at(event.at(), language), told(event, language)))
                .toList();
    }

    private static String told(CourseEvent event, Language language) {
        Phrase told = event.told();
        return language.knows(told)
                ? language.say(told)
                : (event.subject() + " " + event.kind() + ". " + language.say(event.why())).strip();
    }

    /** {@code day 2 11:30:45} as the language has it. */
    private static String at(String position, Language language) {
        String[] parts = position.split(" ", -1);
        return parts.length == 3 && parts[0].equals("day") ? language.say("summary.at", parts[1], parts[2]) : position;
    }

    private static String dispersion(OptionalDouble dispersion, Language language) {
        return dispersion.isPresent()
                ? language.say("deadline.dispersion", Figures.fixed(BigDecimal.valueOf(dispersion.getAsDouble()), 2))
                : "";
    }

    boolean hasDeadlines() {
        return !deadlines.rows().isEmpty();
    }

    boolean hasCourse() {
        return !course.isEmpty();
    }

    String simulatedNotice() {
        return language.say("summary.notice");
    }

    /** For templates: what stands between its tags is a key, such as {@code summary.criteria}, and becomes its words. */
    Mustache.Lambda say() {
        return (key, out) -> out.write(language.say(key.execute().strip()));
    }

    /** The language as HTML names it. */
    String lang() {
        return language == Language.CHINESE ? "zh-CN" : language.code();
    }

    /** The last line: what was run, and by what. */
    String footer() {
        return language.say("summary.footer", runLine, tool.label());
    }

    /** What the books do not show, on one line; empty if there is nothing. */
    String extrasLine() {
        return line("summary.also", extras);
    }

    String receiptsLine() {
        return line("summary.receipts", receipts);
    }

    String repliesLine() {
        return line("summary.replies", replies);
    }

    private String line(String key, List<String> items) {
        return items.isEmpty()
                ? ""
                : language.say(
                        "summary.listed",
                        Phrase.of(key),
                        Phrase.list(items.stream().map(Phrase::verbatim).toList()));
    }

    String verdictWord() {
        return word(verdict, language);
    }

    String naiveWord() {
        return word(naive, language);
    }

    /** The verdict as tables and headings have it. */
    static String word(Verdict verdict, Language language) {
        return language.say("verdict." + CriterionView.css(verdict));
    }

    boolean hasCriteria() {
        return !criteria.isEmpty();
    }

    boolean hasRates() {
        return !rates.isEmpty();
    }

    boolean hasNetworks() {
        return !networks.isEmpty();
    }

    boolean hasFailures() {
        return !failures.rows().isEmpty();
    }

    boolean hasGroups() {
        return !groups.rows().isEmpty();
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

    private static String confidence(RunResult result) {
        List<String> confidences = result.criteria().stream()
                .map(criterion -> CriterionView.confidence(criterion.confidence()))
                .distinct()
                .toList();
        return confidences.size() == 1 ? confidences.get(0) : "";
    }

    private static List<String> books(Counts counts, Language language) {
        return List.of(
                language.say("books.planned", counts.planned()) + " = "
                        + sum(
                                language.say("books.attempted", counts.attempted()),
                                language.say("books.skipped", counts.skipped())),
                language.say("books.attempted", counts.attempted()) + " = "
                        + sum(
                                language.say("books.accepted", counts.accepted()),
                                language.say("books.rejected", counts.rejected()),
                                language.say("books.unanswered", counts.unanswered())),
                language.say("books.accepted", counts.accepted()) + " = "
                        + sum(
                                language.say("books.delivered", counts.delivered()),
                                language.say("books.failed", counts.failed()),
                                language.say("books.expired", counts.expired()),
                                language.say("books.pending", counts.pending())));
    }

    private static String sum(String... parts) {
        return String.join(" + ", parts);
    }

    private static List<String> extras(Counts counts, Language language) {
        List<String> extras = new ArrayList<>();
        add(extras, language, "books.retried", counts.retried());
        add(extras, language, "books.inferred", counts.inferred());
        add(extras, language, "books.late", counts.late());
        add(extras, language, "books.sent-late", counts.sentLate());
        if (counts.segments() != counts.accepted()) {
            add(extras, language, "books.segments", counts.segments());
        }
        return extras;
    }

    private static List<String> receipts(Counts.Receipts receipts, Language language) {
        List<String> kinds = new ArrayList<>();
        add(kinds, language, "books.final", receipts.finals());
        add(kinds, language, "books.intermediate", receipts.intermediate());
        add(kinds, language, "books.duplicate", receipts.duplicate());
        add(kinds, language, "books.orphan", receipts.orphan());
        add(kinds, language, "books.ambiguous", receipts.ambiguous());
        add(kinds, language, "books.malformed", receipts.malformed());
        return kinds;
    }

    private static boolean odd(Counts.Receipts receipts) {
        return receipts.duplicate() + receipts.orphan() + receipts.ambiguous() + receipts.malformed() > 0;
    }

    private static List<String> replies(Counts.Replies replies, Language language) {
        List<String> kinds = new ArrayList<>();
        add(kinds, language, "books.complaint", replies.complaint());
        add(kinds, language, "books.opt-out", replies.optOut());
        add(kinds, language, "books.answer", replies.answer());
        add(kinds, language, "books.other", replies.other());
        return kinds;
    }

    private static void add(List<String> to, Language language, String key, long count) {
        if (count != 0) {
            to.add(language.say(key, count));
        }
    }

    private static List<NetworkRow> networks(List<Tally> tallies) {
        return tallies.stream()
                .map(network -> new NetworkRow(
                        network.group(), Figures.rate(network.rate()), Figure.count(network.attempted())))
                .toList();
    }

    private static List<LatencyRow> latencies(Latencies latencies, Language language) {
        return List.of(
                latency(language.say("summary.submit"), language.say("summary.submit-about"), latencies.submit()),
                latency(language.say("summary.response"), language.say("summary.response-about"), latencies.response()),
                latency(
                        language.say("summary.delivery"),
                        language.say("summary.delivery-about"),
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
