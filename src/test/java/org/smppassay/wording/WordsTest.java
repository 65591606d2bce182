package org.smppassay.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every language has words for every phrase, and they take the same. */
class WordsTest {
    private static final Path FILES = Path.of("src/main/resources/org/smppassay/wording");

    @TestFactory
    Stream<DynamicTest> bothLanguagesSayTheSame() throws IOException {
        try (Stream<Path> topics = Files.list(FILES.resolve("en"))) {
            return topics.map(Path::getFileName).map(Path::toString).sorted().toList().stream()
                    .map(topic -> DynamicTest.dynamicTest(topic, () -> {
                        assertThat(arguments("zh", topic)).isEqualTo(arguments("en", topic));
                    }));
        }
    }

    /** By key, how many arguments its pattern takes; a lone apostrophe, which would swallow them, is a mistake. */
    private static Map<String, Integer> arguments(String language, String topic) throws IOException {
        Properties patterns = new Properties();
        try (Reader in = Files.newBufferedReader(FILES.resolve(language).resolve(topic))) {
            patterns.load(in);
        }
        Map<String, Integer> taken = new TreeMap<>();
        for (String key : patterns.stringPropertyNames()) {
            taken.put(key, taken(key, patterns.getProperty(key)));
        }
        return taken;
    }

    private static int taken(String key, String pattern) {
        assertThat(pattern.replace("''", "")).as(key).doesNotContain("'");
        return new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex().length;
    }
}
