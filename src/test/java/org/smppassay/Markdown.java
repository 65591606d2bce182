package org.smppassay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the tests of the documentation need to know of Markdown. */
public final class Markdown {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^()\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("#{1,6} (.*)");

    private Markdown() {}

    /** The documents of the project: those at its root and all in docs/. */
    public static List<Path> documents() {
        try (Stream<Path> root = Files.list(Path.of(""));
                Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(root, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The anchor that code hosts make of a heading. */
    public static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    /** Targets of links, code left out. */
    static List<String> links(String document) {
        return LINK.matcher(String.join("\n", prose(document)).replaceAll("`[^`\n]*`", "`code`"))
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    static List<String> anchors(String document) {
        return prose(document).stream()
                .map(HEADING::matcher)
                .filter(heading -> heading.matches())
                .map(heading -> anchor(heading.group(1)))
                .toList();
    }

    /** Lines in blocks of code; those that end in a backslash are joined with the next. */
    public static List<String> code(String document) {
        List<String> lines = new ArrayList<>();
        boolean inside = false;
        for (String line : document.replaceAll("\\\\\n\\s*", "").lines().toList()) {
            if (line.stripLeading().startsWith("```")) {
                inside = !inside;
            } else if (inside) {
                lines.add(line.strip());
            }
        }
        return lines;
    }

    private static List<String> prose(String document) {
        List<String> lines = new ArrayList<>();
        boolean inside = false;
        for (String line : document.lines().toList()) {
            if (line.stripLeading().startsWith("```")) {
                inside = !inside;
            } else if (!inside) {
                lines.add(line);
            }
        }
        return lines;
    }
}
