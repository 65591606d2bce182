package org.smppassay.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.smppassay.wording.Language;
import org.smppassay.world.WallClock;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private final LanguageOption lang = new LanguageOption();

    @Option(names = "--quiet", description = "Print only the verdict, and no progress.")
    private boolean quiet;

    /** The folder for a run of {@code scenario}; one that is not named is new, so that runs at the same time keep apart. */
    Path folder(String scenario) throws IOException {
        if (out != null) {
            if (out.toString().isEmpty()) {
                throw new CommandException(ExitCode.USAGE, "--out: expected a folder, found nothing");
            }
            return out;
        }
        Path runs = Files.createDirectories(Path.of("runs"));
        String name = scenario + "-" + FOLDER_TIME.format(WallClock.now());
        for (int copy = 1; ; copy++) {
            try {
                return Files.createDirectory(runs.resolve(copy == 1 ? name : name + "-" + copy));
            } catch (FileAlreadyExistsException e) {
                // Another run of this scenario began in the same second.
            }
        }
    }

    Format format() {
        return format;
    }

    /** The language of what people read. */
    Language language() {
        return lang.language();
    }

    boolean quiet() {
        return quiet;
    }
}
