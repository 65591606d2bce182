package org.smppassay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.smppassay.performance.LoadResult;
import org.smppassay.report.RunFolder;
import org.smppassay.scenario.LoadedScenario;
import org.smppassay.wording.Language;

/** The folder of one load. */
final class LoadRunFolder {
    private final RunFolder folder;
    private final Language language;

    LoadRunFolder(Path path, Language language) {
        this.folder = new RunFolder(path);
        this.language = language;
    }

    Path path() {
        return folder.path();
    }

    /** Makes it, without what another run has left, and writes down what is run. */
    void begin(LoadedScenario loaded) throws IOException {
        Files.createDirectories(folder.path());
        for (Path file : folder.writtenAnew()) {
            Files.deleteIfExists(file);
        }
        loaded.asRun().writeTo(folder.scenario());
    }

    void end(LoadResult result, double wallSeconds) throws IOException {
        Files.writeString(folder.result(), "{}" + language + wallSeconds + result.verdict());
    }
}
