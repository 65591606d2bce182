package org.smppassay.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.smppassay.judging.Column;
import org.smppassay.judging.Reading;
import org.smppassay.judging.State;
import org.smppassay.numbering.NumberPlan;
import org.smppassay.scenario.binding.Nearest;
import picocli.CommandLine.Option;

/** How tables that somebody has are read. */
final class TableOptions {
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

    /**
     * @param usualZone of times without one, if none is named
     */
    Reading reading(Optional<ZoneId> usualZone, NumberPlan plan, String countryCode, Duration deadline) {
        if (maxBad < 0) {
            throw new CommandException(ExitCode.USAGE, "--max-bad: expected 0 or more, found " + maxBad);
        }
        return new Reading(
                columns(), states(), zone().or(() -> usualZone), charset, maxBad, plan, countryCode, deadline);
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
}
