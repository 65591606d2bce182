package org.smppassay.conformance.script;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The words of one line; spaces part them, except within quotation marks. A {@code #} at a word's start ends the line. */
final class Words {
    private final Deque<String> words = new ArrayDeque<>();

    Words(String line) {
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '#' && !quoted && word.length() == 0) {
                break;
            }
            quoted ^= c == '"';
            if (c == ' ' && !quoted) {
                end(word);
            } else {
                word.append(c);
            }
        }
        if (quoted) {
            throw new IllegalArgumentException("a quotation mark is not closed");
        }
        end(word);
    }

    private void end(StringBuilder word) {
        if (word.length() > 0) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    @Nullable
    String peek() {
        return words.peek();
    }

    /** Takes the next word; says what was expected if there is none. */
    String next(String expected) {
        String word = words.poll();
        if (word == null) {
            throw new IllegalArgumentException("the line ends where " + expected + " is expected");
        }
        return word;
    }

    /** Takes the next word if it is this one. */
    boolean take(String word) {
        if (word.equals(words.peek())) {
            words.remove();
            return true;
        }
        return false;
    }

    void expectEnd() {
        if (!words.isEmpty()) {
            throw new IllegalArgumentException("not understood: " + String.join(" ", words));
        }
    }
}
