package org.smppassay.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "8613800138000, 8613800138000, true",
        "8613800138000, +8613800138000, true",
        "8613800138000, 13800138000, true",
        "8613800138000, 008613800138000, true",
        "8613800138000, '', true",
        "8613800138000, 8613800138001, false",
        "8613800138000, 138000, false",
        "8613800138000, 38000, false",
    })
    void theSameSubscriberHoweverWritten(String destination, String other, boolean same) {
        assertThat(Numbers.same(destination, other)).isEqualTo(same);
    }
}
