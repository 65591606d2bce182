package org.smppassay.wording;

import java.util.ArrayList;
import java.util.List;

/**
 * Something to be told, in no language yet: which sentence, and what goes into it. {@link Language#say} puts it into words.
 *
 * @param key of the sentence, such as {@code delivery.passed}: a topic, whose file has the words, and a name within it; or one
 *     of the keys of this class
 * @param arguments what goes into the sentence: {@link String} as it is, {@link Long} for a count, {@link Phrase} to be put
 *     into the same language
 */
public record Phrase(String key, List<Object> arguments) {
    /** The key of a text that is told as it is: a name, a figure, somebody else's words. */
    static final String VERBATIM = "";

    /** The key of sentences told one after the other. */
    static final String SENTENCES = "sentences";

    /** The key of things enumerated. */
    static final String LIST = "list";

    public Phrase {
        arguments = List.copyOf(arguments);
        for (Object argument : arguments) {
            if (!(argument instanceof String || argument instanceof Long || argument instanceof Phrase)) {
                throw new IllegalArgumentException(
                        key + " can't be told with a " + argument.getClass().getName());
            }
        }
    }

    /**
     * A sentence.
     *
     * @param arguments texts, whole numbers or phrases
     */
    public static Phrase of(String key, Object... arguments) {
        List<Object> taken = new ArrayList<>(arguments.length);
        for (Object argument : arguments) {
            taken.add(argument instanceof Integer number ? Long.valueOf(number) : argument);
        }
        return new Phrase(key, taken);
    }

    /** A text that is the same in every language. */
    public static Phrase verbatim(String text) {
        return new Phrase(VERBATIM, List.of(text));
    }

    /** Nothing. */
    public static Phrase nothing() {
        return verbatim("");
    }

    /** Sentences one after the other; those that say nothing are left out. */
    public static Phrase sentences(List<Phrase> sentences) {
        List<Phrase> said =
                sentences.stream().filter(sentence -> !sentence.isEmpty()).toList();
        return said.size() == 1 ? said.get(0) : new Phrase(SENTENCES, List.copyOf(said));
    }

    /** Sentences one after the other; those that say nothing are left out. */
    public static Phrase sentences(Phrase... sentences) {
        return sentences(List.of(sentences));
    }

    /** Things enumerated. */
    public static Phrase list(List<Phrase> items) {
        return new Phrase(LIST, List.copyOf(items));
    }

    /** Whether it says nothing. */
    public boolean isEmpty() {
        return switch (key) {
            case VERBATIM -> arguments.equals(List.of(""));
            case SENTENCES, LIST -> arguments.isEmpty();
            default -> false;
        };
    }

    /** In English, for whoever looks at it while debugging. */
    @Override
    public String toString() {
        return Language.ENGLISH.knows(this) ? Language.ENGLISH.say(this) : key + arguments;
    }
}
