package org.smppassay.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smppassay.scenario.ScenarioLoaderTest.CARRIER;
import static org.smppassay.scenario.ScenarioLoaderTest.TEST;
import static org.smppassay.scenario.ScenarioLoaderTest.problems;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Criteria on evidence that can't be meant. */
class EvidenceChecksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "opt_out: { within: 31d }      | criteria.opt_out.within: expected 0s to 30d, found '31d'",
                "opt_out: { honoured: 101% }   | criteria.opt_out.honoured",
                "opt_out: { honored: 99% }     | unknown key 'honored'; did you mean 'honoured'?",
                "integrity: { fakes: 0% }      | criteria.integrity.fakes: expected 0.001% to 50%, found '0%'",
                "integrity: { outages: [ { from: day 1 09:00 } ] } | criteria.integrity.outages[0].for: missing key 'for'",
                "integrity: { outages: [ { from: day 9 09:00, for: 1h } ] } | criteria.integrity.outages[0].from: day 9 is after the last day of the test",
                "integrity: { outages: [ { from: day 1 09:00, for: 1h, operator: china-mobil } ] } | criteria.integrity.outages[0].operator: the test writes to no operator 'china-mobil'; did you mean 'china-mobile'?",
                "hourly_fluctuation: { below: 5 } | criteria.hourly_fluctuation.below",
            })
    void theyAreReportedWhereTheyAre(String line, String problem) {
        assertThat(problems(CARRIER + TEST + "criteria:\n  " + line + "\n"))
                .singleElement()
                .asString()
                .startsWith("bad.yaml:")
                .contains(problem);
    }
}
