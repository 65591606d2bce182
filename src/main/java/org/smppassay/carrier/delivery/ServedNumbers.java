package org.smppassay.carrier.delivery;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that a bind serves, by its address_range (SMPP 3.4, clause 5.2.7). Clients fill in type of number and numbering
 * plan with anything, so only the expression counts, and an empty one or a single asterisk stands for all. Immutable.
 *
 * @param expression found in the numbers served; null for all numbers
 */
record ServedNumbers(@Nullable Pattern expression) {
    private static final ServedNumbers ALL = new ServedNumbers(null);

    /**
     * The numbers that an address_range means.
     *
     * @param range a regular expression; what is none stands for itself
     */
    static ServedNumbers of(String range) {
        return range.isEmpty() || range.equals("*") ? ALL : new ServedNumbers(compiled(range));
    }

    private static Pattern compiled(String expression) {
        try {
            return Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            return Pattern.compile(expression, Pattern.LITERAL);
        }
    }

    boolean isAll() {
        return expression == null;
    }

    boolean include(String number) {
        try {
            return expression == null || expression.matcher(new Watched(number)).find();
        } catch (TooHard e) {
            return false;
        }
    }

    /** An expression comes from the peer, and some take longer than anybody can wait. */
    @SuppressWarnings("StaticAssignmentOfThrowable") // it has no stack trace to tell apart
    private static final class TooHard extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private TooHard() {
            super("an expression that takes too long", null, false, false);
        }
    }

    /** A text that may be looked at so often and no more. */
    private static final class Watched implements CharSequence {
        private static final int MOST_LOOKS = 10_000;

        private final String text;
        private int looks;

        Watched(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++looks > MOST_LOOKS) {
                throw new TooHard();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
