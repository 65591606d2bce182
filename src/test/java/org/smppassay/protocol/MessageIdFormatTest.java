package org.smppassay.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MessageIdFormatTest {

    @Test
    void formats() {
        assertThat(MessageIdFormat.DECIMAL.format(1234)).isEqualTo("1234");
        assertThat(MessageIdFormat.DECIMAL_PADDED.format(1234)).isEqualTo("0000001234");
        assertThat(MessageIdFormat.HEX.format(0xABC)).isEqualTo("abc");
        assertThat(MessageIdFormat.HEX_UPPER.format(0xABC)).isEqualTo("ABC");
        assertThat(MessageIdFormat.HEX_PADDED.format(0xABC)).isEqualTo("00000abc");
        assertThat(MessageIdFormat.HEX_UPPER_PADDED.format(0xABC)).isEqualTo("00000ABC");
        assertThat(MessageIdFormat.HEX.format(-1)).isEqualTo("ffffffffffffffff");
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
            @ForAll long id, @ForAll MessageIdFormat response, @ForAll MessageIdFormat receipt) {
        assertThat(MessageIdFormat.candidates(receipt.format(id)))
                .contains(MessageIdFormat.canonical(response.format(id)));
    }

    @Test
    void anIdThatIsNoNumberInItsNotationStaysAsItIs() {
        assertThat(MessageIdFormat.DECIMAL.parse("1F")).isEmpty();
        assertThat(MessageIdFormat.DECIMAL.parse("-1")).isEmpty();
        assertThat(MessageIdFormat.DECIMAL.parse("+1")).isEmpty();
        assertThat(MessageIdFormat.HEX.parse("")).isEmpty();
        assertThat(MessageIdFormat.HEX.parse("10000000000000000")).isEmpty();
        assertThat(MessageIdFormat.DECIMAL.translate("a-1", MessageIdFormat.HEX))
                .isEqualTo("a-1");
    }

    @Test
    void anAnswerInDecimalAndAReceiptInHexadecimal() {
        assertThat(MessageIdFormat.DECIMAL.translate("255", MessageIdFormat.HEX_UPPER))
                .isEqualTo("FF");
        assertThat(MessageIdFormat.HEX.translate("ff", MessageIdFormat.DECIMAL_PADDED))
                .isEqualTo("0000000255");
    }

    @Property(tries = 200, seed = "3")
    void anIdIsTranslatedThereAndBack(
            @ForAll long id, @ForAll MessageIdFormat response, @ForAll MessageIdFormat receipt) {
        assertThat(response.parse(response.format(id))).hasValue(id);
        assertThat(response.translate(response.format(id), receipt)).isEqualTo(receipt.format(id));
    }

    @Property(tries = 200, seed = "2")
    void noIdThrows(@ForAll String id) {
        assertThat(MessageIdFormat.candidates(id)).startsWith(MessageIdFormat.canonical(id));
    }
}
