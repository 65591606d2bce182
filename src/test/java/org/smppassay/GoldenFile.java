package org.smppassay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whole texts kept in files. {@code -Dgolden.update=true} rewrites them, to be reviewed as a diff. */
public final class GoldenFile {
    private GoldenFile() {}

    public static void assertMatches(Path file, String text) {
        // As a file holds it: half characters have become question marks.
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String actual = new String(bytes, StandardCharsets.UTF_8);
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.write(file, bytes);
            }
            assertThat(actual)
                    .as("%s; if the new text is right, run the test with -Dgolden.update=true", file)
                    .isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
