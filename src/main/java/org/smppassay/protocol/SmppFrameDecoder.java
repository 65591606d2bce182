package org.smppassay.protocol;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.ByteToMessageDecoder;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the octet stream into frames of exactly one PDU, by the command_length in front of each (clause 3.2).
 *
 * <p>Emits retained slices, unless a subclass makes something else of a frame. A command_length below the 16 octets of a header or above
 * the limit is noticed as soon as it is read, before the body is accumulated: one {@link FramingError} is emitted and all further input of
 * the connection is discarded.
 *
 * <p>Emits each frame as soon as it is cut. Netty's own decoders gather what they have read in a list first, which costs more than cutting.
 *
 * <p>Owned by the channel's event loop.
 */
public class SmppFrameDecoder extends ChannelInboundHandlerAdapter {
    /** Octets of a PDU header: command_length, command_id, command_status, sequence_number. */
    static final int HEADER_LENGTH = 16;

    private static final int SEQUENCE_NUMBER_OFFSET = 12;

    /** What has been read and not been cut; null if that is nothing. */
    private @Nullable ByteBuf rest;

    private boolean cutting;
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
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (!(message instanceof ByteBuf octets)) {
            ctx.fireChannelRead(message);
            return;
        }
        rest = rest == null ? octets : ByteToMessageDecoder.MERGE_CUMULATOR.cumulate(ctx.alloc(), rest, octets);
        // What is read while a frame is dealt with is cut after it.
        if (!cutting) {
            cutting = true;
            try {
                cutAll(ctx);
            } finally {
                cutting = false;
                if (rest != null && !rest.isReadable()) {
                    rest.release();
                    rest = null;
                }
            }
        }
    }

    private void cutAll(ChannelHandlerContext ctx) {
        ByteBuf in = rest;
        while (in != null) {
            Object frame = next(in);
            if (frame == null) {
                return;
            }
            ctx.fireChannelRead(frame);
            in = rest;
        }
    }

    /** The next frame, or what is emitted in its place; null if more has to be read first. */
    private @Nullable Object next(ByteBuf in) {
        if (lost) {
            in.skipBytes(in.readableBytes());
        }
        if (in.readableBytes() < Integer.BYTES) {
            return null;
        }
        int length = in.getInt(in.readerIndex());
        if (length < HEADER_LENGTH || length > maxCommandLength) {
            return lose(in, length);
        }
        return in.readableBytes() < length ? null : take(in, length);
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

    /** A connection whose reads never end at the end of a PDU must not gather all that it ever read. */
    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        if (rest != null && !cutting && rest.refCnt() == 1) {
            rest.discardSomeReadBytes();
        }
        ctx.fireChannelReadComplete();
    }

    /** Comes after the end of the connection: what has not been cut by now is no frame. */
    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        if (rest != null) {
            rest.release();
            rest = null;
        }
    }
}
