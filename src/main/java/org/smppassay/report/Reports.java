package org.smppassay.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.smppassay.evaluation.RunResult;
import org.smppassay.observation.Timeline;
import org.smppassay.wording.Language;

/** Writes the reports of a run into its folder. */
public final class Reports {
    private Reports() {}

    /** Writes the reports of a run of which only the tester's side is known. */
    public static void write(Path dir, RunResult result, ToolInfo tool, double wallSeconds) throws IOException {
        write(dir, result, Timeline.EMPTY, tool, wallSeconds);
    }

    /**
     * Writes {@code junit.xml}, {@code summary.md}, {@code report.html} and, last, {@code result.json}. Each appears whole
     * or not at all; files that were there are replaced.
     *
     * @param dir the run's folder, created if missing
     * @param timeline what the carrier did
     * @param wallSeconds how long the run took on the wall clock; goes into {@code result.json} alone
     */
    public static void write(Path dir, RunResult result, Timeline timeline, ToolInfo tool, double wallSeconds)
            throws IOException {
        Files.createDirectories(dir);
        RunFolder folder = new RunFolder(dir);
        writeWhole(folder.junit(), JunitXml.render(result, tool));
        writeWhole(folder.summary(), MarkdownSummary.render(result, timeline, tool));
        writeWhole(folder.html(), HtmlReport.render(result, timeline, tool, Language.ENGLISH));
        writeWhole(folder.result(), ResultJson.render(result, timeline, tool, wallSeconds));
    }

    /**
     * Reads what {@link #write} left in a folder.
     *
     * @throws IOException if there is no {@code result.json}, or none of a schema that is known
     */
    public static ResultReader.Stored read(Path dir) throws IOException {
        Path file = new RunFolder(dir).result();
        String json = Files.readString(file);
        try {
            return ResultReader.parse(json);
        } catch (IOException e) {
            throw new IOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void writeWhole(Path file, String text) throws IOException {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            // Not writeString, which refuses the half characters that a carrier's text may hold.
            Files.write(part, text.getBytes(StandardCharsets.UTF_8));
            move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
