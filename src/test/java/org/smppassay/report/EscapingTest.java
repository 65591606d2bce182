package org.smppassay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smppassay.evaluation.RunResult;
import org.smppassay.wording.Language;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Names come from files, codes and texts from carriers: none of them may become markup. */
class EscapingTest {
    @ParameterizedTest
    @ValueSource(strings = {"pass", "fail", "inconclusive", "invalid", "empty", "hostile"})
    void shouldWriteWellFormedXmlWithHonestTotals(String name) throws Exception {
        RunResult result = Fixtures.all().getOrDefault(name, Fixtures.pass());

        Element suite = parse(JunitXml.render(result, Fixtures.TOOL)).getDocumentElement();

        for (String[] total : new String[][] {
            {"tests", "testcase"}, {"failures", "failure"}, {"errors", "error"}, {"skipped", "skipped"}
        }) {
            assertThat(suite.getAttribute(total[0]))
                    .isEqualTo(Integer.toString(
                            suite.getElementsByTagName(total[1]).getLength()));
        }
    }

    @Test
    void shouldKeepHostileTextReadableInXml() throws Exception {
        Element suite =
                parse(JunitXml.render(Fixtures.hostile(), Fixtures.TOOL)).getDocumentElement();

        assertThat(suite.getAttribute("name")).contains("<script>alert(1)</script> \"a\", 'b' | ]]>");
        assertThat(suite.getElementsByTagName("failure").item(0).getTextContent())
                .contains("]]> {{x}} \uFFFD[31m\uFFFD\nnext中国");
    }

    @Test
    void shouldNotLetNamesBecomeHtml() {
        String html = HtmlReport.render(Fixtures.hostile(), Fixtures.TOOL);

        assertThat(html)
                .doesNotContain("<script")
                .doesNotContain("\u001b")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &quot;a&quot;, &#39;b&#39;")
                .contains("{{x}}");
    }

    @Test
    void shouldNeedNeitherNetworkNorScript() {
        assertThat(HtmlReport.render(Fixtures.fail(), Fixtures.TOOL))
                .doesNotContain("http:")
                .doesNotContain("https:")
                .doesNotContain("url(")
                .doesNotContain("@import")
                .doesNotContain("<script");
    }

    @Test
    void shouldSayThatACarrierIsSimulatedOnlyWhenItIs() {
        assertThat(HtmlReport.render(Fixtures.fail(), Fixtures.TOOL)).contains(Language.ENGLISH.say("summary.notice"));
        assertThat(HtmlReport.render(Fixtures.pass(), Fixtures.TOOL)).doesNotContain("simulated");
    }

    @Test
    void shouldKeepNamesWithinTheirMarkdownCell() {
        assertThat(MarkdownSummary.escape("a|b\nc <b> [x](y) *z* `q` \\| &"))
                .isEqualTo("a\\|b c &lt;b\\> \\[x\\](y) \\*z\\* \\`q\\` \\\\\\| &amp;");
    }

    private static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
