package org.smppassay.scenario.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressBlockTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "10.1.0.0/16, 10.1.255.255, true",
        "10.1.0.0/16, 10.2.0.0, false",
        "10.1.128.0/17, 10.1.127.255, false",
        "10.1.128.0/17, 10.1.200.1, true",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, ::1, false",
        "::1, ::1, true",
        "::1, ::2, false",
        "::/0, 2001:db8::1, true",
        "::/0, 127.0.0.1, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "2001:DB8:0:1:2:3:4:5, 2001:db8:0:1:2:3:4:5, true",
        "fe80::/10, febf::1, true",
        "fe80::/10, fec0::1, false"
    })
    void aBlockHoldsTheAddressesThatBeginAsItDoes(String block, String address, boolean holds) throws Exception {
        assertThat(AddressBlock.parse(block)
                        .contains(InetAddress.getByName(address).getAddress()))
                .isEqualTo(holds);
        assertThat(block).matches(AddressBlock.PATTERN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "1.2.3",
                "1.2.3.4.5",
                "256.0.0.1",
                "1.2.3.4/33",
                "1.2.3.4/",
                "1.2.3.4/x",
                "10.1.0.1/16",
                "::/129",
                "2001:db8::1/32",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7::8",
                "::1::2",
                "12345::",
                ":1",
                "1:2:3:4:5:6:7:"
            })
    void whatIsNoBlockIsRefused(String text) {
        assertThatThrownBy(() -> AddressBlock.parse(text)).isInstanceOf(ValueFormatException.class);
    }
}
