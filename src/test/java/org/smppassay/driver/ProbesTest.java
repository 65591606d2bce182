package org.smppassay.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.smppassay.numbering.NumberPlan;
import org.smppassay.observation.Cohort.Role;
import org.smppassay.scenario.test.FrequencyCap;
import org.smppassay.scenario.test.RecipientPlan;
import org.smppassay.scenario.value.Share;
import org.smppassay.world.RandomStreams;

/** Panel and canaries among the recipients. */
class ProbesTest {
    private static final NumberPlan TINY = NumberPlan.of(Map.of("tiny", List.of("4479110000xx")));

    private static RecipientPlan plan(int canaries, int panel) {
        return new RecipientPlan(
                Map.of("tiny", new Share(1)),
                canaries,
                List.of("44791100009x"),
                panel,
                List.of("447911000080", "447911000081", "447911000082"),
                false,
                Optional.empty(),
                new FrequencyCap(2, Duration.ofDays(30)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<Recipient> take(RecipientPlan plan, int messages, long seed) {
        RecipientBook book = new RecipientBook(plan, messages, TINY, new RandomStreams(seed));
        List<Recipient> recipients = new ArrayList<>();
        for (int i = 0; i < messages; i++) {
            recipients.add(book.next(1));
        }
        return recipients;
    }

    private static List<String> numbers(List<Recipient> recipients, Role role) {
        return recipients.stream()
                .filter(recipient -> recipient.role() == role)
                .map(Recipient::number)
                .toList();
    }

    @Test
    void eachProbeGetsOneMessageAndIsMarked() {
        List<Recipient> all = take(plan(10, 3), 80, 1);

        assertThat(numbers(all, Role.CANARY)).hasSize(10).doesNotHaveDuplicates();
        assertThat(numbers(all, Role.CANARY)).allMatch(number -> number.startsWith("44791100009"));
        assertThat(numbers(all, Role.PANEL)).containsExactlyInAnyOrder("447911000080", "447911000081", "447911000082");
        assertThat(all).allMatch(recipient -> recipient.operator().equals("tiny"));
    }

    @Test
    void reservedNumbersAreNeverOrdinaryRecipients() {
        List<Recipient> all = take(plan(1, 1), 87 + 2, 1);

        assertThat(numbers(all, Role.SUBSCRIBER)).hasSize(87).doesNotHaveDuplicates();
        assertThat(numbers(all, Role.SUBSCRIBER)).noneMatch(number -> number.compareTo("447911000090") >= 0);
        assertThat(numbers(all, Role.SUBSCRIBER)).doesNotContain("447911000080", "447911000081", "447911000082");
    }

    @Test
    void theyAreSpreadEvenlyOverThePlanBothKindsMixed() {
        List<Recipient> all = take(plan(6, 3), 90, 1);

        for (int tenth = 0; tenth < 9; tenth++) {
            assertThat(all.subList(tenth * 10, tenth * 10 + 10))
                    .filteredOn(recipient -> recipient.role() != Role.SUBSCRIBER)
                    .hasSize(1);
        }
        for (int third = 0; third < 3; third++) {
            assertThat(numbers(all.subList(third * 30, third * 30 + 30), Role.PANEL))
                    .hasSize(1);
        }
    }

    @Test
    void theSeedDecidesWhichOfTheNumbersTheyAre() {
        List<String> one = numbers(take(plan(4, 0), 40, 1), Role.CANARY);

        assertThat(one).isEqualTo(numbers(take(plan(4, 0), 40, 1), Role.CANARY));
        assertThat(one).isNotEqualTo(numbers(take(plan(4, 0), 40, 2), Role.CANARY));
    }

    @Test
    void allMessagesMayBeProbes() {
        assertThat(numbers(take(plan(9, 3), 12, 1), Role.SUBSCRIBER)).isEmpty();
    }
}
