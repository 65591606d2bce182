package org.smppassay.carrier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** address_range (SMPP 3.4, clause 5.2.7 and appendix A). */
class ServedNumbersTest {
    private static final String NUMBER = "447700900000";

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "*, true",
        "^4477, true",
        "900, true",
        "^900, false",
        "'^4477[0-9]{8}$', true",
        "(^33|^44), true",
        "447700900000, true",
        "[, false"
    })
    void anAddressRangeIsARegularExpression(String range, boolean served) {
        assertThat(ServedNumbers.of(range).include(NUMBER)).isEqualTo(served);
        assertThat(ServedNumbers.of(range).isAll()).isEqualTo(range.isEmpty() || range.equals("*"));
    }

    @Test
    void whatIsNoExpressionStandsForItself() {
        assertThat(ServedNumbers.of("[44").include("x[44")).isTrue();
    }

    @Test
    @Timeout(20)
    void anExpressionThatTakesForEverServesNobody() {
        assertThat(ServedNumbers.of("^((((([0-9]+)+)+)+)+)+x$").include("1".repeat(20)))
                .isFalse();
    }
}
