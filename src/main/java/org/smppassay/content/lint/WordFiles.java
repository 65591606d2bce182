package org.smppassay.content.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lists that come with the program: a word a line; blank lines and those that begin with # do not count. */
final class WordFiles {
    private WordFiles() {}

    static List<String> builtIn(String name) {
        try (InputStream in = Objects.requireNonNull(WordFiles.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
