package org.smppassay.judging;

import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** One row of a file. */
final class Row {
    private static final double NANOS_PER_MS = 1e6;
    private static final double MOST_MS = 1e12;
    private static final Pattern ROUNDED = Pattern.compile("[0-9][.,]?[0-9]*[eE]\\+[0-9]+");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}([.][0-9]{1,9})?");
    private static final int MOST_DIGITS = 9;

    private final Header header;
    private final List<String> fields;

    Row(Header header, List<String> fields) {
        this.header = header;
        this.fields = fields;
    }

    /** The text of a cell without blanks around it; empty if the file has no such column. */
    String text(Column column) {
        int field = header.field(column);
        return field < 0 || field >= fields.size() ? "" : fields.get(field).strip();
    }

    /** A text that has to be there, and that no spreadsheet has rounded. */
    String identity(Column column) throws BadCellException {
        String text = text(column);
        if (text.isEmpty()) {
            throw BadCellException.of(column, column == Column.DESTINATION ? "a number" : "a message id", text);
        }
        return whole(column);
    }

    /** A text that no spreadsheet has rounded; may be empty. */
    String whole(Column column) throws BadCellException {
        String text = text(column);
        if (ROUNDED.matcher(text).matches()) {
            throw new BadCellException(column, "a spreadsheet has rounded '" + text + "'; export it as text");
        }
        return text;
    }

    int number(Column column, int least, int most, int otherwise) throws BadCellException {
        String text = text(column);
        if (text.isEmpty() && otherwise >= least) {
            return otherwise;
        }
        boolean digits =
                !text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = digits ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            throw BadCellException.of(column, "a whole number from " + least + " to " + most, text);
        }
        return number;
    }

    /** A length of time in milliseconds, as nanoseconds. */
    OptionalLong millis(Column column) throws BadCellException {
        String text = text(column);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        double millis = DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!(Math.abs(millis) <= MOST_MS)) {
            throw BadCellException.of(column, "milliseconds", text);
        }
        return OptionalLong.of(Math.round(millis * NANOS_PER_MS));
    }
}
