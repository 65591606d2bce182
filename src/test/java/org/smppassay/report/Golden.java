package org.smppassay.report;

import java.nio.file.Path;
import org.smppassay.GoldenFile;

/** Whole reports kept beside the tests. {@code -Dgolden.update=true} rewrites them, to be reviewed as a diff. */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/org/smppassay/report");

    private Golden() {}

    static void assertMatches(String name, String text) {
        GoldenFile.assertMatches(FOLDER.resolve(name), text);
    }
}
