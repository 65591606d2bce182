package org.smppassay.report.load;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.smppassay.performance.Figures;
import org.smppassay.performance.LoadResult;
import org.smppassay.report.JsonTree;
import org.smppassay.report.ToolInfo;

/**
 * A load run that is on disk.
 *
 * @param tool the build that made it
 * @param wallSeconds how long it took
 */
public record StoredLoad(LoadResult result, ToolInfo tool, double wallSeconds) {
    /**
     * Reads a {@code result.json}, and the {@code series.csv} beside it if there is one; without it there is nothing to draw over
     * time.
     *
     * @return empty if it is no load's: another kind of run's, or no result at all
     * @throws IOException if it can't be read; the message names the file
     */
    public static Optional<StoredLoad> read(Path file) throws IOException {
        Optional<JsonTree> result = load(file);
        if (result.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LoadReader(result.get()).read(seconds(file.resolveSibling("series.csv"))));
        } catch (IOException e) {
            throw new IOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Optional<JsonTree> load(Path file) throws IOException {
        try {
            JsonTree tree = JsonTree.parse(Files.readString(file));
            return tree.text("mode", "").equals("load") ? Optional.of(tree) : Optional.empty();
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static List<Figures> seconds(Path series) throws IOException {
        return Files.exists(series) ? SeriesReader.read(series) : List.of();
    }
}
