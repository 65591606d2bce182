package org.smppassay.cli;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.smppassay.performance.LoadResult;
import org.smppassay.report.RunFolder;
import org.smppassay.report.load.LoadFolder;
import org.smppassay.report.load.LoadReports;
import org.smppassay.scenario.LoadedScenario;
import org.smppassay.wording.Language;

/** The folder of one load. */
record LoadRunFolder(Path path) {
    /** Makes it, puts what another run has left out of the way, and writes down what is run. */
    void begin(LoadedScenario loaded) throws IOException {
        Files.createDirectories(path);
        move(path, aside());
        loaded.asRun().writeTo(new RunFolder(path).scenario());
    }

    /** Takes back what {@link #begin} did, since nothing was sent: the other run is there again, or no folder. */
    void abandon() throws IOException {
        for (Path file : new LoadFolder(path).writtenAnew()) {
            Files.deleteIfExists(file);
        }
        move(aside(), path);
        Files.deleteIfExists(aside());
        deleteIfEmpty();
    }

    /** Writes the reports. Only now the other run is given up. */
    void end(LoadResult result, Language language, double wallSeconds) throws IOException {
        LoadReports.write(path, result, Build.info(), language, wallSeconds);
        for (Path file : new LoadFolder(aside()).writtenAnew()) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(aside());
    }

    private Path aside() {
        return path.resolve(".earlier");
    }

    private static void move(Path from, Path to) throws IOException {
        List<Path> files = new LoadFolder(from).writtenAnew();
        List<Path> places = new LoadFolder(to).writtenAnew();
        for (int i = 0; i < files.size(); i++) {
            if (Files.exists(files.get(i))) {
                Files.createDirectories(to);
                Files.move(files.get(i), places.get(i), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void deleteIfEmpty() throws IOException {
        try {
            Files.delete(path);
        } catch (DirectoryNotEmptyException e) {
            // Another run, or what somebody else keeps there.
        }
    }
}
