package org.smppassay.judging;

/** A cell that makes no sense. */
final class BadCellException extends Exception {
    private static final long serialVersionUID = 1;

    private final Column column;

    /**
     * @param column what the cell is read as
     * @param expected such as {@code expected a number, found 'x'}
     */
    BadCellException(Column column, String expected) {
        super(expected);
        this.column = column;
    }

    /** The same of a cell without the text: {@code expected WHAT, found 'TEXT'}. */
    static BadCellException of(Column column, String expected, String found) {
        return new BadCellException(
                column, "expected " + expected + ", found " + (found.isEmpty() ? "nothing" : "'" + found + "'"));
    }

    Column column() {
        return column;
    }
}
