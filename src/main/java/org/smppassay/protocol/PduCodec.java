package org.smppassay.protocol;

import com.cloudhopper.smpp.pdu.Pdu;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;

/**
 * Turns frames into {@link Pdu} or {@link MalformedPdu}, and PDUs into buffers of the channel's allocator.
 *
 * <p>Inbound frames are always released and nothing a peer sends throws; a {@link FramingError} passes. Outbound buffers pass, so that
 * faults can be put on the wire. A PDU that cannot be encoded fails its promise with
 * {@link io.netty.handler.codec.EncoderException}; with a void promise the exception reaches the pipeline instead.
 *
 * <p>A decoded PDU has no names on its TLVs and the standard's name of the status as its result message. A response without a body has
 * null for the string it lacks, one with an empty string has {@code ""}; with an error status both are written as they were read.
 *
 * <p>Goes behind a {@link SmppFrameDecoder}. Owned by the channel's event loop; one for each channel.
 */
public final class PduCodec extends ChannelDuplexHandler {
    private final PduDecoder decoder = new PduDecoder();

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        ctx.fireChannelRead(message instanceof ByteBuf frame ? decode(frame) : message);
    }

    /** The promise is the caller's to watch. */
    @Override
    @SuppressWarnings("FutureReturnValueIgnored")
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        ctx.write(message instanceof Pdu pdu ? PduEncoder.encode(pdu, ctx.alloc()) : message, promise);
    }

    private Object decode(ByteBuf frame) {
        try {
            return decoder.decode(frame);
        } finally {
            frame.release();
        }
    }
}
