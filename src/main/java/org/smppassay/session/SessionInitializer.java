package org.smppassay.session;

import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import java.util.List;
import java.util.function.Supplier;
import org.smppassay.link.LinkLayer;
import org.smppassay.protocol.PduCodec;
import org.smppassay.protocol.SmppFrameDecoder;

/** Lays out the pipeline of an SMPP connection: what lies below it, frames, PDUs, session. */
public final class SessionInitializer extends ChannelInitializer<Channel> {
    private final SessionConfig config;
    private final Supplier<? extends SessionHandler> handlers;
    private final List<LinkLayer> below;

    /**
     * @param config the limits of each session
     * @param handlers gives the handler of each new connection; called on the connection's loop
     */
    public SessionInitializer(SessionConfig config, Supplier<? extends SessionHandler> handlers) {
        this(config, handlers, List.of());
    }

    /**
     * @param config the limits of each session
     * @param handlers gives the handler of each new connection; called on the connection's loop
     * @param below what lies between sessions and their sockets, from the socket up
     */
    public SessionInitializer(
            SessionConfig config, Supplier<? extends SessionHandler> handlers, List<LinkLayer> below) {
        this.config = config;
        this.handlers = handlers;
        this.below = List.copyOf(below);
    }

    @Override
    protected void initChannel(Channel channel) {
        below.forEach(layer -> layer.layOn(channel.pipeline()));
        channel.pipeline()
                .addLast(
                        new SmppFrameDecoder(config.maxCommandLength()),
                        new PduCodec(),
                        new SmppSession(config, handlers.get()));
    }
}
