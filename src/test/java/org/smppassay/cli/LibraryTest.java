package org.smppassay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.smppassay.SampledLeakDetection;
import org.smppassay.scenario.ScenarioLibrary;

/** Every scenario of the library teaches what it says. */
@ExtendWith(SampledLeakDetection.class)
class LibraryTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @ParameterizedTest
    @MethodSource
    void whatAScenarioExpectsComesOutAtItsOwnSeed(String name) {
        CommandLineRun run = CommandLineRun.of(
                "evaluate", name, "--check-expect", "--no-messages", "--quiet", "--out", folder.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    static List<String> whatAScenarioExpectsComesOutAtItsOwnSeed() {
        return ScenarioLibrary.names();
    }
}
