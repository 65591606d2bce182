package org.smppassay.protocol;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.List;

/**
 * Cuts the octet stream into frames of exactly one PDU, by the command_length in front of each (clause 3.2).
 *
 * <p>Emits retained slices, unless a subclass makes something else of a frame. A command_length below the 16 octets of a header or above the limit is noticed as soon as it is read, before
 * the body is accumulated: one {@link FramingError} is emitted and all further input of the connection is discarded.
 *
 * <p>Owned by the channel's event loop.
 */
public class SmppFrameDecoder extends ByteToMessageDecoder {
    /** Octets of a PDU header: command_length, command_id, command_status, sequence_number. */
    static final int HEADER_LENGTH = 16;

    private static final int SEQUENCE_NUMBER_OFFSET = 12;

    private int maxCommandLength;
    private boolean lost;

    /**
     * @param maxCommandLength the longest PDU accepted, header included, in octets
     * @throws IllegalArgumentException if not even a header fits
     */
    public SmppFrameDecoder(int maxCommandLength) {
        allow(maxCommandLength);
    }

    /**
     * Sets another limit for the PDUs to come. To be called on the channel's loop.
     *
     * @throws IllegalArgumentException if not even a header fits
     */
    public final void allow(int octets) {
        if (octets < HEADER_LENGTH) {
            throw new IllegalArgumentException("the limit must be at least 16 octets: " + octets);
        }
        maxCommandLength = octets;
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
        if (lost) {
            in.skipBytes(in.readableBytes());
            return;
        }
        if (in.readableBytes() < Integer.BYTES) {
            return;
        }
        int length = in.getInt(in.readerIndex());
        if (length < HEADER_LENGTH || length > maxCommandLength) {
            out.add(lose(in, length));
        } else if (in.readableBytes() >= length) {
            out.add(take(in, length));
        }
    }

    /** What is emitted for the frame of {@code length} octets that the input begins with; takes it from there. */
    Object take(ByteBuf in, int length) {
        return in.readRetainedSlice(length);
    }

    private FramingError lose(ByteBuf in, int length) {
        lost = true;
        int sequenceNumber =
                in.readableBytes() < HEADER_LENGTH ? 0 : in.getInt(in.readerIndex() + SEQUENCE_NUMBER_OFFSET);
        in.skipBytes(in.readableBytes());
        return new FramingError(length, sequenceNumber);
    }
}
