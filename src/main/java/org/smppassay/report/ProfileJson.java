package org.smppassay.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalDouble;
import org.smppassay.evaluation.CriterionResult;
import org.smppassay.profile.Checklist;
import org.smppassay.profile.Item;
import org.smppassay.wording.Language;

/** A vendor's checklist for programs: shares as fractions of 1, times in milliseconds; keys may be added. */
public final class ProfileJson {
    private static final int SCHEMA = 1;

    private ProfileJson() {}

    public static String render(Checklist checklist, Language language) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            out.writeStartObject();
            out.writeNumberField("schema", SCHEMA);
            write(checklist, language, out);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    private static void write(Checklist checklist, Language language, JsonGenerator out) throws IOException {
        out.writeStringField("vendor", checklist.vendor());
        out.writeStringField("about", checklist.about());
        items("declared", checklist.declared(), language, out);
        items("measured", checklist.measured(), language, out);
    }

    private static void items(String key, List<Item> items, Language language, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart(key);
        for (Item item : items) {
            out.writeStartObject();
            out.writeStringField("item", item.key());
            out.writeBooleanField(
                    "verified", !item.declared() && item.measured().isPresent());
            out.writeStringField("met", ProfileReport.key(item.answer()));
            if (item.declared()) {
                declared(item, language, out);
            } else {
                measured(item, out);
            }
            text("question", language.say(item.question()), out);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void declared(Item item, Language language, JsonGenerator out) throws IOException {
        text("required", language.say(item.required()), out);
        text("value", language.say(item.value()), out);
        text("evidence", item.evidence(), out);
    }

    private static void measured(Item item, JsonGenerator out) throws IOException {
        out.writeStringField("scope", item.scope());
        text("run", item.run(), out);
        if (item.measured().isEmpty()) {
            return;
        }
        CriterionResult criterion = item.measured().get();
        out.writeStringField("verdict", criterion.verdict().name());
        number("threshold", OptionalDouble.of(criterion.threshold()), out);
        number("value", criterion.value(), out);
        out.writeArrayFieldStart("interval");
        if (criterion.interval().isPresent()) {
            end(criterion.interval().get().lower(), out);
            end(criterion.interval().get().upper(), out);
        }
        out.writeEndArray();
        out.writeNumberField("n", criterion.n());
    }

    private static void end(double value, JsonGenerator out) throws IOException {
        if (Double.isFinite(value)) {
            out.writeNumber(value);
        } else {
            out.writeNull();
        }
    }

    private static void number(String key, OptionalDouble value, JsonGenerator out) throws IOException {
        out.writeFieldName(key);
        end(value.orElse(Double.NaN), out);
    }

    private static void text(String key, String text, JsonGenerator out) throws IOException {
        if (text.isEmpty()) {
            out.writeNullField(key);
        } else {
            out.writeStringField(key, text);
        }
    }
}
