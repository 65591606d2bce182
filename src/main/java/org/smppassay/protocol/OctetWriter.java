package org.smppassay.protocol;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.EncoderException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the octets of PDUs until they are moved into a buffer, for which one call does where there would be one for each field. Owned by
 * one writer.
 */
final class OctetWriter {
    private static final byte[] NOTHING = new byte[0];
    private static final int LEAST = 256;
    /** Room that is kept when it has been emptied; a longer PDU is rare. */
    private static final int MOST_KEPT = 20 * 1024;

    private byte[] octets = NOTHING;
    private int length;

    /** Octets gathered. */
    int length() {
        return length;
    }

    /** Forgets all but the first. */
    void cut(int remaining) {
        length = remaining;
    }

    /** Writes the octets into a buffer with room for them, and keeps none. */
    void moveTo(ByteBuf buffer) {
        buffer.writeBytes(octets, 0, length);
        length = 0;
        if (octets.length > MOST_KEPT) {
            octets = NOTHING;
        }
    }

    /** A copy of all octets gathered. */
    byte[] toArray() {
        return Arrays.copyOf(octets, length);
    }

    void octet(int value) {
        require(1);
        octets[length++] = (byte) value;
    }

    /** Most significant first. */
    void twoOctets(int value) {
        require(Short.BYTES);
        octets[length++] = (byte) (value >> 8);
        octets[length++] = (byte) value;
    }

    /** Most significant first. */
    void fourOctets(int value) {
        require(Integer.BYTES);
        setFourOctets(length, value);
        length += Integer.BYTES;
    }

    /** Overwrites what was written at {@code place}. */
    void setFourOctets(int place, int value) {
        octets[place] = (byte) (value >> 24);
        octets[place + 1] = (byte) (value >> 16);
        octets[place + 2] = (byte) (value >> 8);
        octets[place + 3] = (byte) value;
    }

    void octets(byte[] values) {
        require(values.length);
        System.arraycopy(values, 0, octets, length, values.length);
        length += values.length;
    }

    /** All that the buffer has to read. */
    void octets(ByteBuf values) {
        int readable = values.readableBytes();
        require(readable);
        values.readBytes(octets, length, readable);
        length += readable;
    }

    /**
     * A C-octet string (clause 3.1) in Latin-1.
     *
     * @throws EncoderException if it is none; the value itself stays out of the message: it may be a password
     */
    void cOctetString(@Nullable String value) {
        int characters = value == null ? 0 : value.length();
        require(characters + 1);
        for (int i = 0; value != null && i < characters; i++) {
            char c = value.charAt(i);
            if (c == 0 || c > 0xFF) {
                throw new EncoderException("not a C-octet string: character " + i + " is " + Integer.toHexString(c));
            }
            octets[length + i] = (byte) c;
        }
        octets[length + characters] = 0;
        length += characters + 1;
    }

    private void require(int more) {
        if (length + more > octets.length) {
            octets = Arrays.copyOf(octets, Math.max(LEAST, Math.max(length + more, 2 * octets.length)));
        }
    }
}
