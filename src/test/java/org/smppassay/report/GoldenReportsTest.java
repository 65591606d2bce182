package org.smppassay.report;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smppassay.evaluation.RunResult;
import org.smppassay.observation.Timeline;
import org.smppassay.wording.Language;

/** Each report of each fixture, whole. */
class GoldenReportsTest {
    static Stream<String> fixtures() {
        return Fixtures.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void shouldSummariseOnATerminal(String name) {
        Golden.assertMatches(
                name + ".txt", new TerminalSummary(false, Language.ENGLISH).render(result(name), "runs/example"));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void shouldWriteJson(String name) {
        Golden.assertMatches(name + ".json", ResultJson.render(result(name), Fixtures.TOOL, 1.1004));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void shouldWriteJunitXml(String name) {
        Golden.assertMatches(name + ".junit.xml", JunitXml.render(result(name), Fixtures.TOOL));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void shouldWriteMarkdown(String name) {
        Golden.assertMatches(name + ".md", MarkdownSummary.render(result(name), Fixtures.TOOL));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void shouldWriteHtml(String name) {
        Golden.assertMatches(name + ".html", ownMarkup(HtmlReport.render(result(name), Fixtures.TOOL)));
    }

    /** The page without what it embeds as it is: style sheet, scripts and their licences. */
    static String ownMarkup(String html) {
        return html.replace(ChartLibrary.echarts(), "ECHARTS")
                .replace(ChartLibrary.own(), "OWN SCRIPT")
                .replace(ChartLibrary.policy(), "HASHES")
                .replace(Html.escape(ChartLibrary.licences()), "LICENCES")
                .replace(Templates.resource("report.css"), "STYLES\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fail", "inconclusive"})
    void shouldSpeakChineseOnATerminal(String name) {
        Golden.assertMatches(
                name + ".zh.txt", new TerminalSummary(false, Language.CHINESE).render(result(name), "runs/example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fail", "inconclusive"})
    void shouldSpeakChineseInMarkdown(String name) {
        Golden.assertMatches(
                name + ".zh.md", MarkdownSummary.render(result(name), Timeline.EMPTY, Fixtures.TOOL, Language.CHINESE));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void shouldWriteCsv(String name) {
        Golden.assertMatches(name + ".csv", CriteriaCsv.render(result(name)));
    }

    private static RunResult result(String name) {
        RunResult result = Fixtures.all().get(name);
        if (result == null) {
            throw new IllegalArgumentException("no fixture is named " + name);
        }
        return result;
    }
}
