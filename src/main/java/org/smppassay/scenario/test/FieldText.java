package org.smppassay.scenario.test;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with fields: {@code {name}} stands for what the recipient's {@code name} is, and a doubled brace for a brace. Immutable.
 */
public final class FieldText {
    /** What a field may be called. */
    public static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_-]{0,63}";

    private static final Pattern PIECE = Pattern.compile("\\{\\{|}}|\\{(" + NAME + ")}|[{}]");

    /** What stands before each field, and behind the last one. */
    private final List<String> literals = new ArrayList<>();

    private final List<String> fields = new ArrayList<>();

    /**
     * @throws IllegalArgumentException if a brace is alone; the message says where
     */
    public FieldText(String text) {
        Matcher pieces = PIECE.matcher(text);
        StringBuilder literal = new StringBuilder();
        while (pieces.find()) {
            String piece = pieces.group();
            String field = pieces.group(1);
            if (piece.length() == 1) {
                throw new IllegalArgumentException("'" + piece + "' at character " + (pieces.start() + 1)
                        + " belongs to no field such as {name}; a brace that is meant is doubled");
            }
            pieces.appendReplacement(literal, field == null ? piece.substring(1) : "");
            if (field != null) {
                literals.add(literal.toString());
                literal.setLength(0);
                fields.add(field);
            }
        }
        literals.add(pieces.appendTail(literal).toString());
    }

    /** Names of its fields, in the order of the text. */
    public List<String> fields() {
        return List.copyOf(fields);
    }

    /** The text with each field's value in its place. */
    public String filled(UnaryOperator<String> values) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            text.append(literals.get(i)).append(values.apply(fields.get(i)));
        }
        return text.append(literals.get(fields.size())).toString();
    }
}
