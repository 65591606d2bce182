package org.smppassay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.smppassay.regression.Regression;
import org.smppassay.regression.RegressionCheck;
import org.smppassay.regression.Rule;
import org.smppassay.regression.Side;
import org.smppassay.report.LoadRunsCsv;
import org.smppassay.report.RegressionJson;
import org.smppassay.report.RegressionReport;
import org.smppassay.report.Reports;
import org.smppassay.report.RunFolder;

/** Carries out a regression check on folders, and tells of it. */
record RegressionComparison(
        Console console, RegressionOptions asked, VerdictOptions telling, CompareCommand.Format format) {
    private static final String RESULT = "comparison.json";
    private static final String RUNS = "runs.csv";

    /** Compares; the exit code is that of the verdict. */
    int carryOut(double confidence) throws IOException {
        Rule rule = asked.rule(confidence);
        List<Side> sides = asked.sides();
        Regression regression = RegressionCheck.of(
                sides.get(0), sides.get(1), sides.stream().skip(2).findFirst(), rule);
        write(regression, sides);
        console.out().print(rendered(regression));
        return telling.exitCode(regression.verdict());
    }

    private void write(Regression regression, List<Side> sides) throws IOException {
        Optional<Path> csv = asked.csv();
        if (csv.isPresent()) {
            Path folder = csv.get().toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Reports.writeWhole(csv.get().toAbsolutePath(), LoadRunsCsv.render(sides));
        }
        if (telling.out().isPresent()) {
            Path folder = Files.createDirectories(telling.out().get());
            RegressionReport report = new RegressionReport(regression, telling.language());
            RunFolder files = new RunFolder(folder);
            Reports.writeWhole(files.junit(), report.junit(Build.info()));
            Reports.writeWhole(files.summary(), report.markdown());
            Reports.writeWhole(folder.resolve(RUNS), LoadRunsCsv.render(sides));
            Reports.writeWhole(folder.resolve(RESULT), RegressionJson.render(regression, Build.info()));
        }
    }

    private String rendered(Regression regression) {
        RegressionReport report = new RegressionReport(regression, telling.language());
        return switch (format) {
            case JSON -> RegressionJson.render(regression, Build.info());
            case MARKDOWN -> report.markdown();
            case TEXT -> telling.quiet() ? report.line() : report.text(console.color());
        };
    }
}
