package org.smppassay.fuzz;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.smppassay.peer.Frames;

/** What becomes of a sound PDU. A pure function of its random numbers. */
final class Mutations {
    private final Random random;

    Mutations(Random random) {
        this.random = random;
    }

    /** The PDU changed in one way, its frame still whole. */
    byte[] inItsFrame(byte[] pdu) {
        return switch (random.nextInt(6)) {
            case 0 -> withItsLength(Arrays.copyOf(pdu, 16 + random.nextInt(pdu.length - 15)));
            case 1 -> withItsLength(Frames.join(pdu, octets(40)));
            case 2 -> withItsLength(Frames.join(pdu, tlvThatLies()));
            case 3 -> otherCommand(pdu);
            case 4 -> doubled(pdu);
            default -> flipped(pdu);
        };
    }

    /** Octets that may end the cutting into frames. */
    byte[] outOfFrame(byte[] pdu) {
        byte[] changed = pdu.clone();
        switch (random.nextInt(4)) {
            case 0 -> random.nextBytes(changed);
            case 1 -> ByteBuffer.wrap(changed).putInt(random.nextInt(200) - 20);
            case 2 -> ByteBuffer.wrap(changed).putInt(random.nextInt());
            default -> changed = Arrays.copyOf(changed, random.nextInt(changed.length));
        }
        return changed;
    }

    private byte[] otherCommand(byte[] pdu) {
        byte[] changed = pdu.clone();
        int id = random.nextInt(3) == 0 ? 0x100 + random.nextInt(0x20) : random.nextInt(0x30);
        ByteBuffer.wrap(changed).putInt(4, id | (random.nextInt(4) == 0 ? 0x80000000 : 0));
        return changed;
    }

    /** Part of the body comes once more. */
    private byte[] doubled(byte[] pdu) {
        int from = 16 + random.nextInt(pdu.length - 15);
        return withItsLength(Frames.join(
                Arrays.copyOf(pdu, from),
                Arrays.copyOfRange(pdu, from, pdu.length),
                Arrays.copyOfRange(pdu, from, pdu.length)));
    }

    /** Some octets behind the command_length are others. */
    private byte[] flipped(byte[] pdu) {
        byte[] changed = pdu.clone();
        for (int i = random.nextInt(6); i >= 0; i--) {
            changed[4 + random.nextInt(changed.length - 4)] = (byte) random.nextInt();
        }
        return changed;
    }

    private byte[] tlvThatLies() {
        byte[] value = octets(20);
        return Frames.join(
                ByteBuffer.allocate(4)
                        .putShort((short) random.nextInt())
                        .putShort((short) random.nextInt(random.nextBoolean() ? 30 : 0x10000))
                        .array(),
                value);
    }

    private byte[] octets(int most) {
        byte[] octets = new byte[random.nextInt(most)];
        random.nextBytes(octets);
        return octets;
    }

    private static byte[] withItsLength(byte[] frame) {
        ByteBuffer.wrap(frame).putInt(frame.length);
        return frame;
    }
}
