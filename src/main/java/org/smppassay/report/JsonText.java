package org.smppassay.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A tree of maps, lists, texts, numbers and flags as JSON, laid out as {@code result.json} is: keys keep their order, numbers
 * are plain decimals of at most ten significant digits, and what is empty or not finite is {@code null}.
 */
public final class JsonText {
    private static final MathContext DIGITS = new MathContext(10);
    private static final JsonFactory JSON = new JsonFactory();

    private JsonText() {}

    /** The document, ending in a line break. */
    public static String of(Map<String, ?> document) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.setPrettyPrinter(new JsonLayout());
            write(out, document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    /**
     * The document for a script element of a page: no character that could end the element, and none that JavaScript takes for the
     * end of a line.
     */
    public static String withinScript(Map<String, ?> document) {
        return of(document)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static void write(JsonGenerator out, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.writeFieldName(String.valueOf(entry.getKey()));
                write(out, entry.getValue());
            }
            out.writeEndObject();
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            for (Object item : list) {
                write(out, item);
            }
            out.writeEndArray();
        } else {
            scalar(out, value);
        }
    }

    private static void scalar(JsonGenerator out, Object value) throws IOException {
        if (value instanceof Long || value instanceof Integer) {
            out.writeNumber(((Number) value).longValue());
        } else if (value instanceof Double number) {
            number(out, number);
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof OptionalLong number) {
            number(out, number.isPresent() ? number.getAsLong() : Double.NaN);
        } else if (value instanceof OptionalDouble number) {
            number(out, number.orElse(Double.NaN));
        } else if (value instanceof Optional<?> optional) {
            write(out, optional.isPresent() ? optional.get() : OptionalLong.empty());
        } else {
            out.writeString(value.toString());
        }
    }

    private static void number(JsonGenerator out, double value) throws IOException {
        if (Double.isFinite(value)) {
            out.writeNumber(
                    BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros().toPlainString());
        } else {
            out.writeNull();
        }
    }
}
