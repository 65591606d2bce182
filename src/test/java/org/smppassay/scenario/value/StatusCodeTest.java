package org.smppassay.scenario.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smppassay.protocol.CommandStatus;

class StatusCodeTest {
    @ParameterizedTest
    @CsvSource({"ESME_RTHROTTLED, 88", "0x58, 88", "0x045, 69", "0x412, 1042", "0xffffffff, -1"})
    void statusesAreNamesOrHexadecimalNumbers(String text, int value) {
        assertThat(StatusCode.parse(text).value()).isEqualTo(value);
        assertThat(StatusCode.parse(StatusCode.parse(text).toString()).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ESME_ROK", "0x0", "88", "0x", "0x123456789", "esme_rthrottled", "ESME_RNONSENSE"})
    void otherTextsAreNone(String text) {
        assertThatThrownBy(() -> StatusCode.parse(text))
                .isInstanceOf(ValueFormatException.class)
                .hasMessage("expected a status such as ESME_RTHROTTLED or 0x58, found '" + text + "'");
    }

    /** The scenario may not know the protocol: so that its names are the protocol's is checked here. */
    @Test
    void theNamesAreThoseOfTheProtocol() {
        assertThat(StatusCode.names())
                .allSatisfy(name -> assertThat(
                                CommandStatus.name(StatusCode.parse(name).value()))
                        .isEqualTo(name))
                .allMatch(name -> name.matches(StatusCode.PATTERN));
        for (int status = 1; status <= 0xFFFF; status++) {
            String name = CommandStatus.name(status);
            assertThat(name.startsWith("0x") || StatusCode.names().contains(name))
                    .as(name)
                    .isTrue();
        }
    }
}
