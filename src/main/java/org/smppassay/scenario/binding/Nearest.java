package org.smppassay.scenario.binding;

import java.util.Collection;
import java.util.Optional;

/** Finds the name somebody probably meant. */
public final class Nearest {
    private Nearest() {}

    /** The candidate with the fewest edits (insertions, deletions, replacements, swaps), if they are few. */
    public static Optional<String> to(String word, Collection<String> candidates) {
        String best = "";
        int fewest = Math.max(1, word.length() * 2 / 5) + 1;
        for (String candidate : candidates) {
            int edits = edits(word, candidate);
            if (edits < fewest) {
                fewest = edits;
                best = candidate;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** In words: the nearest candidate, or all of them. */
    public static String hint(String word, Collection<String> candidates) {
        String suggestion = suggestion(word, candidates);
        return suggestion.isEmpty() ? "; valid: " + String.join(", ", candidates) : suggestion;
    }

    /** In words: the nearest candidate, or nothing. */
    public static String suggestion(String word, Collection<String> candidates) {
        return to(word, candidates)
                .map(nearest -> "; did you mean '" + nearest + "'?")
                .orElse("");
    }

    /** Optimal string alignment distance. */
    static int edits(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : step(edits, a, b, i, j);
            }
        }
        return edits[a.length()][b.length()];
    }

    private static int step(int[][] edits, String a, String b, int i, int j) {
        int replaced = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
    }
}
