package org.smppassay.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smppassay.content.lint.Finding;
import org.smppassay.content.lint.LintResult;
import org.smppassay.content.lint.Severity;

/** A text in lines of a terminal, with marks under the places of findings. Wide characters have wide marks. */
final class MarkedText {
    private final int[] characters;
    /** The gravest severity at each character and, last, behind the text; null for none. */
    private final @Nullable Severity[] marks;

    private final int columns;

    MarkedText(LintResult result, int columns) {
        this.characters = result.text().codePoints().toArray();
        this.marks = new Severity[characters.length + 1];
        this.columns = columns;
        result.findings().forEach(this::mark);
    }

    private void mark(Finding finding) {
        int end = finding.offset() + Math.max(1, finding.length());
        for (int at = finding.offset(); at < end; at++) {
            Severity before = marks[at];
            if (before == null || finding.severity().compareTo(before) < 0) {
                marks[at] = finding.severity();
            }
        }
    }

    /** The lines; below each that has findings one with marks. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        int start = 0;
        do {
            int end = end(start);
            StringBuilder text = new StringBuilder();
            StringBuilder under = new StringBuilder();
            for (int at = start; at < end; at++) {
                String shown = Text.shown(characters[at]);
                text.append(shown);
                under.append(Character.toString(sign(marks[at])).repeat(Text.width(shown)));
            }
            if (end == characters.length) {
                under.append(sign(marks[end]));
            }
            lines.add(text.toString().stripTrailing());
            if (!under.toString().isBlank()) {
                lines.add(under.toString().stripTrailing());
            }
            start = end;
        } while (start < characters.length);
        return lines;
    }

    /** Where the line that begins at a character ends: as late as the columns allow, but with one character at least. */
    private int end(int start) {
        int used = 0;
        int at = start;
        while (at < characters.length) {
            used += Text.width(Text.shown(characters[at]));
            if (used > columns && at > start) {
                return at;
            }
            at++;
        }
        return at;
    }

    private static char sign(@Nullable Severity severity) {
        if (severity == null) {
            return ' ';
        }
        return switch (severity) {
            case ERROR -> '^';
            case WARNING -> '~';
            case HINT -> '-';
        };
    }
}
