package org.smppassay.content;

/** The name of who sends a text, in lenticular brackets: {@code 【示例银行】}. */
public final class Signature {
    private static final char OPENING = '【';
    private static final char CLOSING = '】';

    private Signature() {}

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

    private static boolean isName(String text, int from, int to) {
        return from > 0 && from < to && !text.substring(from, to).isBlank();
    }
}
