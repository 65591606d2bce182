package org.smppassay.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.tlv.Tlv;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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

    /** The layout of a text is that of the segments it is sent in. */
    @Property(tries = 300, seed = "1")
    void theLayoutIsThatOfTheSegments(@ForAll("texts") String text) {
        Alphabet alphabet = Alphabet.bestFor(text);
        List<Segment> segments = Segmenter.split(text, alphabet, 1);
        TextLayout layout = Segmenter.layout(text);

        assertThat(layout.alphabet()).isEqualTo(alphabet);
        assertThat(layout.segments()).isEqualTo(segments.size());
        int start = 0;
        for (int i = 0; i < segments.size(); i++) {
            byte[] octets = segments.get(i).shortMessage();
            byte[] carried = segments.get(i).udhi() ? Arrays.copyOfRange(octets, 6, octets.length) : octets;
            int end = layout.ends().get(i);
            assertThat(alphabet.encode(text.substring(start, end))).isEqualTo(carried);
            start = end;
        }
        assertThat(start).isEqualTo(text.length());
    }

    @Provide
    static Arbitrary<String> texts() {
        return Arbitraries.of("a", "€", "号", "😀", "\uD83D", "{")
                .list()
                .ofMaxSize(400)
                .map(characters -> String.join("", characters))
                .flatMap(mixed -> Arbitraries.of(mixed, mixed.replaceAll("[^a€{]", "a")));
    }

    @Test
    void whatIsLeftOfTheLastSegmentIsCounted() {
        assertThat(Segmenter.layout("").left()).isEqualTo(160);
        assertThat(Segmenter.layout("a".repeat(150) + "€").left()).isEqualTo(8);
        assertThat(Segmenter.layout("号".repeat(70)).left()).isZero();
        assertThat(Segmenter.layout("号".repeat(71)).left()).isEqualTo(63);
        assertThat(Segmenter.layout("号".repeat(256 * 67)).segments()).isEqualTo(256);
        assertThat(Segmenter.layout("号".repeat(71)).segmentOf(66)).isEqualTo(1);
        assertThat(Segmenter.layout("号".repeat(71)).segmentOf(67)).isEqualTo(2);
        assertThat(Segmenter.layout("号".repeat(71)).segmentOf(71)).isEqualTo(2);
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

    @Test
    void aReferenceOf16BitsLeavesOneSeptetLess() {
        assertThat(sizes("a".repeat(161), Alphabet.GSM7, LongMessage.UDH_16_BIT))
                .containsExactly(7 + 152, 7 + 9);
        assertThat(sizes("é".repeat(141), Alphabet.LATIN1, LongMessage.UDH_16_BIT))
                .containsExactly(7 + 133, 7 + 8);
        assertThat(sizes("号".repeat(71), Alphabet.UCS2, LongMessage.UDH_16_BIT)).containsExactly(7 + 132, 7 + 10);
        List<Segment> segments = Segmenter.split("a".repeat(400), Alphabet.GSM7, LongMessage.UDH_16_BIT, 0x1ABCD);
        assertThat(segments.get(1).shortMessage()).startsWith(6, 8, 4, 0xAB, 0xCD, 3, 2);
    }

    @Test
    void sarParametersStandInPlaceOfTheHeader() {
        List<Segment> segments = Segmenter.split("a".repeat(161), Alphabet.GSM7, LongMessage.SAR, 0x1ABCD);
        assertThat(segments).hasSize(2);
        SubmitSm pdu = new SubmitSm();
        segments.get(1).putInto(pdu);
        assertThat(pdu.getShortMessage()).hasSize(9);
        assertThat(pdu.getEsmClass()).isZero();
        assertThat(pdu.getOptionalParameter(SmppConstants.TAG_SAR_MSG_REF_NUM).getValue())
                .containsExactly(0xAB, 0xCD);
        assertThat(pdu.getOptionalParameter(SmppConstants.TAG_SAR_TOTAL_SEGMENTS)
                        .getValue())
                .containsExactly(2);
        assertThat(pdu.getOptionalParameter(SmppConstants.TAG_SAR_SEGMENT_SEQNUM)
                        .getValue())
                .containsExactly(2);
    }

    @Test
    void aPayloadIsNotCut() {
        List<Segment> segments = Segmenter.split("号".repeat(1000), Alphabet.UCS2, LongMessage.PAYLOAD, 1);
        SubmitSm pdu = new SubmitSm();
        segments.get(0).putInto(pdu);
        assertThat(segments).hasSize(1);
        assertThat(pdu.getShortMessageLength()).isZero();
        assertThat(pdu.getDataCoding()).isEqualTo((byte) 8);
        byte[] payload =
                pdu.getOptionalParameter(SmppConstants.TAG_MESSAGE_PAYLOAD).getValue();
        assertThat(Alphabet.UCS2.decode(payload)).isEqualTo("号".repeat(1000));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Segmenter.split("a".repeat(65536), Alphabet.GSM7, LongMessage.PAYLOAD, 1))
                .withMessageContaining("65536 octets");
    }

    @Test
    void theIndicatorJoinsWhatEsmClassHolds() {
        SubmitSm pdu = new SubmitSm();
        pdu.setEsmClass((byte) 3);
        Segmenter.split("a".repeat(161), Alphabet.GSM7, 1).get(0).putInto(pdu);
        assertThat(pdu.getEsmClass()).isEqualTo((byte) 0x43);
    }

    @Property(tries = 300, seed = "1")
    void theSegmentsJoinedAreTheText(
            @ForAll long seed,
            @ForAll Alphabet alphabet,
            @ForAll LongMessage form,
            @ForAll @IntRange(max = 1000) int length) {
        String text = AlphabetTest.mixed(new Random(seed), alphabet, length);
        StringBuilder joined = new StringBuilder();
        for (Segment segment : Segmenter.split(text, alphabet, form, (int) seed)) {
            byte[] part = withoutHeader(segment, (int) seed);
            assertThat(part.length).isLessThanOrEqualTo(room(segment, alphabet, form));
            joined.append(alphabet.decode(part));
        }
        assertThat(joined).as("with nothing parted").hasToString(text);
    }

    /** Octets a part may have, from the standard's own table of what fits. */
    private static int room(Segment segment, Alphabet alphabet, LongMessage form) {
        if (form == LongMessage.PAYLOAD) {
            return 65535;
        }
        if (segment.total() == 1) {
            return alphabet == Alphabet.GSM7 ? 160 : 140;
        }
        boolean narrow = form == LongMessage.UDH_8_BIT;
        return switch (alphabet) {
            case GSM7 -> narrow ? 153 : 152;
            case LATIN1 -> narrow ? 134 : 133;
            case UCS2 -> narrow ? 134 : 132;
        };
    }

    private static byte[] withoutHeader(Segment segment, int reference) {
        byte[] octets = segment.shortMessage();
        for (Tlv tlv : segment.parameters()) {
            octets = tlv.getTag() == SmppConstants.TAG_MESSAGE_PAYLOAD ? tlv.getValue() : octets;
        }
        if (!segment.udhi()) {
            return octets;
        }
        int headerLength = UserDataHeader.length(octets);
        int mask = headerLength == 6 ? 0xFF : 0xFFFF;
        assertThat(UserDataHeader.concatenation(octets))
                .contains(new Concatenation(reference & mask, segment.total(), segment.part(), headerLength));
        return Arrays.copyOfRange(octets, headerLength, octets.length);
    }

    private static List<Integer> sizes(String text, Alphabet alphabet) {
        return sizes(text, alphabet, LongMessage.UDH_8_BIT);
    }

    private static List<Integer> sizes(String text, Alphabet alphabet, LongMessage form) {
        return Segmenter.split(text, alphabet, form, 1).stream()
                .map(segment -> segment.shortMessage().length)
                .toList();
    }
}
