package org.smppassay.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPlanTest {
    private static final NumberPlan CHINA = NumberPlan.builtIn();

    @ParameterizedTest
    @CsvSource({
        "8613412345678, china-mobile",
        "8613800138000, china-mobile",
        "+8613800138000, china-mobile",
        "8617031234567, china-mobile",
        "8617041234567, china-unicom",
        "8617091234567, china-unicom",
        "8617001234567, china-telecom",
        "8617451234567, china-telecom",
        "8613312345678, china-telecom",
        "8619212345678, china-broadnet",
    })
    void knowsTheRangesOfChina(String number, String operator) {
        assertThat(CHINA.operatorOf(number)).contains(operator);
        assertThat(CHINA.operators().get(CHINA.operatorIndexOf(number))).isEqualTo(operator);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "+", "86134912345678", "8613491234567", "861380013800", "86138001380000", "86138x0138000"})
    void knowsWhatBelongsToNobody(String number) {
        assertThat(CHINA.operatorOf(number)).isEmpty();
        assertThat(CHINA.operatorIndexOf(number)).isEqualTo(NumberPlan.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "8613800138000, china-mobile",
        "+8613800138000, china-mobile",
        "008613800138000, china-mobile",
        "13800138000, china-mobile",
        "447911123456, vodafone",
        "7911123456, vodafone",
        "+13800138000, ''",
        "79111234567, ''",
        "3800138000, ''",
        "10086, ''",
        "'', ''",
    })
    void knowsNumbersAsCarriersWriteThem(String number, String operator) {
        NumberPlan plan = plan("china-mobile", List.of(), "vodafone", List.of("447911xxxxxx"));

        assertThat(plan.operatorOfWritten(number).orElse("")).isEqualTo(operator);
    }

    @ParameterizedTest
    @CsvSource({
        "8613, 86",
        "12025550123, 1",
        "447911xxxxxx, 44",
        "35312345678, 353",
        "7[0-9], 7",
        "8[4-6]1, ''",
        "86[1-3], 86"
    })
    void countryCodesAreThoseOfTheItu(String range, String code) {
        assertThat(CountryCodes.of(range).orElse("")).isEqualTo(code);
    }

    @Test
    void theLongestPrefixWins() {
        NumberPlan plan = plan("wide", List.of("8613"), "narrow", List.of("86134[0-2]"));

        assertThat(plan.operatorOf("8613900000000")).contains("wide");
        assertThat(plan.operatorOf("8613430000000")).contains("wide");
        assertThat(plan.operatorOf("8613420000000")).contains("narrow");
    }

    @Test
    void recipientsLeaveOutWhatALongerPrefixGivesToAnother() {
        NumberPlan plan = plan("wide", List.of("44791xx"), "narrow", List.of("447915x"));

        Recipients wide = plan.recipients("wide", 1);

        assertThat(wide.size()).isEqualTo(90);
        for (long i = 0; i < wide.size(); i++) {
            assertThat(plan.operatorOf(wide.number(i))).contains("wide");
        }
    }

    @Test
    void rangesOfOtherCountriesSayHowLongTheirNumbersAre() {
        NumberPlan plan = plan("vodafone", List.of("447911xxxxxx"), "china-mobile", List.of());

        assertThat(plan.operatorOf("447911123456")).contains("vodafone");
        assertThat(plan.operatorOf("8613800138000")).contains("china-mobile");
        assertThat(plan.operatorOf("8613312345678")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "447911 | say how long",
                "86134[0-8 | not closed",
                "86[a] | neither a digit",
                "86134[8-0] | backwards",
                "4479xxx1 | nothing follows",
                "xxx | begin with a digit",
                "4479xxxxxxxxxxxxx | at most 15",
                "86[0-9][0-9][0-9][0-9] | more than 1000",
            })
    void saysWhatIsWrongWithARange(String range, String why) {
        assertThatThrownBy(() -> plan("a", List.of(range), "b", List.of("8613")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(range)
                .hasMessageContaining(why);
    }

    @Test
    void refusesOnePrefixForTwoAndNamesWithoutRanges() {
        assertThatThrownBy(() -> plan("a", List.of("8613"), "b", List.of("86[45]3", "8613")))
                .hasMessageContaining("'8613': 8613 is given twice");
        assertThatThrownBy(() -> plan("a", List.of("8613"), "acme", List.of()))
                .hasMessageContaining("'acme' has no number ranges")
                .hasMessageContaining("china-broadnet");
    }

    private static NumberPlan plan(String first, List<String> ranges, String second, List<String> others) {
        Map<String, List<String>> plan = new LinkedHashMap<>();
        plan.put(first, ranges);
        plan.put(second, others);
        return NumberPlan.of(plan);
    }
}
