package org.smppassay.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioLibraryTest {
    /** Those with a limit on the account's throughput, which would cost other scenarios time. */
    private static final Set<String> THROTTLED = Set.of("three-step-test", "throttled");

    static List<String> names() {
        return ScenarioLibrary.names();
    }

    @Test
    void everyFileIsInTheLibrary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scenarios"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".yaml", "")))
                    .containsExactlyInAnyOrderElementsOf(ScenarioLibrary.names());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyScenarioLoadsAndSaysWhatHasToComeOut(String name) {
        Scenario scenario =
                ScenarioLoader.load(ScenarioSource.resolve(name), List.of()).scenario();

        assertThat(scenario.name()).isEqualTo(name);
        assertThat(scenario.about()).isNotBlank();
        assertThat(scenario.expect().isPresent())
                .as("a test says what has to come out, a load depends on the machine")
                .isEqualTo(scenario.load().isEmpty());
        assertThat(scenario.test().isPresent()).isEqualTo(scenario.load().isEmpty());
        assertThat(scenario.carrier().orElseThrow().accounts()).singleElement().satisfies(account -> {
            assertThat(account.systemId()).isEqualTo("tester");
            assertThat(account.password()).isEqualTo("secret");
            assertThat(account.throughput().isPresent()).isEqualTo(THROTTLED.contains(name));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"healthy", "healthy.yaml", "scenarios/healthy", "scenarios/healthy.yaml"})
    void aScenarioIsFoundByName(String named) {
        assertThat(ScenarioSource.resolve(named).text()).contains("name: healthy");
    }

    @Test
    void aFileGoesBeforeTheLibrary(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("healthy"), "name: mine\n");

        assertThat(ScenarioSource.resolve(file.toString()))
                .isEqualTo(new ScenarioSource(file.toString(), "name: mine\n"));
    }

    @Test
    void anUnknownNameIsToldWhatIsNear() {
        assertThatThrownBy(() -> ScenarioSource.resolve("helthy"))
                .isInstanceOf(ScenarioException.class)
                .hasMessage(
                        "helthy: no such file, and no scenario of that name in the library; did you mean 'healthy'?");
        assertThatThrownBy(() -> ScenarioSource.resolve("zzz")).hasMessageContaining("valid: three-step-test, healthy");
    }

    @Test
    void aFileThatIsNoTextIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("x.yaml"), new byte[] {(byte) 0xC3, 0x28});

        assertThatThrownBy(() -> ScenarioSource.read(file)).hasMessageContaining("the file is not UTF-8");
        assertThatThrownBy(() -> ScenarioLoader.parse("# nothing\n", "x.yaml")).hasMessage("x.yaml: the file is empty");
    }
}
