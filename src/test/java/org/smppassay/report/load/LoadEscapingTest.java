package org.smppassay.report.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.smppassay.wording.Language;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Names come from files: none of them may become markup. */
class LoadEscapingTest {
    static Stream<String> fixtures() {
        return LoadFixtures.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void shouldWriteWellFormedXmlWithHonestTotals(String name) throws Exception {
        String xml = LoadJunit.render(LoadFixtures.named(name), LoadFixtures.TOOL, Language.ENGLISH);
        Element suite = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();

        for (String[] total : new String[][] {
            {"tests", "testcase"}, {"failures", "failure"}, {"errors", "error"}, {"skipped", "skipped"}
        }) {
            assertThat(suite.getAttribute(total[0]))
                    .isEqualTo(Integer.toString(
                            suite.getElementsByTagName(total[1]).getLength()));
        }
    }

    @Test
    void shouldNotLetNamesBecomeHtml() {
        String html = GoldenLoadReportsTest.ownMarkup(
                LoadHtml.render(LoadFixtures.hostile(), LoadFixtures.TOOL, Language.ENGLISH));

        assertThat(html)
                .doesNotContain("<script>alert", "</script> ", "\u001b", "http:", "https:", "url(", " src=")
                .contains("&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;", "{{x}}", "default-src 'none'");
        assertThat(html.split("<script", -1)).as("the data, the library, ours").hasSize(4);
        assertThat(html.split("</script>", -1)).hasSize(4);
    }

    @Test
    void shouldNotLetNamesSteerATerminal() {
        assertThat(new LoadSummary(false, Language.ENGLISH).render(LoadFixtures.hostile(), "a\u001bb"))
                .doesNotContain("\u001b", "\u0007");
    }

    @Test
    void shouldStaySmallHoweverLongALoadIs() {
        String html = LoadHtml.render(LoadFixtures.longest(), LoadFixtures.TOOL, Language.ENGLISH);

        assertThat(html.length()).isLessThan(1_500_000);
        assertThat(html).contains("Each point stands for 1008 seconds");
    }

    @Test
    void shouldWriteAllReports(@TempDir Path folder) throws Exception {
        LoadReports.write(folder, LoadFixtures.stalled(), LoadFixtures.TOOL, Language.CHINESE, 30.25);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("result.json", "junit.xml", "summary.md", "report.html");
        }
        assertThat(Files.readString(folder.resolve("summary.md"))).startsWith("## 不通过");
        assertThat(Files.readString(folder.resolve("result.json"))).contains("\"wall_seconds\": 30.25");
    }
}
