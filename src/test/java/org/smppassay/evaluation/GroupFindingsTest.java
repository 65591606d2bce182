package org.smppassay.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.smppassay.observation.Cohort;
import org.smppassay.observation.MessageObservation;
import org.smppassay.observation.Outcome;
import org.smppassay.wording.Language;

/** What a comparison within a test says. */
class GroupFindingsTest {
    private static GroupComparison.Group group(String name, long attempted, long delivered, long answers) {
        return new GroupComparison.Group(
                new Tally(name, attempted, attempted, 0, 0, delivered, attempted - delivered, 0, 0), answers, 0, 0);
    }

    private static List<String> findings(GroupComparison.Group... groups) {
        return GroupFindings.of(List.of(groups)).stream()
                .map(Language.ENGLISH::say)
                .toList();
    }

    @Test
    void aProvenDifferenceIsNamedByWhoIsBetter() {
        assertThat(findings(group("a", 1000, 900, 0), group("b", 1000, 990, 0)))
                .singleElement()
                .asString()
                .startsWith("b delivers more than a: 99.00 % against 90.00 %, difference 7.")
                .contains("p < 0.0001");
    }

    /** Newcombe (1998), Statistics in Medicine 17:873, table II, (a): 56 of 70 against 48 of 80; method 10: 0.0524 to 0.3339. */
    @Test
    void theDifferenceHasNewcombesInterval() {
        assertThat(findings(group("a", 70, 56, 0), group("b", 80, 48, 0)))
                .singleElement()
                .asString()
                .contains("difference 5.24 to 33.39 points");
    }

    @Test
    void withoutProofItSaysHowManyWouldDo() {
        assertThat(findings(group("a", 100, 98, 0), group("b", 100, 99, 0)))
                .singleElement()
                .asString()
                .startsWith("No difference shown in delivery between b and a")
                .endsWith("messages per group to show it.");
        assertThat(findings(group("a", 100, 99, 0), group("b", 100, 99, 0)))
                .singleElement()
                .asString()
                .doesNotContain("would need");
    }

    @Test
    void manyComparisonsRaiseTheBar() {
        String alone =
                findings(group("a", 1000, 970, 0), group("b", 1000, 984, 0)).get(0);
        List<String> among = findings(
                group("a", 1000, 970, 20),
                group("b", 1000, 984, 20),
                group("c", 1000, 970, 20),
                group("d", 1000, 970, 20));

        assertThat(alone).startsWith("b delivers more than a");
        assertThat(among.get(0)).startsWith("No difference shown in delivery between b and a");
    }

    /** Alone 4,673 would do; as one of two measures, each has half of the error. */
    @Test
    void whatIsNeededRisesWithWhatIsTested() {
        assertThat(findings(group("a", 1000, 995, 0), group("b", 1000, 990, 0)).get(0))
                .contains("about 4,673 messages per group");
        assertThat(findings(group("a", 1000, 995, 20), group("b", 1000, 990, 20))
                        .get(0))
                .contains("about 5,659 messages per group");
    }

    @Test
    void whatNobodySentIsNotCompared() {
        assertThat(findings(group("a", 0, 0, 0), group("b", 10, 10, 0))).isEmpty();
    }

    /** 40 of 1,000 without a receipt may have arrived, and been answered. */
    @Test
    void messagesWithoutAReceiptShowNothing() {
        GroupComparison.Group silent =
                new GroupComparison.Group(new Tally("a", 1000, 1000, 0, 0, 950, 10, 0, 40), 60, 0, 0);
        List<String> found = findings(silent, group("b", 1000, 990, 60));

        assertThat(found.get(0)).startsWith("No difference shown in delivery between b and a: 99.00 % against 95.00 %");
        assertThat(found.get(0)).contains("difference -");
        assertThat(findings(group("a", 1000, 950, 0), group("b", 1000, 990, 0)).get(0))
                .startsWith("b delivers more than a");
    }

    @Test
    void whatIsSentAgainIsNoneOfTheMessagesCompared() {
        GroupObserver observer = new GroupObserver(List.of("a", "b"));
        for (String group : List.of("a", "b")) {
            observer.message(message(group, ""));
            observer.message(message(group, "resend"));
        }
        assertThat(observer.compared().groups())
                .extracting(group -> group.tally().attempted())
                .containsExactly(1L, 1L);
    }

    private static MessageObservation message(String group, String phase) {
        Cohort cohort = new Cohort(phase, "", group, Cohort.Role.SUBSCRIBER);
        return new MessageObservation(
                1, 1, 9, "", "8613800000000", "", cohort, 1, 1, 0, 0, 0, 0, 0, Outcome.FAILED, "", false, 1, 0, 0);
    }
}
