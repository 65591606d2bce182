package org.smppassay.report.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.smppassay.performance.LoadResult;
import org.smppassay.report.Reports;
import org.smppassay.report.RunFolder;
import org.smppassay.report.ToolInfo;
import org.smppassay.wording.Language;

/** Writes the reports of a load into its folder. */
public final class LoadReports {
    private LoadReports() {}

    /**
     * Writes {@code junit.xml}, {@code summary.md}, {@code report.html} and, last, {@code result.json}. Each appears whole or not at
     * all; files that were there are replaced.
     *
     * @param dir the run's folder, created if missing
     * @param language of what people read
     * @param wallSeconds how long the run took on the wall clock; goes into {@code result.json} alone
     */
    public static void write(Path dir, LoadResult result, ToolInfo tool, Language language, double wallSeconds)
            throws IOException {
        Files.createDirectories(dir);
        RunFolder folder = new RunFolder(dir);
        // A load can't be had again, and all else can be made of this.
        Reports.writeWhole(folder.result(), LoadJson.render(result, tool, wallSeconds));
        Reports.writeWhole(folder.junit(), LoadJunit.render(result, tool, language));
        Reports.writeWhole(folder.summary(), LoadMarkdown.render(result, tool, language));
        Reports.writeWhole(folder.html(), LoadHtml.render(result, tool, language));
    }
}
