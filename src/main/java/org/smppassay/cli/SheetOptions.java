package org.smppassay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where figures go that are not those of one run: to stdout, or into one file. */
final class SheetOptions {
    @Option(names = "--out", paramLabel = "FILE", description = "Write it to a file instead of printing it.")
    private @Nullable Path out;

    /** Whether what is written may be coloured. */
    boolean color(Console console) {
        return out == null && console.color();
    }

    /** Tells at once if the file can't be written, rather than after all the work. */
    void check() throws IOException {
        if (out != null) {
            Path folder = out.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(out, "");
        }
    }

    void write(Console console, String text) throws IOException {
        if (out == null) {
            console.out().print(text);
            console.out().flush();
        } else {
            Files.writeString(out, text);
        }
    }
}
