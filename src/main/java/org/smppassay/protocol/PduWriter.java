package org.smppassay.protocol;

import com.cloudhopper.smpp.pdu.Pdu;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;

/**
 * Turns PDUs into buffers of the channel's allocator. PDUs written under a void promise between two flushes share a buffer, since what one
 * costs below is many times what a small PDU costs; all others get one each.
 *
 * <p>Buffers pass, so that faults can be put on the wire. A PDU that cannot be encoded fails its promise with
 * {@link io.netty.handler.codec.EncoderException}; with a void promise the exception reaches the pipeline instead.
 *
 * <p>Owned by the channel's event loop; one for each channel.
 */
public final class PduWriter extends ChannelOutboundHandlerAdapter {
    /** So many octets are passed on without waiting for more, so that the channel knows how much there is to send. */
    private static final int ENOUGH = 16 * 1024;

    private final boolean apart;
    private final OctetWriter out = new OctetWriter();

    /**
     * @param apart whether each PDU gets a buffer of its own, for layers below that want to see where one ends
     */
    public PduWriter(boolean apart) {
        this.apart = apart;
    }

    /**
     * The octets of a PDU.
     *
     * @throws io.netty.handler.codec.EncoderException if it cannot be encoded
     */
    public static byte[] octets(Pdu pdu) {
        OctetWriter out = new OctetWriter();
        PduEncoder.encode(pdu, out);
        return out.toArray();
    }

    /** The promise is the caller's to watch. */
    @Override
    @SuppressWarnings("FutureReturnValueIgnored")
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        if (message instanceof Pdu pdu) {
            PduEncoder.encode(pdu, out);
            if (apart || !promise.isVoid() || out.length() >= ENOUGH) {
                passOn(ctx, promise);
            }
        } else {
            passOn(ctx, ctx.voidPromise());
            ctx.write(message, promise);
        }
    }

    @Override
    public void flush(ChannelHandlerContext ctx) {
        passOn(ctx, ctx.voidPromise());
        ctx.flush();
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    private void passOn(ChannelHandlerContext ctx, ChannelPromise promise) {
        int length = out.length();
        if (length > 0) {
            ByteBuf buffer = ctx.alloc().buffer(length);
            out.moveTo(buffer);
            ctx.write(buffer, promise);
        }
    }
}
