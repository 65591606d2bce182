package org.smppassay.report;

import java.util.ArrayList;
import java.util.List;

/** Text as a terminal shows it. Names come from files and from carriers: nothing in them may steer a terminal. */
public final class Text {
    private static final int REPLACEMENT = 0xFFFD;

    private static final String UNITS = "%‰";
    private static final String OPENING = "（【《“‘";
    private static final String CLOSING = "，。；：、！？）】》”’";

    private Text() {}

    /** The text on one line: white space becomes a space, anything invisible that steers a terminal U+FFFD. */
    public static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().map(Text::harmless).forEach(line::appendCodePoint);
        return line.toString().strip();
    }

    /** A character as {@link #oneLine} has it. */
    static String shown(int point) {
        return Character.toString(harmless(point));
    }

    /** Columns the text takes in a terminal: wide East Asian characters take two, combining ones none. */
    public static int width(String text) {
        return text.codePoints().map(Text::width).sum();
    }

    /** The text cut to at most {@code columns}, with an ellipsis if anything is missing. */
    public static String fit(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        StringBuilder cut = new StringBuilder();
        int used = 1;
        for (int point : text.codePoints().toArray()) {
            used += width(point);
            if (used > columns) {
                break;
            }
            cut.appendCodePoint(point);
        }
        return cut.append('…').toString();
    }

    /** The text broken at spaces, and between wide characters, into lines of at most {@code columns} where possible. */
    public static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(oneLine(text))) {
            if (!line.isEmpty() && width(line.toString()) + width(piece.stripTrailing()) > columns) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(piece);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int[] points = text.codePoints().toArray();
        for (int at = 0; at < points.length; at++) {
            piece.appendCodePoint(points[at]);
            if (mayBreak(points[at], at + 1 < points.length ? points[at + 1] : ' ')) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
        }
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
        }
        return pieces;
    }

    /** Units stay with their figures, and Chinese punctuation with what it closes or opens. */
    private static boolean mayBreak(int point, int next) {
        return point == ' '
                ? UNITS.indexOf(next) < 0
                : width(point) == 2 && OPENING.indexOf(point) < 0 && CLOSING.indexOf(next) < 0;
    }

    private static int harmless(int point) {
        if (Character.isWhitespace(point) || point == 0x85) {
            return ' ';
        }
        boolean steers =
                switch (Character.getType(point)) {
                    case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
                    default -> false;
                };
        return steers ? REPLACEMENT : point;
    }

    private static int width(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> wide(point) ? 2 : 1;
        };
    }

    /** East Asian Width W or F (UAX #11), by block. */
    private static boolean wide(int point) {
        return point >= 0x1100
                && (point <= 0x115F
                        || (point >= 0x2E80 && point <= 0x303E)
                        || (point >= 0x3041 && point <= 0xA4CF)
                        || (point >= 0xAC00 && point <= 0xD7A3)
                        || (point >= 0xF900 && point <= 0xFAFF)
                        || (point >= 0xFE30 && point <= 0xFE6F)
                        || (point >= 0xFF00 && point <= 0xFF60)
                        || (point >= 0xFFE0 && point <= 0xFFE6)
                        || (point >= 0x1F300 && point <= 0x1F64F)
                        || (point >= 0x1F900 && point <= 0x1F9FF)
                        || (point >= 0x20000 && point <= 0x3FFFD));
    }
}
