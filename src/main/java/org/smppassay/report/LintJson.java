package org.smppassay.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.smppassay.content.lint.Finding;
import org.smppassay.content.lint.LintResult;
import org.smppassay.content.lint.Severity;
import org.smppassay.content.lint.Size;

/** What was found in texts, as JSON, schema 1. */
public final class LintJson {
    private static final int SCHEMA = 1;
    private static final JsonFactory JSON = new JsonFactory();

    private LintJson() {}

    /** The whole document, ending in a line break. */
    public static String render(List<LintedText> texts) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.useDefaultPrettyPrinter();
            out.writeStartObject();
            out.writeNumberField("schema", SCHEMA);
            for (Severity severity : Severity.values()) {
                out.writeNumberField(name(severity) + "s", count(texts, severity));
            }
            out.writeArrayFieldStart("texts");
            for (LintedText each : texts) {
                write(out, each);
            }
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private static long count(List<LintedText> texts, Severity severity) {
        return texts.stream().mapToLong(each -> each.result().count(severity)).sum();
    }

    private static void write(JsonGenerator out, LintedText each) throws IOException {
        LintResult result = each.result();
        out.writeStartObject();
        out.writeStringField("source", each.source());
        out.writeStringField("text", result.text());
        out.writeStringField("profile", name(result.profile()));
        write(out, result.size());
        out.writeArrayFieldStart("findings");
        for (Finding finding : result.findings()) {
            out.writeStartObject();
            out.writeStringField("rule", finding.rule());
            out.writeStringField("severity", name(finding.severity()));
            out.writeNumberField("offset", finding.offset());
            out.writeNumberField("length", finding.length());
            out.writeNumberField("segment", finding.segment());
            out.writeStringField("what", finding.what());
            out.writeStringField("advice", finding.advice());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void write(JsonGenerator out, Size size) throws IOException {
        out.writeStringField("alphabet", size.alphabet());
        out.writeNumberField("units", size.units());
        out.writeNumberField("segments", size.segments());
        out.writeNumberField("left", size.left());
        if (size.forcing().isPresent()) {
            out.writeObjectFieldStart("forced_by");
            out.writeNumberField("offset", size.forcing().get().offset());
            out.writeStringField("character", size.forcing().get().character());
            out.writeEndObject();
        }
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
