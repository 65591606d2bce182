package org.smppassay.wording;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A language that reports are written in. Immutable, for any thread. */
public enum Language {
    ENGLISH("en", " ", ", "),
    CHINESE("zh", "", "、");

    private final String code;
    private final String betweenSentences;
    private final String betweenItems;

    @SuppressWarnings("ImmutableEnumChecker") // remembers what it has read from its files, which don't change
    private final Words words;

    Language(String code, String betweenSentences, String betweenItems) {
        this.code = code;
        this.betweenSentences = betweenSentences;
        this.betweenItems = betweenItems;
        this.words = new Words(code);
    }

    /** Its code after ISO 639-1, as in {@code --lang}. */
    public String code() {
        return code;
    }

    /**
     * The phrase in this language.
     *
     * @throws IllegalArgumentException if it has no words for it
     */
    public String say(Phrase phrase) {
        List<Object> arguments = phrase.arguments();
        return switch (phrase.key()) {
            case Phrase.VERBATIM -> arguments.isEmpty() ? "" : String.valueOf(arguments.get(0));
            case Phrase.SENTENCES -> joined(arguments, betweenSentences);
            case Phrase.LIST -> joined(arguments, betweenItems);
            default -> formatted(phrase);
        };
    }

    /**
     * A word or label that takes nothing.
     *
     * @throws IllegalArgumentException if it has no words for it
     */
    public String say(String key, Object... arguments) {
        return say(Phrase.of(key, arguments));
    }

    /** Whether it has words for the phrase and for all that goes into it. */
    public boolean knows(Phrase phrase) {
        boolean known =
                switch (phrase.key()) {
                    case Phrase.VERBATIM, Phrase.SENTENCES, Phrase.LIST -> true;
                    default -> words.has(phrase.key());
                };
        return known
                && phrase.arguments().stream()
                        .allMatch(argument -> !(argument instanceof Phrase inner) || knows(inner));
    }

    private String joined(List<Object> parts, String between) {
        return parts.stream().map(this::said).map(String::valueOf).collect(Collectors.joining(between));
    }

    private String formatted(Phrase phrase) {
        MessageFormat pattern = new MessageFormat(words.pattern(phrase.key()), Locale.ROOT);
        return pattern.format(phrase.arguments().stream().map(this::said).toArray());
    }

    private Object said(Object argument) {
        return argument instanceof Phrase inner ? say(inner) : argument;
    }
}
