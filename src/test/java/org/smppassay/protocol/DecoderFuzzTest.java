package org.smppassay.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.Pdu;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What a decoder makes of octets that are nearly right. */
class DecoderFuzzTest {
    private static final int HEADER_LENGTH = 16;

    @Property(tries = 800, seed = "1")
    void mutatedPdusAreReadOrMalformed(@ForAll long seed, @ForAll boolean direct) {
        Random random = new Random(seed);
        byte[] frame = mutated(Wire.encode(PduArbitraries.pdu(PduArbitraries.ALL_COMMANDS, random)), random);
        Object read = Wire.decode(frame, direct);
        assertThat(read).isInstanceOfAny(Pdu.class, MalformedPdu.class);
        assertThat(PduText.of(read)).isNotEmpty();
        if (read instanceof MalformedPdu malformed) {
            assertThat(malformed.status()).isNotZero();
            assertThat(malformed.commandId()).isEqualTo(fourOctets(frame, 4));
            assertThat(malformed.sequenceNumber()).isEqualTo(fourOctets(frame, 12));
        }
    }

    @Property(tries = 800, seed = "2")
    void aRequestThatWasReadIsWrittenAsItWas(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] frame = mutated(Wire.encode(PduArbitraries.pdu(PduArbitraries.ALL_COMMANDS, random)), random);
        if (Wire.decode(frame) instanceof Pdu pdu && pdu.isRequest()) {
            setLength(frame);
            assertThat(Wire.encode(pdu)).isEqualTo(frame);
        }
    }

    @Property(tries = 400, seed = "3")
    void receiptsAndHeadersInWhateverWasReadDoNotThrow(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] frame = mutated(Wire.encode(PduArbitraries.pdu(PduArbitraries.ALL_COMMANDS, random)), random);
        frame[7] = 5;
        if (Wire.decode(frame) instanceof DeliverSm pdu) {
            assertThat(ReceiptReader.read(pdu)).isNotNull();
            assertThat(UserDataHeader.concatenation(pdu.getShortMessage())).isNotNull();
        }
    }

    /** Octets of a frame changed, lost, doubled or inserted; at times none. */
    private static byte[] mutated(byte[] frame, Random random) {
        byte[] octets = frame;
        for (int i = random.nextInt(4); i > 0; i--) {
            octets = switch (random.nextInt(5)) {
                case 0 -> Arrays.copyOf(octets, HEADER_LENGTH + random.nextInt(octets.length - HEADER_LENGTH + 1));
                case 1 -> Arrays.copyOf(octets, octets.length + random.nextInt(8));
                case 2 -> shifted(octets, random, 1);
                case 3 -> shifted(octets, random, -1);
                default -> changed(octets, random);
            };
        }
        return octets;
    }

    private static byte[] changed(byte[] octets, Random random) {
        byte[] copy = octets.clone();
        copy[4 + random.nextInt(copy.length - 4)] = (byte) (random.nextBoolean() ? random.nextInt() : 0xFF);
        return copy;
    }

    /** One octet more or less somewhere in the body, so that all behind it is read as something else. */
    private static byte[] shifted(byte[] octets, Random random, int by) {
        if (octets.length <= HEADER_LENGTH + 1) {
            return octets;
        }
        int at = HEADER_LENGTH + 1 + random.nextInt(octets.length - HEADER_LENGTH - 1);
        byte[] copy = Arrays.copyOf(octets, octets.length + by);
        System.arraycopy(octets, at, copy, at + by, octets.length - at);
        return copy;
    }

    private static int fourOctets(byte[] octets, int at) {
        return (octets[at] & 0xFF) << 24
                | (octets[at + 1] & 0xFF) << 16
                | (octets[at + 2] & 0xFF) << 8
                | (octets[at + 3] & 0xFF);
    }

    private static void setLength(byte[] frame) {
        for (int i = 0; i < 4; i++) {
            frame[i] = (byte) (frame.length >>> (24 - 8 * i));
        }
    }
}
