package org.smppassay.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Rows of text in aligned columns, for a terminal. Confined to the thread that fills it. */
public final class TextTable {
    private static final String GAP = "  ";

    private final boolean[] right;
    private final List<List<Cell>> rows = new ArrayList<>();

    /**
     * @param alignment one letter a column: {@code l} for text, {@code r} for figures
     */
    public TextTable(String alignment) {
        right = new boolean[alignment.length()];
        for (int column = 0; column < right.length; column++) {
            right[column] = alignment.charAt(column) == 'r';
        }
    }

    /**
     * One cell.
     *
     * @param paint puts colour on the text; it must not change its width
     */
    public record Cell(String text, UnaryOperator<String> paint) {
        public static Cell of(String text) {
            return new Cell(text, UnaryOperator.identity());
        }
    }

    public void header(Paint paint, List<String> titles) {
        rows.add(titles.stream().map(title -> new Cell(title, paint::faint)).toList());
    }

    public void row(List<Cell> cells) {
        rows.add(cells);
    }

    public void appendTo(StringBuilder out) {
        int[] widths = widths();
        for (List<Cell> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                line.append(GAP);
                pad(line, row.get(column), widths[column], right[column]);
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
    }

    private static void pad(StringBuilder line, Cell cell, int width, boolean right) {
        String space = " ".repeat(width - Text.width(cell.text()));
        String text = cell.paint().apply(cell.text());
        line.append(right ? space : text).append(right ? text : space);
    }

    private int[] widths() {
        int[] widths = new int[right.length];
        for (List<Cell> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                widths[column] =
                        Math.max(widths[column], Text.width(row.get(column).text()));
            }
        }
        return widths;
    }
}
