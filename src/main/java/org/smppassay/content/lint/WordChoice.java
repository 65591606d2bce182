package org.smppassay.content.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.smppassay.content.WordList;

/** The words that are banned and those that are discouraged. The case of letters does not count, nor their width. Immutable. */
public final class WordChoice {
    private final WordList banned;
    private final WordList discouraged;

    private WordChoice(List<String> banned, List<String> discouraged) {
        this.banned = list(banned);
        this.discouraged = list(discouraged);
    }

    /** The built-in lists, with more words that are banned; none of them empty. */
    public static WordChoice builtInAnd(Collection<String> more) {
        List<String> banned = new ArrayList<>(WordFiles.builtIn("banned-words.txt"));
        banned.addAll(more);
        return new WordChoice(banned, WordFiles.builtIn("discouraged-words.txt"));
    }

    /** These words are banned and no others, and none is discouraged; none of them empty. */
    public static WordChoice only(Collection<String> words) {
        return new WordChoice(List.copyOf(words), List.of());
    }

    private static WordList list(List<String> words) {
        return new WordList(words.stream().map(Draft::plain).toList());
    }

    WordList banned() {
        return banned;
    }

    /** The discouraged words of a text that are no part of banned ones. */
    List<WordList.Match> discouragedIn(String text) {
        List<WordList.Match> worse = banned.all(text);
        return discouraged.all(text).stream()
                .filter(word ->
                        worse.stream().noneMatch(other -> word.start() < other.end() && other.start() < word.end()))
                .toList();
    }
}
