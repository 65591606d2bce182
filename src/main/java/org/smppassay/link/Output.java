package org.smppassay.link;

import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslHandler;

/** Ends our side of a connection and leaves the peer's open. */
public final class Output {
    private Output() {}

    /** False while the two ends have not agreed on TLS: there is nothing to say then, and no way to say it. */
    public static boolean isOpen(DuplexChannel channel) {
        SslHandler tls = channel.pipeline().get(SslHandler.class);
        return tls == null || tls.handshakeFuture().isSuccess();
    }

    /** Says that nothing more will come: in TLS first with a close_notify, without which a peer suspects a broken connection. */
    public static void shut(DuplexChannel channel) {
        SslHandler tls = channel.pipeline().get(SslHandler.class);
        if (tls == null) {
            channel.shutdownOutput();
        } else {
            tls.closeOutbound().addListener(told -> channel.shutdownOutput());
        }
    }
}
