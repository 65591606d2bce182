package org.smppassay.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smppassay.scenario.ScenarioLoaderTest.CARRIER;
import static org.smppassay.scenario.ScenarioLoaderTest.TEST;
import static org.smppassay.scenario.ScenarioLoaderTest.problems;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultChecksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "share: 1%                                       | :5:13: carrier.faults[0]: a fault does something: give one of disconnect",
                "stall: {}, merge: {}                            | carrier.faults[0]: a fault does one thing, not stall and merge",
                "every: 1m, at: day 1 10:00, disconnect: {}      | carrier.faults[0].every: one rhythm is enough: at or every",
                "disconnect: {}                                  | carrier.faults[0]: give the moments at which connections break",
                "every: 1m, lasts: 3s, disconnect: {}            | carrier.faults[0].lasts: a connection breaks at a moment",
                "every: 1m, stall: {}                            | carrier.faults[0]: give 'lasts'",
                "lasts: 3s, stall: {}                            | carrier.faults[0].lasts: give the moments it is counted from",
                "every: 1m, lasts: 61s, stall: {}                | carrier.faults[0].lasts: it lasts longer than from one moment",
                "for: 1h, stall: {}                              | carrier.faults[0].for: give 'from' as well",
                "at: day 1 10:00, for: 1h, ignore: {}            | carrier.faults[0].at: 'at' is one moment",
                "delay: {}                                       | carrier.faults[0].delay: a delay is longer than nothing",
                "accounts: [testr], stall: {}                    | carrier.faults[0].accounts[0]: the carrier has no account 'testr'; did you mean 'tester'?",
                "bind_types: [transciever], stall: {}            | carrier.faults[0].bind_types[0]: expected one of receiver, transmitter, transceiver",
                "accounts: [tester], refuse: {}                  | carrier.faults[0]: who connects is not known yet",
                "share: 10%, refuse: {}                          | carrier.faults[0].share: a listener is closed to all",
                "corrupt: { what: [] }                           | carrier.faults[0].corrupt.what: expected at least 1 entry",
                "corrupt: { what: [garbage-tvl] }                | carrier.faults[0].corrupt.what[0]: expected one of length-too-long",
                "answer: { what: [duplicate], pdus: [submit_sm] } | carrier.faults[0].answer.pdus[0]: expected one of",
                "slow: {}                                        | carrier.faults[0].slow.octets_per_second: missing key",
                "after_pdus: 0, disconnect: {}                   | carrier.faults[0].after_pdus: expected at least 1",
            })
    void eachFaultIsChecked(String fault, String problem) {
        assertThat(problems(faults("{ label: x, " + fault + " }")))
                .singleElement()
                .asString()
                .contains(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "disconnect: {}, every: 10m",
                "disconnect: { how: rst }, share: 0.1%, from: day 1 10:00, for: 2h",
                "stall: { direction: from-esme }, about_every: 1m, lasts: 1m",
                "refuse: { how: accepted }, share: 10%",
                "corrupt: { what: [length-absurd, garbage-body] }, at: day 1 10:00",
                "withhold: { pdus: [submit_sm_resp] }, after_pdus: 100, accounts: [tester], bind_types: [transceiver]",
                "ignore: {}",
            })
    void soundFaultsAreAccepted(String fault) {
        assertThat(ScenarioLoader.parse(faults("{ label: x, " + fault + " }"), "s.yaml")
                        .carrier()
                        .orElseThrow()
                        .faults())
                .hasSize(1);
    }

    @Test
    void labelsNameOneFaultEach() {
        assertThat(problems(faults("{ label: x, stall: {} }, { label: x, ignore: {} }")))
                .singleElement()
                .asString()
                .contains("carrier.faults[1].label: the label 'x' is given twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"from", "at"})
    void aFaultAfterTheLastDayIsNoticed(String key) {
        assertThat(problems(faults("{ label: x, " + key + ": day 9 10:00, ignore: {} }") + TEST))
                .singleElement()
                .asString()
                .contains("carrier.faults[0]." + key + ": day 9 is after the last day of the test");
    }

    private static String faults(String list) {
        return CARRIER + "  faults: [ " + list + " ]\n";
    }
}
