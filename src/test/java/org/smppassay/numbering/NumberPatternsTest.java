package org.smppassay.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPatternsTest {
    @ParameterizedTest
    @CsvSource({
        "8613800000001, 8613800000001, true",
        "8613800000001, 8613800000002, false",
        "86138, 8613800000001, true",
        "86138*, 8613800000001, true",
        "86138, +8613800000001, true",
        "86138, 86137, false",
        "86138, 8613, false",
        "8613[4-6], 861350000000, true",
        "8613[4-6], 861370000000, false",
        "4479xx, 447911, true",
        "4479xx, 44791, false",
        "4479xx, 4479111, false",
        "1, SHOP, false"
    })
    void aPatternStandsForWhatBeginsSoOrIsJustThatLong(String pattern, String number, boolean included) {
        assertThat(new NumberPatterns(List.of("99", pattern)).include(number)).isEqualTo(included);
    }

    @Test
    void noPatternsIncludeNothing() {
        assertThat(new NumberPatterns(List.of()).include("8613800000001")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "86x1", "8613[8-2]", "8613[", "86 13", "86**", "(86)+"})
    void whatIsNoPatternIsNamed(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NumberPatterns(List.of(pattern)))
                .withMessageContaining("'" + pattern + "'");
    }
}
