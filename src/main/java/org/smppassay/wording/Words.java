package org.smppassay.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The words of one language: a file of patterns ({@link java.text.MessageFormat}) for each topic, read when it is first needed.
 * For any thread.
 */
final class Words {
    private final String language;
    private final Map<String, Properties> topics = new ConcurrentHashMap<>();

    Words(String language) {
        this.language = language;
    }

    boolean has(String key) {
        return lookUp(key) != null;
    }

    /**
     * The pattern of a phrase.
     *
     * @throws IllegalArgumentException if there is none
     */
    String pattern(String key) {
        String pattern = lookUp(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no words in " + language + " for " + key);
        }
        return pattern;
    }

    private @Nullable String lookUp(String key) {
        int dot = key.indexOf('.');
        return dot < 0
                ? null
                : topics.computeIfAbsent(key.substring(0, dot), this::read).getProperty(key.substring(dot + 1));
    }

    private Properties read(String topic) {
        Properties patterns = new Properties();
        if (!topic.matches("[a-z][a-z-]*")) {
            return patterns;
        }
        try (InputStream in = Words.class.getResourceAsStream(language + "/" + topic + ".properties")) {
            if (in != null) {
                patterns.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return patterns;
    }
}
