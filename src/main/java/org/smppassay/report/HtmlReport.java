package org.smppassay.report;

import org.smppassay.evaluation.RunResult;

/**
 * A result as one HTML page that needs no network and no script. What it shows depends on the result and the build
 * alone: no wall-clock time, no duration of the run, no path and no host.
 */
public final class HtmlReport {
    private static final int MOST_FAILURES = 50;

    private HtmlReport() {}

    public static String render(RunResult result, ToolInfo tool) {
        return Templates.load("report.html.mustache", Html::escape).execute(RunView.of(result, tool, MOST_FAILURES));
    }
}
