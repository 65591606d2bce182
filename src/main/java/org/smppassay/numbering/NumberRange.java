package org.smppassay.numbering;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * All numbers of one length that begin with one of some prefixes.
 *
 * @param prefixes in digits
 * @param length of the whole number in digits, 1 to 15 (E.164)
 */
record NumberRange(List<String> prefixes, int length) {
    private static final int MOST_PREFIXES = 1000;
    private static final int MOST_DIGITS = 15;
    private static final int CHINA_LENGTH = 13;
    private static final Pattern ELEMENT = Pattern.compile("[0-9]|\\[([0-9]|[0-9]-[0-9])+\\]");

    /**
     * Reads {@code 8613}, {@code 86134[0-8]} or {@code 447911xxxxxx}. Numbers of China have 13 digits; for others the
     * x's say how many digits follow.
     *
     * @throws IllegalArgumentException if the text is anything else; the message says why
     */
    static NumberRange parse(String text) {
        return text.indexOf('x') < 0 ? parse(text, impliedLength(text)) : exact(text);
    }

    /**
     * The same, but digits without x's are a number, not the beginning of many.
     *
     * @throws IllegalArgumentException as above
     */
    static NumberRange exact(String text) {
        return parse(text, 0);
    }

    /** The length counts where there are no x's; 0 is that of the digits. */
    private static NumberRange parse(String text, int lengthWithoutOpen) {
        int open = text.indexOf('x');
        List<String> prefixes = expand(open < 0 ? text : text.substring(0, open), text);
        int digits = prefixes.get(0).length();
        int whole = lengthWithoutOpen == 0 ? digits : lengthWithoutOpen;
        int length = open < 0 ? whole : digits + countOpen(text, open);
        if (length > MOST_DIGITS || length < digits) {
            throw problem(text, "a number has " + (length < digits ? length : "at most " + MOST_DIGITS) + " digits");
        }
        return new NumberRange(prefixes, length);
    }

    private static int impliedLength(String text) {
        if (!text.startsWith("86")) {
            throw problem(text, "say how long the numbers are with x's, as in 447911xxxxxx");
        }
        return CHINA_LENGTH;
    }

    private static int countOpen(String text, int from) {
        String open = text.substring(from);
        if (!open.chars().allMatch(c -> c == 'x')) {
            throw problem(text, "nothing follows the x's");
        }
        return open.length();
    }

    private static List<String> expand(String pattern, String text) {
        List<String> prefixes = List.of("");
        int at = 0;
        while (at < pattern.length()) {
            int end = pattern.charAt(at) == '[' ? pattern.indexOf(']', at) : at;
            if (end < 0) {
                throw problem(text, "a bracket is not closed");
            }
            prefixes = append(prefixes, digitsOf(pattern.substring(at, end + 1), text), text);
            at = end + 1;
        }
        if (pattern.isEmpty()) {
            throw problem(text, "it has to begin with a digit");
        }
        return prefixes;
    }

    private static List<String> append(List<String> prefixes, String digits, String text) {
        if (prefixes.size() * digits.length() > MOST_PREFIXES) {
            throw problem(text, "it stands for more than " + MOST_PREFIXES + " prefixes");
        }
        List<String> longer = new ArrayList<>();
        for (String prefix : prefixes) {
            digits.chars().forEach(digit -> longer.add(prefix + (char) digit));
        }
        return longer;
    }

    /** The digits that a single digit or a set such as {@code [47-9]} stands for, in order. */
    private static String digitsOf(String element, String text) {
        if (!ELEMENT.matcher(element).matches()) {
            throw problem(text, "'" + element + "' is neither a digit nor a set such as [0-8]");
        }
        StringBuilder digits = new StringBuilder();
        for (int i = element.length() == 1 ? 0 : 1; i < Math.max(1, element.length() - 1); i++) {
            boolean isRange = i + 1 < element.length() && element.charAt(i + 1) == '-';
            char last = element.charAt(isRange ? i + 2 : i);
            if (last < element.charAt(i)) {
                throw problem(text, "'" + element + "' runs backwards");
            }
            for (char digit = element.charAt(i); digit <= last; digit++) {
                digits.append(digit);
            }
            i += isRange ? 2 : 0;
        }
        return digits.toString();
    }

    private static IllegalArgumentException problem(String text, String why) {
        return new IllegalArgumentException("number range '" + text + "': " + why);
    }
}
