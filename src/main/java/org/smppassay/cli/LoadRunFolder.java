package org.smppassay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.smppassay.performance.LoadResult;
import org.smppassay.report.RunFolder;
import org.smppassay.report.load.LoadFolder;
import org.smppassay.report.load.LoadReports;
import org.smppassay.scenario.LoadedScenario;
import org.smppassay.wording.Language;

/** The folder of one load. */
record LoadRunFolder(Path path) {
    /** Makes it, without what another run has left, and writes down what is run. */
    void begin(LoadedScenario loaded) throws IOException {
        Files.createDirectories(path);
        for (Path file : new LoadFolder(path).writtenAnew()) {
            Files.deleteIfExists(file);
        }
        loaded.asRun().writeTo(new RunFolder(path).scenario());
    }

    void end(LoadResult result, Language language, double wallSeconds) throws IOException {
        LoadReports.write(path, result, Build.info(), language, wallSeconds);
    }
}
