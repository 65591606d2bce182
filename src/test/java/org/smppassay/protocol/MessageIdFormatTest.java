package org.smppassay.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MessageIdFormatTest {

    @Test
    void formats() {
        assertThat(new MessageIdNotation(10, 0, false).format(1234)).isEqualTo("1234");
        assertThat(new MessageIdNotation(10, 10, false).format(1234)).isEqualTo("0000001234");
        assertThat(new MessageIdNotation(16, 0, false).format(0xABC)).isEqualTo("abc");
        assertThat(new MessageIdNotation(16, 0, true).format(0xABC)).isEqualTo("ABC");
        assertThat(new MessageIdNotation(16, 8, false).format(0xABC)).isEqualTo("00000abc");
        assertThat(new MessageIdNotation(16, 0, false).format(-1)).isEqualTo("ffffffffffffffff");
    }

    @Test
    void caseAndLeadingZerosDoNotMatter() {
        assertThat(MessageIdFormat.canonical("000ABC")).isEqualTo("abc");
        assertThat(MessageIdFormat.canonical("0000")).isEqualTo("0");
        assertThat(MessageIdFormat.canonical("")).isEmpty();
    }

    @Test
    void zerosOfAnIdThatIsNoNumberAreKept() {
        assertThat(MessageIdFormat.canonical("00-X1")).isEqualTo("00-x1");
        assertThat(MessageIdFormat.candidates("00-X1")).containsExactly("00-x1");
    }

    @Test
    void anIdOfDigitsIsReadBothWays() {
        assertThat(MessageIdFormat.candidates("0010")).containsExactly("10", "a", "16");
    }

    @Test
    void anIdWithLettersIsReadAsHexadecimalOnly() {
        assertThat(MessageIdFormat.candidates("1F")).containsExactly("1f", "31");
    }

    @Test
    void aSingleDigitReadsTheSameBothWays() {
        assertThat(MessageIdFormat.candidates("7")).containsExactly("7");
    }

    @Test
    void idsBeyond64BitsAreConverted() {
        assertThat(MessageIdFormat.candidates("ffffffffffffffffffff")).contains("1208925819614629174706175");
    }

    @Property(tries = 200, seed = "1")
    void aReceiptInAnyFormatMatchesAResponseInAnyOther(
            @ForAll long id,
            @ForAll("notations") MessageIdNotation response,
            @ForAll("notations") MessageIdNotation receipt) {
        assertThat(MessageIdFormat.candidates(receipt.format(id)))
                .contains(MessageIdFormat.canonical(response.format(id)));
    }

    @Provide
    Arbitrary<MessageIdNotation> notations() {
        return Arbitraries.of(
                new MessageIdNotation(10, 0, false),
                new MessageIdNotation(10, 10, false),
                new MessageIdNotation(16, 0, false),
                new MessageIdNotation(16, 0, true),
                new MessageIdNotation(16, 8, false));
    }

    @Property(tries = 200, seed = "2")
    void noIdThrows(@ForAll String id) {
        assertThat(MessageIdFormat.candidates(id)).startsWith(MessageIdFormat.canonical(id));
    }
}
