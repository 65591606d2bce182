package org.smppassay.report;

import org.smppassay.evaluation.RunResult;
import org.smppassay.observation.Timeline;
import org.smppassay.wording.Language;

/**
 * A result as one HTML page that needs no network: verdict, reasons and what to do first, then figures, drawings and words.
 * Without script it lacks the drawings only. What it shows depends on the result, the language and the build alone: no
 * wall-clock time, no duration of the run, no path and no host.
 */
public final class HtmlReport {
    private static final int MOST_FAILURES = 50;

    private HtmlReport() {}

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
        RunView view = RunView.of(result, timeline, tool, language, MOST_FAILURES);
        return Templates.load("report.html.mustache", Html::escape)
                .execute(HtmlView.of(result, timeline, view, language));
    }
}
