package org.smppassay.numbering;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Numbers described by patterns: digits, sets of them as in {@code 86134[0-8]}, and x's for any digit. A pattern without x's
 * stands for all numbers that begin so, with or without an asterisk at its end; one with x's for numbers of just that
 * length. Immutable.
 */
public final class NumberPatterns {
    /** What a pattern looks like. */
    public static final String SYNTAX = "([0-9]|\\[[0-9-]+\\]){1,20}(x{0,20}|\\*)";

    private final List<Pattern> patterns;

    /**
     * @throws IllegalArgumentException if one is no pattern; the message says which
     */
    public NumberPatterns(List<String> patterns) {
        this.patterns = patterns.stream().map(NumberPatterns::compiled).toList();
    }

    /** True if one of the patterns fits a number, with or without a leading plus. */
    public boolean include(String number) {
        int start = number.startsWith("+") ? 1 : 0;
        for (int i = 0; i < patterns.size(); i++) {
            if (patterns.get(i).matcher(number).region(start, number.length()).matches()) {
                return true;
            }
        }
        return false;
    }

    private static Pattern compiled(String pattern) {
        try {
            if (pattern.matches(SYNTAX)) {
                return Pattern.compile(
                        pattern.endsWith("x") ? pattern.replace("x", "[0-9]") : pattern.replace("*", "") + ".*");
            }
        } catch (PatternSyntaxException e) {
            // a set that runs backwards, told below
        }
        throw new IllegalArgumentException("'" + pattern + "' is no number or range of numbers");
    }
}
