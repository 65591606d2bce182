package org.smppassay.session;

import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import java.util.function.Supplier;
import org.smppassay.protocol.PduCodec;
import org.smppassay.protocol.SmppFrameDecoder;

/** Lays out the pipeline of an SMPP connection: frames, PDUs, session. */
public final class SessionInitializer extends ChannelInitializer<Channel> {
    private final SessionConfig config;
    private final Supplier<? extends SessionHandler> handlers;

    /**
     * @param config the limits of each session
     * @param handlers gives the handler of each new connection; called on the connection's loop
     */
    public SessionInitializer(SessionConfig config, Supplier<? extends SessionHandler> handlers) {
        this.config = config;
        this.handlers = handlers;
    }

    @Override
    protected void initChannel(Channel channel) {
        channel.pipeline()
                .addLast(
                        new SmppFrameDecoder(config.maxCommandLength()),
                        new PduCodec(),
                        new SmppSession(config, handlers.get()));
    }
}
