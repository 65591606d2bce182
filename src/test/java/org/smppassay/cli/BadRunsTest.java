package org.smppassay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.smppassay.SampledLeakDetection;

/** Results and rows that are damaged, foreign or impossible: one sentence with the file's name, whoever reads them. */
@ExtendWith(SampledLeakDetection.class)
class BadRunsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    static Path folder;

    @SuppressWarnings("NullAway.Init") // set by the run
    private static String result;

    @SuppressWarnings("NullAway.Init") // set by the run
    private static String rows;

    @BeforeAll
    static void aRun() throws IOException {
        StringBuilder csv = new StringBuilder("to,sent_at,status,done_at\n");
        for (int i = 0; i < 60; i++) {
            csv.append(8613800000000L + i)
                    .append(",2025-06-16T08:30:00+08:00,DELIVRD,2025-06-16T08:30:0")
                    .append(i % 10)
                    .append("+08:00\n");
        }
        Path sends = Files.writeString(folder.resolve("sends.csv"), csv);
        Path good = folder.resolve("good");
        CommandLineRun.of("judge", sends.toString(), "--out", good.toString(), "--complaints-count", "0");
        result = Files.readString(good.resolve("result.json"));
        rows = Files.readString(good.resolve("messages.csv"));
        Files.writeString(folder.resolve("vendor.yaml"), "vendor: A\n");
    }

    private static String with(String found, String instead) {
        assertThat(result).contains(found);
        return result.replaceFirst(java.util.regex.Pattern.quote(found), instead);
    }

    static Stream<Arguments> results() {
        return Stream.of(
                Arguments.of("empty", "", "it is empty"),
                Arguments.of("foreign", "{\"name\": \"package\", \"version\": \"1.0.0\"}", "it lacks schema"),
                Arguments.of("an array", "[1, 2]", "it is not an object"),
                Arguments.of("a text", "Hello", "line 1"),
                Arguments.of("cut off", result.substring(0, result.length() / 2), "line"),
                Arguments.of("more behind", result + "{}", "more behind its end"),
                Arguments.of("another schema", with("\"schema\": 1", "\"schema\": 2"), "schema 2"),
                Arguments.of("a huge number", with("\"attempted\": 60", "\"attempted\": 99999999999999999999"), "line"),
                Arguments.of(
                        "a large number", with("\"attempted\": 60", "\"attempted\": 9999999999"), "counts.attempted"),
                Arguments.of("a negative count", with("\"delivered\": 60", "\"delivered\": -60"), "counts.delivered"),
                Arguments.of("a fraction", with("\"delivered\": 60", "\"delivered\": 59.5"), "counts.delivered"),
                Arguments.of("books", with("\"delivered\": 60", "\"delivered\": 59"), "add up to 59"),
                Arguments.of("plan", with("\"planned\": 60", "\"planned\": 70"), "counts.planned is 70"),
                Arguments.of("NaN", with("\"delivered\": 60", "\"delivered\": NaN"), "line"),
                Arguments.of("NaN in quotes", with("\"delivered\": 60", "\"delivered\": \"NaN\""), "counts.delivered"),
                Arguments.of("infinity", with("\"confidence\": 0.95", "\"confidence\": 1e999"), "confidence"),
                Arguments.of("a verdict", with("\"verdict\": \"", "\"verdict\": \"NOT"), "verdict is none of"),
                Arguments.of("no counts", with("\"counts\"", "\"numbers\""), "it lacks counts"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("results")
    void aResultThatCanNotBeIsNamed(String name, String json, String why) throws IOException {
        Path bad = Files.createDirectories(folder.resolve("bad " + name.hashCode()));
        Files.writeString(bad.resolve("result.json"), json);
        String good = folder.resolve("good").toString();
        for (List<String> command : List.of(
                List.of("compare", good, bad.toString()),
                List.of("compare", bad.resolve("result.json").toString(), good),
                List.of("profile", folder.resolve("vendor.yaml").toString(), bad.toString()))) {
            told(CommandLineRun.of(command.toArray(String[]::new)), bad.resolve("result.json"), why);
        }
    }

    private static void told(CommandLineRun run, Path file, String why) {
        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("assay: ")
                .contains(file.toString(), why)
                .doesNotContain("internal", "Exception", "REDACTED");
        assertThat(run.err().strip().lines()).hasSize(1);
        assertThat(run.out()).isEmpty();
    }

    static Stream<Arguments> messages() {
        String second = rows.lines().skip(2).findFirst().orElseThrow();
        return Stream.of(
                Arguments.of("foreign", "a,b\n1,2\n", "no messages.csv of a run"),
                Arguments.of("an outcome", rows.replace(second, second.replace("delivered", "lost")), "'lost'"),
                Arguments.of(
                        "NaN", rows.replace(second, second.replaceAll("[0-9.]+,delivered", "NaN,delivered")), "NaN"),
                Arguments.of("a row less", rows.replace(second + "\n", ""), "has 59 messages"),
                Arguments.of("a quote", rows.replace(second, "\"" + second), "messages"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void rowsThatCanNotBeAreNamed(String name, String csv, String why) throws IOException {
        Path bad = Files.createDirectories(folder.resolve("rows " + name.hashCode()));
        Files.writeString(bad.resolve("result.json"), result);
        Files.writeString(bad.resolve("messages.csv"), csv);
        told(
                CommandLineRun.of("compare", folder.resolve("good").toString(), bad.toString()),
                bad.resolve("messages.csv"),
                why);
    }

    @Test
    void bytesThatAreNoTextAreNamed() throws IOException {
        Path bad = Files.createDirectories(folder.resolve("binary"));
        Files.write(bad.resolve("result.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        told(
                CommandLineRun.of("compare", folder.resolve("good").toString(), bad.toString()),
                bad.resolve("result.json"),
                "not UTF-8");
        Files.writeString(bad.resolve("result.json"), result);
        byte[] wrong = rows.replace("delivered", "d\u00e9livered").getBytes(StandardCharsets.ISO_8859_1);
        Files.write(bad.resolve("messages.csv"), wrong);
        CommandLineRun run = CommandLineRun.of("compare", folder.resolve("good").toString(), bad.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(bad.resolve("messages.csv").toString());
    }

    @Test
    void aFolderOrAFileThatIsNotThereIsNamed() {
        String good = folder.resolve("good").toString();
        for (String none : List.of("nowhere", "nowhere/result.json")) {
            CommandLineRun run =
                    CommandLineRun.of("compare", good, folder.resolve(none).toString());
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("nowhere", "no such file");
        }
    }
}
