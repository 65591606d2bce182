package org.smppassay.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.type.Address;
import com.cloudhopper.smpp.type.SmppInvalidArgumentException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.smppassay.protocol.MessageState;
import org.smppassay.protocol.PduWriter;
import org.smppassay.protocol.ReceiptReader;
import org.smppassay.protocol.ReceivedReceipt;

class PlainReceiptTest {
    private static final String USUAL =
            "id:0123456789 sub:001 dlvrd:001 submit date:2506160900 done date:2506160903 stat:DELIVRD err:000 text:Hello";
    private static final byte RECEIPT = 0x04;

    private final PlainReceipt receipt = new PlainReceipt();

    @Test
    void theUsualFormIsRead() {
        assertThat(id(USUAL, RECEIPT)).isEqualTo("0123456789");
        assertThat(id("id:ab-1 stat:DELIVRD", RECEIPT)).isEqualTo("ab-1");
    }

    @Test
    void othersAreLeftToTheThoroughReader() {
        List<String> others = List.of(
                USUAL.replace("DELIVRD", "UNDELIV"),
                USUAL.replace("DELIVRD", "DELIVRDX"),
                "id:1 stat:UNDELIV err:1 text: stat:DELIVRD",
                "id:1 STAT:UNDELIV stat:DELIVRD",
                "id:1 text:x stat:DELIVRD",
                "id:1,2 stat:DELIVRD",
                "id:1\tstat:UNDELIV stat:DELIVRD",
                "id: 1 stat:DELIVRD",
                "ID:1 stat:DELIVRD",
                "id:caf\u00e9 stat:DELIVRD",
                "id:1");
        assertThat(others).allSatisfy(text -> assertThat(id(text, RECEIPT)).isNull());
        assertThat(id(USUAL, (byte) 0)).as("a subscriber's message").isNull();
        assertThat(id(USUAL, (byte) 0x20)).as("an intermediate notification").isNull();
        assertThat(id(USUAL, (byte) 0x44)).as("with a user data header").isNull();
    }

    /** Whatever it takes, the thorough reader takes in the same way. */
    @Property(tries = 3000, seed = "1")
    void saysWhatTheThoroughReaderSays(@ForAll("texts") String text) {
        String id = id(text, RECEIPT);
        if (id != null) {
            ReceivedReceipt thorough = ReceiptReader.read(pdu(text, RECEIPT)).orElseThrow();
            assertThat(thorough.messageIds()).containsExactly(id);
            assertThat(thorough.state()).isEqualTo(MessageState.DELIVERED);
            assertThat(thorough.intermediate()).isFalse();
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(
                "sub:001",
                "dlvrd:001",
                "submit date:2506160900",
                "done date:1",
                "stat:DELIVRD",
                "stat:UNDELIV",
                "stat:",
                "Stat:EXPIRED",
                "err:000",
                "err:",
                "text:a, b",
                "Text:",
                "id:9",
                "ID:7",
                "done",
                "sub",
                "stat",
                "date:",
                "",
                ",",
                ";",
                "x\ty",
                "DELIVRD",
                "stat :REJECTD",
                "dlvrd:",
                "d",
                "su",
                "st");
        Arbitrary<String> ids =
                Arbitraries.of("id:1", "id:00ff", "id:", "id:a,b", "id:stat:DELIVRD", "id:err:5", "iD:1");
        return ids.flatMap(
                id -> words.list().ofMaxSize(7).map(rest -> rest.isEmpty() ? id : id + " " + String.join(" ", rest)));
    }

    /** Never more than the PDU holds, whatever octets it holds. */
    @Property(tries = 2000, seed = "1")
    void readsNoFurtherThanThePduGoes(
            @ForAll @IntRange(min = 0, max = 200) int at,
            @ForAll byte octet,
            @ForAll @IntRange(min = 16, max = 200) int length) {
        byte[] octets = PduWriter.octets(pdu(USUAL, RECEIPT));
        octets[at % octets.length] = octet;
        byte[] cut = Arrays.copyOf(octets, Math.min(length, octets.length));
        if (receipt.read(cut, cut.length)) {
            assertThat(receipt.idStart() + receipt.idLength()).isLessThan(cut.length);
        }
    }

    private @Nullable String id(String text, byte esmClass) {
        byte[] octets = PduWriter.octets(pdu(text, esmClass));
        return receipt.read(octets, octets.length)
                ? new String(octets, receipt.idStart(), receipt.idLength(), StandardCharsets.ISO_8859_1)
                : null;
    }

    private static DeliverSm pdu(String text, byte esmClass) {
        DeliverSm pdu = new DeliverSm();
        pdu.setSequenceNumber(7);
        pdu.setSourceAddress(new Address((byte) 1, (byte) 1, "8613800138000"));
        pdu.setDestAddress(new Address((byte) 0, (byte) 1, "1069000012345"));
        pdu.setEsmClass(esmClass);
        try {
            pdu.setShortMessage(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (SmppInvalidArgumentException e) {
            throw new IllegalArgumentException(text, e);
        }
        return pdu;
    }
}
