package org.smppassay.observation;

import java.util.ArrayList;
import java.util.List;

/**
 * Why something was decided, as data: whoever tells people of it has the words.
 *
 * @param code what kind of reason it is, such as {@code complaints}
 * @param figures what goes into the words: {@link String} as it is, {@link Long} for a count
 */
public record Reason(String code, List<Object> figures) {
    public Reason {
        figures = List.copyOf(figures);
        for (Object figure : figures) {
            if (!(figure instanceof String || figure instanceof Long)) {
                throw new IllegalArgumentException(
                        code + " takes no " + figure.getClass().getName());
            }
        }
    }

    /** A reason with its figures: texts and whole numbers. */
    public static Reason of(String code, Object... figures) {
        List<Object> taken = new ArrayList<>(figures.length);
        for (Object figure : figures) {
            taken.add(figure instanceof Integer number ? Long.valueOf(number) : figure);
        }
        return new Reason(code, taken);
    }
}
