package org.smppassay.report;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.smppassay.evaluation.RunResult;
import org.smppassay.observation.Timeline;
import org.smppassay.wording.Language;

/** Writes the reports of a run into its folder. */
public final class Reports {
    private Reports() {}

    /** Writes the reports in English of a run of which only the tester's side is known. */
    public static void write(Path dir, RunResult result, ToolInfo tool, double wallSeconds) throws IOException {
        write(dir, result, Timeline.EMPTY, tool, Language.ENGLISH, wallSeconds);
    }

    /**
     * Writes {@code junit.xml}, {@code summary.md}, {@code criteria.csv}, {@code report.html} and, last, {@code result.json}.
     * Each appears whole
     * or not at all; files that were there are replaced.
     *
     * @param dir the run's folder, created if missing
     * @param timeline what the carrier did
     * @param language of what people read
     * @param wallSeconds how long the run took on the wall clock; goes into {@code result.json} alone
     */
    public static void write(
            Path dir, RunResult result, Timeline timeline, ToolInfo tool, Language language, double wallSeconds)
            throws IOException {
        Files.createDirectories(dir);
        RunFolder folder = new RunFolder(dir);
        writeWhole(folder.junit(), JunitXml.render(result, tool, language));
        writeWhole(folder.summary(), MarkdownSummary.render(result, timeline, tool, language));
        writeWhole(folder.criteria(), CriteriaCsv.render(result));
        writeWhole(folder.html(), HtmlReport.render(result, timeline, tool, language));
        writeWhole(folder.result(), ResultJson.render(result, timeline, tool, wallSeconds));
    }

    /**
     * Reads what {@link #write} left in a folder.
     *
     * @throws IOException if there is no {@code result.json}, or none of a schema that is known
     */
    public static ResultReader.Stored read(Path dir) throws IOException {
        return readFile(new RunFolder(dir).result());
    }

    /**
     * Reads one {@code result.json}.
     *
     * @throws IOException if it is none of a schema that is known; the message names the file
     */
    public static ResultReader.Stored readFile(Path file) throws IOException {
        try {
            return ResultReader.parse(Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new IOException(file + " cannot be read: it is not UTF-8", e);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException(file + " cannot be read: " + firstLine(e), e);
        }
    }

    private static String firstLine(IOException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** Writes a file whole or not at all; one that was there is replaced. */
    public static void writeWhole(Path file, String text) throws IOException {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            // Not writeString, which refuses the half characters that a carrier's text may hold.
            Files.write(part, text.getBytes(StandardCharsets.UTF_8));
            move(part, file);
        } catch (NoSuchFileException e) {
            throw new NoSuchFileException(file.toString());
        } catch (AccessDeniedException e) {
            throw new AccessDeniedException(file.toString());
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            // Such as a full disk, which does not say where.
            throw new FileSystemException(file.toString(), null, e.getMessage());
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
