package org.smppassay.run;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoop;
import java.net.ConnectException;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smppassay.world.World;
import org.smppassay.world.WorldView;

/** A world whose only listener can fall silent and come back at the same address. Owned by its world's thread. */
final class FragileWorld extends WorldView {
    private final List<Channel> accepted = new ArrayList<>();
    private @Nullable ChannelHandler child;
    private @Nullable Channel listener;

    FragileWorld(World world) {
        super(world);
    }

    /** All connections break, and nobody listens any more. */
    void die() {
        if (listener != null) {
            listener.close();
        }
        List.copyOf(accepted).forEach(Channel::close);
        accepted.clear();
    }

    void comeBack() {
        if (child != null && listener != null) {
            listen(listener.localAddress(), child);
        }
    }

    @Override
    public ChannelFuture listen(SocketAddress address, ChannelHandler handler) {
        child = handler;
        ChannelFuture listening = world.listen(address, new ChannelInitializer<Channel>() {
            @Override
            protected void initChannel(Channel channel) {
                accepted.add(channel);
                channel.pipeline().addLast(handler);
            }
        });
        listener = listening.channel();
        return listening;
    }

    @Override
    public ChannelFuture connect(EventLoop on, SocketAddress address, ChannelHandler handler) {
        if (listener == null || !listener.isOpen()) {
            return new io.netty.channel.embedded.EmbeddedChannel()
                    .newFailedFuture(new ConnectException("nobody listens"));
        }
        return world.connect(on, listener.localAddress(), handler);
    }
}
