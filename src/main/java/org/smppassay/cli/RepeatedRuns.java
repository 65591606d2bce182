package org.smppassay.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.smppassay.regression.LoadRun;
import org.smppassay.regression.RegressionCheck;
import org.smppassay.regression.Side;
import org.smppassay.report.LoadRunReader;
import org.smppassay.report.RunFolder;

/** The folders that {@code assay load --repeat} leaves: one for each side, with one for each round in it. */
final class RepeatedRuns {
    private RepeatedRuns() {}

    /** The folder of a side: the one named, or the one of the side's name in it. */
    static Path folder(Path named, String role) {
        Path within = named.resolve(role);
        return Files.isDirectory(within) ? within : named;
    }

    /**
     * Reads a side.
     *
     * @throws CommandException if there is no run in it, or one that can't be read; the sentence names the file
     */
    static Side read(String role, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw unusable(role, folder + " is no folder");
        }
        List<LoadRun> runs = new ArrayList<>();
        List<String> unended = new ArrayList<>();
        for (Path round : rounds(folder)) {
            String name = String.valueOf(round.getFileName());
            Path result = new RunFolder(round).result();
            Optional<LoadRun> run = Files.exists(result) ? run(result, name) : Optional.empty();
            run.ifPresentOrElse(runs::add, () -> unended.add(name));
        }
        if (runs.isEmpty() && Files.exists(new RunFolder(folder).result())) {
            throw unusable(role, folder + " is a single run: expected a folder of runs such as 'load --repeat' leaves");
        }
        if (runs.isEmpty()) {
            throw unusable(role, folder + " holds no runs that ended: none of its folders has the result.json of one");
        }
        if (runs.size() > RegressionCheck.MOST_ROUNDS) {
            throw unusable(
                    role, folder + " holds " + runs.size() + " runs; at most " + RegressionCheck.MOST_ROUNDS + " fit");
        }
        return new Side(role, runs, unended);
    }

    private static List<Path> rounds(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .filter(entry -> !String.valueOf(entry.getFileName()).startsWith("."))
                    .sorted((one, other) ->
                            Side.ROUNDS.compare(String.valueOf(one.getFileName()), String.valueOf(other.getFileName())))
                    .toList();
        }
    }

    private static Optional<LoadRun> run(Path result, String round) throws IOException {
        try {
            // A run's folder tells no time of its own; copying may change it, which only the order of the CSV rests on.
            return LoadRunReader.parse(
                    Files.readString(result),
                    round,
                    Files.getLastModifiedTime(result).toInstant().truncatedTo(ChronoUnit.MILLIS));
        } catch (CharacterCodingException e) {
            throw new CommandException(ExitCode.USAGE, result + " cannot be read: it is not UTF-8", e);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new CommandException(ExitCode.USAGE, result + " cannot be read: " + first, e);
        }
    }

    private static CommandException unusable(String role, String why) {
        return new CommandException(ExitCode.USAGE, "--" + role + ": " + why);
    }
}
