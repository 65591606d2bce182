package org.smppassay.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command prints: results to out, everything else to err. Both are UTF-8 whatever the locale.
 *
 * @param color whether out may be coloured
 * @param errIsTerminal err is a terminal, so progress may redraw its line
 */
record Console(PrintStream out, PrintStream err, boolean color, boolean errIsTerminal) {
    /**
     * The process's own streams. Java can't tell which of them are terminals; the launcher says so.
     *
     * @param mayColor false if the user wants no colours
     */
    static Console system(boolean mayColor) {
        return new Console(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                mayColor && Boolean.getBoolean("assay.terminal.out"),
                Boolean.getBoolean("assay.terminal.err"));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
