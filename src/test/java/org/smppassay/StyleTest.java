package org.smppassay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StyleTest {

    /**
     * What is tolerated, word for word as it would be reported. Lines leave this list and do not join it: the test
     * fails also when one is no longer needed.
     */
    private static final List<String> TOLERATED = List.of();

    @TempDir
    Path folder;

    @Test
    void sourcesAreShortAndTidy() throws IOException {
        List<String> findings = StyleRules.check(Path.of("src/main/java"));

        assertThat(findings).containsExactlyInAnyOrderElementsOf(TOLERATED);
    }

    @Test
    void aTidyFilePasses() throws IOException {
        write("package-info.java", "/** A package. */\n@NullMarked\npackage p;\n");
        write("Tidy.java", "package p;\n\nfinal class Tidy {\n    Tidy(int a, int b) {}\n}\n");

        assertThat(StyleRules.check(folder)).isEmpty();
    }

    @Test
    void longFilesAndMethodsAreFound() throws IOException {
        write("package-info.java", "@NullMarked\npackage p;\n");
        write("Long.java", "class Long {\n" + "    // as it goes on\n".repeat(400) + "}\n");
        write("Endless.java", "class Endless {\n    void run() {\n" + "        run();\n".repeat(39) + "    }\n}\n");
        write("Brief.java", "class Brief {\n    void run() {\n" + "        run();\n".repeat(38) + "    }\n}\n");

        assertThat(StyleRules.check(folder))
                .containsExactlyInAnyOrder(
                        "Long.java has 402 lines (at most 400)", "Endless.java: run has 41 lines (at most 40)");
    }

    @Test
    void crowdedConstructorsAreFoundButRecordsMayBeWide() throws IOException {
        String eight = "int a, int b, int c, int d, int e, int f, int g, int h";
        write("package-info.java", "@NullMarked\npackage p;\n");
        write("Crowded.java", "class Crowded {\n    Crowded(" + eight + ") {}\n}\n");
        write("Wide.java", "record Wide(" + eight + ") {\n    Wide {}\n}\n");

        assertThat(StyleRules.check(folder))
                .containsExactly("Crowded.java: a constructor has 8 parameters (at most 7)");
    }

    @Test
    void unmarkedPackagesAreFound() throws IOException {
        Files.createDirectories(folder.resolve("bare"));
        write("bare/A.java", "class A {}\n");
        write("package-info.java", "package p;\n");

        assertThat(StyleRules.check(folder))
                .containsExactlyInAnyOrder(
                        "bare has no package-info.java with @NullMarked", "package-info.java lacks @NullMarked");
    }

    @Test
    void leftoversAreFound() throws IOException {
        write("package-info.java", "@NullMarked\npackage p;\n");
        write(
                "Leftovers.java",
                "class Leftovers {\n    // TO" + "DO tidy\n\tint a;\n    String f = \"/ho" + "me/me\";\n}\n");

        assertThat(StyleRules.check(folder))
                .containsExactlyInAnyOrder(
                        "Leftovers.java:2 leaves work for later",
                        "Leftovers.java:3 has a tab",
                        "Leftovers.java:4 names a folder of one machine");
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}
