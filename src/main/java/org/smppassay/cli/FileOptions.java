package org.smppassay.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.smppassay.judging.Column;
import org.smppassay.judging.Exports;
import org.smppassay.judging.Reading;
import org.smppassay.judging.State;
import org.smppassay.numbering.LineException;
import org.smppassay.numbering.NumberPlan;
import org.smppassay.numbering.RangesFile;
import org.smppassay.scenario.binding.Nearest;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Files of sends, receipts and complaints, and how they are read. */
final class FileOptions {
    private static final long MOST_COMPLAINTS = 100_000_000;

    @Parameters(
            index = "0",
            paramLabel = "SENDS",
            description = "CSV file, one row a message; messages.csv of a run too.")
    @SuppressWarnings("NullAway.Init") // required
    private Path sends;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "RECEIPTS",
            description = "CSV files, one row a receipt. Without them SENDS has to tell the outcome.")
    private List<Path> receipts = new ArrayList<>();

    @Option(
            names = "--complaints",
            paramLabel = "FILE",
            description = "CSV file of complaints, one row each, by number.")
    private @Nullable Path complaints;

    @Option(names = "--complaints-count", paramLabel = "N", description = "How many complained, if no more is known.")
    private @Nullable Long complaintsCount;

    @Option(
            names = "--column",
            paramLabel = "COLUMN=HEADER",
            description = {
                "How a column is called, if not as usual. Repeatable.",
                "Columns: message_id, destination, sent_at, status, done_at, error, operator, segments, ...",
                "An empty HEADER leaves the column out."
            })
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(
            names = "--state",
            paramLabel = "WORD=STATE",
            description = {
                "What a word in a status column means. Repeatable.",
                "States: delivered, failed, expired, rejected, accepted, unanswered, or a receipt's: DELIVRD, ..."
            })
    private Map<String, String> states = new LinkedHashMap<>();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = {
                "Whose days count, and of which times without zone are; such as +08:00 or Asia/Shanghai.",
                "Default: the offset SENDS are written with."
            })
    private @Nullable String zone;

    @Option(
            names = "--charset",
            paramLabel = "NAME",
            defaultValue = "UTF-8",
            description = "Encoding of the files. Default: UTF-8.")
    private Charset charset = StandardCharsets.UTF_8;

    @Option(
            names = "--max-bad",
            paramLabel = "N",
            defaultValue = "0",
            description = "Rows that may be unreadable; they are counted. Default: 0.")
    private long maxBad;

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

    Exports exports() {
        if (complaints != null && complaintsCount != null) {
            throw new CommandException(
                    ExitCode.USAGE, "--complaints and --complaints-count both say how many complained; give one");
        }
        if (complaintsCount != null && (complaintsCount < 0 || complaintsCount > MOST_COMPLAINTS)) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "--complaints-count: expected 0 to " + MOST_COMPLAINTS + ", found " + complaintsCount);
        }
        if (maxBad < 0) {
            throw new CommandException(ExitCode.USAGE, "--max-bad: expected 0 or more, found " + maxBad);
        }
        return new Exports(
                sends,
                receipts,
                Optional.ofNullable(complaints),
                complaintsCount == null ? OptionalLong.empty() : OptionalLong.of(complaintsCount));
    }

    /** What the judgement is called: the name of the file of sends. */
    String name() {
        String file = String.valueOf(sends.getFileName());
        return file.toLowerCase(Locale.ROOT).endsWith(".csv") ? file.substring(0, file.length() - 4) : file;
    }

    /**
     * @param usualPlan number ranges, if no file is named
     */
    Reading reading(NumberPlan usualPlan, Duration deadline) throws IOException {
        return new Reading(
                columns(),
                states(),
                zone(),
                charset,
                maxBad,
                numbersFile == null ? usualPlan : plan(numbersFile),
                countryCode,
                deadline);
    }

    private Map<Column, String> columns() {
        Map<Column, String> named = new EnumMap<>(Column.class);
        columns.forEach((key, header) -> named.put(column(key), header == null ? "" : header.strip()));
        return named;
    }

    private static Column column(String key) {
        return Stream.of(Column.values())
                .filter(column -> column.key().equalsIgnoreCase(key))
                .findFirst()
                .orElseThrow(() -> new CommandException(
                        ExitCode.USAGE,
                        "--column: there is no column '" + key + "'"
                                + Nearest.hint(
                                        key,
                                        Stream.of(Column.values())
                                                .map(Column::key)
                                                .toList())));
    }

    private Map<String, State> states() {
        Map<String, State> named = new LinkedHashMap<>();
        states.forEach((word, state) -> named.put(
                word,
                State.named(state)
                        .orElseThrow(() -> new CommandException(
                                ExitCode.USAGE,
                                "--state: expected delivered, failed, expired, rejected, accepted, unanswered or a"
                                        + " receipt's state such as DELIVRD, found '" + state + "'"))));
        return named;
    }

    private Optional<ZoneId> zone() {
        if (zone == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(zone));
        } catch (DateTimeException e) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "--zone: expected an offset or a zone such as +08:00 or Asia/Shanghai, found '" + zone + "'",
                    e);
        }
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
