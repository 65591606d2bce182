package org.smppassay.report;

import org.smppassay.evaluation.RunResult;
import org.smppassay.observation.Timeline;
import org.smppassay.wording.Language;

/**
 * A result as one HTML page that needs no network and no script. What it shows depends on the result and the build
 * alone: no wall-clock time, no duration of the run, no path and no host.
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
        return Templates.load("report.html.mustache", Html::escape)
                .execute(RunView.of(result, timeline, tool, language, MOST_FAILURES));
    }
}
