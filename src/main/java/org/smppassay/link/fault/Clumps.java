package org.smppassay.link.fault;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.concurrent.Future;
import java.util.ArrayList;
import java.util.List;

/** Several buffers made one. */
final class Clumps {
    private Clumps() {}

    /** One buffer with the octets of all, which are released. */
    static ByteBuf of(List<Lane.Held> parts, ByteBufAllocator allocator) {
        if (parts.size() == 1) {
            return parts.get(0).data();
        }
        int octets =
                parts.stream().mapToInt(part -> part.data().readableBytes()).sum();
        ByteBuf clump = allocator.buffer(octets);
        for (Lane.Held part : parts) {
            clump.writeBytes(part.data());
            part.data().release();
        }
        return clump;
    }

    /** A promise for the write of all, which tells those who wrote the parts. */
    static ChannelPromise promise(List<Lane.Held> parts, ChannelHandlerContext ctx) {
        List<ChannelPromise> waiting = new ArrayList<>();
        for (Lane.Held part : parts) {
            if (part.promise() != null && !part.promise().isVoid()) {
                waiting.add(part.promise());
            }
        }
        if (waiting.isEmpty()) {
            return ctx.voidPromise();
        }
        ChannelPromise all = ctx.newPromise();
        all.addListener(done -> waiting.forEach(one -> tell(one, done)));
        return all;
    }

    private static void tell(ChannelPromise one, Future<?> all) {
        if (all.isSuccess()) {
            one.trySuccess();
        } else {
            one.tryFailure(all.cause());
        }
    }
}
