package org.smppassay.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The keys that the sources and templates speak of are those that the files have words for. */
class VocabularyTest {
    private static final Path SOURCES = Path.of("src/main/java");

    /** Speaks of keys of the scenario file, which look like keys of sentences. */
    private static final Path SCENARIOS = SOURCES.resolve("org/smppassay/scenario");

    private static final Path RESOURCES = Path.of("src/main/resources/org/smppassay");

    /** A key: a topic, and a name within it. */
    private static final Pattern LITERAL = Pattern.compile("[\"}]([a-z][a-z-]*)\\.([A-Za-z0-9_-]+)[\"{]");

    /** What the program puts together: the beginning of a key, with something added to it. */
    private static final Pattern BEGINNING = Pattern.compile("\"([a-z][a-z-]*\\.[a-z-]*)\"\\s*\\+");

    /** Names of files look like keys. */
    private static final Set<String> FILES = Set.of("json", "html", "xml", "md", "csv", "yaml", "db", "css");

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsSaidHasWords(Language language) throws IOException {
        Set<String> known = known(language);
        Set<String> topics = topics(language);
        Set<String> beginnings = beginnings();

        assertThat(spoken().stream()
                        .filter(key -> topics.contains(topic(key)))
                        .filter(key -> !beginnings.contains(key))
                        .filter(key -> !known.contains(key)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noWordsAreIdle(Language language) throws IOException {
        Set<String> spoken = spoken();
        Set<String> beginnings = beginnings();

        assertThat(known(language).stream().filter(key -> !spoken.contains(key)).filter(key -> beginnings.stream()
                        .noneMatch(key::startsWith)))
                .isEmpty();
    }

    private static String topic(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static Set<String> topics(Language language) throws IOException {
        Set<String> topics = new TreeSet<>();
        known(language).forEach(key -> topics.add(topic(key)));
        return topics;
    }

    private static Set<String> known(Language language) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.list(RESOURCES.resolve("wording").resolve(language.code()))) {
            for (Path file : files.toList()) {
                String topic = String.valueOf(file.getFileName()).replace(".properties", "");
                Properties patterns = new Properties();
                try (Reader in = Files.newBufferedReader(file)) {
                    patterns.load(in);
                }
                patterns.stringPropertyNames().forEach(name -> keys.add(topic + "." + name));
            }
        }
        return keys;
    }

    private static Set<String> spoken() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String text : texts()) {
            LITERAL.matcher(text)
                    .results()
                    .filter(key -> !FILES.contains(key.group(2)))
                    .forEach(key -> keys.add(key.group(1) + "." + key.group(2)));
        }
        return keys;
    }

    private static Set<String> beginnings() throws IOException {
        Set<String> beginnings = new TreeSet<>();
        for (String text : texts()) {
            BEGINNING
                    .matcher(text)
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .forEach(beginnings::add);
        }
        return beginnings;
    }

    private static List<String> texts() throws IOException {
        try (Stream<Path> sources = Files.walk(SOURCES);
                Stream<Path> templates = Files.list(RESOURCES.resolve("report"))) {
            return Stream.concat(sources, templates)
                    .filter(file -> !file.startsWith(SCENARIOS))
                    .filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".mustache"))
                    .map(VocabularyTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
