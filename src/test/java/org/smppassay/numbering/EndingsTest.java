package org.smppassay.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EndingsTest {
    private final Endings endings = new Endings();

    @Test
    void knowsANumberHoweverItIsWritten() {
        endings.add("8613812345678");
        assertThat(endings.mayHold("13812345678")).isTrue();
        assertThat(endings.mayHold("+8613812345678")).isTrue();
        assertThat(endings.mayHold("8613812345679")).isFalse();
    }

    @Test
    void whatDoesNotEndInSevenDigitsIsLeftOut() {
        endings.add("123456");
        endings.add("BANK-95500");
        assertThat(endings.mayHold("123456")).isFalse();
        assertThat(Endings.has("123456")).isFalse();
        assertThat(Endings.has("BANK-95500")).isFalse();
        assertThat(Endings.has("0000000")).isTrue();
    }
}
