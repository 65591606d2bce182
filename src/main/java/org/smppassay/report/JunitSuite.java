package org.smppassay.report;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.smppassay.evaluation.Verdict;

/** A suite of testcases as JUnit XML, in the form Surefire writes and CI systems read. Times are 0. */
public final class JunitSuite {
    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter out;

    private JunitSuite(XMLStreamWriter out) {
        this.out = out;
    }

    /**
     * One testcase. FAIL is a failure, INVALID an error, INCONCLUSIVE is skipped.
     *
     * @param message on one line
     * @param details on several
     */
    public record Case(String name, Verdict verdict, String message, String details) {}

    /**
     * The document.
     *
     * @param name of the suite, without {@code assay.}
     * @param properties in their order
     */
    public static String render(String name, Map<String, String> properties, List<Case> cases) {
        StringWriter text = new StringWriter();
        try {
            new JunitSuite(XML.createXMLStreamWriter(text)).document(name, properties, cases);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string could not be written", e);
        }
        return text.append('\n').toString();
    }

    private void document(String name, Map<String, String> properties, List<Case> cases) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        line(0);
        out.writeStartElement("testsuite");
        attribute("name", "assay." + name);
        attribute("tests", Integer.toString(cases.size()));
        attribute("failures", count(cases, Verdict.FAIL));
        attribute("errors", count(cases, Verdict.INVALID));
        attribute("skipped", count(cases, Verdict.INCONCLUSIVE));
        attribute("time", "0");
        line(1);
        out.writeStartElement("properties");
        for (Map.Entry<String, String> property : properties.entrySet()) {
            property(property.getKey(), property.getValue());
        }
        line(1);
        out.writeEndElement();
        for (Case test : cases) {
            testcase(name, test);
        }
        line(0);
        out.writeEndElement();
        out.writeEndDocument();
        out.close();
    }

    private static String count(List<Case> cases, Verdict verdict) {
        return Long.toString(
                cases.stream().filter(test -> test.verdict() == verdict).count());
    }

    private void property(String name, String value) throws XMLStreamException {
        line(2);
        out.writeEmptyElement("property");
        attribute("name", name);
        attribute("value", value);
    }

    private void testcase(String suite, Case test) throws XMLStreamException {
        line(1);
        if (test.verdict() == Verdict.PASS) {
            out.writeEmptyElement("testcase");
            identify(suite, test);
            return;
        }
        out.writeStartElement("testcase");
        identify(suite, test);
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

    private void identify(String suite, Case test) throws XMLStreamException {
        attribute("classname", "assay." + suite);
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
