package org.smppassay.report.load;

import java.util.List;
import java.util.stream.Stream;
import org.smppassay.evaluation.Verdict;
import org.smppassay.performance.LoadResult;
import org.smppassay.report.Paint;
import org.smppassay.report.Text;
import org.smppassay.report.TextTable;
import org.smppassay.report.TextTable.Cell;
import org.smppassay.report.ToolInfo;
import org.smppassay.wording.Language;

/** A load's result for a terminal: the verdict first, then why, then the figures. At most about 100 columns wide. */
public final class LoadSummary {
    private static final int WIDTH = 100;
    private static final int WIDEST_NAME = 40;
    private static final String INDENT = "  ";

    private final Paint paint;
    private final Language language;

    /**
     * @param color whether to use ANSI colours
     */
    public LoadSummary(boolean color, Language language) {
        paint = new Paint(color);
        this.language = language;
    }

    /** The verdict on one line, for {@code --quiet}: it starts with the verdict's name. */
    public String verdictLine(LoadResult result) {
        String word = LoadFacts.word(result.verdict(), language);
        String told = word.equals(result.verdict().name()) ? "" : " " + word;
        return paint.banner(result.verdict()) + told + INDENT
                + paint.bold(Text.fit(Text.oneLine(result.scenario()), WIDEST_NAME)) + "\n";
    }

    /**
     * The whole summary.
     *
     * @param folder where the run's files are, as the user is to read it; empty if there are none
     */
    public String render(LoadResult result, String folder) {
        LoadFacts facts = new LoadFacts(result, new ToolInfo("", ""), language);
        StringBuilder out = new StringBuilder();
        out.append('\n').append(verdictLine(result));
        out.append(paint.faint(language.say("summary.about", facts.meaning(), facts.runLine())))
                .append('\n');
        bullets(out, facts.reasons());
        thresholds(out, facts.thresholds());
        latencies(out, facts);
        counts(out, facts);
        statuses(out, facts);
        phases(out, facts);
        steps(out, facts.steps());
        if (facts.hasNotes()) {
            heading(out, "notes");
            facts.notes().forEach(note -> hanging(out, note));
        }
        if (!folder.isEmpty()) {
            out.append('\n')
                    .append(language.say("summary.folder", Text.oneLine(folder)))
                    .append('\n');
        }
        return out.toString();
    }

    private void bullets(StringBuilder out, List<String> texts) {
        if (!texts.isEmpty()) {
            out.append('\n');
        }
        texts.forEach(text -> hanging(out, text));
    }

    private static void hanging(StringBuilder out, String text) {
        String before = INDENT + "• ";
        for (String line : Text.wrap(text, WIDTH - INDENT.length() * 2)) {
            out.append(before).append(line).append('\n');
            before = INDENT.repeat(2);
        }
    }

    private void thresholds(StringBuilder out, List<ThresholdRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        heading(out, "thresholds");
        TextTable table = new TextTable("lllrr");
        titles(table, "threshold", "scope", "verdict", "value", "n");
        for (ThresholdRow row : rows) {
            table.row(List.of(
                    name(row.expression()),
                    name(row.scope()),
                    verdict(row.verdict(), row.word()),
                    Cell.of(row.value()),
                    Cell.of(row.n())));
        }
        table.appendTo(out);
    }

    private void latencies(StringBuilder out, LoadFacts facts) {
        heading(out, "latencies");
        TextTable table = new TextTable("lrrrrrr");
        table.header(
                paint,
                List.of(
                        "",
                        "p50",
                        "p90",
                        "p99",
                        "p99.9",
                        language.say("loadreport.max"),
                        language.say("loadreport.n")));
        for (LatencyRow row : facts.latencies()) {
            table.row(cells(row.name(), row.p50(), row.p90(), row.p99(), row.p999(), row.max(), row.n()));
        }
        table.appendTo(out);
    }

    private void counts(StringBuilder out, LoadFacts facts) {
        heading(out, "counts");
        TextTable table = new TextTable("lr");
        facts.counts().forEach(fact -> table.row(cells(fact.name(), fact.figure())));
        table.appendTo(out);
        out.append(INDENT).append(paint.faint(facts.sessions())).append('\n');
    }

    private void statuses(StringBuilder out, LoadFacts facts) {
        if (!facts.hasStatuses()) {
            return;
        }
        heading(out, "statuses");
        TextTable table = new TextTable("lrr");
        facts.statuses().forEach(row -> table.row(cells(row.name(), row.count(), row.share())));
        table.appendTo(out);
    }

    private void phases(StringBuilder out, LoadFacts facts) {
        if (!facts.hasPhases()) {
            return;
        }
        heading(out, "phases");
        TextTable table = new TextTable("lrrrrrrrr");
        titles(
                table,
                "phase",
                "length",
                "due",
                "accepted",
                "receipts",
                "errors",
                "response-p50",
                "response-p99",
                "max");
        for (PhaseRow row : facts.phases()) {
            table.row(Stream.concat(
                            Stream.of(name(row.name())),
                            Stream.of(
                                            row.length(),
                                            row.due(),
                                            row.accepted(),
                                            row.receipts(),
                                            row.errors(),
                                            row.p50(),
                                            row.p99(),
                                            row.max())
                                    .map(Cell::of))
                    .toList());
        }
        table.appendTo(out);
    }

    private void steps(StringBuilder out, List<StepRow> steps) {
        if (steps.isEmpty()) {
            return;
        }
        heading(out, "capacity");
        TextTable table = new TextTable("rlrrrrl");
        titles(table, "rate", "verdict", "accepted", "errors", "response-p50", "response-p99", "why");
        for (StepRow row : steps) {
            table.row(List.of(
                    Cell.of(row.rate()),
                    verdict(row.verdict(), row.word()),
                    Cell.of(row.figures().accepted()),
                    Cell.of(row.figures().errors()),
                    Cell.of(row.figures().p50()),
                    Cell.of(row.figures().p99()),
                    name(row.why())));
        }
        table.appendTo(out);
    }

    private void heading(StringBuilder out, String key) {
        out.append('\n')
                .append(paint.bold(language.say("loadreport." + key + "-title")))
                .append('\n');
    }

    private void titles(TextTable table, String... keys) {
        table.header(
                paint,
                Stream.of(keys).map(key -> language.say("loadreport." + key)).toList());
    }

    private static List<Cell> cells(String... texts) {
        return Stream.of(texts).map(Cell::of).toList();
    }

    private Cell verdict(Verdict verdict, String word) {
        return new Cell(word, text -> paint.verdict(verdict, text));
    }

    private static Cell name(String name) {
        return Cell.of(Text.fit(Text.oneLine(name), WIDEST_NAME));
    }
}
