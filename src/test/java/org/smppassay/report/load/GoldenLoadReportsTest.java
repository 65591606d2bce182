package org.smppassay.report.load;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.smppassay.GoldenFile;
import org.smppassay.performance.LoadResult;
import org.smppassay.report.ChartLibrary;
import org.smppassay.report.Html;
import org.smppassay.report.Templates;
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

    @ParameterizedTest
    @MethodSource("told")
    void shouldWriteJunitXml(String name, Language language) {
        golden(name, language, ".junit.xml", LoadJunit.render(result(name), LoadFixtures.TOOL, language));
    }

    @ParameterizedTest
    @MethodSource("told")
    void shouldWriteMarkdown(String name, Language language) {
        golden(name, language, ".md", LoadMarkdown.render(result(name), LoadFixtures.TOOL, language));
    }

    @ParameterizedTest
    @MethodSource("told")
    void shouldWriteHtml(String name, Language language) {
        golden(name, language, ".html", ownMarkup(LoadHtml.render(result(name), LoadFixtures.TOOL, language)));
    }

    /** The page without what it embeds as it is: style sheet, scripts and their licences. */
    static String ownMarkup(String html) {
        return html.replace(ChartLibrary.echarts(), "ECHARTS")
                .replace(ChartLibrary.own(), "OWN SCRIPT")
                .replace(ChartLibrary.policy(), "HASHES")
                .replace(Html.escape(ChartLibrary.licences()), "LICENCES")
                .replace(Templates.resource("report.css"), "STYLES\n");
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
