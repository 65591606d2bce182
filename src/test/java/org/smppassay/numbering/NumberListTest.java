package org.smppassay.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NumberListTest {
    private static List<String> numbers(String... entries) {
        List<String> numbers = new ArrayList<>();
        new NumberList(List.of(entries)).forEach(numbers::add);
        return numbers;
    }

    @Test
    void digitsAreOneNumberHoweverShort() {
        assertThat(numbers("8613800001000", "95500")).containsExactly("8613800001000", "95500");
    }

    @Test
    void setsAndXsStandForMany() {
        assertThat(numbers("44[1-3]x")).hasSize(30).startsWith("4410", "4411").endsWith("4438", "4439");
        assertThat(new NumberList(List.of("86138000010xx")).size()).isEqualTo(100);
    }

    @Test
    void noNumberIsNamedTwice() {
        assertThatThrownBy(() -> numbers("861380000100x", "8613800002000", "86138000010[0-1]x"))
                .hasMessage("8613800001000 is given twice");
        assertThatThrownBy(() -> numbers("8613800001005", "861380000100x")).hasMessage("8613800001005 is given twice");
        assertThat(numbers("4401", "44010")).as("other lengths").hasSize(2);
    }

    @Test
    void saysWhatTwoListsShare() {
        NumberList list = new NumberList(List.of("441x"));
        assertThat(list.shared(new NumberList(List.of("442x", "4415")))).contains("4415");
        assertThat(list.shared(new NumberList(List.of("442x")))).isEmpty();
    }

    @Test
    void malformedEntriesAreNamed() {
        assertThatThrownBy(() -> numbers("44[3-1]")).hasMessageContaining("'[3-1]' runs backwards");
        assertThatThrownBy(() -> numbers("44xx1")).hasMessageContaining("nothing follows the x's");
        assertThatThrownBy(() -> numbers("1234567890123456")).hasMessageContaining("at most 15 digits");
    }

    @Test
    void anOperatorsNumbersCanBeTakenWithoutIt() {
        NumberPlan plan = NumberPlan.of(Map.of("tiny", List.of("4479110xxx")));
        NumberList reserved = new NumberList(List.of("447911012x", "4479110500", "4479110501", "4479999xxx"));

        Recipients left = plan.recipients("tiny", 1, reserved);

        Set<String> numbers = new HashSet<>();
        for (long i = 0; i < left.size(); i++) {
            numbers.add(left.number(i));
        }
        assertThat(numbers).hasSize(988).hasSize((int) left.size());
        assertThat(numbers).doesNotContain("4479110120", "4479110129", "4479110500", "4479110501");
        assertThat(numbers).contains("4479110119", "4479110130", "4479110502");
    }

    @Test
    void shufflesItsNumbersBySeed() {
        Recipients one = new NumberList(List.of("441x", "99")).shuffled(1);
        Set<String> all = new HashSet<>();
        for (long i = 0; i < one.size(); i++) {
            all.add(one.number(i));
        }
        assertThat(all).hasSize(11).contains("99", "4410", "4419");
    }

    @Test
    void findsNumbersThatNoOperatorHas() {
        NumberPlan china = NumberPlan.builtIn();
        assertThat(new NumberList(List.of("86138000010xx")).firstUnknownTo(china))
                .isEmpty();
        assertThat(new NumberList(List.of("86138000010xx", "4479110000")).firstUnknownTo(china))
                .contains("4479110000");
    }
}
