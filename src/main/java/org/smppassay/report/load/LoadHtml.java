package org.smppassay.report.load;

import org.smppassay.performance.LoadResult;
import org.smppassay.report.Html;
import org.smppassay.report.Templates;
import org.smppassay.report.ToolInfo;
import org.smppassay.wording.Language;

/**
 * A load's result as one HTML page that needs no network: verdict and reasons, thresholds, latencies raw and corrected, then
 * drawings and tables. Without script it lacks the drawings only. It shows no wall-clock time, no duration of the run, no path and
 * no host.
 */
public final class LoadHtml {
    private LoadHtml() {}

    /** The report. */
    public static String render(LoadResult result, ToolInfo tool, Language language) {
        return Templates.load("load.html.mustache", Html::escape)
                .execute(LoadPage.of(new LoadFacts(result, tool, language)));
    }
}
