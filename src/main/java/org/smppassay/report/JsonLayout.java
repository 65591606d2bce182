package org.smppassay.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;

/** Two spaces of indentation down to the second level; what lies deeper stays on its line, so that a row is a line. */
final class JsonLayout implements PrettyPrinter {
    private static final int BROKEN_LEVELS = 2;

    private int level;

    @Override
    public void writeRootValueSeparator(JsonGenerator out) throws IOException {
        out.writeRaw('\n');
    }

    @Override
    public void writeStartObject(JsonGenerator out) throws IOException {
        out.writeRaw('{');
        level++;
    }

    @Override
    public void beforeObjectEntries(JsonGenerator out) throws IOException {
        breakLine(out);
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator out) throws IOException {
        out.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator out) throws IOException {
        separate(out);
    }

    @Override
    public void writeEndObject(JsonGenerator out, int entries) throws IOException {
        end(out, entries, '}');
    }

    @Override
    public void writeStartArray(JsonGenerator out) throws IOException {
        out.writeRaw('[');
        level++;
    }

    @Override
    public void beforeArrayValues(JsonGenerator out) throws IOException {
        breakLine(out);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator out) throws IOException {
        separate(out);
    }

    @Override
    public void writeEndArray(JsonGenerator out, int values) throws IOException {
        end(out, values, ']');
    }

    private void separate(JsonGenerator out) throws IOException {
        out.writeRaw(',');
        if (level > BROKEN_LEVELS) {
            out.writeRaw(' ');
        }
        breakLine(out);
    }

    private void end(JsonGenerator out, int children, char bracket) throws IOException {
        boolean broken = level <= BROKEN_LEVELS;
        level--;
        if (broken && children > 0) {
            newLine(out);
        }
        out.writeRaw(bracket);
    }

    private void breakLine(JsonGenerator out) throws IOException {
        if (level <= BROKEN_LEVELS) {
            newLine(out);
        }
    }

    private void newLine(JsonGenerator out) throws IOException {
        out.writeRaw('\n');
        out.writeRaw("  ".repeat(level));
    }
}
