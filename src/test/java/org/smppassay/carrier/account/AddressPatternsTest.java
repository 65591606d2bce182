package org.smppassay.carrier.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressPatternsTest {
    private final AddressPatterns patterns =
            new AddressPatterns(List.of("1069*", "007", "+8613800000001", "Bank", "12345678901234567890", "+44*"));

    @ParameterizedTest
    @CsvSource({
        "1069, true",
        "10690001, true",
        "106, false",
        "007, true",
        "7, false",
        "07, false",
        "0007, false",
        "8613800000001, true",
        "+8613800000001, true",
        "8613800000002, false",
        "Bank, true",
        "bank, false",
        "Banker, false",
        "12345678901234567890, true",
        "1234567890123456789, false",
        "447911, true",
        "'', false",
        "+, false"
    })
    void singleAddressesAndBeginningsAreToldApart(String address, boolean contained) {
        assertThat(patterns.contains(address)).isEqualTo(contained);
    }

    @Test
    void aStarAloneIsEverything() {
        AddressPatterns all = new AddressPatterns(List.of("*"));
        assertThat(all.contains("")).isTrue();
        assertThat(all.contains("Bank")).isTrue();
    }

    @Test
    void manyNumbersAreNoTrouble() {
        AddressPatterns many = new AddressPatterns(LongStream.range(0, 300_000)
                .mapToObj(i -> Long.toString(8613800000000L + 2 * i))
                .toList());
        assertThat(many.contains("8613800599998")).isTrue();
        assertThat(many.contains("8613800599999")).isFalse();
    }
}
