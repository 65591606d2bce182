package org.smppassay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smppassay.evaluation.Breakdown;
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

        assertThat(suite.getAttribute("name")).contains("</script><script>alert(1)</script> \"a\", 'b' | ]]>");
        assertThat(suite.getElementsByTagName("failure").item(0).getTextContent())
                .contains("]]> --> {{x}} \uFFFD[31m\uFFFD\nnext\u2028中国");
    }

    @Test
    void shouldNotLetNamesBecomeHtml() {
        String html = GoldenReportsTest.ownMarkup(HtmlReport.render(hostile(), Fixtures.TOOL));

        assertThat(html)
                .doesNotContain("<script>alert", "</script> ", "<b>", "\u001b")
                .contains("&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt; &quot;a&quot;, &#39;b&#39;")
                .contains("{{x}}");
        assertThat(html.split("<script", -1)).as("the data, the library, ours").hasSize(4);
        assertThat(html.split("</script>", -1)).hasSize(4);
    }

    /** What a hostile name says still reaches the charts, as data. */
    @Test
    void shouldHandNamesToTheScriptAsTheyAre() throws Exception {
        String html = HtmlReport.render(hostile(), Fixtures.TOOL);
        String data = html.substring(html.indexOf("id=\"data\">") + 10);

        assertThat(data.substring(0, data.indexOf("</script>"))).doesNotContain("<", ">", "\u2028");
        JsonTree read = JsonTree.parse(data.substring(0, data.indexOf("</script>")));

        assertThat(read.object("plots")
                        .object("operators")
                        .objects("rows")
                        .get(0)
                        .text("name"))
                .isEqualTo(Xml.legal(Fixtures.HOSTILE));
    }

    private static RunResult hostile() {
        RunResult hostile = Fixtures.hostile();
        Breakdown breakdown = hostile.breakdown();
        RunResult twoOperators = new RunResult(
                hostile.run(),
                hostile.verdict(),
                hostile.naiveVerdict(),
                hostile.why(),
                hostile.notes(),
                hostile.criteria(),
                hostile.counts(),
                hostile.latencies(),
                new Breakdown(
                        breakdown.days(),
                        List.of(breakdown.operators().get(0), Traffic.tally("china-mobile", 10, 9)),
                        breakdown.cells(),
                        breakdown.hours(),
                        breakdown.failures()));
        return Charted.with(twoOperators, Charted.result().series());
    }

    @Test
    void shouldNeedNoNetwork() {
        String html = GoldenReportsTest.ownMarkup(HtmlReport.render(Charted.result(), Fixtures.TOOL));

        assertThat(html)
                .doesNotContain("http:", "https:", "url(", "@import", " src=", "javascript:")
                .contains("default-src 'none'")
                .doesNotContainPattern("\\son\\w+=");
        assertThat(Templates.resource("report.css")).doesNotContain("url(", "@import");
    }

    /** Embedded as it is, the library must not end its own element, and the policy must know it by its hash. */
    @Test
    void shouldEmbedTheLibraryWhole() {
        assertThat(ChartLibrary.echarts())
                .doesNotContainIgnoringCase("</script", "<!--")
                .doesNotContain("\r");
        assertThat(ChartLibrary.own())
                .doesNotContainIgnoringCase("</script", "<!--")
                .doesNotContain("\r");
        assertThat(ChartLibrary.licences()).contains("Apache License", "Apache Software Foundation");
    }

    @Test
    void shouldStaySmallEnoughToMail() {
        assertThat(HtmlReport.render(BrowsedReports.longest(), Fixtures.TOOL).length())
                .isLessThan(1_500_000);
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
