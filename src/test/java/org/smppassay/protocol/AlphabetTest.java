package org.smppassay.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.commons.charset.CharsetUtil;
import com.cloudhopper.commons.charset.GSMCharset;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AlphabetTest {

    @Provide
    Arbitrary<String> gsmTexts() {
        char[] characters = (new String(GSMCharset.CHAR_TABLE) + "^{}\\[~]|€\f").toCharArray();
        return Arbitraries.strings().withChars(characters).ofMaxLength(500);
    }

    @Property(tries = 200, seed = "1")
    void gsmGivesBackWhatItWasGiven(@ForAll("gsmTexts") String text) {
        assertThat(Alphabet.GSM7.canEncode(text)).isTrue();
        assertThat(Alphabet.GSM7.decode(Alphabet.GSM7.encode(text))).isEqualTo(text);
        assertThat(Alphabet.GSM7.encode(text)).hasSize(Alphabet.GSM7.units(text));
    }

    @Property(tries = 200, seed = "2")
    void gsmAgreesWithCloudhopper(@ForAll("gsmTexts") String text) {
        byte[] octets = Alphabet.GSM7.encode(text);
        assertThat(octets).isEqualTo(CharsetUtil.encode(text, CharsetUtil.CHARSET_GSM));
        assertThat(CharsetUtil.decode(octets, CharsetUtil.CHARSET_GSM)).isEqualTo(text);
    }

    @Property(tries = 200, seed = "3")
    void whatAnAlphabetCanEncodeItGivesBack(@ForAll String text, @ForAll Alphabet alphabet) {
        boolean same = alphabet.decode(alphabet.encode(text)).equals(text);
        assertThat(alphabet.canEncode(text)).isEqualTo(same);
    }

    @Property(tries = 200, seed = "4")
    void decodingNeverThrows(@ForAll byte[] octets, @ForAll Alphabet alphabet) {
        assertThat(alphabet.decode(octets)).isNotNull();
    }

    @Test
    void anExtensionTakesTwoSeptets() {
        assertThat(Alphabet.GSM7.units("|^€{}[]~\\")).isEqualTo(18);
        assertThat(Alphabet.GSM7.encode("€")).containsExactly(0x1B, 0x65);
    }

    @Test
    void anUnknownExtensionIsReadAsTheBasicCharacter() {
        assertThat(Alphabet.GSM7.decode(new byte[] {0x1B, 'a', 0x1B})).isEqualTo("a");
    }

    @Test
    void whatCannotBeEncodedBecomesAQuestionMark() {
        assertThat(Alphabet.GSM7.encode("a号\0`")).containsExactly('a', '?', '?', '?');
        assertThat(Alphabet.GSM7.decode(new byte[] {-1})).isEqualTo("?");
    }

    @Test
    void gsmIsPreferredToUcs2() {
        assertThat(Alphabet.bestFor("Code 1234 @ €5")).isEqualTo(Alphabet.GSM7);
        assertThat(Alphabet.bestFor("验证码 1234")).isEqualTo(Alphabet.UCS2);
    }

    @Test
    void dataCodings() {
        assertThat(Alphabet.ofDataCoding((byte) 0)).contains(Alphabet.GSM7);
        assertThat(Alphabet.ofDataCoding((byte) 1)).contains(Alphabet.LATIN1);
        assertThat(Alphabet.ofDataCoding((byte) 3)).contains(Alphabet.LATIN1);
        assertThat(Alphabet.ofDataCoding((byte) 8)).contains(Alphabet.UCS2);
        assertThat(Alphabet.ofDataCoding((byte) 0xF1)).contains(Alphabet.GSM7);
        assertThat(Alphabet.ofDataCoding((byte) 0xF5)).as("8-bit data").isEmpty();
        assertThat(Alphabet.ofDataCoding((byte) 4)).as("binary").isEmpty();
    }

    @Property(tries = 200, seed = "5")
    void everyAlphabetIsFoundByItsDataCoding(@ForAll Alphabet alphabet) {
        assertThat(Alphabet.ofDataCoding(alphabet.dataCoding())).contains(alphabet);
    }

    /** Texts of a length, mixed from characters of one unit and of two. */
    static String mixed(Random random, Alphabet alphabet, int length) {
        String one = alphabet == Alphabet.UCS2 ? "号" : "a";
        String two =
                switch (alphabet) {
                    case GSM7 -> "€";
                    case LATIN1 -> "é";
                    case UCS2 -> "😀";
                };
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(random.nextBoolean() ? one : two);
        }
        return text.toString();
    }
}
