package org.smppassay.numbering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Number ranges as a text: a line has an operator's name and its ranges, with spaces between them, such as
 * {@code china-telecom 86133 86174[0-5]} or {@code acme 447911xxxxxx}. Several lines may speak of one operator. Empty
 * lines and those that begin with # say nothing.
 */
public final class RangesFile {
    private static final Map<String, List<String>> CHINA = read(china());

    private final Map<String, List<String>> ranges = new LinkedHashMap<>();
    private final PrefixTable taken = new PrefixTable();

    private RangesFile() {}

    /**
     * Reads a text.
     *
     * @return the ranges of each operator, in the order of their first lines; at least one
     * @throws LineException if a line makes no sense, or gives a prefix away that is taken
     */
    public static Map<String, List<String>> read(String text) {
        RangesFile file = new RangesFile();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                file.line(number, line.strip().split("\\s+", -1));
            }
        }
        if (file.ranges.isEmpty()) {
            throw new LineException(Math.max(1, number), "expected an operator's name and its number ranges");
        }
        return Collections.unmodifiableMap(file.ranges);
    }

    /** The ranges of China, read once from {@code china.txt}. */
    static Map<String, List<String>> builtIn() {
        return CHINA;
    }

    private void line(int number, String[] words) {
        if (words.length < 2) {
            throw new LineException(number, "expected number ranges behind the name '" + words[0] + "'");
        }
        List<String> own = ranges.computeIfAbsent(words[0], name -> new ArrayList<>());
        for (String range : Arrays.asList(words).subList(1, words.length)) {
            try {
                taken.addAll(range, 0);
            } catch (IllegalArgumentException e) {
                throw new LineException(number, String.valueOf(e.getMessage()));
            }
            own.add(range);
        }
    }

    private static String china() {
        try (InputStream in = Objects.requireNonNull(RangesFile.class.getResourceAsStream("china.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
