package org.smppassay.carrier.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class OctetSearchTest {
    /** Few different octets, so that there is much to be found. */
    @Property
    void findsWhatTheLibraryFinds(
            @ForAll("texts") String text,
            @ForAll("words") String word,
            @ForAll("from") int from,
            @ForAll("from") int place) {
        OctetSearch search = new OctetSearch(word.getBytes(StandardCharsets.US_ASCII), place % word.length());
        assertThat(search.in(text.getBytes(StandardCharsets.US_ASCII), from)).isEqualTo(text.indexOf(word, from));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars('a', 'b').ofMaxLength(40);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars('a', 'b').ofMinLength(1).ofMaxLength(5);
    }

    @Provide
    Arbitrary<Integer> from() {
        return Arbitraries.integers().between(0, 45);
    }

    @Test
    void octetsAboveSevenBitsAreOctetsLikeOthers() {
        OctetSearch search = new OctetSearch(new byte[] {(byte) 0x8D, 0x37}, 0);
        byte[] octets = new byte[20];
        Arrays.fill(octets, (byte) 0x8D);
        octets[19] = 0x37;
        assertThat(search.in(octets, 0)).isEqualTo(18);
    }
}
