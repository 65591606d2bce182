package org.smppassay.report;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.smppassay.evaluation.CriterionResult;
import org.smppassay.evaluation.Figure;
import org.smppassay.evaluation.RunResult;
import org.smppassay.evaluation.Verdict;
import org.smppassay.wording.Language;

/**
 * A result as JUnit XML, in the form Surefire writes and CI systems read: one testcase a criterion and scope. FAIL is a
 * failure, INVALID an error, and INCONCLUSIVE is skipped with the explanation, for it says nothing against the channel.
 * Times are 0: a judgement takes none, and equal runs give equal files.
 */
public final class JunitXml {
    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter out;

    private JunitXml(XMLStreamWriter out) {
        this.out = out;
    }

    /** One testcase. */
    private record Case(String name, Verdict verdict, String message, String details) {}

    /** The document with texts in English. */
    public static String render(RunResult result, ToolInfo tool) {
        return render(result, tool, Language.ENGLISH);
    }

    /**
     * The document.
     *
     * @param language of the explanations; names and types are the same in all
     */
    public static String render(RunResult result, ToolInfo tool, Language language) {
        StringWriter text = new StringWriter();
        try {
            new JunitXml(XML.createXMLStreamWriter(text)).document(result, tool, language);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string could not be written", e);
        }
        return text.append('\n').toString();
    }

    private void document(RunResult result, ToolInfo tool, Language language) throws XMLStreamException {
        List<Case> cases = cases(result, language);
        out.writeStartDocument("UTF-8", "1.0");
        line(0);
        out.writeStartElement("testsuite");
        attribute("name", "assay." + result.run().scenario());
        attribute("tests", Integer.toString(cases.size()));
        attribute("failures", count(cases, Verdict.FAIL));
        attribute("errors", count(cases, Verdict.INVALID));
        attribute("skipped", count(cases, Verdict.INCONCLUSIVE));
        attribute("time", "0");
        properties(result, tool);
        for (Case test : cases) {
            testcase(result.run().scenario(), test);
        }
        line(0);
        out.writeEndElement();
        out.writeEndDocument();
        out.close();
    }

    /** The criteria; and the verdict itself where no criterion has it, so that the file is never greener than the run. */
    private static List<Case> cases(RunResult result, Language language) {
        Stream<Case> criteria = result.criteria().stream().map(criterion -> criterion(criterion, language));
        boolean shown = result.criteria().stream().anyMatch(criterion -> criterion.verdict() == result.verdict());
        String why = result.why().stream().map(language::say).collect(Collectors.joining("\n"));
        Stream<Case> verdict = Stream.of(new Case("verdict [overall]", result.verdict(), why, why));
        return (shown ? criteria : Stream.concat(verdict, criteria)).toList();
    }

    private static Case criterion(CriterionResult result, Language language) {
        Measure measure = Measure.of(result.name());
        List<String> details = new ArrayList<>();
        details.add(language.say("summary.value") + " " + measure.value(result));
        details.add(language.say("summary.interval") + " " + measure.interval(result));
        details.add(language.say("summary.limit") + " " + measure.threshold(result));
        details.add(language.say("summary.n") + " " + Figure.count(result.n()));
        result.needed().ifPresent(needed -> details.add(language.say("summary.needed") + " " + Figure.count(needed)));
        details.add(language.say("summary.confidence") + " " + CriterionView.confidence(result.confidence()));
        details.add(language.say("summary.literal-verdict") + " " + RunView.word(result.naive(), language));
        String explanation = language.say(result.words());
        return new Case(
                result.name() + " [" + result.scope() + "]",
                result.verdict(),
                explanation,
                explanation + "\n" + String.join("\n", details));
    }

    private static String count(List<Case> cases, Verdict verdict) {
        return Long.toString(
                cases.stream().filter(test -> test.verdict() == verdict).count());
    }

    private void properties(RunResult result, ToolInfo tool) throws XMLStreamException {
        line(1);
        out.writeStartElement("properties");
        property("assay.version", tool.version());
        property("assay.commit", tool.commit());
        property("scenario", result.run().scenario());
        property("seed", Long.toString(result.run().seed()));
        property("mode", result.run().mode());
        property("compressed", Boolean.toString(result.run().compressed()));
        property("verdict", result.verdict().name());
        property("naive_verdict", result.naiveVerdict().name());
        line(1);
        out.writeEndElement();
    }

    private void property(String name, String value) throws XMLStreamException {
        line(2);
        out.writeEmptyElement("property");
        attribute("name", name);
        attribute("value", value);
    }

    private void testcase(String scenario, Case test) throws XMLStreamException {
        line(1);
        if (test.verdict() == Verdict.PASS) {
            out.writeEmptyElement("testcase");
            identify(scenario, test);
            return;
        }
        out.writeStartElement("testcase");
        identify(scenario, test);
        line(2);
        out.writeStartElement(element(test.verdict()));
        attribute("message", test.message());
        if (test.verdict() != Verdict.INCONCLUSIVE) {
            attribute("type", test.verdict().name());
        }
        out.writeCharacters(Xml.legal(test.details()));
        out.writeEndElement();
        line(1);
        out.writeEndElement();
    }

    private void identify(String scenario, Case test) throws XMLStreamException {
        attribute("classname", "assay." + scenario);
        attribute("name", test.name());
        attribute("time", "0");
    }

    private static String element(Verdict verdict) {
        return switch (verdict) {
            case PASS -> throw new IllegalArgumentException("a testcase that passes has no element");
            case FAIL -> "failure";
            case INCONCLUSIVE -> "skipped";
            case INVALID -> "error";
        };
    }

    /** An attribute on one line, for a parser would make spaces of its line breaks anyway. */
    private void attribute(String name, String value) throws XMLStreamException {
        out.writeAttribute(name, Xml.legal(value.replaceAll("\\s+", " ")));
    }

    private void line(int depth) throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
    }
}
