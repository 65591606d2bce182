package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.pdu.Pdu;
import com.cloudhopper.smpp.pdu.PduRequest;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoop;
import java.io.ByteArrayOutputStream;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.smppassay.peer.Frames;
import org.smppassay.peer.Requests;
import org.smppassay.session.BindType;
import org.smppassay.world.World;

/** A client of nothing but octets, in either world: keeps each piece as it came. Its fields belong to its loop. */
final class WirePeer extends ChannelInboundHandlerAdapter {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final World world;
    private final EventLoop loop;
    private final List<byte[]> pieces = new ArrayList<>();
    private final List<Long> times = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private @Nullable Channel channel;
    private boolean ended;
    private boolean reset;
    private boolean refused;
    private int lastSequence;

    private record Waiting(BooleanSupplier condition, CompletableFuture<Void> met) {}

    private WirePeer(World world) {
        this.world = world;
        this.loop = world.loop();
    }

    /** Connects; whether it succeeds is to be asked. */
    static WirePeer connect(World world, SocketAddress address) throws Exception {
        WirePeer peer = new WirePeer(world);
        world.connect(peer.loop, address, peer)
                .addListener(done -> peer.loop.execute(() -> {
                    peer.refused = !done.isSuccess();
                    peer.look();
                }));
        peer.await("a connection, or none", () -> peer.channel != null || peer.refused || peer.ended);
        return peer;
    }

    WirePeer bind(BindType type) throws Exception {
        return send(Requests.bind(type, "tester", "secret"));
    }

    /** Binds as a transceiver and waits for the response. */
    WirePeer bound() throws Exception {
        bind(BindType.TRANSCEIVER).awaitFrames(1);
        return this;
    }

    WirePeer submit(int count) throws Exception {
        for (int i = 0; i < count; i++) {
            send(Requests.submit(VirtualCarrier.subscriber(i), Requests.NO_RECEIPT));
        }
        return this;
    }

    /** Sends a request under the next sequence number, a response as it is. */
    WirePeer send(Pdu pdu) {
        if (pdu instanceof PduRequest<?>) {
            pdu.setSequenceNumber(++lastSequence);
        }
        return send(Frames.of(pdu));
    }

    WirePeer send(byte[] octets) {
        loop.execute(() -> connected().writeAndFlush(Unpooled.wrappedBuffer(octets)));
        return this;
    }

    void disconnect() throws Exception {
        loop.execute(() -> connected().close());
        awaitEnd();
    }

    /** Waits until so many whole PDUs have come, and returns all that have. */
    List<byte[]> awaitFrames(int count) throws Exception {
        await(count + " PDUs", () -> frames(octets()).size() >= count);
        return onLoop(() -> frames(octets()));
    }

    /** Waits until so many octets have come, and returns all that have. */
    byte[] awaitOctets(int count) throws Exception {
        await(count + " octets", () -> octets().length >= count);
        return onLoop(this::octets);
    }

    void awaitEnd() throws Exception {
        await("the end", () -> ended || refused);
    }

    List<byte[]> pieces() throws Exception {
        return onLoop(() -> List.copyOf(pieces));
    }

    /** When each piece came, on the world's clock. */
    List<Long> times() throws Exception {
        return onLoop(() -> List.copyOf(times));
    }

    boolean ended() throws Exception {
        return onLoop(() -> ended);
    }

    /** True if the connection broke with a RST; never over local channels. */
    boolean reset() throws Exception {
        return onLoop(() -> reset);
    }

    boolean refused() throws Exception {
        return onLoop(() -> refused);
    }

    void await(String what, BooleanSupplier condition) throws Exception {
        CompletableFuture<Void> met = new CompletableFuture<>();
        loop.execute(() -> {
            waiting.add(new Waiting(condition, met));
            look();
        });
        var patience = loop.schedule(
                () -> met.completeExceptionally(new AssertionError("waited in vain for " + what)),
                PATIENCE.toNanos(),
                TimeUnit.NANOSECONDS);
        world.runUntil(met);
        patience.cancel(false);
        try {
            met.get();
        } catch (ExecutionException e) {
            throw new AssertionError("never saw " + what, e);
        }
    }

    /** True if the last whole PDU that has come is of such a command_id. To be asked on the peer's loop. */
    boolean lastFrameIs(int commandId) {
        List<byte[]> frames = frames(octets());
        return !frames.isEmpty()
                && ByteBuffer.wrap(frames.get(frames.size() - 1)).getInt(4) == commandId;
    }

    /** The whole PDUs that octets begin with, by their command_length. */
    static List<byte[]> frames(byte[] octets) {
        List<byte[]> frames = new ArrayList<>();
        int start = 0;
        while (octets.length - start >= 16) {
            int length = ByteBuffer.wrap(octets).getInt(start);
            if (length < 16 || length > octets.length - start) {
                break;
            }
            frames.add(Arrays.copyOfRange(octets, start, start + length));
            start += length;
        }
        return frames;
    }

    static Pdu read(byte[] frame) {
        Object pdu = Frames.read(frame);
        assertThat(pdu).isInstanceOf(Pdu.class);
        return (Pdu) pdu;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        channel = ctx.channel();
        look();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        ByteBuf octets = (ByteBuf) message;
        pieces.add(ByteBufUtil.getBytes(octets));
        times.add(world.nanos());
        octets.release();
        look();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        ended = true;
        look();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        reset |= String.valueOf(cause.getMessage()).contains("reset");
        ctx.close();
    }

    private <T> T onLoop(Callable<T> question) throws Exception {
        CompletableFuture<T> answer = new CompletableFuture<>();
        loop.execute(() -> {
            try {
                answer.complete(question.call());
            } catch (Exception e) {
                answer.completeExceptionally(e);
            }
        });
        world.runUntil(answer);
        return answer.get();
    }

    private Channel connected() {
        return Objects.requireNonNull(channel, "not connected");
    }

    private byte[] octets() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        pieces.forEach(all::writeBytes);
        return all.toByteArray();
    }

    private void look() {
        for (Iterator<Waiting> each = waiting.iterator(); each.hasNext(); ) {
            Waiting one = each.next();
            if (one.condition().getAsBoolean()) {
                each.remove();
                one.met().complete(null);
            }
        }
    }
}
