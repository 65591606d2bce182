package org.smppassay.link;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Instant;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.smppassay.world.World;

/**
 * Captures one connection that was accepted. Lies below whatever changes what is on the wire and above TLS, so that the capture can be
 * read. Owned by the connection's loop.
 */
final class PcapHandler extends ChannelDuplexHandler {
    /** Where virtual connections end in the capture. 2775 is the port that Wireshark takes for SMPP. */
    private static final InetSocketAddress VIRTUAL_SMSC = new InetSocketAddress(InetAddress.getLoopbackAddress(), 2775);

    private final PcapFile file;
    private final World world;
    private final IntSupplier virtualPort;
    private @Nullable CapturedConnection connection;

    /**
     * @param virtualPort gives the peer of a connection without addresses a port
     */
    PcapHandler(PcapFile file, World world, IntSupplier virtualPort) {
        this.file = file;
        this.world = world;
        this.virtualPort = virtualPort;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        connection = file.connection(
                remote(ctx.channel().remoteAddress()), local(ctx.channel().localAddress()), now());
        ctx.fireChannelActive();
    }

    private InetSocketAddress remote(SocketAddress address) {
        return address instanceof InetSocketAddress real
                ? real
                : new InetSocketAddress(InetAddress.getLoopbackAddress(), virtualPort.getAsInt());
    }

    private static InetSocketAddress local(SocketAddress address) {
        return address instanceof InetSocketAddress real ? real : VIRTUAL_SMSC;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (message instanceof ByteBuf octets && connection != null) {
            connection.received(octets, now());
        }
        ctx.fireChannelRead(message);
    }

    /** The promise is the caller's to watch. */
    @Override
    @SuppressWarnings("FutureReturnValueIgnored")
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        if (message instanceof ByteBuf octets && connection != null) {
            connection.sent(octets, now());
        }
        ctx.write(message, promise);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        if (connection != null) {
            connection.closedThere(now());
            connection.closedHere(now());
        }
        ctx.fireChannelInactive();
    }

    private Instant now() {
        return world.instantAt(world.nanos());
    }
}
