package org.smppassay.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smppassay.wording.Language;
import org.smppassay.wording.Phrase;

/**
 * Phrases in {@code result.json}, beside the same in English, so that a stored run can be told in another language:
 * {@code {"key": "notes.pending", "arguments": [150]}}, where an argument is a text, a whole number or a phrase.
 */
public final class PhraseJson {
    private PhraseJson() {}

    static void write(JsonGenerator out, Phrase phrase) throws IOException {
        out.writeStartObject();
        out.writeStringField("key", phrase.key());
        out.writeArrayFieldStart("arguments");
        for (Object argument : phrase.arguments()) {
            if (argument instanceof Phrase inner) {
                write(out, inner);
            } else if (argument instanceof Long number) {
                out.writeNumber(number);
            } else {
                out.writeString(String.valueOf(argument));
            }
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    /** The phrase as {@link JsonText} takes it. */
    public static Map<String, Object> tree(Phrase phrase) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("key", phrase.key());
        tree.put(
                "arguments",
                phrase.arguments().stream()
                        .map(argument -> argument instanceof Phrase inner ? tree(inner) : argument)
                        .toList());
        return tree;
    }

    /** Writes the phrases as an array. */
    static void write(JsonGenerator out, String key, List<Phrase> phrases) throws IOException {
        out.writeArrayFieldStart(key);
        for (Phrase phrase : phrases) {
            write(out, phrase);
        }
        out.writeEndArray();
    }

    /**
     * The phrase, or what is stored in English if there is none or this version has no words for it.
     *
     * @throws IOException if it is none, or takes something else than its sentence does
     */
    public static Phrase read(JsonTree in, String key, String english) throws IOException {
        return in.has(key) ? known(in.object(key), english) : Phrase.verbatim(english);
    }

    /**
     * The phrases, one for each sentence stored in English.
     *
     * @throws IOException if there are more or fewer, or one is damaged
     */
    public static List<Phrase> read(JsonTree in, String key, List<String> english) throws IOException {
        if (!in.has(key)) {
            return english.stream().map(Phrase::verbatim).toList();
        }
        List<JsonTree> stored = in.objects(key);
        if (stored.size() != english.size()) {
            throw new IOException(
                    key + " has " + stored.size() + " phrases for " + english.size() + " sentences in English");
        }
        List<Phrase> phrases = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            phrases.add(known(stored.get(i), english.get(i)));
        }
        return phrases;
    }

    private static Phrase known(JsonTree stored, String english) throws IOException {
        Phrase phrase = phrase(stored);
        for (Language language : Language.values()) {
            if (!language.knows(phrase)) {
                return Phrase.verbatim(english);
            }
            try {
                language.say(phrase);
            } catch (IllegalArgumentException e) {
                throw new IOException(stored.name() + " does not go with what " + phrase.key() + " says", e);
            }
        }
        return phrase;
    }

    private static Phrase phrase(JsonTree stored) throws IOException {
        List<Object> arguments = new ArrayList<>();
        for (Object argument : stored.told("arguments")) {
            arguments.add(argument instanceof JsonTree inner ? phrase(inner) : argument);
        }
        return new Phrase(stored.text("key"), arguments);
    }
}
