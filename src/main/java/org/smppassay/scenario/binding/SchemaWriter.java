package org.smppassay.scenario.binding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.smppassay.scenario.yaml.YamlScalar;

/** Describes a record as a JSON schema (draft 2020-12), from what the binder goes by. */
public final class SchemaWriter {
    private final JsonGenerator json;

    private SchemaWriter(JsonGenerator json) {
        this.json = json;
    }

    /** The schema of files that hold such a record; lines end in a line feed. */
    public static String write(Class<? extends Record> type, String title) {
        StringWriter text = new StringWriter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            new SchemaWriter(json).document(Shapes.section(type), title);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private void document(Shape.Section root, String title) throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.writeStringField("title", title);
        section(root, false);
        json.writeObjectFieldStart("$defs");
        for (Shape.Section section : Shapes.within(root)) {
            json.writeObjectFieldStart(name(section));
            section(section, true);
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String name(Shape.Section section) {
        return section.type().getSimpleName();
    }

    private void section(Shape.Section section, boolean mayBeNothing) throws IOException {
        types(section, mayBeNothing);
        json.writeObjectFieldStart("properties");
        for (Shape.Field field : section.fields()) {
            field(field);
        }
        json.writeEndObject();
        json.writeArrayFieldStart("required");
        for (Shape.Field field : section.fields()) {
            if (field.required()) {
                json.writeString(field.key());
            }
        }
        json.writeEndArray();
        json.writeBooleanField("additionalProperties", false);
    }

    private void types(Shape.Section section, boolean mayBeNothing) throws IOException {
        List<String> types = new ArrayList<>(List.of("object"));
        if (mayBeNothing) {
            types.add("null");
        }
        section.alone().ifPresent(key -> types.add("string"));
        types(types);
    }

    private void field(Shape.Field field) throws IOException {
        json.writeObjectFieldStart(field.key());
        json.writeStringField("description", description(field));
        shape(field.shape(), field.rules());
        json.writeEndObject();
    }

    /** The meaning, and what JSON schema has no keyword for: bounds of values with units, and defaults. */
    private static String description(Shape.Field field) {
        StringBuilder text = new StringBuilder(field.about());
        Rules rules = field.rules();
        if (field.shape() instanceof Shape.Single single && !isNumber(single)) {
            text.append(rules.min().isEmpty() ? "" : " At least " + rules.min() + ".");
            text.append(rules.max().isEmpty() ? "" : " At most " + rules.max() + ".");
        }
        field.fallback()
                .filter(YamlScalar.class::isInstance)
                .map(fallback -> ((YamlScalar) fallback).text())
                .filter(fallback -> !fallback.isEmpty())
                .ifPresent(
                        fallback -> text.append(" Default: ").append(fallback).append('.'));
        return text.toString();
    }

    private void shape(Shape shape, Rules rules) throws IOException {
        if (shape instanceof Shape.Section section) {
            json.writeStringField("$ref", "#/$defs/" + name(section));
        } else if (shape instanceof Shape.Sequence sequence) {
            sequence(sequence, rules);
        } else if (shape instanceof Shape.Dictionary dictionary) {
            dictionary(dictionary, rules);
        } else {
            single((Shape.Single) shape, rules);
        }
    }

    private void sequence(Shape.Sequence sequence, Rules rules) throws IOException {
        types(rules.min().isEmpty() ? List.of("array", "null") : List.of("array"));
        bound("minItems", rules.min());
        json.writeObjectFieldStart("items");
        shape(sequence.element(), rules.ofElements());
        json.writeEndObject();
    }

    private void dictionary(Shape.Dictionary dictionary, Rules rules) throws IOException {
        types(rules.min().isEmpty() ? List.of("object", "null") : List.of("object"));
        bound("minProperties", rules.min());
        if (!rules.pattern().isEmpty()) {
            json.writeObjectFieldStart("propertyNames");
            pattern(rules.pattern());
            json.writeEndObject();
        }
        json.writeObjectFieldStart("additionalProperties");
        shape(dictionary.value(), Rules.NONE);
        json.writeEndObject();
    }

    private void single(Shape.Single single, Rules rules) throws IOException {
        ScalarType.JsonForm form = single.scalar().json();
        types(form.types());
        pattern(form.pattern().isEmpty() ? rules.pattern() : form.pattern());
        if (!form.format().isEmpty()) {
            json.writeStringField("format", form.format());
        }
        if (isNumber(single)) {
            bound("minimum", rules.min());
            bound("maximum", rules.max());
        }
        choices(single.type().isEnum() ? ScalarTypes.names(single.type()) : rules.oneOf());
    }

    private static boolean isNumber(Shape.Single single) {
        List<String> types = single.scalar().json().types();
        return types.equals(List.of("integer")) || types.equals(List.of("number"));
    }

    private void choices(List<String> choices) throws IOException {
        if (!choices.isEmpty()) {
            json.writeArrayFieldStart("enum");
            for (String choice : choices) {
                json.writeString(choice);
            }
            json.writeEndArray();
        }
    }

    private void types(List<String> types) throws IOException {
        if (types.size() == 1) {
            json.writeStringField("type", types.get(0));
            return;
        }
        json.writeArrayFieldStart("type");
        for (String type : types) {
            json.writeString(type);
        }
        json.writeEndArray();
    }

    /** JSON schema has no flags within patterns: any character is spelled out. */
    private void pattern(String pattern) throws IOException {
        if (!pattern.isEmpty()) {
            String portable = pattern.startsWith("(?s)") ? pattern.substring(4).replace(".*", "[\\s\\S]*") : pattern;
            json.writeStringField("pattern", "^(" + portable.replace("\\p{Cntrl}", "\\u0000-\\u001f\\u007f") + ")$");
        }
    }

    private void bound(String keyword, String bound) throws IOException {
        if (!bound.isEmpty()) {
            json.writeFieldName(keyword);
            json.writeNumber(bound);
        }
    }
}
