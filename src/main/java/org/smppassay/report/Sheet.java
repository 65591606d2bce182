package org.smppassay.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.smppassay.evaluation.Verdict;
import org.smppassay.report.TextTable.Cell;

/** Headings, paragraphs and tables, written once and shown on a terminal or as Markdown. Confined to the thread that fills it. */
final class Sheet {
    private static final int WIDTH = 100;

    private final List<Block> blocks = new ArrayList<>();

    private sealed interface Block permits Title, Heading, Paragraph, Table {}

    private record Title(String text) implements Block {}

    private record Heading(String text) implements Block {}

    private record Paragraph(String text) implements Block {}

    /**
     * @param alignment one letter a column: {@code l} for text, {@code r} for figures
     */
    private record Table(String alignment, List<String> header, List<List<Item>> rows) implements Block {}

    /** What stands in one cell of a table; a verdict is shown in its colour. */
    record Item(String text, Optional<Verdict> verdict) {
        static Item of(String text) {
            return new Item(Text.oneLine(text), Optional.empty());
        }

        static Item of(Verdict verdict) {
            return new Item(verdict.name(), Optional.of(verdict));
        }
    }

    Sheet title(String text) {
        blocks.add(new Title(Text.oneLine(text)));
        return this;
    }

    Sheet heading(String text) {
        blocks.add(new Heading(Text.oneLine(text)));
        return this;
    }

    Sheet paragraph(String text) {
        blocks.add(new Paragraph(Text.oneLine(text)));
        return this;
    }

    /** A table; one without rows is left out. */
    Sheet table(String alignment, List<String> header, List<List<Item>> rows) {
        if (!rows.isEmpty()) {
            blocks.add(new Table(alignment, header, List.copyOf(rows)));
        }
        return this;
    }

    /** For a terminal, about 100 columns wide. */
    String text(boolean color) {
        Paint paint = new Paint(color);
        StringBuilder out = new StringBuilder();
        boolean apart = true;
        for (Block block : blocks) {
            out.append(apart ? "\n" : "");
            apart = !(block instanceof Title || block instanceof Heading);
            if (block instanceof Title title) {
                out.append(paint.bold(title.text())).append('\n');
            } else if (block instanceof Heading heading) {
                out.append(paint.bold(heading.text())).append('\n');
            } else if (block instanceof Paragraph paragraph) {
                Text.wrap(paragraph.text(), WIDTH)
                        .forEach(line -> out.append(line).append('\n'));
            } else if (block instanceof Table table) {
                textTable(table, paint).appendTo(out);
            }
        }
        return out.toString();
    }

    private static TextTable textTable(Table table, Paint paint) {
        TextTable shown = new TextTable(table.alignment());
        shown.header(paint, table.header());
        for (List<Item> row : table.rows()) {
            shown.row(row.stream().map(item -> cell(item, paint)).toList());
        }
        return shown;
    }

    private static Cell cell(Item item, Paint paint) {
        return item.verdict()
                .map(verdict -> new Cell(item.text(), text -> paint.verdict(verdict, text)))
                .orElseGet(() -> Cell.of(item.text()));
    }

    /** As a part of a Markdown document: titles are headings of the second level. */
    String markdown() {
        StringBuilder out = new StringBuilder();
        for (Block block : blocks) {
            out.append(out.isEmpty() ? "" : "\n");
            if (block instanceof Title title) {
                out.append("## ").append(MarkdownSummary.escape(title.text())).append('\n');
            } else if (block instanceof Heading heading) {
                out.append("### ")
                        .append(MarkdownSummary.escape(heading.text()))
                        .append('\n');
            } else if (block instanceof Paragraph paragraph) {
                out.append(MarkdownSummary.escape(paragraph.text())).append('\n');
            } else if (block instanceof Table table) {
                markdown(table, out);
            }
        }
        return out.toString();
    }

    private static void markdown(Table table, StringBuilder out) {
        line(out, table.header().stream().map(MarkdownSummary::escape).toList());
        line(
                out,
                table.alignment()
                        .chars()
                        .mapToObj(c -> c == 'r' ? "---:" : "---")
                        .toList());
        for (List<Item> row : table.rows()) {
            line(
                    out,
                    row.stream()
                            .map(item -> MarkdownSummary.escape(item.text()))
                            .toList());
        }
    }

    private static void line(StringBuilder out, List<String> cells) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
