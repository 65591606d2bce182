package org.smppassay.scenario.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.smppassay.numbering.LineException;
import org.smppassay.scenario.carrier.FailureMeaning.FinalState;
import org.smppassay.scenario.carrier.FailureMeaning.Occasion;
import org.smppassay.scenario.value.TextFile;

class FailureTableTest {
    private static final String HEADER = "code,class,state,network_type,network_error,when,meaning\n";

    @ParameterizedTest
    @CsvSource({
        "MK:0001, permanent, UNDELIV",
        "MK:0005, permanent, UNDELIV",
        "MK:0010, permanent, EXPIRED",
        "MK:0115, permanent, REJECTD",
        "MI:0024, temporary, EXPIRED",
        "MI:0061, temporary, UNDELIV",
        "MI:0062, temporary, UNDELIV",
        "IB:0008, temporary, UNDELIV",
        "MI:0208, temporary, EXPIRED",
        "MI:0210, permanent, UNDELIV",
        "CB:0001, permanent, UNDELIV",
        "CB:0053, permanent, UNDELIV",
        "NP:1243, permanent, UNDELIV",
        "ID:0076, permanent, REJECTD",
        "MA:0007, permanent, REJECTD",
    })
    void knowsTheCodesOfChina(String code, String kind, FinalState state) {
        FailureMeaning meaning = FailureTable.builtIn().meaning(code).orElseThrow();

        assertThat(meaning.temporary()).isEqualTo(kind.equals("temporary"));
        assertThat(meaning.state()).isEqualTo(state);
        assertThat(meaning.meaning()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(Occasion.class)
    void hasACodeForEveryOccasionWhichPassesUnlessTheNumberIsDead(Occasion occasion) {
        assertThat(FailureTable.builtIn().codesFor(occasion))
                .isNotEmpty()
                .allMatch(meaning -> meaning.temporary() == (occasion != Occasion.DEAD));
    }

    @Test
    void aCodesOwnLineGoesFirstAndThenTheLongestFamily() {
        FailureTable table = table(
                """
                *,permanent,UNKNOWN,,,,anything
                A*,permanent,UNDELIV,,,,
                A:1*,permanent,EXPIRED,,,,
                A:12,temporary,REJECTD,3,255,full,no room, none at all
                """);

        assertThat(state(table, "A:12")).contains(FinalState.REJECTD);
        assertThat(state(table, "A:123")).contains(FinalState.EXPIRED);
        assertThat(state(table, "A:2")).contains(FinalState.UNDELIV);
        assertThat(state(table, "B")).contains(FinalState.UNKNOWN);
        FailureMeaning full = table.codesFor(Occasion.FULL).get(0);
        assertThat(full.meaning()).isEqualTo("no room, none at all");
        assertThat(full.networkType()).contains(3);
        assertThat(full.networkError()).contains(255);
    }

    @Test
    void anUnknownCodeMeansNothingAndAnOccasionWithoutACodeHasTheBuiltInOnes() {
        FailureTable table = table("A,permanent,UNKNOWN,,,,\n");

        assertThat(table.meaning("B")).isEmpty();
        assertThat(table.codesFor(Occasion.DEAD))
                .isEqualTo(FailureTable.builtIn().codesFor(Occasion.DEAD));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A,permanent,UNDELIV,,,                  | 2 | expected 7 columns, found 6",
                "#;A,final,UNDELIV,,,,                   | 3 | class: expected one of permanent, temporary, found 'final'",
                "A,permanent,DELIVRD,,,,                 | 2 | state: expected one of UNDELIV, EXPIRED",
                "A,permanent,UNDELIV,3,,,                | 2 | network_type and network_error go together",
                "A,permanent,UNDELIV,256,1,,             | 2 | expected a number of at most 255, found '256'",
                "A,permanent,UNDELIV,3,65536,,           | 2 | expected a number of at most 65535, found '65536'",
                "A,permanent,UNDELIV,,,DEAD,             | 2 | when: expected one of dead, absent, full, congested, network",
                "A*,permanent,UNDELIV,,,dead,            | 2 | a family of codes has no occasion",
                "A A,permanent,UNDELIV,,,,               | 2 | expected a code of 1 to 16 printable ASCII characters",
                "A,permanent,UNDELIV,,,,;A,temporary,UNDELIV,,,, | 3 | the code 'A' is given twice",
            })
    void saysWhichLineIsWrongAndWhy(String lines, int line, String why) {
        assertThatThrownBy(() -> table(lines.replace(';', '\n')))
                .isInstanceOfSatisfying(
                        LineException.class, e -> assertThat(e.line()).isEqualTo(line))
                .hasMessageContaining(why);
    }

    @Test
    void wantsItsHeaderAndSomethingBelowIt() {
        for (String text : List.of("", "# nothing\n", HEADER, "A,permanent,UNDELIV,,,,\n")) {
            assertThatThrownBy(() -> FailureTable.of(new TextFile("codes.csv", text)))
                    .isInstanceOf(LineException.class)
                    .hasMessageContaining(HEADER.strip());
        }
    }

    private static FailureTable table(String lines) {
        return FailureTable.of(new TextFile("codes.csv", HEADER + lines));
    }

    private static Optional<FinalState> state(FailureTable table, String code) {
        return table.meaning(code).map(FailureMeaning::state);
    }
}
