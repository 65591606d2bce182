package org.smppassay.conformance.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a script that can't be understood is told, and where. */
class ScriptReaderTest {
    private static final String HEAD = "rule: It holds.\nclause: SMPP 3.4, 1.2\n\n";

    private static Script read(String steps) {
        return ScriptReader.read("3.4/1.2-it-holds", HEAD + steps);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dance                            | no verb of this language: dance",
                "send submitt_sm                  | no command of SMPP: submitt_sm",
                "send submit_sm colour=red        | submit_sm has no colour",
                "send submit_sm colour            | not an assignment: colour",
                "send submit_sm tlv speed=1       | no TLV is called speed; others are written as 0x1400",
                "expect submit_sm_resp colour=red | submit_sm_resp has no colour",
                "expect submit_sm_resp now        | not a condition: now",
                "expect nothing                   | how long is it silent? expect nothing for 1s",
                "expect nothing for ever          | a duration such as 3s",
                "expect                           | the line ends where a command is expected",
                "wait 1s longer                   | not understood: longer",
                "send submit_sm source_addr=\"x    | a quotation mark is not closed",
                "carrier: receipts.lost = 1%      | rule, clause and carrier come before the first step",
                "stop it                          | only the carrier can be stopped"
            })
    void aLineThatIsNotUnderstoodIsToldByFileAndLine(String line, String what) {
        assertThatThrownBy(() -> read("connect\n" + line))
                .isInstanceOf(ScriptException.class)
                .hasMessageStartingWith("3.4/1.2-it-holds.smpp:5: ")
                .hasMessageContaining(what);
    }

    @Test
    void aScriptBeginsWithItsRuleAndClause() {
        assertThatThrownBy(() -> ScriptReader.read("3.4/1.2-x", "connect")).hasMessageContaining("begins with");
        assertThatThrownBy(() -> ScriptReader.read("3.4/1.2-x", "rule: No end\nclause: SMPP 3.4, 1.2\nconnect"))
                .hasMessageContaining("a sentence");
        assertThatThrownBy(() -> ScriptReader.read("3.4/9.9-x", HEAD + "connect"))
                .hasMessageContaining("another clause");
        assertThatThrownBy(() -> read("# no step")).hasMessageContaining("nothing happens");
    }

    @Test
    void aScriptKnowsItsSettingsAndHowLongItWaits() {
        Script script = ScriptReader.read(
                "3.4/1.2-x",
                "rule: It holds.\nclause: SMPP 3.4, 1.2\ncarrier: receipts.lost = 1%\n\n"
                        + "wait 2s\nrepeat 3: wait 1s\nA: expect nothing for 500ms\nexpect unbind within 9s");
        assertThat(script.settings()).containsExactly(new Script.Setting("receipts.lost", "1%"));
        assertThat(script.duration()).isEqualTo(Duration.ofMillis(5500));
    }

    @Test
    void aResponseIsAGoodOneUnlessTheScriptSaysOtherwise() {
        Step.Expect implied =
                (Step.Expect) read("expect submit_sm_resp message_id=*").steps().get(0);
        Step.Expect said =
                (Step.Expect) read("expect submit_sm_resp status=8").steps().get(0);
        assertThat(implied.conditions()).hasSize(2);
        assertThat(said.conditions()).hasSize(1);
    }
}
