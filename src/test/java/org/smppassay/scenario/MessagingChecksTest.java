package org.smppassay.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.smppassay.scenario.ScenarioLoaderTest.CARRIER;
import static org.smppassay.scenario.ScenarioLoaderTest.problems;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a carrier sends is described without contradictions. */
class MessagingChecksTest {
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
                "receipts: { fake: { except: ['86138?'] } }   | carrier.receipts.fake.except[0]: expected a number or a range",
                "receipts: { fake: { except: ['8613[8-2]'] } } | carrier.receipts.fake.except: '8613[8-2]' is no number or range of numbers",
                "replies: { complaint: { rate: 60%, text: [x] }, answer: { rate: 50%, text: [y] } } | carrier.replies.answer.rate: complaint and answer exceed 100% together",
                "opt_outs: { honoured: 120% }                 | carrier.opt_outs.honoured: expected",
                "opt_outs: { within: 31d }                    | carrier.opt_outs.within: expected 0s to 30d, found '31d'",
                "opt_outs: { status: ESME_RSUBMITFAIL, error: 'MK:0115' } | carrier.opt_outs: a submission is refused with a 'status' or fails later with an 'error': give one of them",
                "segments: { lost: 0.5 }                      | carrier.segments.lost: expected",
                "segments: { error: 'MI 50' }                 | carrier.segments.error: expected a status code",
                "receipts: { network_tlv: 0x0427 }            | carrier.receipts.network_tlv: expected a tag of vendors",
                "operators: { acme: { numbers: ['447911xxxxxx'] } }~  receipts: { network_tlv: 0x1403 } | carrier.operators.acme: receipts are to name it, and its code is not known: give its 'mccmnc'",
                "operators: { china-mobile: { mccmnc: '460' } } | carrier.operators.china-mobile.mccmnc: expected a country and network code",
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
        assertThat(problems(CARRIER + "  " + line.replace('~', '\n') + "\n"))
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
}
