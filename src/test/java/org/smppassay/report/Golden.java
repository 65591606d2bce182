package org.smppassay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whole texts kept beside the tests. {@code -Dgolden.update=true} rewrites them, to be reviewed as a diff. */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/org/smppassay/report");

    private Golden() {}

    static void assertMatches(String name, String text) {
        // As a file holds it: half characters have become question marks.
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String actual = new String(bytes, StandardCharsets.UTF_8);
        Path file = FOLDER.resolve(name);
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(FOLDER);
                Files.write(file, bytes);
            }
            assertThat(actual)
                    .as("%s; if the new text is right, run the test with -Dgolden.update=true", name)
                    .isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
