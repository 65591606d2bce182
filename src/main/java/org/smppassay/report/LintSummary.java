package org.smppassay.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.smppassay.content.lint.Finding;
import org.smppassay.content.lint.LintResult;
import org.smppassay.content.lint.Severity;
import org.smppassay.content.lint.Size;

/** What was found in texts, for a terminal: each text with marks under the places, then the findings. */
public final class LintSummary {
    private static final String INDENT = "  ";
    private static final int COLUMNS = 78;
    private static final int RULE_COLUMNS = 18;

    private final Paint paint;

    public LintSummary(boolean color) {
        paint = new Paint(color);
    }

    /** All texts, and if there are several how many findings there are in all. */
    public String render(List<LintedText> texts) {
        StringBuilder out = new StringBuilder();
        texts.forEach(each -> append(out, each));
        if (texts.size() > 1) {
            out.append(texts.size()).append(" texts: ").append(counts(texts)).append('\n');
        }
        return out.toString();
    }

    /** A finding on one line, without colour. */
    public static String line(Finding finding, int segments) {
        return finding.severity().name().toLowerCase(Locale.ROOT) + " " + finding.rule() + place(finding, segments)
                + ": " + Text.oneLine(finding.what() + " " + finding.advice());
    }

    private void append(StringBuilder out, LintedText each) {
        LintResult result = each.result();
        if (!each.source().isEmpty()) {
            out.append(paint.bold(Text.oneLine(each.source()))).append('\n');
        }
        new MarkedText(result, COLUMNS - INDENT.length())
                .lines()
                .forEach(line -> out.append(INDENT).append(line).append('\n'));
        for (Finding finding : result.findings()) {
            append(out, finding, result.size().segments());
        }
        out.append(INDENT)
                .append(paint.faint(counts(List.of(each)) + "; "
                        + result.profile().name().toLowerCase(Locale.ROOT) + " profile; " + size(result.size())))
                .append("\n\n");
    }

    private void append(StringBuilder out, Finding finding, int segments) {
        String severity =
                String.format(Locale.ROOT, "%-9s", finding.severity().name().toLowerCase(Locale.ROOT));
        String head = finding.rule()
                + " ".repeat(Math.max(1, RULE_COLUMNS - finding.rule().length()));
        out.append(INDENT).append(paint.severity(finding.severity(), severity)).append(head);
        List<String> words = Text.wrap(
                finding.what() + " " + finding.advice() + " ("
                        + place(finding, segments).strip() + ")",
                COLUMNS - INDENT.length() - severity.length() - head.length());
        String hanging = " ".repeat(INDENT.length() + severity.length() + head.length());
        out.append(String.join("\n" + hanging, words)).append('\n');
    }

    /** Where a finding is; the segment is told only if there are several. */
    private static String place(Finding finding, int segments) {
        String length = finding.length() > 1 ? " to " + (finding.offset() + finding.length() - 1) : "";
        return " at " + finding.offset() + length + (segments > 1 ? ", segment " + finding.segment() : "");
    }

    private static String counts(List<LintedText> texts) {
        List<String> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = texts.stream()
                    .mapToLong(each -> each.result().count(severity))
                    .sum();
            String name = severity.name().toLowerCase(Locale.ROOT);
            if (count > 0) {
                counts.add(count + " " + name + (count == 1 ? "" : "s"));
            }
        }
        return counts.isEmpty() ? "clean" : counts.stream().collect(Collectors.joining(", "));
    }

    private static String size(Size size) {
        String why = size.forcing()
                .map(forcing -> " because of '" + Text.oneLine(forcing.character()) + "' at " + forcing.offset())
                .orElse("");
        return size.alphabet() + why + "; " + size.segments() + (size.segments() == 1 ? " segment" : " segments") + ", "
                + size.left() + " left" + (size.segments() == 1 ? "" : " in the last");
    }
}
