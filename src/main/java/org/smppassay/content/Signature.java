package org.smppassay.content;

import java.util.ArrayList;
import java.util.List;

/**
 * The name of who sends a text, in lenticular brackets: {@code 【示例银行】}.
 *
 * @param start where the opening bracket stands in the text
 * @param end behind the closing bracket
 * @param name between them, not blank
 */
public record Signature(int start, int end, String name) {
    private static final char OPENING = '【';
    private static final char CLOSING = '】';

    /** Whether a text begins with a signature, blanks apart. */
    public static boolean begins(String text) {
        String bare = text.strip();
        int end = bare.indexOf(CLOSING);
        return !bare.isEmpty() && bare.charAt(0) == OPENING && isName(bare, 1, end);
    }

    /** Whether a text ends with a signature, blanks apart. */
    public static boolean ends(String text) {
        String bare = text.strip();
        int last = bare.length() - 1;
        return last > 0 && bare.charAt(last) == CLOSING && isName(bare, bare.lastIndexOf(OPENING) + 1, last);
    }

    /** Everything in a text that has the form of a signature, wherever it stands, in its order. */
    public static List<Signature> all(String text) {
        List<Signature> all = new ArrayList<>();
        int start = text.indexOf(OPENING);
        while (start >= 0) {
            int end = text.indexOf(CLOSING, start);
            if (end < 0) {
                return all;
            }
            if (isName(text, start + 1, end)) {
                all.add(new Signature(start, end + 1, text.substring(start + 1, end)));
            }
            start = text.indexOf(OPENING, end);
        }
        return all;
    }

    private static boolean isName(String text, int from, int to) {
        return from > 0 && from < to && !text.substring(from, to).isBlank();
    }
}
