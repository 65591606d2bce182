package org.smppassay.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smppassay.scenario.ScenarioLoaderTest.CARRIER;
import static org.smppassay.scenario.ScenarioLoaderTest.TEST;
import static org.smppassay.scenario.ScenarioLoaderTest.problems;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioChecksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "failures: { 'MK:0001': 99% }                         | :5:13: carrier.failures: expected shares that add up to 100%, found 99%",
                "failures: {}                                         | carrier.failures: expected at least 1 entry",
                "operators: { acme: {} }                              | :5:22: carrier.operators.acme: no number ranges are known for 'acme'",
                "operators: { china-mobil: {} }                       | did you mean 'china-mobile'?",
                "operators: { acme: { numbers: ['4479'] } }           | carrier.operators.acme.numbers: number range '4479': say how long",
                "operators: { a: { numbers: ['8613'] }, b: { numbers: ['8613'] } } | carrier.operators.b.numbers: number range '8613': 8613 is given twice",
                "operators: { 'a b': { numbers: ['8613'] } }          | expected a name of up to 40",
                "receipts: { lost: 60%, duplicated: 50% }             | carrier.receipts: lost and duplicated exceed 100%",
                "incidents: [ { label: x, from: day 1 00:00, for: 1h } ] | :5:16: carrier.incidents[0]: an incident changes something",
                "incidents: [ { label: x, from: day 1 00:00, for: 0s, delivered: 0% } ] | expected 1ms to 366d, found '0s'",
                "incidents: [ { label: x, from: day 1 00:00, for: 1h, delivered: 0%, operators: [china-mobil] } ] | :5:83: carrier.incidents[0].operators[0]: the carrier has no operator 'china-mobil'; did you mean 'china-mobile'?",
            })
    void theCarrierIsChecked(String line, String problem) {
        assertThat(problems(CARRIER + "  " + line + "\n"))
                .singleElement()
                .asString()
                .contains(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "errors: { ESME_RSYSERR: 60%, '0x412': 50% }          | :5:11: carrier.errors: expected shares of at most 100% together",
                "errors: { ESME_RTHROTLED: 1% }                       | :5:29: carrier.errors.ESME_RTHROTLED: expected a status such as ESME_RTHROTTLED or 0x58, found 'ESME_RTHROTLED'; did you mean 'ESME_RTHROTTLED'?",
                "errors: { '88': 1% }                                 | :5:13: carrier.errors.88: expected a status such as ESME_RTHROTTLED or 0x58",
                "responses: { latency: { fixed: 1s, sigma: 1 } }      | carrier.responses.latency: expected one kind of delay",
                "filters: { words: {} }                               | :5:21: carrier.filters.words: expected 'list' or 'file'",
                "filters: { words: { list: [x], status: '0x45', error: 'MK:1' } } | :5:21: carrier.filters.words: a submission is refused with a 'status' or fails later",
                "filters: { signature: { status: '0x45', after: 1s } } | carrier.filters.signature: a submission is refused with a 'status' or fails later",
                "filters: { words: { file: 'no such file.txt' } }     | :5:29: carrier.filters.words.file: expected",
                "filters: { words: { file: 'built-in' } }             | carrier.filters.words.file: no such list is built in",
                "filters: { blacklist: {} }                           | carrier.filters.blacklist: expected 'numbers' or 'file'",
                "filters: { blacklist: { numbers: ['861*38'] } }      | carrier.filters.blacklist.numbers[0]: expected an address of up to 20 characters, or its beginning and *",
                "filters: { frequency: { most: 0 } }                  | carrier.filters.frequency.most: expected 1 to 1000, found '0'",
                "filters: { frequency: {} }                           | carrier.filters.frequency.most: missing key 'most'",
                "directions: { rules: [{ to: '86138*' }] }            | :5:25: carrier.directions.rules[0]: a direction says what to do",
                "directions: { rules: [{ status: '0x45', after: 1s, state: UNDELIV }] } | carrier.directions.rules[0]: what is refused with a 'status' has no 'state' or 'after'",
                "directions: { rules: [{ error: '001' }] }            | :5:34: carrier.directions.rules[0].error: an error goes with a 'state'",
                "directions: { rules: [{ silence: true, answer_after: 1s }] } | carrier.directions.rules[0].answer_after: what is not answered is not answered late",
                "directions: { rules: [{ state: undeliv }] }          | carrier.directions.rules[0].state: expected one of DELIVRD, EXPIRED",
                "directions: { rules: [{ status: ESME_ROK }] }        | carrier.directions.rules[0].status: expected a status such as",
            })
    void whatDecidesOnSubmissionsIsChecked(String line, String problem) {
        assertThat(problems(CARRIER + "  " + line + "\n"))
                .singleElement()
                .asString()
                .contains(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "words, 'ok\n\n%LONG%', expected a word in line 3 of",
        "words, '# nothing\n', expected 1 to 2000000 entries in",
        "blacklist, '8613800000001\n861 38', 'expected an address of up to 20 characters, or its beginning and * in line 2 of'",
    })
    void theFilesOfListsAreChecked(String filter, String content, String problem, @TempDir Path folder)
            throws Exception {
        Path file = folder.resolve("list.txt");
        Files.writeString(file, content.replace("\\n", "\n").replace("%LONG%", "x".repeat(201)));
        assertThat(problems(CARRIER + "  filters: { " + filter + ": { file: '" + file + "' } }\n"))
                .singleElement()
                .asString()
                .contains("carrier.filters." + filter + ".file: " + problem + " '" + file + "'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ fixed: 1s, median: 2s }                  | expected one kind of delay, found fixed and median",
                "{ uniform: [1s, 2s], shares: { 1s: 100% } } | expected one kind of delay, found uniform and shares",
                "{ sigma: 1, normal: { mean: 1s, deviation: 1s } } | expected one kind of delay, found normal and sigma",
                "{ uniform: [2s, 1s] }                      | .uniform: expected two durations, the shorter one first",
                "{ uniform: [2s] }                          | .uniform: expected two durations, the shorter one first",
                "{ uniform: [2s, 31d] }                     | .uniform: expected at most 30d, found '31d'",
                "{ shares: { 1s: 99% } }                    | .shares: expected shares that add up to 100%, found 99%",
                "{ shares: { soon: 100% } }                 | .shares.soon: expected a duration such as 10ms",
                "{ fixed: 1s, spike: { height: 1s } }       | .spike: a spike comes by 'share', by 'nth' or 'every' so often",
                "{ spike: { height: 1s, nth: 2, share: 1% } } | .spike: a spike comes by 'share', by 'nth' or 'every' so often",
                "{ spike: { height: 1s, nth: 2, for: 1s } } | .spike.for: only a spike that comes 'every' so often lasts",
                "{ spike: { height: 1s, every: 3s, for: 3s } } | .spike.every: expected a period longer than the spike",
                "soon                                       | expected a duration such as 3s",
            })
    void delaysAreChecked(String delay, String problem) {
        assertThat(problems(CARRIER + "  replies: { complaint: { rate: 1%, text: [x], delay: " + delay + " } }\n"))
                .singleElement()
                .asString()
                .contains("carrier.replies.complaint.delay")
                .contains(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "days: 0                                              | test.days: expected 1 to 366, found '0'",
                "days: 367                                            | test.days: expected 1 to 366, found '367'",
                "messages: 0/day                                      | test.messages: expected 1/day to 10000000/day, found '0/day'",
                "sender: ''                                           | test.sender: expected up to 20 digits",
                "text: ' '                                            | test.text: expected a text that is not blank",
                "recipients: { mix: { china-mobile: 60% } }           | test.recipients.mix: expected shares that add up to 100%, found 60%",
                "recipients: { mix: { china-moible: 100% } }          | the carrier has no operator 'china-moible'; did you mean 'china-mobile'?",
                "recipients: { mix: { china-mobile: 100% }, canaries: 5 } | test.recipients.canaries: one message goes to each: expected at least 5 numbers in 'canary_numbers', found 0",
                "recipients: { mix: { china-mobile: 100% }, panel: 11, panel_numbers: ['861380000001x'] } | test.recipients.panel: one message goes to each: expected at least 11 numbers in 'panel_numbers', found 10",
                "recipients: { mix: { china-mobile: 100% }, panel: 1, panel_numbers: ['8613800000010', '861380000001x'] } | test.recipients.panel_numbers: 8613800000010 is given twice",
                "recipients: { mix: { china-mobile: 100% }, panel_numbers: ['8613800000010'], canary_numbers: ['861380000001x'] } | test.recipients.canary_numbers: 8613800000010 is given twice",
                "recipients: { mix: { china-mobile: 100% }, canary_numbers: ['861380000001*'] } | test.recipients.canary_numbers[0]: expected a number such as 8613800001000, or numbers such as 86138000010xx",
                "recipients: { mix: { china-mobile: 100% }, canary_numbers: ['4479111234xx'] } | test.recipients.canary_numbers: no operator has the number 447911123400",
                "text: 'hello {nam}' | test.text: there is no field 'nam'; valid: date, day, n",
                "text: 'hello {dat}' | test.text: there is no field 'dat'; did you mean 'date'?",
                "text: 'hello {' | test.text: '{' at character 7 belongs to no field such as {name}; a brace that is meant is doubled",
                "texts: [ one, two ] | test.texts: 'text' is the only text",
                "fields: { date: [ today ] } | test.fields.date: there is a field 'date' already",
                "fields: { name: [] } | test.fields.name: expected a value or more",
                "networks: { tlv: 5123 }                              | test.networks.tlv: expected a tag of vendors from 0x1400 to 0x3FFF, found '5123'",
                "networks: { tlv: 0x0427 }                            | test.networks.tlv: expected a tag of vendors",
                "networks: { file: built-in }                         | test.networks.file: expected a file",
                "networks: { codes: { '46000': [a] } }                | test.networks.codes",
                "binds: { transceiver: 0, receiver: 1 }               | test.binds: no session can submit",
                "binds: { transceiver: 0, transmitter: 1 }            | test.binds: no session can receive",
                "windows: { weekday: ['08:30-09:30', '09:00-10:00'] } | test.windows.weekday[1]: 09:00-10:00 overlaps 08:30-09:30",
                "windows: { weekday: ['11:30-12:30', '09:00-10:00'] } | test.windows.weekday[1]: 09:00-10:00 comes before 11:30-12:30",
                "windows: { weekday: ['10:30-09:30'] }                | test.windows.weekday[0]: expected a window that ends after it begins",
                "windows: { weekday: [] }                             | test.windows: day 1 is a Monday and has no window",
                "start: '2025-06-16T18:30:00+08:00'                   | test.start: all windows of day 1 are over by then",
                "start: '2025-06-16'                                  | test.start: expected a date and time with offset",
                "receipt_deadline: 0s                                 | expected 1ms to 30d, found '0s'",
                "missing: ignored                                     | test.missing: expected one of unknown, failed, found 'ignored'",
                "missing:                                             | test.missing: expected one of unknown, failed, found nothing",
            })
    void theTestIsChecked(String line, String problem) {
        String key = line.substring(0, line.indexOf(':'));
        String rest = TEST.replaceAll("(?m)^  " + key + ":.*\n", "");

        assertThat(problems(CARRIER + rest + "  " + line + "\n"))
                .singleElement()
                .asString()
                .contains(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "complaint_rate: { below: 0‰ }     | expected 0.001‰ to 100%, found '0‰'",
                "fluctuation: { below: 0pp }        | expected 0.001pp to 100pp, found '0pp'",
                "hourly_fluctuation: { below: 0pp } | expected 0.001pp to 100pp, found '0pp'",
                "delivery_rate: { at_least: 0% }    | expected 0.001% to 100%, found '0%'",
            })
    void whatCanNeverOrAlwaysHoldIsNoCriterion(String line, String problem) {
        assertThat(problems(CARRIER + TEST + "criteria: { " + line + " }\n"))
                .singleElement()
                .asString()
                .contains(problem);
    }

    @Test
    void recipientsNeedNumbers() {
        String acme = CARRIER + "  operators: { acme: { numbers: ['861340000[0-1]xxx'] } }\n"
                + TEST.replace("china-mobile", "acme");

        assertThat(problems(acme))
                .singleElement()
                .asString()
                .contains("test.recipients.mix.acme: 5000 messages go to this operator, which has 2000 numbers");
        ScenarioLoader.parse(acme.replace("100% }", "100% }, repeats: true"), "repeats.yaml");
    }

    @Test
    void withoutACarrierTheMixNamesOperatorsWithKnownNumbers() {
        ScenarioLoader.parse("name: x\n" + TEST.replace("china-mobile", "china-broadnet"), "x.yaml");

        assertThat(problems("name: x\n" + TEST.replace("china-mobile", "acme")))
                .singleElement()
                .asString()
                .contains("no number ranges are known for 'acme'; valid: china-mobile, china-unicom");
    }

    @Test
    void whatCannotBeReadIsNotHeldAgainstTheRest() {
        assertThat(problems(CARRIER + "  operators: 5\n" + TEST))
                .containsExactly("bad.yaml:5:14: carrier.operators: expected a mapping of keys to values, found '5'");
    }

    @Test
    void anIncidentIsCheckedAlsoIfAnotherPartOfItIsWrong() {
        assertThat(problems(
                        CARRIER + "  incidents: [ { label: x, from: day 6 00:00, for: long, deliverd: 0% } ]\n" + TEST))
                .hasSize(3)
                .anyMatch(problem -> problem.contains("day 6 is after the last day"));
    }

    @Test
    void aTextFitsInto255Segments() {
        ScenarioLoader.parse("name: x\n" + TEST.replace("hello", "信".repeat(17_085)), "x.yaml");

        assertThat(problems("name: x\n" + TEST.replace("hello", "信".repeat(17_086))))
                .singleElement()
                .asString()
                .contains("at most 255 segments, that is 17085 characters, found 17086");
    }

    @Test
    void twoAccountsHaveTwoNames() {
        assertThat(problems(CARRIER + "    - { system_id: tester, password: other }\n"))
                .containsExactly("bad.yaml:5:20: carrier.accounts[1].system_id: system_id 'tester' is given twice");
    }

    @Test
    void latencyCriteriaHaveAQuantileAndRise() {
        assertThat(problems(CARRIER + "criteria: { latency: {} }\n"))
                .containsExactly("bad.yaml:5:22: criteria.latency: expected at least one of p50, p95, p99");
        assertThat(problems(CARRIER + "criteria: { latency: { p50: 3s, p99: 2s } }\n"))
                .singleElement()
                .asString()
                .contains("criteria.latency.p99: the limit of a higher quantile is not lower");
    }
}
