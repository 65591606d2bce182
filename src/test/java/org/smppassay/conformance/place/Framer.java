package org.smppassay.conformance.place;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Consumer;

/** Cuts what comes into frames by their command_length. Owned by the thread that reads. */
final class Framer {
    private static final int LONGEST = 1 << 20;

    private final Consumer<byte[]> frames;
    private byte[] rest = {};

    Framer(Consumer<byte[]> frames) {
        this.frames = frames;
    }

    void take(byte[] octets, int count) {
        int before = rest.length;
        rest = Arrays.copyOf(rest, before + count);
        System.arraycopy(octets, 0, rest, before, count);
        while (rest.length >= 4) {
            int length = ByteBuffer.wrap(rest).getInt();
            if (length < 16 || length > LONGEST) {
                // What follows can't be cut; the script's reader will say what is wrong.
                frames.accept(rest);
                rest = new byte[0];
                return;
            }
            if (rest.length < length) {
                return;
            }
            frames.accept(Arrays.copyOf(rest, length));
            rest = Arrays.copyOfRange(rest, length, rest.length);
        }
    }
}
