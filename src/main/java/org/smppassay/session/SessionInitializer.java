package org.smppassay.session;

import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import java.util.function.Supplier;
import org.smppassay.link.LinkLayer;
import org.smppassay.protocol.PduCodec;
import org.smppassay.protocol.SmppFrameDecoder;

/** Lays out the pipeline of an SMPP connection: what lies below it, frames, PDUs, session. */
public final class SessionInitializer extends ChannelInitializer<Channel> {
    private final SessionConfig config;
    private final LinkLayer link;
    private final Supplier<? extends SessionHandler> handlers;

    /**
     * @param config the limits of each session
     * @param handlers gives the handler of each new connection; called on the connection's loop
     */
    public SessionInitializer(SessionConfig config, Supplier<? extends SessionHandler> handlers) {
        this(config, LinkLayer.NONE, handlers);
    }

    /**
     * @param config the limits of each session
     * @param link what lies between the session and its socket
     * @param handlers gives the handler of each new connection; called on the connection's loop
     */
    public SessionInitializer(SessionConfig config, LinkLayer link, Supplier<? extends SessionHandler> handlers) {
        this.config = config;
        this.link = link;
        this.handlers = handlers;
    }

    @Override
    protected void initChannel(Channel channel) {
        link.addTo(channel.pipeline());
        channel.pipeline()
                .addLast(
                        new SmppFrameDecoder(config.maxCommandLength()),
                        new PduCodec(),
                        new SmppSession(config, handlers.get()));
    }
}
