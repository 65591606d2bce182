package org.smppassay.scenario.binding;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a {@link Key} demands of a value. Empty texts demand nothing.
 *
 * @param min least value as written in the file; of a list or mapping, the least number of entries
 * @param max greatest value as written in the file
 * @param pattern that texts match in full: of a list its elements, of a mapping its names
 * @param expected the pattern in words
 * @param oneOf the texts accepted; none means any
 */
record Rules(String min, String max, String pattern, String expected, List<String> oneOf) {
    static final Rules NONE = new Rules("", "", "", "", List.of());

    static Rules of(Key key) {
        return new Rules(key.min(), key.max(), key.pattern(), key.expected(), List.of(key.oneOf()));
    }

    /** What is left of a list's rules for each of its elements. */
    Rules ofElements() {
        return new Rules("", "", pattern, expected, oneOf);
    }

    /** What is wrong with a value, in words; empty if nothing. */
    Optional<String> problem(Object value, String text, ScalarType type) {
        boolean within = (min.isEmpty() || compare(value, type.read(min)) >= 0)
                && (max.isEmpty() || compare(value, type.read(max)) <= 0);
        return within ? textProblem(text) : Optional.of("expected " + range() + ", found '" + text + "'");
    }

    /** What is wrong with a text. The text is not repeated where a pattern is demanded: it may be a password. */
    Optional<String> textProblem(String text) {
        if (!pattern.isEmpty() && !Pattern.matches(pattern, text)) {
            return Optional.of("expected " + expected);
        }
        if (!oneOf.isEmpty() && !oneOf.contains(text)) {
            return Optional.of("expected one of " + String.join(", ", oneOf) + ", found '" + text + "'"
                    + Nearest.suggestion(text, oneOf));
        }
        return Optional.empty();
    }

    /** What is wrong with the number of entries of a list or mapping. */
    Optional<String> countProblem(int count) {
        int least = min.isEmpty() ? 0 : Integer.parseInt(min);
        String entries = least == 1 ? "1 entry" : least + " entries";
        return count >= least ? Optional.empty() : Optional.of("expected at least " + entries);
    }

    /** Both are of the same scalar type. */
    @SuppressWarnings("unchecked")
    private static int compare(Object value, Comparable<?> bound) {
        return ((Comparable<Object>) value).compareTo(bound);
    }

    private String range() {
        if (max.isEmpty()) {
            return "at least " + min;
        }
        return min.isEmpty() ? "at most " + max : min + " to " + max;
    }
}
