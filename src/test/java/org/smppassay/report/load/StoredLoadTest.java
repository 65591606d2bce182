package org.smppassay.report.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.smppassay.cli.CommandLineRun;
import org.smppassay.performance.Figures;
import org.smppassay.performance.LoadResult;
import org.smppassay.wording.Language;

class StoredLoadTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    static Stream<String> fixtures() {
        return LoadFixtures.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void shouldBeToldAgainAsItWas(String name) throws IOException {
        LoadResult result = LoadFixtures.named(name);
        store(result);

        StoredLoad stored = read();

        LoadResult again = stored.result();
        assertThat(LoadJson.render(again, stored.tool(), stored.wallSeconds()))
                .isEqualTo(LoadJson.render(result, LoadFixtures.TOOL, 30.25));
        for (Language language : Language.values()) {
            assertThat(new LoadSummary(true, language).render(again, "x"))
                    .isEqualTo(new LoadSummary(true, language).render(result, "x"));
            assertThat(LoadHtml.render(again, stored.tool(), language))
                    .isEqualTo(LoadHtml.render(result, LoadFixtures.TOOL, language));
        }
    }

    @Test
    void shouldTellWhatItCanWithoutItsSeconds() throws IOException {
        store(LoadFixtures.stalled());
        Files.delete(new LoadFolder(folder).series());

        assertThat(LoadHtml.render(read().result(), LoadFixtures.TOOL, Language.ENGLISH))
                .contains("data-plot=\"tail\"")
                .doesNotContain("data-plot=\"rates\"");
    }

    @Test
    void shouldLeaveOtherRunsAlone() throws IOException {
        Files.writeString(folder.resolve("result.json"), "{\"schema\": 1, \"mode\": \"simulated\"}");
        assertThat(StoredLoad.read(folder.resolve("result.json"))).isEmpty();

        Files.writeString(folder.resolve("result.json"), "{");
        assertThat(StoredLoad.read(folder.resolve("result.json"))).isEmpty();
    }

    @Test
    void shouldSayWhatIsDamaged() throws IOException {
        store(LoadFixtures.stalled());
        Path series = new LoadFolder(folder).series();
        Files.writeString(series, Files.readString(series).replace("\n1,warm-up,1000", "\n1,warm-up,many"));

        assertThatThrownBy(this::read).hasMessageContaining("result.json cannot be read: row 2 of series.csv: ");

        Files.delete(series);
        Path result = folder.resolve("result.json");
        Files.writeString(result, Files.readString(result).replace("\"unit\": \"ms\"", "\"unit\": \"fortnights\""));

        assertThatThrownBy(this::read).hasMessageContaining("there is no unit 'fortnights'");
    }

    @Test
    void shouldBeToldByTheCommand() throws IOException {
        store(LoadFixtures.stalled());

        CommandLineRun text = CommandLineRun.of("report", folder.toString(), "--lang", "zh");
        CommandLineRun markdown = CommandLineRun.of("report", folder.toString(), "--format", "markdown");
        CommandLineRun csv = CommandLineRun.of("report", folder.toString(), "--format", "csv");

        assertThat(text.out())
                .isEqualTo(new LoadSummary(false, Language.CHINESE).render(LoadFixtures.stalled(), folder.toString()));
        assertThat(markdown.out()).isEqualTo(Files.readString(folder.resolve("summary.md")));
        assertThat(csv.exitCode()).isEqualTo(2);
        assertThat(csv.err()).contains("series.csv");
    }

    private StoredLoad read() throws IOException {
        return StoredLoad.read(folder.resolve("result.json")).orElseThrow();
    }

    private void store(LoadResult result) throws IOException {
        LoadReports.write(folder, result, LoadFixtures.TOOL, Language.ENGLISH, 30.25);
        try (SeriesCsv series = SeriesCsv.open(new LoadFolder(folder).series())) {
            for (Figures second : result.seconds()) {
                series.write(second);
            }
        }
    }
}
