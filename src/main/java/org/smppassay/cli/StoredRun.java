package org.smppassay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.smppassay.report.Reports;
import org.smppassay.report.ResultReader;

/** Runs that are on disk, by their folder or their result.json. */
final class StoredRun {
    private static final String RESULT = "result.json";

    private StoredRun() {}

    /**
     * Reads one.
     *
     * @throws IOException if there is none, or it can't be read; the message names the file
     */
    static ResultReader.Stored read(Path run) throws IOException {
        return Files.isDirectory(run) ? Reports.read(run) : Reports.readFile(run);
    }

    /** A run is called by its folder, and a result.json that has another name by that. */
    static String name(Path run) {
        Path whole = run.toAbsolutePath().normalize();
        Path named = run.endsWith(RESULT) ? whole.getParent() : whole;
        Path last = named == null ? run : named.getFileName();
        return String.valueOf(last == null ? run : last);
    }
}
