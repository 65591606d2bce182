package org.smppassay.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.smppassay.evaluation.Verdict;
import org.smppassay.regression.Change;
import org.smppassay.regression.Finding;
import org.smppassay.regression.LeftOut;
import org.smppassay.regression.Metric;
import org.smppassay.regression.Regression;
import org.smppassay.regression.Shown;
import org.smppassay.regression.Side;
import org.smppassay.wording.Language;

/** A regression check for a terminal, a page of Markdown, or a CI system that reads JUnit XML. */
public final class RegressionReport {
    private static final String ALIGNMENT = "lrrrrrrrl";

    private final Regression regression;
    private final Language language;

    public RegressionReport(Regression regression, Language language) {
        this.regression = regression;
        this.language = language;
    }

    /** The verdict on one line. */
    public String line() {
        return heading() + "\n";
    }

    /** Aligned columns. */
    public String text(boolean color) {
        return sheet().text(color);
    }

    /** A part of a Markdown document. */
    public String markdown() {
        return sheet().markdown();
    }

    private String heading() {
        return regression.verdict() + "  " + said("title", regression.scenario());
    }

    private Sheet sheet() {
        Sheet sheet = new Sheet().title(heading());
        regression.why().forEach(why -> sheet.paragraph(language.say(why)));
        sheet.paragraph(said(
                "pairs",
                regression.pairs(),
                Shown.share(regression.rule().margin()),
                Shown.share(regression.rule().confidence())));
        sheet.heading(said("candidate-title"))
                .table(
                        ALIGNMENT,
                        header("column-candidate"),
                        regression.findings().stream()
                                .map(finding -> row(finding, false))
                                .toList());
        regression.control().ifPresent(control -> sheet.heading(said("control-title"))
                .table(
                        ALIGNMENT,
                        header("column-control"),
                        control.stream().map(finding -> row(finding, true)).toList()));
        regression.notes().stream()
                .filter(note -> !note.isEmpty())
                .forEach(note -> sheet.paragraph(language.say(note)));
        if (!regression.leftOut().isEmpty()) {
            sheet.heading(said("left-out-title"))
                    .table(
                            "lll",
                            columns("column-round", "column-run", "column-why"),
                            regression.leftOut().stream().map(this::row).toList());
        }
        return sheet;
    }

    private List<String> header(String other) {
        return columns(
                "column-measure",
                "column-base",
                other,
                "column-change",
                "column-interval",
                "column-limit",
                "column-pairs",
                "column-p",
                "column-shown");
    }

    private List<String> columns(String... keys) {
        return Stream.of(keys).map(this::said).toList();
    }

    private List<Sheet.Item> row(Finding finding, boolean control) {
        Metric metric = finding.metric();
        List<String> cells = new ArrayList<>(List.of(metric.name()));
        Optional<Change> change = finding.change();
        cells.addAll(
                change.isEmpty()
                        ? List.of(Figures.NONE, Figures.NONE, Figures.NONE, Figures.NONE, Figures.NONE)
                        : List.of(
                                Shown.figure(metric, change.get().base()),
                                Shown.figure(metric, change.get().other()),
                                Shown.change(metric, change.get().estimate()),
                                Shown.change(metric, change.get().interval().lower()) + " "
                                        + said("to") + " "
                                        + Shown.change(
                                                metric, change.get().interval().upper()),
                                Shown.change(metric, change.get().limit())));
        cells.add(Integer.toString(finding.pairs()));
        cells.add(Shown.pValue(finding.pValue()));
        cells.add(said(word(finding.answer(), control)));
        return cells.stream().map(Sheet.Item::of).toList();
    }

    private static String word(Finding.Answer answer, boolean control) {
        return switch (answer) {
            case WORSE -> "worse-word";
            case BETTER -> "better-word";
            case HELD -> control ? "alike-word" : "held-word";
            case UNDECIDED -> "undecided-word";
        };
    }

    private List<Sheet.Item> row(LeftOut run) {
        return Stream.of(run.round(), said("column-" + run.role()), language.say(run.words()))
                .map(Sheet.Item::of)
                .toList();
    }

    private String said(String key, Object... arguments) {
        return language.say("regression." + key, arguments);
    }

    /** JUnit XML: one testcase a measure, and one for the control. */
    public String junit(ToolInfo tool) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("assay.version", tool.version());
        properties.put("assay.commit", tool.commit());
        properties.put("scenario", regression.scenario());
        properties.put("mode", "regression");
        properties.put("pairs", Integer.toString(regression.pairs()));
        properties.put("verdict", regression.verdict().name());
        return JunitSuite.render("regression." + regression.scenario(), properties, cases());
    }

    /** Never greener than the verdict: a control that fires is an error, and then no measure has passed. */
    private List<JunitSuite.Case> cases() {
        List<JunitSuite.Case> cases = new ArrayList<>();
        if (regression.control().isPresent() || regression.findings().isEmpty()) {
            String why = String.join(
                    "\n", regression.why().stream().map(language::say).toList());
            Verdict verdict = regression.verdict() == Verdict.INVALID
                            || regression.findings().isEmpty()
                    ? regression.verdict()
                    : Verdict.PASS;
            cases.add(new JunitSuite.Case(Side.CONTROL, verdict, why, why));
        }
        for (Finding finding : regression.findings()) {
            String words = language.say(finding.words());
            cases.add(new JunitSuite.Case(finding.metric().name(), verdict(finding), words, words));
        }
        return cases;
    }

    private Verdict verdict(Finding finding) {
        if (regression.verdict() == Verdict.INVALID) {
            return Verdict.INCONCLUSIVE;
        }
        return switch (finding.answer()) {
            case WORSE -> Verdict.FAIL;
            case BETTER, HELD -> Verdict.PASS;
            case UNDECIDED -> Verdict.INCONCLUSIVE;
        };
    }
}
