package org.smppassay.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.smppassay.conformance.script.Script;
import org.smppassay.conformance.script.ScriptReader;

/** The suite: every script below {@code src/test/resources/conformance}, in order. */
final class Scripts {
    static final Path FOLDER = Path.of("src/test/resources/conformance");
    private static final String SUFFIX = ".smpp";

    private Scripts() {}

    /** Those whose name contains what {@code -Dconformance.only} says; all without it. */
    static List<Script> all() {
        String only = System.getProperty("conformance.only", "");
        try (Stream<Path> tree = Files.walk(FOLDER)) {
            return tree.filter(file -> file.toString().endsWith(SUFFIX))
                    .map(Scripts::nameOf)
                    .filter(name -> name.contains(only))
                    .sorted()
                    .map(Scripts::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Script read(String name) {
        return ScriptReader.read(name, text(FOLDER.resolve(name + SUFFIX)));
    }

    private static String nameOf(Path file) {
        String name = FOLDER.relativize(file).toString().replace('\\', '/');
        return name.substring(0, name.length() - SUFFIX.length());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
