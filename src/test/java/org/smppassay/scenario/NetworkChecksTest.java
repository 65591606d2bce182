package org.smppassay.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smppassay.scenario.ScenarioLoaderTest.CARRIER;
import static org.smppassay.scenario.ScenarioLoaderTest.TEST;
import static org.smppassay.scenario.ScenarioLoaderTest.problems;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smppassay.scenario.yaml.ValueOverride;

/** What is said of impossible networks and subscribers. */
class NetworkChecksTest {
    private static final String ONE_TO_23 = "1,".repeat(22) + "1";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "operators: { china-mobile: { failures: { a: 60%, b: 50% } } } | carrier.operators.china-mobile.failures: expected shares that add up to 100%, found 110%",
                "operators: { china-mobile: { failures: { 'a b': 100% } } } | expected a status code such as",
                "operators: { china-mobile: { throughput: 5 } }     | expected a rate such as 200/s",
                "operators: { china-mobile: { max_wait: 31d } }     | expected 0s to 30d",
                "operators: { china-mobile: { outages: { for: 10m } } } | carrier.operators.china-mobile.outages",
                "operators: { china-mobile: { outages: { every: 0s, for: 10m } } } | expected 1s to 366d, found '0s'",
                "load: [1, 2]                                       | :5:9: carrier.load: expected 24 numbers, one for each hour of the day, found 2",
                "load: [ONE_TO_23, 0]                               | carrier.load[23]: expected 0.01 to 100, found '0.0'",
                "load: [ONE_TO_23, 101]                             | carrier.load[23]: expected 0.01 to 100",
                "subscribers: { dead: 101% }                        | expected a share of at most 100%",
                "subscribers: { absent: { for: { median: 1h } } }   | carrier.subscribers.absent",
                "subscribers: { absent: { share: 95% } }            | carrier.subscribers.absent.share: expected at most 90%",
                "subscribers: { full: { share: 1%, for: { sigma: 3 } } } | carrier.subscribers.full.for.sigma: expected 0 to 2",
                "subscribers: { numbers: { '8613800000001': asleep } } | expected one of reachable, dead, absent, full, found 'asleep'",
                "subscribers: { numbers: { acme: dead } }           | expected a number such as 8613800001000",
                "subscribers: { numbers: { '447911123456': dead } } | no operator has the number 447911123456",
                "subscribers: { ported: {} }                        | carrier.subscribers.ported: no number is ported: give 'share' or 'file'",
                "subscribers: { ported: { share: 5%, to: { china-mobile: 90% } } } | carrier.subscribers.ported.to: expected shares that add up to 100%, found 90%",
                "subscribers: { ported: { share: 5%, to: { china-mobil: 100% } } } | the carrier has no operator 'china-mobil'; did you mean 'china-mobile'?",
                "subscribers: { ported: { file: built-in } }        | carrier.subscribers.ported.file: expected a file",
                "subscribers: { numbers_file: nowhere.csv }         | expected 'built-in' or a file, found no file 'nowhere.csv'",
                "failure_codes: nowhere.csv                         | :5:18: carrier.failure_codes: expected 'built-in' or a file",
                "incidents: [ { label: x, from: day 1 00:00, for: 1h, latency_factor: 2, error: 'A' } ] | carrier.incidents[0].error: it is the code of messages that fail for it: give 'delivered', too",
            })
    void impossibleValuesAreNamed(String line, String problem) {
        assertThat(problems(CARRIER + "  " + line.replace("ONE_TO_23", ONE_TO_23) + "\n"))
                .singleElement()
                .asString()
                .contains(problem);
    }

    @Test
    void portingNeedsAnotherOperator() {
        assertThat(problems(CARRIER + "  operators: { china-mobile: {} }\n  subscribers: { ported: { share: 5% } }\n"))
                .singleElement()
                .asString()
                .contains("ported to another operator, and there is only china-mobile");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "numbers_file: data                     | #;acme 4479 | data:2:1: carrier.numbers_file: number range '4479'",
                "failure_codes: data                    | x           | data:1:1: carrier.failure_codes: expected the header",
                "subscribers: { numbers_file: data }    | 86138,dead;86139,gone | data:2:1: carrier.subscribers.numbers_file: expected one of reachable",
                "subscribers: { ported: { file: data } } | 86138,acme  | data:1:1: carrier.subscribers.ported.file: expected one of china-mobile, china-unicom",
            })
    void badLinesOfFilesAreNamedWhereTheyAre(String line, String content, String problem) throws IOException {
        Files.writeString(folder.resolve("data"), content.replace(';', '\n'));

        assertThat(problemsInFolder(CARRIER + "  " + line + "\n"))
                .singleElement()
                .asString()
                .startsWith(problem);
    }

    @Test
    void onePlanServesBothEnds() throws IOException {
        Files.writeString(folder.resolve("uk.txt"), "acme 447911xxxxxx\nother 447912xxxxxx\n");
        String carrier = CARRIER + "  numbers_file: uk.txt\n  operators: { acme: {} }\n";
        Scenario scenario = load(carrier + TEST.replace("china-mobile", "acme"));

        assertThat(scenario.numberPlan().operatorOf("447911123456")).contains("acme");
        assertThat(scenario.numberPlan().operatorOf("447912123456")).isEmpty();
        assertThat(scenario.carrier().orElseThrow().numberPlan().operators()).containsExactly("acme");
    }

    @Test
    void operatorsThatTheFileDoesNotHaveNeedNumbers() throws IOException {
        Files.writeString(folder.resolve("uk.txt"), "acme 447911xxxxxx\n");

        assertThat(problemsInFolder(CARRIER + "  numbers_file: uk.txt\n  operators: { acne: {} }\n"))
                .singleElement()
                .asString()
                .contains("no number ranges are known for 'acne'", "did you mean 'acme'?");
        assertThat(load(CARRIER + "  numbers_file: uk.txt\n  operators: { acne: { numbers: ['8613'] } }\n")
                        .numberPlan()
                        .operatorOf("8613800000001"))
                .contains("acne");
    }

    @Test
    void aTestWithoutACarrierMayHaveAPlanOfItsOwn() throws IOException {
        Files.writeString(folder.resolve("uk.txt"), "acme 447911xxxxxx\n");
        String test =
                "name: live\n" + TEST.replace("{ china-mobile: 100% } }", "{ acme: 100% }, numbers_file: uk.txt }");

        assertThat(load(test).numberPlan().operatorOf("447911123456")).contains("acme");
        assertThat(problemsInFolder(test.replace("acme: 100%", "acne: 100%")))
                .singleElement()
                .asString()
                .contains("did you mean 'acme'?");
        assertThat(problemsInFolder(CARRIER + "  operators: { acme: { numbers: ['447911xxxxxx'] } }\n"
                        + test.substring("name: live\n".length())))
                .singleElement()
                .asString()
                .contains("give 'carrier.numbers_file' instead");
    }

    @Test
    void pathsOfTheCommandLineAreThoseOfTheWorkingDirectory() throws IOException {
        Files.writeString(folder.resolve("codes"), "nonsense");
        Path file = folder.resolve("scenario.yaml");
        Files.writeString(file, CARRIER);

        assertThat(problemsOf(file, new ValueOverride("carrier.failure_codes", "codes")))
                .singleElement()
                .asString()
                .contains("found no file 'codes'");
        assertThat(problemsOf(
                        file,
                        new ValueOverride(
                                "carrier.failure_codes", folder.resolve("codes").toString())))
                .singleElement()
                .asString()
                .contains("expected the header");
    }

    private Scenario load(String yaml) throws IOException {
        Path file = folder.resolve("scenario.yaml");
        Files.writeString(file, yaml);
        return ScenarioLoader.load(file, List.of());
    }

    private List<String> problemsInFolder(String yaml) throws IOException {
        Path file = folder.resolve("scenario.yaml");
        Files.writeString(file, yaml);
        return problemsOf(file);
    }

    private static List<String> problemsOf(Path file, ValueOverride... overrides) {
        try {
            ScenarioLoader.load(file, List.of(overrides));
            return List.of();
        } catch (ScenarioException e) {
            return e.problems().stream().map(Object::toString).toList();
        }
    }
}
