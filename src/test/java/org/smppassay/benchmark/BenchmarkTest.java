package org.smppassay.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The benchmark still runs; how fast is not judged here. */
@Timeout(60)
class BenchmarkTest {
    private static final int MESSAGES = 2000;

    @ParameterizedTest
    @CsvSource({
        "raw, assay, true",
        "assay, raw, true",
        "cloudhopper, cloudhopper, false",
        "jsmpp, jsmpp, false",
        "cloudhopper, assay, false",
        "jsmpp, assay, false"
    })
    void everyServerServesAndEveryClientSends(String server, String client, boolean receipts) throws Exception {
        try (Child serving = Child.start("serve", server, Boolean.toString(receipts))) {
            Traffic traffic = new Traffic(Peers.port(serving.line()), 4, 50, MESSAGES, receipts);
            Round round = Peers.drive(client, traffic);

            assertThat(round.messages()).isEqualTo(MESSAGES);
            assertThat(round.receipts()).isEqualTo(receipts ? MESSAGES : 0);
            assertThat(round.perSecond()).isPositive();
        }
    }

    @Test
    void theLoadDriverKeepsARate() throws Exception {
        try (Child serving = Child.start("serve", Peers.RAW, "true")) {
            Traffic traffic = new Traffic(Peers.port(serving.line()), 4, 50, MESSAGES, true);

            assertThat(OpenLoop.row(traffic, MESSAGES, 1)).startsWith("| 2,000 | 2,000 | 2,000 | ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"raw", "assay"})
    void bothSimulationsEnd(String kind) throws Exception {
        Round round = Peers.simulate(kind, MESSAGES);

        assertThat(round.messages()).isEqualTo(MESSAGES);
        assertThat(round.perSecond()).isPositive();
    }

    @Test
    void theBareSimulationDeliversWhatItShould() {
        assertThat(BareSimulation.run(10_000) / 10_000.0).isCloseTo(0.993, within(0.004));
    }

    @Test
    void aTurnIsToldFromOneProcessToAnother() {
        Round round = new Round(500_000, 1.25, 499_999, 2.5);
        Traffic traffic = new Traffic(2775, 4, 50, 1000, true);

        assertThat(Round.parse(round.line())).isEqualTo(round);
        assertThat(Traffic.of(traffic.arguments(Peers.RAW))).isEqualTo(traffic);
    }

    @Test
    void ratiosAreThoseOfTheSamePass() {
        Scores scores = new Scores();
        List.of(100.0, 10.0, 1000.0).forEach(score -> scores.add(Peers.RAW, score));
        List.of(50.0, 9.0, 400.0).forEach(score -> scores.add(Peers.ASSAY, score));

        assertThat(scores.median(Peers.ASSAY)).isEqualTo(50);
        assertThat(scores.ratio(Peers.ASSAY, Peers.RAW)).isEqualTo("0.50 (0.40 to 0.90)");
    }

    @Test
    void aTurnHasAsManyMessagesForEachPlaceInAWindow() {
        assertThat(new Traffic(1, 4, 50, 1999, false).sent()).isEqualTo(1800);
    }
}
