package org.smppassay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.smppassay.judging.Exports;
import org.smppassay.judging.Reading;
import org.smppassay.judging.WitnessFiles;
import org.smppassay.numbering.LineException;
import org.smppassay.numbering.NumberPlan;
import org.smppassay.numbering.RangesFile;
import org.smppassay.report.RunFolder;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Files of sends, receipts and complaints, and how they are read. */
final class FileOptions {
    private static final long MOST_COMPLAINTS = 100_000_000;

    @Parameters(
            index = "0",
            paramLabel = "SENDS",
            description = {
                "CSV file, one row a message, or a segment with what its message's rows share.",
                "A run's folder too: its messages.csv, replies.csv and panel.csv, and its criteria."
            })
    @SuppressWarnings("NullAway.Init") // required
    private Path sends;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "RECEIPTS",
            description = "CSV files, one row a receipt. Without them SENDS has to tell the outcome.")
    private List<Path> receipts = new ArrayList<>();

    @Mixin
    private final WitnessOptions witnesses = new WitnessOptions();

    @Option(names = "--complaints-count", paramLabel = "N", description = "How many complained, if no more is known.")
    private @Nullable Long complaintsCount;

    @Mixin
    private final TableOptions tables = new TableOptions();

    @Option(
            names = "--numbers-file",
            paramLabel = "FILE",
            description = "Number ranges of operators. Default: the scenario's, else China's.")
    private @Nullable Path numbersFile;

    @Option(
            names = "--country-code",
            paramLabel = "DIGITS",
            defaultValue = "86",
            description = "Digits before national numbers, to find their operator. Default: 86.")
    private String countryCode = "86";

    /** What there is; a run's folder stands for what the run has left in it. */
    Exports exports() {
        WitnessFiles said = witnesses.files();
        if (!said.complaints().isEmpty() && complaintsCount != null) {
            throw new CommandException(
                    ExitCode.USAGE, "--complaints and --complaints-count both say how many complained; give one");
        }
        if (complaintsCount != null && (complaintsCount < 0 || complaintsCount > MOST_COMPLAINTS)) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "--complaints-count: expected 0 to " + MOST_COMPLAINTS + ", found " + complaintsCount);
        }
        OptionalLong count = complaintsCount == null ? OptionalLong.empty() : OptionalLong.of(complaintsCount);
        Optional<RunFolder> run = run();
        if (run.isEmpty()) {
            return new Exports(sends, receipts, Optional.empty(), said, count);
        }
        Path messages = run.get().messages();
        if (!Files.exists(messages)) {
            throw new CommandException(
                    ExitCode.USAGE, sends + ": there is no messages.csv in it; run evaluate with --messages");
        }
        Optional<Path> replies = Optional.of(run.get().replies()).filter(Files::exists);
        return new Exports(messages, receipts, replies, withPanel(said, run.get()), count);
    }

    /** What the handsets told the run, unless it is said what they tell now. */
    private static WitnessFiles withPanel(WitnessFiles said, RunFolder run) {
        Optional<Path> told = Optional.of(run.panel()).filter(Files::exists);
        return new WitnessFiles(said.complaints(), said.panel().or(() -> told));
    }

    /** The run that is judged again, if the files are a run's folder. */
    Optional<RunFolder> run() {
        return Files.isDirectory(sends) ? Optional.of(new RunFolder(sends)) : Optional.empty();
    }

    /** What the judgement is called: the name of the file of sends. */
    String name() {
        Path last = sends.toAbsolutePath().normalize().getFileName();
        String file = last == null ? "judged" : last.toString();
        return file.toLowerCase(Locale.ROOT).endsWith(".csv") ? file.substring(0, file.length() - 4) : file;
    }

    /**
     * @param usualPlan number ranges, if no file is named
     */
    Reading reading(NumberPlan usualPlan, Duration deadline) throws IOException {
        return tables.reading(
                Optional.empty(), numbersFile == null ? usualPlan : plan(numbersFile), countryCode, deadline);
    }

    private static NumberPlan plan(Path file) throws IOException {
        try {
            Map<String, List<String>> ranges = RangesFile.read(Files.readString(file));
            return NumberPlan.of(ranges, ranges);
        } catch (LineException e) {
            throw new CommandException(ExitCode.USAGE, file + ": " + e.getMessage(), e);
        }
    }
}
