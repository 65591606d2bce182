package org.smppassay.report.load;

import org.smppassay.performance.LoadResult;
import org.smppassay.report.MarkdownSummary;
import org.smppassay.report.Templates;
import org.smppassay.report.ToolInfo;
import org.smppassay.wording.Language;

/** A load's result in GitHub-flavoured Markdown, for the summary page of a CI job. */
public final class LoadMarkdown {
    private LoadMarkdown() {}

    /** The report. */
    public static String render(LoadResult result, ToolInfo tool, Language language) {
        return Templates.load("load.md.mustache", MarkdownSummary::escape)
                .execute(new LoadFacts(result, tool, language));
    }
}
