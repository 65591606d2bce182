package org.smppassay.link.fault;

import io.netty.channel.ChannelPromise;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;

/** Ends of writes that never reach the wire. A void promise can't be told and need not be. */
final class Promises {
    private Promises() {}

    /** The sender must not know that it was lost. */
    static void lost(Object message, ChannelPromise promise) {
        ReferenceCountUtil.release(message);
        if (!promise.isVoid()) {
            promise.trySuccess();
        }
    }

    /** The connection ended first. */
    static void closed(Object message, ChannelPromise promise) {
        ReferenceCountUtil.release(message);
        if (!promise.isVoid()) {
            promise.tryFailure(new ClosedChannelException());
        }
    }
}
