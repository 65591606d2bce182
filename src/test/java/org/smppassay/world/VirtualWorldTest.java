package org.smppassay.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class VirtualWorldTest {
    private static final Instant ORIGIN = Instant.parse("2025-06-15T16:00:00Z");

    @Test
    void fiveDaysPassWithoutWaiting() throws Exception {
        try (VirtualWorld world = new VirtualWorld(ORIGIN, 1)) {
            CompletableFuture<Instant> done = new CompletableFuture<>();
            world.loop().schedule(() -> done.complete(world.instantAt(world.nanos())), 5, TimeUnit.DAYS);
            world.runUntil(done);
            assertThat(done.get()).isEqualTo(ORIGIN.plus(Duration.ofDays(5)));
        }
    }

    @Test
    void eventsRunInTheOrderOfDeadlineThenOfScheduling() throws Exception {
        try (VirtualWorld world = new VirtualWorld(ORIGIN, 1)) {
            List<String> order = new ArrayList<>();
            CompletableFuture<Void> done = new CompletableFuture<>();
            world.loop().schedule(() -> order.add("later"), 2, TimeUnit.SECONDS);
            world.loop().schedule(() -> order.add("first"), 1, TimeUnit.SECONDS);
            world.loop().schedule(() -> order.add("second"), 1, TimeUnit.SECONDS);
            world.loop().schedule(() -> done.complete(null), 3, TimeUnit.SECONDS);
            world.runUntil(done);
            assertThat(order).containsExactly("first", "second", "later");
        }
    }

    @Test
    void aRunThatCanNeverEndSaysSo() {
        try (VirtualWorld world = new VirtualWorld(ORIGIN, 1)) {
            assertThatThrownBy(() -> world.runUntil(new CompletableFuture<>()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("nothing is left to happen");
        }
    }

    @Test
    void aRunThatOnlyGoesOnSaysSo() {
        try (VirtualWorld world = new VirtualWorld(ORIGIN, 1)) {
            world.loop().scheduleAtFixedRate(() -> {}, 1, 1, TimeUnit.DAYS);
            assertThatThrownBy(() -> world.runUntil(new CompletableFuture<>()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("goes on for ever");
        }
    }

    @Test
    void bytesTravelBetweenChannelsOfOneWorldAndWorldsDoNotCollide() throws Exception {
        try (VirtualWorld one = new VirtualWorld(ORIGIN, 1);
                VirtualWorld other = new VirtualWorld(ORIGIN, 1)) {
            assertThat(firstBytesReceivedIn(one)).isEqualTo("hello");
            assertThat(firstBytesReceivedIn(other)).isEqualTo("hello");
        }
    }

    static String firstBytesReceivedIn(World world) throws Exception {
        CompletableFuture<String> received = new CompletableFuture<>();
        var listening = world.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), reader(received));
        CompletableFuture<Void> ready = new CompletableFuture<>();
        listening.addListener(future -> ready.complete(null));
        world.runUntil(ready);
        world.connect(world.loop(), listening.channel().localAddress(), new ChannelInboundHandlerAdapter() {
            @Override
            public void channelActive(ChannelHandlerContext ctx) {
                ctx.writeAndFlush(ctx.alloc().buffer().writeBytes("hello".getBytes(StandardCharsets.US_ASCII)));
            }
        });
        world.runUntil(received);
        return received.get();
    }

    private static ChannelInitializer<Channel> reader(CompletableFuture<String> received) {
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel channel) {
                channel.pipeline().addLast(new ChannelInboundHandlerAdapter() {
                    @Override
                    public void channelRead(ChannelHandlerContext ctx, Object message) {
                        ByteBuf bytes = (ByteBuf) message;
                        received.complete(bytes.toString(StandardCharsets.US_ASCII));
                        bytes.release();
                    }
                });
            }
        };
    }
}
