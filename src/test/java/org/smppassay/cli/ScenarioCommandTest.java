package org.smppassay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smppassay.scenario.ScenarioLibrary;

class ScenarioCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void listNamesEveryScenarioOfTheLibrary() {
        CommandLineRun run = CommandLineRun.of("scenario", "list");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains(ScenarioLibrary.names());
        assertThat(run.err()).isEmpty();
    }

    @Test
    void showPrintsAScenarioThatChecks() throws Exception {
        CommandLineRun shown = CommandLineRun.of("scenario", "show", "three-step-test");
        assertThat(shown.exitCode()).isZero();
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, shown.out());
        CommandLineRun checked = CommandLineRun.of("scenario", "check", file.toString());
        assertThat(checked.exitCode()).isZero();
        assertThat(checked.out()).contains("valid");
    }

    @Test
    void theSchemaIsJson() throws Exception {
        CommandLineRun run = CommandLineRun.of("scenario", "schema");
        assertThat(run.exitCode()).isZero();
        assertThat(new ObjectMapper().readTree(run.out()).get("$schema").asText())
                .contains("2020-12");
    }

    @Test
    void fiveMistakesAreNamedAtOnceEachWithItsPlace() throws Exception {
        Path file = folder.resolve("wrong.yaml");
        Files.writeString(
                file,
                CommandLineRun.of("scenario", "show", "three-step-test")
                        .out()
                        .replace("seed: 20250613", "sed: 20250613")
                        .replace("days: 5", "days: five")
                        .replace("messages: 1000/day", "messages: 1000")
                        .replace("receipt_deadline: 48h", "receipt_deadline: 2 moons")
                        .replace("china-mobile: 60%,", "china-mobile: 50%,"));
        for (String command : new String[] {"scenario check", "evaluate"}) {
            String[] args = (command + " " + file).split(" ");
            CommandLineRun run = CommandLineRun.of(args);
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err().lines()).hasSize(5).allMatch(line -> line.matches(".*wrong\\.yaml:[0-9]+:[0-9]+: .*"));
            assertThat(run.err()).contains("seed", "days", "messages", "receipt_deadline", "mix");
            assertThat(run.err()).doesNotContain("\tat ", "Exception");
        }
    }

    @Test
    void everyFileIsCheckedThoughOneIsWrong() throws Exception {
        Path wrong = folder.resolve("wrong.yaml");
        Files.writeString(wrong, "name: x\nnonsense: 1\n");
        CommandLineRun run = CommandLineRun.of("scenario", "check", wrong.toString(), "healthy");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("nonsense");
        assertThat(run.out()).contains("healthy: valid");
    }

    @Test
    void aNameThatIsNoScenarioIsAPlainMistake() {
        for (String command : new String[] {"show", "check"}) {
            CommandLineRun run = CommandLineRun.of("scenario", command, "healty");
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("healty").doesNotContain("Exception", "\tat ");
        }
    }

    @Test
    void theCommandAloneIsWrongUsage() {
        CommandLineRun run = CommandLineRun.of("scenario");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("list, show, check or schema");
    }
}
