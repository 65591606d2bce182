package org.smppassay.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.smppassay.protocol.UserDataHeader.Concatenation;

class SegmenterTest {

    @Test
    void aTextThatFitsHasNoHeader() {
        assertThat(Segmenter.split("a".repeat(160), Alphabet.GSM7, 1))
                .singleElement()
                .satisfies(segment -> {
                    assertThat(segment.udhi()).isFalse();
                    assertThat(segment.shortMessage()).hasSize(160);
                    assertThat(segment.part()).isEqualTo(1);
                    assertThat(segment.total()).isEqualTo(1);
                });
        assertThat(Segmenter.split("é".repeat(140), Alphabet.LATIN1, 1)).hasSize(1);
        assertThat(Segmenter.split("号".repeat(70), Alphabet.UCS2, 1)).hasSize(1);
        assertThat(Segmenter.split("", Alphabet.GSM7, 1)).hasSize(1);
    }

    @Test
    void oneUnitMoreTakesTwoSegments() {
        assertThat(sizes("a".repeat(161), Alphabet.GSM7)).containsExactly(6 + 153, 6 + 8);
        assertThat(sizes("é".repeat(141), Alphabet.LATIN1)).containsExactly(6 + 134, 6 + 7);
        assertThat(sizes("号".repeat(71), Alphabet.UCS2)).containsExactly(6 + 134, 6 + 8);
    }

    @Test
    void theHeaderNamesReferenceTotalAndPart() {
        List<Segment> segments = Segmenter.split("a".repeat(400), Alphabet.GSM7, 0x1AB);
        assertThat(segments).hasSize(3);
        assertThat(segments.get(1).shortMessage()).startsWith(5, 0, 3, 0xAB, 3, 2);
        assertThat(segments.get(1).dataCoding()).isZero();
    }

    @Test
    void anEscapeSequenceIsNotParted() {
        assertThat(sizes("a".repeat(152) + "€".repeat(10), Alphabet.GSM7)).containsExactly(6 + 152, 6 + 20);
    }

    @Test
    void aSurrogatePairIsNotParted() {
        assertThat(sizes("号".repeat(66) + "😀".repeat(10), Alphabet.UCS2)).containsExactly(6 + 132, 6 + 40);
    }

    @Test
    void moreThan255SegmentsAreRefused() {
        assertThat(Segmenter.split("a".repeat(255 * 153), Alphabet.GSM7, 0)).hasSize(255);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Segmenter.split("a".repeat(255 * 153 + 1), Alphabet.GSM7, 0))
                .withMessageContaining("256 segments");
    }

    @Property(tries = 200, seed = "1")
    void theSegmentsJoinedAreTheText(
            @ForAll long seed, @ForAll Alphabet alphabet, @ForAll @IntRange(max = 1000) int length) {
        String text = AlphabetTest.mixed(new Random(seed), alphabet, length);
        List<Segment> segments = Segmenter.split(text, alphabet, (int) seed);
        StringBuilder joined = new StringBuilder();
        for (Segment segment : segments) {
            byte[] octets = segment.shortMessage();
            assertThat(octets.length).isLessThanOrEqualTo(160);
            joined.append(alphabet.decode(withoutHeader(segment, (int) seed & 0xFF)));
        }
        assertThat(joined).hasToString(text);
    }

    private static byte[] withoutHeader(Segment segment, int reference) {
        if (!segment.udhi()) {
            return segment.shortMessage();
        }
        assertThat(UserDataHeader.concatenation(segment.shortMessage()))
                .contains(new Concatenation(reference, segment.total(), segment.part(), 6));
        return Arrays.copyOfRange(segment.shortMessage(), 6, segment.shortMessage().length);
    }

    private static List<Integer> sizes(String text, Alphabet alphabet) {
        return Segmenter.split(text, alphabet, 1).stream()
                .map(segment -> segment.shortMessage().length)
                .toList();
    }
}
