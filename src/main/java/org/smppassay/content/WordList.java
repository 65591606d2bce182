package org.smppassay.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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

    /**
     * A word of the list in a text.
     *
     * @param start where it begins
     * @param word as the list has it; as long as it is in the text
     */
    public record Match(int start, String word) {
        public int end() {
            return start + word.length();
        }
    }

    /** The word that begins first in a text, of several the longest; as the list has it. */
    public Optional<String> in(String text) {
        return next(text, 0).map(Match::word);
    }

    /** All words in a text, in its order. They don't overlap: of several that begin at a place the longest counts. */
    public List<Match> all(String text) {
        List<Match> all = new ArrayList<>();
        for (Optional<Match> match = next(text, 0); match.isPresent(); ) {
            all.add(match.get());
            match = next(text, match.get().end());
        }
        return all;
    }

    private Optional<Match> next(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            String[] candidates = byFirst[lower(text.charAt(at))];
            if (candidates != null) {
                for (String word : candidates) {
                    if (text.regionMatches(true, at, word, 0, word.length())) {
                        return Optional.of(new Match(at, word));
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
