package org.smppassay.link.fault;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelPromise;
import org.jspecify.annotations.Nullable;

/** Cuts a buffer into slices. */
final class Pieces {
    private Pieces() {}

    /** Takes each piece, in order. */
    interface Taker {
        /**
         * A piece to own.
         *
         * @param promise of the whole buffer's write, with its last piece; null before
         */
        void take(ByteBuf piece, @Nullable ChannelPromise promise);
    }

    /** Cuts {@code data}, which is not empty and is taken over, into pieces of {@code octets}, the last perhaps shorter. */
    static void cut(ByteBuf data, @Nullable ChannelPromise promise, int octets, Taker taker) {
        while (data.readableBytes() > octets) {
            taker.take(data.readRetainedSlice(octets), null);
        }
        taker.take(data, promise);
    }
}
