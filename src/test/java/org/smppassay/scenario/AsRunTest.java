package org.smppassay.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smppassay.scenario.ScenarioLoaderTest.CARRIER;
import static org.smppassay.scenario.ScenarioLoaderTest.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smppassay.scenario.carrier.TlsSpec;
import org.smppassay.scenario.value.TextFile;
import org.smppassay.scenario.yaml.ValueOverride;

/** What a run leaves of its scenario. */
class AsRunTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private Path lab() {
        return folder.resolve("lab");
    }

    private Path run() {
        return folder.resolve("runs/first");
    }

    @BeforeEach
    void foldersAreThere() throws IOException {
        Files.createDirectories(lab().resolve("more"));
        Files.createDirectories(run());
    }

    private LoadedScenario load(String yaml, String... overrides) throws IOException {
        Path file = Files.writeString(lab().resolve("lab.yaml"), yaml);
        return ScenarioLoader.load(
                ScenarioSource.read(file),
                Arrays.stream(overrides).map(ValueOverride::parse).toList());
    }

    private LoadedScenario writtenAndRead(LoadedScenario loaded, Path into) throws IOException {
        Path file = Files.createDirectories(into).resolve("scenario.yaml");
        loaded.asRun().writeTo(file);
        return ScenarioLoader.load(ScenarioSource.read(file), List.of());
    }

    private String written(String file) throws IOException {
        return Files.readString(run().resolve(file));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void itHasTheOverridesAndNoSecrets() throws Exception {
        LoadedScenario loaded = load(sample(), "test.days=3");

        LoadedScenario again = writtenAndRead(loaded, run());

        assertThat(written("scenario.yaml"))
                .contains("days: 3")
                .contains("password: \"***\"")
                .doesNotContain("secret");
        assertThat(again.scenario().test()).isEqualTo(loaded.scenario().test());
        assertThat(again.scenario().criteria()).isEqualTo(loaded.scenario().criteria());
        assertThat(names(run())).containsExactly("scenario.yaml");
    }

    @Test
    void itReadsAgainWhateverItHolds() throws Exception {
        String odd = CARRIER.replace(
                "name: small", "name: \"- a, 'b' #c\"\nseed: -5\nabout: \"line\\nbreak \\\\ \\u200b 😀 ~\"");

        Scenario again = writtenAndRead(load(odd), run()).scenario();

        assertThat(again.name()).isEqualTo("- a, 'b' #c");
        assertThat(again.seed()).isEqualTo(-5);
        assertThat(again.about()).isEqualTo("line\nbreak \\ \u200b 😀 ~");
    }

    @Test
    void theListsThatItNamesAreWrittenBesideItEachOnce() throws Exception {
        Files.writeString(lab().resolve("ranges.txt"), "acme 447911xxxxxx\n");
        Files.writeString(lab().resolve("words.txt"), "\uFEFFinvoice\n");
        Files.writeString(lab().resolve("more/Words.txt"), "8613800000001\n");
        Files.writeString(lab().resolve("more/words.txt"), "invoice\n");
        LoadedScenario loaded = load(
                CARRIER
                        + """
                          numbers_file: ranges.txt
                          operators: { acme: {} }
                          failure_codes: built-in
                          filters:
                            words: { file: words.txt }
                            blacklist: { file: more/Words.txt }
                        test:
                          start: "2025-06-16T00:00:00+08:00"
                          days: 1
                          messages: 10/day
                          recipients: { mix: { acme: 100% } }
                          sender: "1"
                          text: hello
                        """,
                "carrier.filters.words.file=" + lab().resolve("more/words.txt"));

        LoadedScenario again = writtenAndRead(loaded, run());

        assertThat(names(run().resolve("scenario-files"))).containsExactly("Words.txt", "ranges.txt", "words-2.txt");
        assertThat(written("scenario.yaml"))
                .contains("numbers_file: scenario-files/ranges.txt", "failure_codes: built-in")
                .doesNotContain(folder.toString());
        assertThat(again.scenario()
                        .carrier()
                        .orElseThrow()
                        .filters()
                        .blacklist()
                        .orElseThrow()
                        .file())
                .map(TextFile::text)
                .contains("8613800000001\n");
        assertThat(again.scenario()
                        .carrier()
                        .orElseThrow()
                        .filters()
                        .words()
                        .orElseThrow()
                        .file())
                .map(TextFile::text)
                .contains("invoice\n");
        assertThat(again.scenario().numberPlan().operatorOf("447911000000")).contains("acme");
    }

    @Test
    void aRunOfARunLeavesTheSame() throws Exception {
        Files.writeString(lab().resolve("mo.csv"), "at,source,destination,text\n1s,8613,1,x\n");
        Files.writeString(lab().resolve("more/mo.csv"), "at,source,destination,text\n2s,8613,1,y\n");
        LoadedScenario loaded = load(CARRIER + "  mo: [ { file: mo.csv }, { file: more/mo.csv } ]\n");

        LoadedScenario again = writtenAndRead(loaded, run());
        Path second = folder.resolve("runs/elsewhere/second");
        writtenAndRead(again, second);

        assertThat(Files.readString(second.resolve("scenario.yaml"))).isEqualTo(written("scenario.yaml"));
        for (String file : List.of("mo.csv", "mo-2.csv")) {
            assertThat(second.resolve("scenario-files").resolve(file))
                    .hasSameTextualContentAs(run().resolve("scenario-files").resolve(file));
        }
    }

    @Test
    void keysStayWhereTheyAre() throws Exception {
        Path key = Files.writeString(lab().resolve("smsc.key"), "a secret");
        Files.writeString(lab().resolve("more/smsc.pem"), "a certificate");
        LoadedScenario loaded = load(CARRIER + "  tls: { certificate: more/smsc.pem, key: smsc.key,"
                + " client_certificates: required, trusted: " + key + " }\n");

        TlsSpec tls = writtenAndRead(loaded, run())
                .scenario()
                .carrier()
                .orElseThrow()
                .tls()
                .orElseThrow();

        assertThat(tls.key().orElseThrow().path()).hasSameBinaryContentAs(key);
        assertThat(written("scenario.yaml"))
                .contains("../../lab/smsc.key", "../../lab/more/smsc.pem", "trusted: " + key);
        assertThat(names(run())).containsExactly("scenario.yaml");
    }
}
