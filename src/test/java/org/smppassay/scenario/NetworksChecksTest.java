package org.smppassay.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smppassay.scenario.ScenarioLoaderTest.CARRIER;
import static org.smppassay.scenario.ScenarioLoaderTest.TEST;
import static org.smppassay.scenario.ScenarioLoaderTest.problems;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tester is told of serving networks makes sense. */
class NetworksChecksTest {
    private static final String PER_NETWORK = "criteria: { delivery_rate: { per_network: true } }\n";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void whoeverJudgesNetworksHasToKnowThem() {
        assertThat(problems(CARRIER + TEST + PER_NETWORK))
                .singleElement()
                .asString()
                .contains("criteria.delivery_rate.per_network: nobody tells which network serves a number: give"
                        + " 'test.networks.tlv' or 'test.networks.file'");
        Scenario told =
                ScenarioLoader.parse(CARRIER + TEST + "  networks: { tlv: 0x1403 }\n" + PER_NETWORK, "told.yaml");
        assertThat(told.criteria().deliveryRate().orElseThrow().perNetwork()).isTrue();
        assertThat(ScenarioLoader.parse("name: no test\n" + PER_NETWORK, "no-test.yaml")
                        .test())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8613800000001 china-unicom        | networks.csv:1:1: test.networks.file: expected a number",
                "# all~86138x,acme                 | networks.csv:2:1: test.networks.file: expected a number of at most 15 digits",
                "8613800000001,                    | networks.csv:1:1: test.networks.file: expected one of",
                "8613800000001,a~8613800000001,b   | networks.csv:2:1: test.networks.file: 8613800000001 is given twice, with different words",
            })
    void theFileIsChecked(String lines, String problem) throws IOException {
        assertThat(problems(naming(lines.replace('~', '\n') + "\n")))
                .singleElement()
                .asString()
                .contains(problem);
    }

    @Test
    void aFileThatNamesANetworkForEachNumberIsRefused() throws IOException {
        String lines = String.join(
                "\n",
                IntStream.range(0, 1001)
                        .mapToObj(i -> (8613800000000L + i) + ",n" + i)
                        .toList());
        assertThat(problems(naming(lines))).singleElement().asString().contains("more than 1000 networks: 1001");
    }

    private String naming(String lines) throws IOException {
        Path file = Files.writeString(folder.resolve("networks.csv"), lines);
        return CARRIER + TEST + "  networks: { file: '" + file + "' }\n";
    }
}
