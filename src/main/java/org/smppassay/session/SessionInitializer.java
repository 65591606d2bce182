package org.smppassay.session;

import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import java.util.List;
import java.util.function.Supplier;
import org.smppassay.link.LinkLayer;
import org.smppassay.link.ObservedPdus;
import org.smppassay.link.PduObserver;
import org.smppassay.protocol.PduReader;
import org.smppassay.protocol.PduWriter;

/** Lays out the pipeline of an SMPP connection: what lies below it, frames, PDUs, who looks at them, session. */
public final class SessionInitializer extends ChannelInitializer<Channel> {
    private final SessionConfig config;
    private final Supplier<? extends SessionHandler> handlers;
    private final List<LinkLayer> below;
    private final List<PduObserver> observers;

    /**
     * @param config the limits of each session
     * @param handlers gives the handler of each new connection; called on the connection's loop
     */
    public SessionInitializer(SessionConfig config, Supplier<? extends SessionHandler> handlers) {
        this(config, handlers, List.of(), List.of());
    }

    /**
     * @param config the limits of each session
     * @param handlers gives the handler of each new connection; called on the connection's loop
     * @param below what lies between sessions and their sockets, from the socket up
     * @param observers who looks at the PDUs
     */
    public SessionInitializer(
            SessionConfig config,
            Supplier<? extends SessionHandler> handlers,
            List<LinkLayer> below,
            List<PduObserver> observers) {
        this.config = config;
        this.handlers = handlers;
        this.below = List.copyOf(below);
        this.observers = List.copyOf(observers);
    }

    @Override
    protected void initChannel(Channel channel) {
        below.forEach(layer -> layer.addTo(channel.pipeline()));
        channel.pipeline().addLast(new PduReader(config.maxUnboundLength()), new PduWriter(!below.isEmpty()));
        observers.forEach(observer -> channel.pipeline().addLast(new ObservedPdus(observer)));
        channel.pipeline().addLast(new SmppSession(config, handlers.get()));
    }
}
