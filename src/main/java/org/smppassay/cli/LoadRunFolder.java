package org.smppassay.cli;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
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

    /** Takes back what {@link #begin} made, since nothing was sent. What else is in the folder stays. */
    void abandon() throws IOException {
        for (Path file : new LoadFolder(path).writtenAnew()) {
            Files.deleteIfExists(file);
        }
        try {
            Files.delete(path);
        } catch (DirectoryNotEmptyException e) {
            // Somebody keeps other things there.
        }
    }

    void end(LoadResult result, Language language, double wallSeconds) throws IOException {
        LoadReports.write(path, result, Build.info(), language, wallSeconds);
    }
}
