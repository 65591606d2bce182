package org.smppassay.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.smppassay.comparison.MessageRows;
import org.smppassay.evaluation.RunResult;
import org.smppassay.report.Reports;
import org.smppassay.report.ResultReader;
import org.smppassay.report.RunFolder;
import org.smppassay.report.load.StoredLoad;

/** Runs that are on disk, by their folder or their result.json. */
final class StoredRun {
    private static final String RESULT = "result.json";

    private StoredRun() {}

    /**
     * Reads one.
     *
     * @throws CommandException if it is none, in a sentence that names the file
     */
    static ResultReader.Stored read(Path run) throws IOException {
        try {
            return Files.isDirectory(run) ? Reports.read(run) : Reports.readFile(run);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw new CommandException(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Reads a load run.
     *
     * @return empty if the result is another run's, or none
     * @throws CommandException if it is damaged, in a sentence that names the file
     */
    static Optional<StoredLoad> load(Path result) throws IOException {
        try {
            return StoredLoad.read(result);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw new CommandException(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * The messages of a run that is in a folder of its own, if their rows were kept.
     *
     * @throws CommandException if the rows are not those of the result, in a sentence that names the file
     */
    static Optional<MessageRows> messages(Path folder, RunResult result) throws IOException {
        Path file = new RunFolder(folder).messages();
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        MessageRows rows;
        try {
            rows = MessageRows.read(file);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw new CommandException(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
        }
        if (rows.size() != result.counts().attempted()) {
            throw new CommandException(
                    ExitCode.USAGE,
                    file + " has " + rows.size() + " messages, and the result beside it tells of "
                            + result.counts().attempted());
        }
        return Optional.of(rows);
    }

    /** A run is called by its folder, and a result.json that has another name by that. */
    static String name(Path run) {
        Path whole = run.toAbsolutePath().normalize();
        Path named = run.endsWith(RESULT) ? whole.getParent() : whole;
        Path last = named == null ? run : named.getFileName();
        return String.valueOf(last == null ? run : last);
    }
}
