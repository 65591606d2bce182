package org.smppassay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.smppassay.SampledLeakDetection;
import org.smppassay.content.lint.Linter;
import org.smppassay.content.lint.RuleFacts;
import org.smppassay.scenario.ScenarioLibrary;

/** The linter through the command line, alone and before an evaluation. */
@ExtendWith(SampledLeakDetection.class)
class LintCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BAD = "信贷服务：秒批，见http://a.example.com";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private static CommandLineRun lint(String... args) {
        List<String> all = new ArrayList<>(List.of("lint"));
        all.addAll(List.of(args));
        return CommandLineRun.of(all.toArray(String[]::new));
    }

    private static CommandLineRun piped(String input, String... args) {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
            return lint(args);
        } finally {
            System.setIn(before);
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void placesAreMarkedUnderWideCharacters() {
        CommandLineRun run = lint("【甲】a秒批b贷见http://a.cn限时", "--rules", "banned-word,link-http,discouraged-word");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().limit(3))
                .containsExactly(
                        "  【甲】a秒批b贷见http://a.cn限时", //
                        "         ^^^^     ^^^^^^^^^^^~~~~",
                        "  error    banned-word       '秒批' is a banned word. Say it another way, or");
        assertThat(run.out())
                .contains("(at 4 to 5)", "(at 9 to 19)")
                .contains("2 errors, 1 warning; loan profile; UCS-2 because of '【' at 0; 1 segment, 48 left");
    }

    @Test
    void whatIsMissingIsMarkedWhereItBelongs() {
        assertThat(lint("hello", "--rules", "signature,opt-out").out().lines().limit(2))
                .containsExactly("  hello", "  ^    ~");
    }

    @Test
    void longTextsAreBrokenAndControlsAreShownHarmless() {
        CommandLineRun run = lint("字".repeat(50) + "\u001b[31m秒批", "--rules", "banned-word");

        assertThat(run.out().lines().limit(3))
                .containsExactly(
                        "  " + "字".repeat(38), "  " + "字".repeat(12) + "\uFFFD[31m秒批", " ".repeat(31) + "^^^^");
    }

    @Test
    void aTextWithoutErrorsIsExitCodeZero() {
        CommandLineRun run = lint("【店】新品，退订回T", "--rules", "signature,opt-out");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("clean; general profile");

        assertThat(lint("【店】新品").exitCode()).isZero();
        assertThat(lint("【店】新品", "--strict").exitCode()).isEqualTo(1);
        assertThat(lint("").exitCode()).isEqualTo(1);
    }

    @Test
    void theProfileCanBeChosen() {
        assertThat(lint("【店】新品，退订回T", "--profile", "loan").out()).contains("risk-notice", "loan profile");
        assertThat(lint("三步贷款", "--profile=general").out())
                .contains("general profile")
                .doesNotContain("risk-notice");
    }

    @Test
    void aTextMayComeFromStdin() {
        assertThat(piped("【店】新品，退订回T\n", "-").out()).contains("【店】新品，退订回T\n  clean");
        assertThat(piped("healthy\n", "-").out()).contains("  healthy\n");
        assertThat(piped("x".repeat(1 << 20) + "yy", "-").exitCode()).isEqualTo(2);
    }

    @Test
    void aFileHasATextALine() throws IOException {
        Path file = write("texts.txt", "\uFEFF【店】新品，退订回T\n\n秒批\n");

        CommandLineRun run = lint("--file", file.toString(), "--rules", "banned-word");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains(file + ":1\n", file + ":3\n").endsWith("2 texts: 1 error\n");
    }

    @Test
    void jsonHasPlacesInCharacters() throws IOException {
        JsonNode json = JSON.readTree(
                lint("【甲】😀秒批", "--rules", "banned-word", "--format", "json").out());

        assertThat(json.at("/schema").asInt()).isEqualTo(1);
        assertThat(json.at("/errors").asInt()).isEqualTo(1);
        assertThat(json.at("/warnings").asInt()).isZero();
        JsonNode text = json.at("/texts/0");
        assertThat(text.at("/text").asText()).isEqualTo("【甲】😀秒批");
        assertThat(text.at("/profile").asText()).isEqualTo("general");
        assertThat(text.at("/alphabet").asText()).isEqualTo("UCS-2");
        assertThat(text.at("/units").asInt()).isEqualTo(7);
        assertThat(text.at("/left").asInt()).isEqualTo(63);
        assertThat(text.at("/segments").asInt()).isEqualTo(1);
        assertThat(text.at("/forced_by/character").asText()).isEqualTo("【");
        JsonNode finding = text.at("/findings/0");
        assertThat(finding.at("/rule").asText()).isEqualTo("banned-word");
        assertThat(finding.at("/severity").asText()).isEqualTo("error");
        assertThat(finding.at("/offset").asInt()).isEqualTo(4);
        assertThat(finding.at("/length").asInt()).isEqualTo(2);
        assertThat(finding.at("/segment").asInt()).isEqualTo(1);
        assertThat(finding.at("/what").asText()).contains("秒批");
        assertThat(finding.at("/advice").asText()).isNotBlank();
    }

    @Test
    void wordsAreAddedOrReplaced() throws IOException {
        String words = write("words.txt", "# mine\n特价\n").toString();

        assertThat(lint("特价秒批", "--rules", "banned-word", "--words", words).out())
                .contains("2 errors");
        assertThat(lint("特价秒批", "--rules", "banned-word", "--words", words, "--replace-words")
                        .out())
                .contains("1 error;");
    }

    @Test
    void misuseIsExitCodeTwo() throws IOException {
        String file = write("texts.txt", "# nothing\n").toString();
        String blank = write("blank.txt", "\n \n").toString();

        assertMisuse("expected a text, a scenario, - or --file FILE", lint());
        assertMisuse("expected a text", lint("a", "--file", file));
        assertMisuse("there is no rule 'opt-oot'; did you mean 'opt-out'?", lint("a", "--rules", "opt-oot"));
        assertMisuse("--file", lint(file));
        assertMisuse("no text in", lint("--file", blank));
        assertMisuse("no such file", lint("--file", folder.resolve("none").toString()));
        assertMisuse("no such file", lint("none.yaml"));
        assertMisuse("--replace-words goes with --words", lint("a", "--replace-words"));
        assertMisuse("there is no word in", lint("a", "--words", file));
        assertMisuse(
                "there is no file", lint("a", "--words", folder.resolve("none").toString()));
    }

    private static void assertMisuse(String sentence, CommandLineRun run) {
        assertThat(run.err()).contains(sentence);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void everyRuleIsListed() {
        String list = lint("--list-rules").out();

        assertThat(Linter.rules())
                .extracting(RuleFacts::name)
                .doesNotHaveDuplicates()
                .allMatch(list::contains);
    }

    @ParameterizedTest
    @MethodSource
    void theTextsOfTheLibraryAreFitToBeSentButWhereTheirSignatureIsTheLesson(String name) {
        boolean lesson = name.equals("unsigned") || name.equals("ab-signature");
        CommandLineRun run = lint(name, "--strict");

        assertThat(run.exitCode()).isEqualTo(lesson ? 1 : 0);
        assertThat(run.out().contains("does not begin with a signature")).isEqualTo(lesson);
    }

    static List<String> theTextsOfTheLibraryAreFitToBeSentButWhereTheirSignatureIsTheLesson() {
        return ScenarioLibrary.names().stream()
                .filter(name -> !name.startsWith("load-"))
                .toList();
    }

    @Test
    void aScenarioSaysHowItsTextIsJudged() throws IOException {
        write("words.txt", "额度\n");
        String scenario = Files.readString(Path.of("scenarios/healthy.yaml"));
        String lint =
                "  lint: { rules: [banned-word, contact], words_file: words.txt, words_replace: true }\n\ncriteria:";
        Path file = write("mine.yaml", scenario.replaceFirst("\ncriteria:", lint));

        CommandLineRun run = lint(file.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("'额度' is a banned word");
        assertThat(lint(file.toString(), "--rules", "contact").exitCode()).isZero();
    }

    @Test
    void mistakesInASectionAreNamed() {
        CommandLineRun run = CommandLineRun.of(
                "evaluate",
                "healthy",
                "--set",
                "test.lint={ rules: [signatur, -length], words_replace: true, severity: no }");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("there is no rule 'signatur'; did you mean 'signature'?")
                .contains("give a 'words_file'")
                .contains("expected one of off, warn, refuse");
    }

    private CommandLineRun evaluate(String... options) {
        List<String> args = new ArrayList<>(List.of(
                "evaluate",
                "healthy",
                "--out",
                folder.resolve("run").toString(),
                "--set",
                "test.messages=100/day",
                "--set",
                "test.text=" + BAD));
        args.addAll(List.of(options));
        return CommandLineRun.of(args.toArray(String[]::new));
    }

    @Test
    void anEvaluationWarnsAndGoesOn() throws IOException {
        CommandLineRun run = evaluate("--format", "json");

        assertThat(run.exitCode()).isNotEqualTo(2);
        assertThat(JSON.readTree(run.out()).at("/counts/attempted").asInt()).isEqualTo(500);
        assertThat(run.err())
                .contains("test.text: error signature at 0: It does not begin with a signature.")
                .contains("test.text: error banned-word at 5 to 6: '秒批' is a banned word.")
                .doesNotContain("hint");
    }

    @Test
    void quietEvaluationsAndThoseThatDoNotLintSayNothing() {
        assertThat(evaluate("--quiet").err()).isEmpty();
        assertThat(evaluate("--set", "test.lint.severity=off").err()).doesNotContain("test.text");
    }

    @Test
    void anEvaluationMayRefuseToSend() {
        CommandLineRun run = evaluate("--quiet", "--set", "test.lint.severity=refuse");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("nothing was sent", "test.text: error signature at 0");
        assertThat(folder.resolve("run")).doesNotExist();
    }

    @Test
    void warningsAloneAreNoReasonToRefuse() {
        CommandLineRun run = evaluate(
                "--set", "test.lint.severity=refuse", "--set", "test.text=【店】新品", "--set", "carrier.filters={}");

        assertThat(run.err()).contains("warning opt-out");
        assertThat(folder.resolve("run")).exists();
    }

    @Test
    void theUnsignedTextIsRefusedBeforeSendingAndRejectedWithoutTheLinter() throws IOException {
        String out = folder.resolve("unsigned").toString();

        assertThat(CommandLineRun.of("evaluate", "unsigned", "--out", out, "--set", "test.lint.severity=refuse")
                        .exitCode())
                .isEqualTo(2);
        assertThat(CommandLineRun.of("evaluate", "unsigned", "--out", out, "--messages")
                        .exitCode())
                .isEqualTo(1);
        JsonNode result = JSON.readTree(folder.resolve("unsigned/result.json").toFile());
        assertThat(result.at("/counts/delivered").asInt()).isZero();
        assertThat(result.at("/counts/failed").asInt()).isEqualTo(5000);
        assertThat((Iterable<JsonNode>) result.at("/failures"))
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(failure.at("/code").asText()).isEqualTo("MK:0115"));
        assertThat(Files.readString(folder.resolve("unsigned/truth.csv"))).contains("REJECTD");
    }
}
