package org.smppassay.protocol;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads the fields of one frame. Instead of throwing it remembers the first error as a command_status, and reads zeros from then on.
 *
 * <p>Works on an array, since field by field access to a direct buffer costs a bounds check for each octet. Owned by one codec.
 */
final class OctetReader {
    private static final byte[] NOTHING = new byte[0];
    private static final int SCRATCH_LENGTH = 1024;

    private byte[] scratch = NOTHING;
    private byte[] octets = NOTHING;
    private int position;
    private int end;
    private int status;

    /** Starts reading the frame of {@code length} octets that comes next, which must stay unchanged until {@link #forget()}. */
    void wrap(ByteBuf frame, int length) {
        if (frame.hasArray()) {
            octets = frame.array();
            position = frame.arrayOffset() + frame.readerIndex();
        } else {
            octets = room(length);
            position = 0;
            frame.getBytes(frame.readerIndex(), octets, 0, length);
        }
        end = position + length;
        status = CommandStatus.OK;
    }

    /** Lets go of the frame's memory. */
    void forget() {
        octets = NOTHING;
        position = end = 0;
    }

    /** The first error as a command_status, or 0. */
    int status() {
        return status;
    }

    /** Remembers the error unless there was one before, and skips what is left. */
    void fail(int commandStatus) {
        if (status == CommandStatus.OK) {
            status = commandStatus;
        }
        position = end;
    }

    /** Octets left to read. */
    int remaining() {
        return end - position;
    }

    /** One octet, unsigned. */
    int octet() {
        return lacks(1) ? 0 : octets[position++] & 0xFF;
    }

    /** Two octets, unsigned, most significant first. */
    int twoOctets() {
        if (lacks(Short.BYTES)) {
            return 0;
        }
        int value = pair(position);
        position += Short.BYTES;
        return value;
    }

    /** Four octets, most significant first. */
    int fourOctets() {
        if (lacks(Integer.BYTES)) {
            return 0;
        }
        int value = pair(position) << 16 | pair(position + Short.BYTES);
        position += Integer.BYTES;
        return value;
    }

    private int pair(int place) {
        return (octets[place] & 0xFF) << 8 | (octets[place + 1] & 0xFF);
    }

    /** A copy of the next octets; the caller has seen to it that they are there. */
    byte[] octets(int length) {
        if (length == 0 || lacks(length)) {
            return NOTHING;
        }
        byte[] copy = new byte[length];
        System.arraycopy(octets, position, copy, 0, length);
        position += length;
        return copy;
    }

    /** Takes these octets if exactly these come next. */
    boolean took(byte[] expected) {
        int after = position + expected.length;
        if (after > end || !Arrays.equals(octets, position, after, expected, 0, expected.length)) {
            return false;
        }
        position = after;
        return true;
    }

    /** Where in the frame's memory the next octet is. */
    int position() {
        return position;
    }

    /** A copy of what has been read since it stood at {@code start}. */
    byte[] readSince(int start) {
        return Arrays.copyOfRange(octets, start, position);
    }

    /**
     * A C-octet string (clause 3.1), read as Latin-1.
     *
     * @param maxLength the most octets it may have, with its terminating zero
     * @param tooLong the command_status if it has more
     */
    String cOctetString(int maxLength, int tooLong) {
        int limit = Math.min(end, position + maxLength);
        for (int i = position; i < limit; i++) {
            if (octets[i] == 0) {
                return upTo(i);
            }
        }
        fail(remaining() >= maxLength ? tooLong : CommandStatus.INVALID_COMMAND_LENGTH);
        return "";
    }

    private String upTo(int zero) {
        int start = position;
        position = zero + 1;
        return zero == start ? "" : new String(octets, start, zero - start, StandardCharsets.ISO_8859_1);
    }

    private boolean lacks(int length) {
        if (remaining() >= length) {
            return false;
        }
        fail(CommandStatus.INVALID_COMMAND_LENGTH);
        return true;
    }

    private byte[] room(int length) {
        if (length > SCRATCH_LENGTH) {
            return new byte[length];
        }
        if (scratch.length == 0) {
            scratch = new byte[SCRATCH_LENGTH];
        }
        return scratch;
    }
}
