package org.smppassay.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smppassay.scenario.ScenarioLoaderTest.CARRIER;
import static org.smppassay.scenario.ScenarioLoaderTest.TEST;
import static org.smppassay.scenario.ScenarioLoaderTest.problems;

import java.io.IOException;
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
                "receipts: { format: [tlv-only, text-only] }  | :5:23: carrier.receipts.format: a receipt without text needs the TLV receipted_message_id",
                "receipts: { format: [tlv-only], tlvs: [message_state] } | carrier.receipts.format: a receipt without text needs",
                "receipts: { format: [terse] }                | carrier.receipts.format[0]: expected one of standard, short",
                "receipts: { tlvs: [message_stat] }           | carrier.receipts.tlvs[0]: expected one of receipted_message_id, message_state, network_error_code, found 'message_stat'; did you mean 'message_state'?",
                "receipts: { id_padding: 65 }                 | carrier.receipts.id_padding: expected 0 to 64, found '65'",
                "receipts: { fake: { as: DELIVERED } }        | carrier.receipts.fake.as: expected one of DELIVRD",
                "receipts: { fake: { except: ['86138*'] } }   | carrier.receipts.fake.except[0]: expected a number or a range",
                "receipts: { fake: { except: ['8613[8-2]'] } } | carrier.receipts.fake.except: '8613[8-2]' is no number or range of numbers",
                "replies: { complaint: { rate: 60%, text: [x] }, answer: { rate: 50%, text: [y] } } | carrier.replies.answer.rate: complaint and answer exceed 100% together",
                "outbox: { attempts: 0 }                      | carrier.outbox.attempts: expected 1 to 1000, found '0'",
                "mo: [ { to: ['1'] } ]                        | :5:9: carrier.mo[0]: messages come at a 'rate', from a 'file' or by 'loopback'",
                "mo: [ { rate: 1/s, to: ['1'], text: [x], loopback: ['86'] } ] | carrier.mo[0]: messages come at a 'rate', from a 'file' or by 'loopback'",
                "mo: [ { rate: 1/s, to: ['1'] } ]             | carrier.mo[0].rate: messages at a rate need somebody they are for and something to say",
                "mo: [ { account: tster, loopback: ['86'] } ] | carrier.mo[0].account: the carrier has no account 'tster'",
                "mo: [ { rate: 1/s, to: ['1'], text: [x], operators: [china-mobil] } ] | carrier.mo[0].operators[0]: the carrier has no operator 'china-mobil'; did you mean 'china-mobile'?",
                "mo: [ { file: built-in } ]                   | carrier.mo[0].file: expected a file with at least one message",
                "mo: [ { file: nowhere.csv } ]                | carrier.mo[0].file: expected 'built-in' or a file, found no file 'nowhere.csv'",
            })
    void whatTheCarrierSendsIsChecked(String line, String problem) {
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
                "source,destination,text~8613,1,x         | mo.csv:2:1: carrier.mo[0].file: there is no column 'at'",
                "at,source,destination,text~1,8613,1,x    | mo.csv:2:1: carrier.mo[0].file: at: expected a duration such as 3s",
                "at,source,destination,text~1s,8613,1,x~2s,,1,x | mo.csv:3:1: carrier.mo[0].file: source: expected an address of 1 to 20",
                "at,source,destination,text~1s,8613,1,    | mo.csv:2:1: carrier.mo[0].file: the text is empty",
                "at,source,destination,text~1s,8613,1,'a~b'~2s,8613,1 1,x | mo.csv:4:1: carrier.mo[0].file: destination: expected an address",
                "at,source,destination,text               | carrier.mo[0].file: expected a file with at least one message",
            })
    void filesOfMessagesAreChecked(String table, String problem, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("mo.csv");
        Files.writeString(file, table.replace('~', '\n').replace('\'', '"') + "\n");
        assertThat(problems(CARRIER + "  mo: [ { file: '" + file + "' } ]\n"))
                .singleElement()
                .asString()
                .contains(problem);
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
                "recipients: { mix: { china-mobile: 100% }, canaries: 5 } | test.recipients.canaries: must be 0: canaries come with",
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
