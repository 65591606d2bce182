package org.smppassay.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.smppassay.evaluation.CriterionResult;
import org.smppassay.evaluation.Figure;
import org.smppassay.profile.Answer;
import org.smppassay.profile.Checklist;
import org.smppassay.profile.Item;
import org.smppassay.wording.Language;

/** A vendor's checklist for a terminal, a page of Markdown, or a spreadsheet. */
public final class ProfileReport {
    private static final String CSV_HEADER =
            "vendor,kind,item,scope,required,value,lower,upper,n,verdict,met,run,evidence,question";

    private final Checklist checklist;
    private final Language language;

    public ProfileReport(Checklist checklist, Language language) {
        this.checklist = checklist;
        this.language = language;
    }

    /** Aligned columns. */
    public String text(boolean color) {
        return sheet().text(color);
    }

    /** A part of a Markdown document. */
    public String markdown() {
        return sheet().markdown();
    }

    private Sheet sheet() {
        Sheet sheet = new Sheet().title(said("title", checklist.vendor()));
        if (!checklist.about().isEmpty()) {
            sheet.paragraph(checklist.about());
        }
        sheet.paragraph(said(
                "summary",
                checklist.count(Answer.MET),
                checklist.count(Answer.NOT_MET),
                checklist.count(Answer.OPEN),
                checklist.countDeclared(Answer.MET)));
        sheet.heading(said("declared-title"))
                .table(
                        "lllll",
                        columns("item", "required", "declared", "met", "evidence"),
                        checklist.declared().stream().map(this::declared).toList());
        sheet.heading(said("measured-title"))
                .table(
                        "lllrrrll",
                        columns("item", "scope", "required", "value", "interval", "n", "met", "run"),
                        checklist.measured().stream().map(this::measured).toList());
        List<Item> open = Stream.concat(checklist.declared().stream(), checklist.measured().stream())
                .filter(item -> item.answer() == Answer.OPEN)
                .toList();
        if (!open.isEmpty()) {
            sheet.heading(said("open-title")).table("lll", columns("item", "scope", "open"), questions(open));
        }
        return sheet;
    }

    private List<String> columns(String... names) {
        return Stream.of(names)
                .map(name -> name.equals("open") ? said("open") : said("column-" + name))
                .toList();
    }

    private List<Sheet.Item> declared(Item item) {
        String value = language.say(item.value());
        String evidence = item.evidence().isEmpty() && !value.isEmpty() ? said("no-evidence") : item.evidence();
        return Stream.of(
                        language.say(item.name()),
                        orNone(language.say(item.required())),
                        orNone(value),
                        met(item),
                        orNone(evidence))
                .map(Sheet.Item::of)
                .toList();
    }

    private List<Sheet.Item> measured(Item item) {
        List<Sheet.Item> cells = new ArrayList<>();
        cells.add(Sheet.Item.of(language.say(item.name())));
        cells.add(Sheet.Item.of(item.scope()));
        if (item.measured().isEmpty()) {
            cells.addAll(Stream.of(Figures.NONE, said("not-measured"), Figures.NONE, Figures.NONE)
                    .map(Sheet.Item::of)
                    .toList());
        } else {
            CriterionResult criterion = item.measured().get();
            Measure measure = Measure.of(criterion.name());
            cells.add(Sheet.Item.of(measure.threshold(criterion)));
            cells.add(Sheet.Item.of(measure.value(criterion)));
            cells.add(Sheet.Item.of(measure.interval(criterion)));
            cells.add(Sheet.Item.of(Figure.count(criterion.n())));
        }
        cells.add(Sheet.Item.of(met(item)));
        cells.add(Sheet.Item.of(orNone(item.run())));
        return cells;
    }

    private List<List<Sheet.Item>> questions(List<Item> open) {
        List<List<Sheet.Item>> rows = new ArrayList<>();
        for (Item item : open) {
            rows.add(List.of(
                    Sheet.Item.of(language.say(item.name())),
                    Sheet.Item.of(orNone(item.scope())),
                    Sheet.Item.of(language.say(item.question()))));
        }
        return rows;
    }

    private String met(Item item) {
        return said(item.answer().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String orNone(String text) {
        return text.isEmpty() ? Figures.NONE : text;
    }

    private String said(String key, Object... arguments) {
        return language.say("profile." + key, arguments);
    }

    /** One row an item; shares as fractions of 1, times in milliseconds. */
    public String csv() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(CSV_HEADER.split(",", -1));
            checklist.declared().forEach(item -> csv.writeRecord(declaredRow(item)));
            checklist.measured().forEach(item -> csv.writeRecord(measuredRow(item)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private List<String> declaredRow(Item item) {
        List<String> row = new ArrayList<>(List.of(checklist.vendor(), "declared", item.key(), ""));
        row.addAll(List.of(language.say(item.required()), language.say(item.value()), "", "", "", ""));
        row.addAll(List.of(key(item.answer()), "", item.evidence(), language.say(item.question())));
        return row;
    }

    private List<String> measuredRow(Item item) {
        List<String> row = new ArrayList<>(List.of(checklist.vendor(), "measured", item.key(), item.scope()));
        row.addAll(figures(item));
        row.addAll(List.of(key(item.answer()), item.run(), "", language.say(item.question())));
        return row;
    }

    private static List<String> figures(Item item) {
        if (item.measured().isEmpty()) {
            return List.of("", "", "", "", "", "");
        }
        CriterionResult criterion = item.measured().get();
        return List.of(
                finite(criterion.threshold()),
                criterion.value().isPresent() ? finite(criterion.value().getAsDouble()) : "",
                criterion.interval().map(range -> finite(range.lower())).orElse(""),
                criterion.interval().map(range -> finite(range.upper())).orElse(""),
                Long.toString(criterion.n()),
                criterion.verdict().name());
    }

    private static String finite(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }

    /** As programs have it. */
    static String key(Answer answer) {
        return answer.name().toLowerCase(Locale.ROOT);
    }
}
