package org.smppassay.report;

import org.smppassay.evaluation.RunResult;
import org.smppassay.observation.Timeline;
import org.smppassay.wording.Language;

/** A result in GitHub-flavoured Markdown, for the summary page of a CI job. */
public final class MarkdownSummary {
    private static final int MOST_FAILURES = 10;
    private static final String SPECIAL = "\\`*_{}[]<>|#~!&$";

    private MarkdownSummary() {}

    /** The report in English of a run of which only the tester's side is known. */
    public static String render(RunResult result, ToolInfo tool) {
        return render(result, Timeline.EMPTY, tool, Language.ENGLISH);
    }

    /**
     * The report.
     *
     * @param timeline what the carrier did
     */
    public static String render(RunResult result, Timeline timeline, ToolInfo tool, Language language) {
        return Templates.load("summary.md.mustache", MarkdownSummary::escape)
                .execute(RunView.of(result, timeline, tool, language, MOST_FAILURES));
    }

    /** The text on one line, with nothing in it that Markdown, a table or HTML within would read as its own. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        Text.oneLine(text).codePoints().forEach(point -> {
            switch (point) {
                case '<' -> escaped.append("&lt;");
                case '&' -> escaped.append("&amp;");
                default -> {
                    if (SPECIAL.indexOf(point) >= 0) {
                        escaped.append('\\');
                    }
                    escaped.appendCodePoint(point);
                }
            }
        });
        return escaped.toString();
    }
}
