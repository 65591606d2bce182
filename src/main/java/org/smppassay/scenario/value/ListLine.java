package org.smppassay.scenario.value;

import java.util.ArrayList;
import java.util.List;

/**
 * An entry of a list that has a file of its own.
 *
 * @param number of the line, from 1
 * @param text without the blanks around it
 */
public record ListLine(int number, String text) {
    /** The entries of a file: its lines but for blank ones and those that begin with {@code #}. */
    public static List<ListLine> of(TextFile file) {
        List<ListLine> lines = new ArrayList<>();
        int number = 0;
        for (String line : (Iterable<String>) file.text().lines()::iterator) {
            number++;
            String text = line.strip();
            if (!text.isEmpty() && text.charAt(0) != '#') {
                lines.add(new ListLine(number, text));
            }
        }
        return lines;
    }
}
