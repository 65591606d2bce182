package org.smppassay.link;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;

/** Turns what goes wrong in TLS into one {@link TlsException} in plain words. Lies behind the TLS handler; owned by its loop. */
final class TlsGuard extends ChannelInboundHandlerAdapter {
    private final Runnable onFailure;
    private boolean failed;

    /**
     * @param onFailure runs once if TLS fails
     */
    TlsGuard(Runnable onFailure) {
        this.onFailure = onFailure;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event instanceof SslHandshakeCompletionEvent completed && !completed.isSuccess()) {
            fail(ctx, completed.cause());
        }
        ctx.fireUserEventTriggered(event);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (TlsWords.isAboutTls(cause)) {
            fail(ctx, cause);
        } else {
            ctx.fireExceptionCaught(cause);
        }
    }

    private void fail(ChannelHandlerContext ctx, Throwable cause) {
        if (!failed) {
            failed = true;
            onFailure.run();
            ctx.fireExceptionCaught(new TlsException(TlsWords.of(cause), cause));
        }
    }
}
