package org.smppassay.scenario.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostPortTest {
    @ParameterizedTest
    @CsvSource({"127.0.0.1:2776, 127.0.0.1, 2776", "esme_1.example:1, esme_1.example, 1", "[::1]:65535, ::1, 65535"})
    void aHostAndAPortAreRead(String text, String host, int port) {
        assertThat(HostPort.parse(text)).isEqualTo(new HostPort(host, port)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "host", "host:", ":1", "host:0", "host:65536", "::1:2776", "[::1]", "a b:1", "host:1x"})
    void whatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> HostPort.parse(text)).isInstanceOf(ValueFormatException.class);
    }
}
