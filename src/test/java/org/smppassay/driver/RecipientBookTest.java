package org.smppassay.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.smppassay.numbering.NumberPlan;
import org.smppassay.scenario.test.RecipientPlan;
import org.smppassay.scenario.value.Share;
import org.smppassay.world.RandomStreams;

class RecipientBookTest {
    private static final NumberPlan CHINA = NumberPlan.builtIn();

    private static RecipientBook book(RecipientPlan plan, long seed) {
        return new RecipientBook(plan, 1_000_000, CHINA, new RandomStreams(seed));
    }

    private static List<String> take(RecipientBook book, int count) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(book.next(1).number());
        }
        return numbers;
    }

    @Test
    void theMixIsKeptToTheMessage() {
        RecipientBook book = book(Plans.mix(false, 0.6, 0.25, 0.15), 1);
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < 1000; i++) {
            counts.merge(book.next(1).operator(), 1, Integer::sum);
        }
        assertThat(counts).containsEntry("china-mobile", 600).containsEntry("china-unicom", 250);
        assertThat(counts).containsEntry("china-telecom", 150);
    }

    @Test
    void theMixIsKeptAllAlong() {
        RecipientBook book = book(Plans.mix(false, 0.6, 0.2, 0.2), 1);
        int mobile = 0;
        for (int i = 1; i <= 500; i++) {
            mobile += book.next(1).operator().equals("china-mobile") ? 1 : 0;
            assertThat(Math.abs(mobile - 0.6 * i)).isLessThan(1);
        }
    }

    @Test
    void everyNumberBelongsToTheOperatorItIsBookedFor() {
        RecipientBook book = book(Plans.mix(false, 0.4, 0.3, 0.3), 5);
        for (int i = 0; i < 3000; i++) {
            Recipient recipient = book.next(1);
            assertThat(CHINA.operatorOf(recipient.number())).contains(recipient.operator());
        }
    }

    @Test
    void noNumberComesTwice() {
        Set<String> numbers = new HashSet<>(take(book(Plans.mix(false, 0.6, 0.2, 0.2), 3), 20_000));
        assertThat(numbers).hasSize(20_000);
    }

    @Test
    void whereRepeatsAreAllowedSomeNumbersComeTwice() {
        NumberPlan small = NumberPlan.of(Map.of("tiny", List.of("4479110000xx")));
        RecipientPlan plan = Plans.recipients(Map.of("tiny", new Share(1)), true, Optional.empty(), 2);
        List<String> numbers = take(new RecipientBook(plan, 1000, small, new RandomStreams(1)), 1000);
        assertThat(new HashSet<>(numbers)).hasSizeBetween(90, 100);
        assertThat(numbers).allMatch(number -> number.startsWith("4479110000"));
    }

    @Test
    void theSeedDecidesWhoTheyAre() {
        RecipientPlan plan = Plans.mix(false, 0.6, 0.2, 0.2);
        assertThat(take(book(plan, 7), 100)).isEqualTo(take(book(plan, 7), 100));
        assertThat(take(book(plan, 7), 100)).isNotEqualTo(take(book(plan, 8), 100));
    }

    @Test
    void anOperatorsNumbersDoNotDependOnTheOthersShares() {
        RecipientBook one = book(Plans.mix(false, 0.6, 0.2, 0.2), 7);
        RecipientBook other = book(Plans.mix(false, 0.2, 0.4, 0.4), 7);
        assertThat(mobileNumbers(one, 50)).isEqualTo(mobileNumbers(other, 50));
    }

    private static List<String> mobileNumbers(RecipientBook book, int count) {
        List<String> numbers = new ArrayList<>();
        while (numbers.size() < count) {
            Recipient recipient = book.next(1);
            if (recipient.operator().equals("china-mobile")) {
                numbers.add(recipient.number());
            }
        }
        return numbers;
    }

    private static RecipientPlan pool(int numbers, int most, boolean repeats) {
        return Plans.recipients(Map.of("china-mobile", new Share(1)), repeats, Optional.of(numbers), most);
    }

    @Test
    void numbersTakeTurns() {
        RecipientBook book = book(pool(3, 2, false), 1);
        List<String> first = take(book, 3);

        assertThat(first).doesNotHaveDuplicates();
        assertThat(take(book, 3)).isEqualTo(first);
    }

    @Test
    void aNumberThatHasHadEnoughIsOneTooMany() {
        RecipientBook book = book(pool(3, 2, false), 1);
        take(book, 5);
        assertThat(book.next(1).beyondCap()).isFalse();
        assertThat(book.next(30).beyondCap()).isTrue();
        assertThat(book.next(31).beyondCap()).as("another period").isFalse();
    }

    @Test
    void numbersDrawnByChanceCountAsWell() {
        RecipientBook book = book(pool(1, 1, true), 1);
        assertThat(book.next(1).beyondCap()).isFalse();
        assertThat(book.next(1).beyondCap()).isTrue();
    }
}
