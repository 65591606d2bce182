package org.smppassay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.smppassay.SampledLeakDetection;
import org.smppassay.evaluation.CriterionResult;
import org.smppassay.evaluation.RunResult;
import org.smppassay.report.Reports;
import org.smppassay.scenario.ScenarioLibrary;
import org.smppassay.wording.Language;

/** Every scenario of the library teaches what it says. */
@ExtendWith(SampledLeakDetection.class)
class LibraryTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @ParameterizedTest
    @MethodSource
    void whatAScenarioExpectsComesOutAtItsOwnSeed(String name) throws IOException {
        CommandLineRun run = CommandLineRun.of(
                "evaluate", name, "--check-expect", "--no-messages", "--quiet", "--out", folder.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(inChinese(Reports.read(folder).result())).isNotEmpty().allSatisfy(sentence -> assertThat(sentence)
                .doesNotContainPattern("[A-Za-z]{2,} [A-Za-z]{2,}"));
    }

    /** What was stored as phrases, told in another language than it was printed in. */
    private static List<String> inChinese(RunResult result) {
        return Stream.of(
                        result.why().stream(),
                        result.notes().stream(),
                        result.criteria().stream().map(CriterionResult::words))
                .flatMap(phrases -> phrases)
                .map(Language.CHINESE::say)
                .toList();
    }

    static List<String> whatAScenarioExpectsComesOutAtItsOwnSeed() {
        return ScenarioLibrary.names().stream()
                .filter(name -> !name.startsWith("load-"))
                .toList();
    }
}
