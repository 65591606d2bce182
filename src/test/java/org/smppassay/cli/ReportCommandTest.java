package org.smppassay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smppassay.SampledLeakDetection;

/** A run rendered again: as it was, in another format, in another language; and what is none. */
@ExtendWith(SampledLeakDetection.class)
class ReportCommandTest {
    /** Chinese characters and their punctuation. */
    private static final Pattern CHINESE = Pattern.compile("[\\u3000-\\u303f\\u4e00-\\u9fff\\uff00-\\uffef]");

    private static final String SCENARIO = "day-three-outage";

    /** Scripts of the page that are no data; they may speak of what is not a number. */
    private static final Pattern LIBRARIES = Pattern.compile("<script>.*?</script>", Pattern.DOTALL);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    static Path shared;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private static String printed = "";
    private static String printedInChinese = "";

    @BeforeAll
    static void run() {
        printed = evaluate("en", shared.resolve("run"));
        printedInChinese = evaluate("zh", shared.resolve("zh/run"));
    }

    private static String evaluate(String language, Path run) {
        CommandLineRun done =
                CommandLineRun.of("evaluate", SCENARIO, "--no-messages", "--lang", language, "--out", run.toString());
        assertThat(done.exitCode()).as(done.err()).isEqualTo(1);
        return done.out();
    }

    private static CommandLineRun report(Object run, String... args) {
        List<String> all = new ArrayList<>(List.of("report", run.toString()));
        all.addAll(List.of(args));
        return CommandLineRun.of(all.toArray(String[]::new));
    }

    @Test
    void aStoredRunIsPrintedAsWhenItRan() {
        CommandLineRun again = report(shared.resolve("run"));

        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.out()).isEqualTo(printed);
        assertThat(report(shared.resolve("run/result.json")).out()).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "html, report.html",
        "markdown, summary.md",
        "junit, junit.xml",
        "json, result.json",
        "csv, criteria.csv"
    })
    void eachFormatIsTheFileOfTheRun(String format, String file) throws IOException {
        assertThat(report(shared.resolve("run"), "--format", format).out())
                .isEqualTo(Files.readString(shared.resolve("run").resolve(file)));
        assertThat(report(shared.resolve("run"), "--format", format, "--lang", "zh")
                        .out())
                .isEqualTo(Files.readString(shared.resolve("zh/run").resolve(file))
                        .replaceAll("\"wall_seconds\": .*", wallSeconds(format)));
    }

    private static String wallSeconds(String format) throws IOException {
        Matcher found =
                Pattern.compile("\"wall_seconds\": .*").matcher(Files.readString(shared.resolve("run/result.json")));
        return format.equals("json") && found.find() ? Matcher.quoteReplacement(found.group()) : "";
    }

    @Test
    void anEnglishRunIsToldInChinese() {
        String chinese = report(shared.resolve("run"), "--lang", "zh").out();

        assertThat(chinese.replace(shared.resolve("run").toString(), "RUN"))
                .isEqualTo(printedInChinese.replace(shared.resolve("zh/run").toString(), "RUN"));
        assertThat(chinese).contains("不通过", "送达率", "第 3 天", "置信度");
        assertThat(printed).doesNotContainPattern(CHINESE);
    }

    @Test
    void whatIsForProgramsIsTheSameInAllLanguages() {
        for (String format : List.of("json", "csv")) {
            assertThat(report(shared.resolve("run"), "--format", format, "--lang", "zh")
                            .out())
                    .isEqualTo(report(shared.resolve("run"), "--format", format).out());
        }
        assertThat(report(shared.resolve("run"), "--format", "junit", "--lang", "zh")
                        .out())
                .contains("<failure", "type=\"FAIL\"", "name=\"delivery_rate [overall]\"")
                .containsPattern(CHINESE);
    }

    @Test
    void tablesAreAlignedWithWideCharacters() {
        List<String> table = printedInChinese
                .lines()
                .dropWhile(line -> !line.startsWith("各项指标"))
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .toList();

        assertThat(table).hasSizeGreaterThan(2);
        assertThat(table.stream().map(ReportCommandTest::columns).distinct()).hasSize(1);
    }

    private static int columns(String line) {
        return line.codePoints()
                .map(point -> CHINESE.matcher(Character.toString(point)).matches() ? 2 : 1)
                .sum();
    }

    @Test
    void aReportGoesIntoAFile() throws IOException {
        Path file = folder.resolve("deep/report.html");
        Files.createDirectories(folder.resolve("deep"));

        CommandLineRun done =
                report(shared.resolve("run"), "--format", "html", "--lang", "zh", "--out", file.toString());

        assertThat(done.exitCode()).as(done.err()).isZero();
        assertThat(done.out()).isEmpty();
        assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>").contains("lang=\"zh-CN\"");
        assertThat(report(shared.resolve("run"), "--out", "-").out()).isEqualTo(printed);
    }

    @Test
    void theResultItselfIsNotReplaced() {
        Path result = shared.resolve("run/result.json");
        assertRefused(report(result, "--out", result.toString()), "which it is read from");
        assertRefused(report(result, "--out", shared.toString()), "expected a file");
        Path lost = folder.resolve("nowhere").resolve("report.html");
        assertRefused(report(result, "--out", lost.toString()), lost + ": no such file or folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "", "中文"})
    void otherLanguagesAreRefused(String code) {
        assertRefused(report(shared.resolve("run"), "--lang", code), "expected en or zh");
        assertRefused(CommandLineRun.of("evaluate", SCENARIO, "--lang", code), "expected en or zh");
        assertRefused(CommandLineRun.of("judge", "sends.csv", "--lang", code), "expected en or zh");
    }

    @Test
    void whatIsNoRunIsSaidSo() throws IOException {
        assertRefused(report(folder.resolve("nowhere")), "no such file or folder");
        assertRefused(report(folder), "has no result.json");
        assertRefused(report(written("empty.json", "")), "it is empty");
        assertRefused(report(written("foreign.json", "{\"version\": 3}")), "it lacks schema");
        assertRefused(report(written("later.json", "{\"schema\": 2}")), "schema 2 is not one this version reads");
        CommandLineRun half = report(written("half.json", result().substring(0, 900)));
        assertRefused(half, "half.json cannot be read: line");
        assertThat(half.err()).doesNotContain("can't read or write").doesNotContain("Source");
        Path binary = Files.write(folder.resolve("binary.json"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1});
        assertRefused(report(binary), "not UTF-8");
    }

    @Test
    void phrasesOfAnotherVersionFallBackOnTheirEnglish() throws IOException {
        String unknown = result().replace("\"key\": \"delivery.", "\"key\": \"of-tomorrow.");
        CommandLineRun told = report(written("tomorrow.json", unknown), "--lang", "zh");

        assertThat(told.exitCode()).as(told.err()).isZero();
        assertThat(told.out()).contains("Delivery rate is below 99 %").contains("各项指标");
    }

    @Test
    void runsWithoutPhrasesAreToldInTheEnglishTheyHave() throws IOException {
        String old = result().replaceAll("(?m)^  \"(reasons|warnings)_words\": \\[[\\s\\S]*?^  \\],\n", "")
                .replaceAll(", \"words\": \\{.*\\}\\}(,?)\n", "}$1\n");
        assertThat(old).doesNotContain("words");

        CommandLineRun told = report(written("old.json", old));

        assertThat(told.exitCode()).as(told.err()).isZero();
        assertThat(told.out()).isEqualTo(printed.replaceAll("\nReport and data: .*\n", ""));
    }

    @Test
    void damagedPhrasesAreRefused() throws IOException {
        assertRefused(
                report(written(
                        "few.json", result().replaceFirst("\"reasons_words\": \\[", "\"reasons_words\": [],\"x\": ["))),
                "reasons_words has 0 phrases");
        assertRefused(
                report(written("key.json", result().replaceFirst("\"key\": \"[a-z.-]+\"", "\"key\": 7"))),
                "is not a text");
        assertRefused(
                report(written("arguments.json", result().replaceFirst("\"arguments\": \\[", "\"arguments\": [1.5, "))),
                "a whole number or a phrase");
    }

    /** A value of every key, replaced by what does not belong there: an error in a sentence, or a report. */
    @ParameterizedTest
    @ValueSource(strings = {"null", "\"x\"", "-1", "9223372036854775807", "1e400", "{}"})
    void noDamageLeadsToMoreThanASentence(String damage) throws IOException {
        String result = result();
        Matcher value = Pattern.compile("\"[a-z_0-9]+\": (\"[^\"]*\"|-?[0-9.]+|null|true|false|\\[(?=\\{)|\\{)")
                .matcher(result);
        Set<String> tried = new HashSet<>();
        int at = 0;
        while (value.find(at)) {
            at = value.end();
            String rest = result.substring(value.end(1));
            String key = value.group().substring(0, value.group().indexOf(':'));
            if (!value.group(1).matches("[\\[{]") && tried.add(key)) {
                check(result.substring(0, value.start(1)) + damage + rest, value.group() + " -> " + damage);
            }
        }
        assertThat(tried).hasSizeGreaterThan(50);
    }

    private void check(String json, String what) throws IOException {
        Path file = written("damaged.json", json);
        for (String format : List.of("text", "html")) {
            CommandLineRun done = report(file, "--format", format, "--lang", "zh");
            assertThat(done.exitCode()).as(what + done.err()).isIn(0, 2);
            assertThat(done.err().lines().count()).as(what).isEqualTo(done.exitCode() == 0 ? 0 : 1);
            assertThat(LIBRARIES.matcher(done.out()).replaceAll("")).as(what).doesNotContain("NaN");
        }
    }

    private static String result() throws IOException {
        return Files.readString(shared.resolve("run/result.json"));
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static void assertRefused(CommandLineRun run, String message) {
        assertThat(run.exitCode()).as(run.out()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("assay: ").contains(message).doesNotContain("\tat ", "Exception", "null");
        assertThat(Stream.of(run.err().split("\n")).filter(line -> !line.startsWith("Try '")))
                .hasSize(1);
    }
}
