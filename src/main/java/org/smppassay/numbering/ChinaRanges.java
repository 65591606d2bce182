package org.smppassay.numbering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The built-in ranges, read once from {@code china.txt}. */
final class ChinaRanges {
    private static final String COUNTRY_CODE = "86";
    static final Map<String, List<String>> BY_OPERATOR = Collections.unmodifiableMap(read());

    private ChinaRanges() {}

    private static Map<String, List<String>> read() {
        Map<String, List<String>> ranges = new LinkedHashMap<>();
        text().lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] words = line.split(" ", -1);
            ranges.put(words[0], international(words));
        });
        return ranges;
    }

    private static List<String> international(String[] words) {
        List<String> ranges = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
            ranges.add(COUNTRY_CODE + words[i]);
        }
        return List.copyOf(ranges);
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(ChinaRanges.class.getResourceAsStream("china.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
