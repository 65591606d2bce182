package org.smppassay.content;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Words and phrases to be looked for in texts. The case of letters does not count, nor where words begin and end: Chinese
 * does not mark it. Looks at each place of a text only for the words that begin with its character. Immutable.
 */
public final class WordList {
    /** Words by their first characters, which are in lower case; the longest first. */
    private final String[] @Nullable [] byFirst = new String[Character.MAX_VALUE + 1][];

    /**
     * @param words none of them empty
     */
    public WordList(Collection<String> words) {
        words.stream()
                .collect(Collectors.groupingBy(word -> lower(word.charAt(0))))
                .forEach((first, some) -> byFirst[first] = some.stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toArray(String[]::new));
    }

    /** The word that begins first in a text, of several the longest; as the list has it. */
    public Optional<String> in(String text) {
        for (int at = 0; at < text.length(); at++) {
            String[] candidates = byFirst[lower(text.charAt(at))];
            if (candidates != null) {
                for (String word : candidates) {
                    if (text.regionMatches(true, at, word, 0, word.length())) {
                        return Optional.of(word);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** As {@link String#regionMatches(boolean, int, String, int, int)} compares characters. */
    private static char lower(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
