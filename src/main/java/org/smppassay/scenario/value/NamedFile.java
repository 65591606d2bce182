package org.smppassay.scenario.value;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that a scenario names. Immutable.
 *
 * @param path where it is: a relative one counts from the scenario file's folder, in an override from the working folder
 * @param named where it is named, such as {@code lab.yaml:12:18}
 * @param relative whether it is named by where it is relative to that
 */
public record NamedFile(Path path, String named, boolean relative) implements Comparable<NamedFile> {
    /** The file called {@code text} in line {@code line} (0: in no file) of {@code source}. */
    public static NamedFile of(String text, String source, int line, int column) {
        if (text.isEmpty()) {
            throw new ValueFormatException("expected the name of a file");
        }
        Path path = Path.of(text);
        return line == 0
                ? new NamedFile(path, source, !path.isAbsolute())
                : new NamedFile(
                        Path.of(source).resolveSibling(path), source + ":" + line + ":" + column, !path.isAbsolute());
    }

    /** True if there is such a file and it may be read. */
    public boolean readable() {
        return Files.isRegularFile(path) && Files.isReadable(path);
    }

    @Override
    public int compareTo(NamedFile other) {
        return path.compareTo(other.path);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
