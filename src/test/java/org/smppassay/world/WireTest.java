package org.smppassay.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WireTest {
    private final VirtualWorld world = new VirtualWorld(Instant.EPOCH, 1);
    private final End server = new End();
    private final End client = new End();

    /** One end: notes what it reads, and answers each octet above zero with the next smaller one. */
    private static final class End extends ChannelInboundHandlerAdapter {
        private final List<Integer> read = new ArrayList<>();
        private @Nullable Channel channel;

        Channel channel() {
            return Objects.requireNonNull(channel);
        }

        @Override
        public void channelActive(ChannelHandlerContext ctx) {
            channel = ctx.channel();
        }

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object message) {
            ByteBuf octets = (ByteBuf) message;
            int octet = octets.readByte();
            octets.release();
            read.add(octet);
            if (octet > 0) {
                send(octet - 1);
            }
        }

        ChannelFuture send(int octet) {
            return channel().writeAndFlush(Unpooled.wrappedBuffer(new byte[] {(byte) octet}));
        }
    }

    @BeforeEach
    void connect() {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 2775);
        world.listen(address, server);
        world.connect(world.loop(), address, client);
        world.advance(Duration.ZERO);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void answersWithinAFlushGoToAndFro() {
        ChannelFuture sent = client.send(5);
        assertThat(sent.isSuccess()).isTrue();
        assertThat(server.read).containsExactly(5, 3, 1);
        assertThat(client.read).containsExactly(4, 2, 0);
    }

    @Test
    void anEndThatDoesNotReadHasItAllLaterInOrder() {
        server.channel().config().setAutoRead(false);
        client.send(0);
        client.send(1);
        world.advance(Duration.ofSeconds(1));
        assertThat(server.read).isEmpty();
        server.channel().config().setAutoRead(true);
        assertThat(server.read).containsExactly(0, 1);
        assertThat(client.read).containsExactly(0);
    }

    @Test
    void whatIsWrittenAfterTheOtherEndHasClosedFails() {
        server.channel().close();
        ChannelFuture sent = client.send(0);
        world.advance(Duration.ZERO);
        assertThat(sent.cause()).isInstanceOf(ClosedChannelException.class);
        assertThat(client.channel().isOpen()).isFalse();
    }
}
