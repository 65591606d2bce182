package org.smppassay.report.load;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.smppassay.GoldenFile;
import org.smppassay.performance.LoadResult;
import org.smppassay.wording.Language;

/** Each report of each made-up load, whole; what people read in each language. */
class GoldenLoadReportsTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/smppassay/report/load");

    static Stream<Arguments> told() {
        return LoadFixtures.all().keySet().stream()
                .flatMap(name -> Stream.of(Language.values()).map(language -> Arguments.of(name, language)));
    }

    static Stream<String> fixtures() {
        return LoadFixtures.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("told")
    void shouldSummariseOnATerminal(String name, Language language) {
        golden(name, language, ".txt", new LoadSummary(false, language).render(result(name), "runs/example"));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void shouldWriteJson(String name) {
        golden(name, Language.ENGLISH, ".json", LoadJson.render(result(name), LoadFixtures.TOOL, 30.25));
    }

    private static LoadResult result(String name) {
        LoadResult result = LoadFixtures.all().get(name);
        if (result == null) {
            throw new IllegalArgumentException("no fixture is named " + name);
        }
        return result;
    }

    private static void golden(String name, Language language, String suffix, String text) {
        String between = language == Language.ENGLISH ? "" : "." + language.code();
        GoldenFile.assertMatches(FOLDER.resolve(name + between + suffix), text);
    }
}
