package org.smppassay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smppassay.cli.Launcher.Start;

/** The script that starts the program: when it builds and archives, and how it sets Java. */
@Timeout(60)
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {
    private static final String ARCHIVING = "archiving classes for quicker starts (once for this build and Java)…";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Launcher launcher;

    @BeforeEach
    void install() throws Exception {
        launcher = new Launcher(folder);
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("target/launcher"))) {
            return files.filter(file -> file.toString().endsWith(".jsa")).toList();
        }
    }

    @Test
    void theFirstStartBuildsAndArchivesAndTheNextOneSaysNothing() throws Exception {
        Start first = launcher.start("--version");
        assertThat(first.err()).containsExactly("building assay (first use)…", ARCHIVING);
        assertThat(first.out()).contains("arguments [--version]");
        assertThat(first.exitCode()).isEqualTo(3);

        Start second = launcher.with("ASSAY_JAVA_OPTS", "-Xlog:class+load").start("--version");
        assertThat(second.err()).isEmpty();
        assertThat(second.exitCode()).isEqualTo(3);
        assertThat(second.out())
                .anyMatch(line -> line.contains(LaunchedProgram.class.getName() + " source: shared objects file"));
    }

    @Test
    void aNewBuildGetsANewArchive() throws Exception {
        launcher.start("--version");
        FileTime before = Files.getLastModifiedTime(archives().get(0));
        launcher.changeSources();

        assertThat(launcher.start("--version").err()).containsExactly("building assay (sources changed)…", ARCHIVING);
        assertThat(archives()).hasSize(1);
        assertThat(Files.getLastModifiedTime(archives().get(0))).isGreaterThan(before);
        assertThat(launcher.start("--version").err()).isEmpty();
    }

    @Test
    void anotherJavaInTheSamePlaceGetsItsOwn() throws Exception {
        Path java = launcher.useJavaThat("exec");
        launcher.start("--version");
        Files.writeString(java.resolve("release"), "JAVA_VERSION=\"17.0.99\"\n");

        assertThat(launcher.start("--version").err()).containsExactly(ARCHIVING);
        assertThat(archives()).hasSize(2);
        assertThat(launcher.start("--version").err()).isEmpty();
    }

    @Test
    void aJavaThatCannotArchiveIsAskedOnce() throws Exception {
        launcher.useJavaThat("[[ $* != *-Xshare:dump* ]] || exit 134; exec");
        Start first = launcher.start("--version");
        assertThat(first.err()).containsExactly("building assay (first use)…", ARCHIVING);
        assertThat(first.exitCode()).isEqualTo(3);

        Start second = launcher.start("--version");
        assertThat(second.err()).isEmpty();
        assertThat(second.option("SharedArchiveFile")).isEmpty();
    }

    @Test
    void anArchiveThatIsDamagedIsPassedOver() throws Exception {
        launcher.start("--version");
        Path archive = archives().get(0);
        Files.delete(archive);
        Files.writeString(archive, "no archive");

        Start start = launcher.start("--version");
        assertThat(start.err()).isEmpty();
        assertThat(start.out().get(0)).isEqualTo("arguments [--version]");
        assertThat(start.exitCode()).isEqualTo(3);
    }

    @Test
    void aFolderThatCannotBeWrittenToIsLeftAsItIs() throws Exception {
        assumeFalse(System.getProperty("user.name").equals("root"), "root may write anywhere");
        launcher.start("--version");
        Path target = folder.resolve("target/launcher");
        Files.delete(archives().get(0));
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            Start start = launcher.start("--version");
            assertThat(start.err()).isEmpty();
            assertThat(start.exitCode()).isEqualTo(3);
        } finally {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void whoDoesNotWantAnArchiveGetsNone() throws Exception {
        launcher.with("ASSAY_JAVA_OPTS", "-Xshare:off");
        assertThat(launcher.start("--version").err()).containsExactly("building assay (first use)…");
        assertThat(archives()).isEmpty();
    }

    @Test
    void anotherJavaOfTheMachineHasItsOwnArchive() throws Exception {
        Path other = Launcher.anotherJava();
        assumeTrue(other != null, "there is one Java only");
        launcher.start("--version");
        launcher.with("JAVA_HOME", String.valueOf(other));

        assertThat(launcher.start("--version").err()).containsExactly(ARCHIVING);
        assertThat(archives()).hasSize(2);
        Start again =
                launcher.with("ASSAY_JAVA_OPTS", "-Xmx64m -XX:+UseParallelGC").start("--version");
        assertThat(again.err()).isEmpty();
        assertThat(again.out()).contains("java " + other);
    }

    @ParameterizedTest
    @CsvSource({
        "evaluate three-step-test, true, Copy",
        "evaluate big.yaml, false, Copy",
        "evaluate small.yaml --set test.messages=10000/day, false, Copy",
        "evaluate small.yaml, true, Copy",
        "sweep small.yaml, false, Copy",
        "smsc small.yaml, false, G1 Young Generation",
        "load small.yaml, false, G1 Young Generation",
        "evaluate small.yaml --target=smpp://a@localhost:2775, false, G1 Young Generation",
        "--no-color smsc small.yaml, false, G1 Young Generation",
        "scenario list, true, Copy"
    })
    void javaIsSetForWhatTheCommandDoes(String command, boolean quickly, String collector) throws Exception {
        Files.writeString(folder.resolve("big.yaml"), "test:\n  messages: 60000/day\n");
        Files.writeString(folder.resolve("small.yaml"), "test:\n  messages: 9999/day\n");
        Start start = launcher.withoutArchive().start(command.split(" "));
        assertThat(start.option("TieredStopAtLevel=1").isPresent()).isEqualTo(quickly);
        assertThat(start.out()).contains("collector " + collector);
        assertThat(start.option("MaxNewSize").isPresent()).isEqualTo(collector.startsWith("G1"));
    }

    @Test
    void theUsersWordsWin() throws Exception {
        launcher.with("ASSAY_JAVA_OPTS", "-Xshare:off -XX:+UseParallelGC -Xmx64m -XX:TieredStopAtLevel=4");
        for (String command : List.of("evaluate", "smsc", "sweep")) {
            Start start = launcher.start(command);
            assertThat(start.out()).contains("collector PS Scavenge");
            assertThat(start.exitCode()).isEqualTo(3);
        }
    }
}
