package org.smppassay.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.smppassay.evaluation.RunResult;
import org.smppassay.evaluation.Verdict;
import org.smppassay.observation.Timeline;
import org.smppassay.report.TextTable.Cell;
import org.smppassay.wording.Language;

/** A result for a terminal: the verdict first, then why, then the figures. At most about 100 columns wide. */
public final class TerminalSummary {
    private static final int WIDTH = 100;
    private static final int WIDEST_NAME = 24;
    private static final int WIDEST_LIST = 60;
    private static final int MOST_FAILURES = 5;
    private static final int DAYS_SIDE_BY_SIDE = 7;
    private static final String INDENT = "  ";

    private final Paint paint;
    private final Language language;

    /**
     * @param color whether to use ANSI colours
     */
    public TerminalSummary(boolean color, Language language) {
        paint = new Paint(color);
        this.language = language;
    }

    /** The verdict on one line, for {@code --quiet}: it starts with the verdict's name. */
    public String verdictLine(RunResult result) {
        String scenario = Text.fit(Text.oneLine(result.run().scenario()), WIDEST_LIST);
        String naive = language.say("summary.naive", RunView.word(result.naiveVerdict(), language));
        String word = RunView.word(result.verdict(), language);
        String told = word.equals(result.verdict().name()) ? "" : " " + word;
        return paint.banner(result.verdict()) + told + INDENT + paint.bold(scenario) + INDENT + naive + "\n";
    }

    /**
     * The whole summary.
     *
     * @param folder where the run's files are, as the user is to read it; empty if there are none
     */
    public String render(RunResult result, String folder) {
        return render(result, Timeline.EMPTY, folder);
    }

    /**
     * The whole summary.
     *
     * @param timeline what the carrier did
     * @param folder where the run's files are, as the user is to read it; empty if there are none
     */
    public String render(RunResult result, Timeline timeline, String folder) {
        RunView view = RunView.of(result, timeline, new ToolInfo("", ""), language, MOST_FAILURES);
        StringBuilder out = new StringBuilder();
        out.append('\n').append(verdictLine(result));
        out.append(paint.faint(language.say("summary.about", view.meaning(), view.runLine())))
                .append('\n');
        bullets(out, view.reasons());
        criteria(out, view);
        rates(out, view.rates());
        if (!view.dispersion().isEmpty() && !view.rates().isEmpty()) {
            out.append(INDENT).append(paint.faint(view.dispersion())).append('\n');
        }
        networks(out, view);
        failures(out, view.failures());
        books(out, view);
        latencies(out, view);
        deadlines(out, view.deadlines());
        groups(out, view.groups());
        course(out, view.course());
        timeline(out, view.timeline());
        warnings(out, view.warnings());
        end(out, view, folder);
        return out.toString();
    }

    private void bullets(StringBuilder out, List<String> texts) {
        if (!texts.isEmpty()) {
            out.append('\n');
        }
        texts.forEach(text -> hanging(out, INDENT + "• ", text));
    }

    private void criteria(StringBuilder out, RunView view) {
        if (view.criteria().isEmpty()) {
            return;
        }
        String confidence = view.confidence();
        heading(
                out,
                confidence.isEmpty()
                        ? language.say("summary.criteria")
                        : language.say("summary.criteria-at", confidence));
        TextTable table = new TextTable("llllrrrr");
        titles(table, "criterion", "scope", "ours", "literal", "value", "interval", "limit", "needed");
        for (CriterionView row : view.criteria()) {
            table.row(List.of(
                    name(language == Language.ENGLISH ? row.name() : row.label()),
                    name(row.scope()),
                    verdict(row.verdict(), row.verdictWord()),
                    verdict(row.naive(), row.naiveWord()),
                    Cell.of(row.value()),
                    Cell.of(row.interval()),
                    Cell.of(row.threshold()),
                    Cell.of(row.needed())));
        }
        table.appendTo(out);
    }

    private void rates(StringBuilder out, RateTable rates) {
        if (rates.isEmpty()) {
            return;
        }
        heading(out, language.say("summary.rates"));
        int days = rates.days().size();
        for (int from = 0; from < days; from += DAYS_SIDE_BY_SIDE) {
            int to = Math.min(days, from + DAYS_SIDE_BY_SIDE);
            rates(out, rates, from, to);
        }
    }

    private void rates(StringBuilder out, RateTable rates, int from, int to) {
        boolean last = to == rates.days().size();
        TextTable table = new TextTable("l" + "r".repeat(to - from) + (last ? "rr" : ""));
        List<String> totals =
                last ? List.of(language.say("summary.total"), language.say("summary.attempted")) : List.of();
        table.header(
                paint, concat(language.say("summary.operator"), rates.days().subList(from, to), totals));
        for (RateTable.Row row : rates.rows()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(name(row.operator()));
            row.rates().subList(from, to).forEach(rate -> cells.add(Cell.of(rate)));
            if (last) {
                cells.add(new Cell(row.total(), paint::bold));
                cells.add(Cell.of(row.attempted()));
            }
            table.row(cells);
        }
        table.appendTo(out);
    }

    private void networks(StringBuilder out, RunView view) {
        if (view.networks().isEmpty()) {
            return;
        }
        heading(out, language.say("networks.rates"));
        TextTable table = new TextTable("lrr");
        table.header(
                paint,
                List.of(
                        language.say("networks.network"),
                        language.say("networks.delivered"),
                        language.say("summary.attempted")));
        for (RunView.NetworkRow row : view.networks()) {
            table.row(List.of(name(row.name()), new Cell(row.rate(), paint::bold), Cell.of(row.attempted())));
        }
        table.appendTo(out);
    }

    private void failures(StringBuilder out, FailureTable failures) {
        if (failures.rows().isEmpty()) {
            return;
        }
        heading(out, language.say("summary.failures"));
        TextTable table = new TextTable("lrrll");
        titles(table, "code", "messages", "share", "days", "operators");
        for (FailureTable.Row row : failures.rows()) {
            table.row(List.of(
                    name(row.code()),
                    Cell.of(row.count()),
                    Cell.of(row.share()),
                    name(row.days()),
                    Cell.of(Text.fit(Text.oneLine(row.operators()), WIDEST_LIST))));
        }
        table.appendTo(out);
        if (failures.more() > 0) {
            out.append(INDENT).append(paint.faint(failures.others()));
            out.append('\n');
        }
    }

    private void books(StringBuilder out, RunView view) {
        heading(out, language.say("summary.books"));
        view.books().forEach(line -> out.append(INDENT).append(line).append('\n'));
        list(out, view.extrasLine());
        if (view.oddReceipts()) {
            list(out, view.receiptsLine());
        }
        list(out, view.repliesLine());
    }

    private static void list(StringBuilder out, String line) {
        if (!line.isEmpty()) {
            hanging(out, INDENT, line);
        }
    }

    /** A text over as many lines as it needs, the further ones two columns deeper than the lead. */
    private static void hanging(StringBuilder out, String lead, String text) {
        String before = lead;
        for (String line : Text.wrap(text, WIDTH - INDENT.length() * 2)) {
            out.append(before).append(line).append('\n');
            before = INDENT.repeat(2);
        }
    }

    private void deadlines(StringBuilder out, DeadlineTable deadlines) {
        if (deadlines.rows().isEmpty()) {
            return;
        }
        heading(out, language.say("deadline.heading"));
        TextTable table = new TextTable("rrrrr");
        table.header(
                paint,
                Stream.of("after", "delivered", "interval", "failed", "missing")
                        .map(key -> language.say("deadline." + key))
                        .toList());
        for (DeadlineTable.Row row : deadlines.rows()) {
            table.row(Stream.of(row.after(), row.delivered(), row.interval(), row.failed(), row.missing())
                    .map(Cell::of)
                    .toList());
        }
        table.appendTo(out);
    }

    private void latencies(StringBuilder out, RunView view) {
        heading(out, language.say("summary.latencies"));
        TextTable table = new TextTable("lrrrrr");
        table.header(
                paint, List.of("", "p50", "p95", "p99", language.say("summary.max"), language.say("summary.messages")));
        for (RunView.LatencyRow row : view.latencies()) {
            table.row(Stream.of(row.name(), row.p50(), row.p95(), row.p99(), row.max(), row.n())
                    .map(Cell::of)
                    .toList());
        }
        table.appendTo(out);
    }

    private void groups(StringBuilder out, GroupTable groups) {
        if (groups.rows().isEmpty()) {
            return;
        }
        heading(out, language.say("groups.title"));
        TextTable table = new TextTable("lrrrrr");
        table.row(Stream.of("group", "rate", "attempted", "answers", "complaints", "opt-outs")
                .map(column -> Cell.of(language.say("groups." + column)))
                .toList());
        for (GroupTable.Row row : groups.rows()) {
            table.row(
                    Stream.of(row.group(), row.rate(), row.attempted(), row.answers(), row.complaints(), row.optOuts())
                            .map(Cell::of)
                            .toList());
        }
        table.appendTo(out);
        bullets(out, groups.findings());
    }

    private void course(StringBuilder out, List<RunView.CourseRow> course) {
        if (!course.isEmpty()) {
            heading(out, language.say("summary.course"));
            course.forEach(row -> hanging(out, INDENT, row.at() + "  " + row.what()));
        }
    }

    private void timeline(StringBuilder out, TimelineTable timeline) {
        if (timeline.rows().isEmpty()) {
            return;
        }
        heading(out, language.say("summary.timeline"));
        TextTable table = new TextTable("llllr");
        titles(table, "", "kind", "first", "last", "times");
        for (TimelineTable.Row row : timeline.rows()) {
            table.row(List.of(
                    name(row.label()),
                    Cell.of(row.kind()),
                    Cell.of(row.first()),
                    Cell.of(row.last()),
                    Cell.of(row.times())));
        }
        table.appendTo(out);
    }

    private void warnings(StringBuilder out, List<String> warnings) {
        if (!warnings.isEmpty()) {
            heading(out, language.say("summary.notes"));
            StringBuilder list = new StringBuilder();
            bullets(list, warnings);
            out.append(list, 1, list.length());
        }
    }

    private void end(StringBuilder out, RunView view, String folder) {
        if (view.simulated()) {
            out.append('\n');
            Text.wrap(view.simulatedNotice(), WIDTH)
                    .forEach(line -> out.append(paint.faint(line)).append('\n'));
        }
        if (!folder.isEmpty()) {
            out.append('\n')
                    .append(language.say("summary.folder", Text.oneLine(folder)))
                    .append('\n');
        }
    }

    private void heading(StringBuilder out, String title) {
        out.append('\n').append(paint.bold(title)).append('\n');
    }

    private void titles(TextTable table, String... keys) {
        table.header(
                paint,
                Stream.of(keys)
                        .map(key -> key.isEmpty() ? "" : language.say("summary." + key))
                        .toList());
    }

    private Cell verdict(Verdict verdict, String word) {
        return new Cell(word, text -> paint.verdict(verdict, text));
    }

    private static Cell name(String name) {
        return Cell.of(Text.fit(Text.oneLine(name), WIDEST_NAME));
    }

    private static List<String> concat(String first, List<String> middle, List<String> last) {
        return Stream.of(List.of(first), middle, last).flatMap(List::stream).toList();
    }
}
