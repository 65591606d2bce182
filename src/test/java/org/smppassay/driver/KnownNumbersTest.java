package org.smppassay.driver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who has sent something. */
class KnownNumbersTest {
    private final KnownNumbers known = new KnownNumbers();

    @Test
    void aNumberIsKnownHoweverTheCarrierWritesIt() {
        known.add("13800000001");
        assertThat(known.contains("8613800000001")).isTrue();
    }

    @Test
    void anotherNumberWithTheSameLastDigitsIsNot() {
        known.add("8613800000001");
        assertThat(known.contains("8615000000001")).isFalse();
    }

    @Test
    void aNumberThatIsNotToldIsNobodys() {
        known.add("");
        assertThat(known.contains("8613800000001")).isFalse();
    }
}
