package org.smppassay.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.smppassay.world.WallClock;
import picocli.CommandLine.Option;

/** What is printed and written where. */
final class OutputOptions {
    private static final DateTimeFormatter FOLDER_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneId.systemDefault());

    /** Forms of what goes to stdout. */
    enum Format {
        TEXT,
        JSON
    }

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the run's files. Default: runs/SCENARIO-TIME.")
    private @Nullable Path out;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "What is printed: text or json. Default: text.")
    private Format format = Format.TEXT;

    @Option(names = "--quiet", description = "Print only the verdict, and no progress.")
    private boolean quiet;

    Path folder(String scenario) {
        return out != null ? out : Path.of("runs", scenario + "-" + FOLDER_TIME.format(WallClock.now()));
    }

    Format format() {
        return format;
    }

    boolean quiet() {
        return quiet;
    }
}
