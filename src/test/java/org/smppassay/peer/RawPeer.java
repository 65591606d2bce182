package org.smppassay.peer;

import com.cloudhopper.smpp.pdu.EnquireLink;
import com.cloudhopper.smpp.pdu.Pdu;
import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.pdu.PduResponse;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.smppassay.protocol.PduReader;
import org.smppassay.protocol.PduWriter;
import org.smppassay.world.VirtualWorld;

/**
 * One end of a connection in a virtual world, acted by hand: sends what it is told, keeps what it gets, and unless told
 * otherwise answers nothing. Sending lets everything happen that is due, but no time pass.
 */
public final class RawPeer {
    private final VirtualWorld world;
    private final Deque<Pdu> received = new ArrayDeque<>();
    private Function<PduRequest<?>, Optional<? extends Pdu>> answers = request -> Optional.empty();
    private Channel channel;
    private Throwable failure;
    private boolean closed;
    private boolean stayingAlive;
    private int lastSequence;

    private RawPeer(VirtualWorld world) {
        this.world = world;
    }

    public static RawPeer connect(VirtualWorld world, SocketAddress address) {
        RawPeer peer = new RawPeer(world);
        world.connect(world.loop(), address, peer.pipeline());
        peer.letHappen();
        return peer;
    }

    /** Listens; each connection becomes a peer in {@code accepted}. */
    public static SocketAddress listen(VirtualWorld world, List<RawPeer> accepted) {
        return listen(world, new InetSocketAddress(0), accepted);
    }

    /** Listens at an address; each connection becomes a peer in {@code accepted}. */
    public static SocketAddress listen(VirtualWorld world, SocketAddress at, List<RawPeer> accepted) {
        var listening = world.listen(at, new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel child) {
                RawPeer peer = new RawPeer(world);
                accepted.add(peer);
                child.pipeline().addLast(peer.pipeline());
            }
        });
        world.advance(Duration.ZERO);
        return listening.channel().localAddress();
    }

    /** Answers every enquire_link from now on and says nothing of them. */
    public RawPeer stayingAlive() {
        stayingAlive = true;
        return this;
    }

    /** Answers requests from now on as told; what is answered is kept all the same. */
    public RawPeer answering(Function<PduRequest<?>, Optional<? extends Pdu>> how) {
        answers = how;
        return this;
    }

    /** Answers every request with a status from now on. */
    public RawPeer answeringAll(int status) {
        return answering(request -> {
            PduResponse response = request.createResponse();
            response.setCommandStatus(status);
            return Optional.of(response);
        });
    }

    /** Sends a PDU, a request without a sequence number under the next one. */
    public RawPeer send(Pdu pdu) {
        write(pdu);
        channel.flush();
        letHappen();
        return this;
    }

    /** Sends several PDUs in one go. */
    public RawPeer sendTogether(List<? extends Pdu> pdus) {
        pdus.forEach(this::write);
        channel.flush();
        letHappen();
        return this;
    }

    public RawPeer send(byte[] octets) {
        channel.writeAndFlush(Unpooled.copiedBuffer(octets));
        letHappen();
        return this;
    }

    /** Sends a request and returns its response, which must be the next thing that comes. */
    public <R extends PduResponse> R ask(PduRequest<R> request) {
        send(request);
        Pdu next = next();
        if (next.getSequenceNumber() != request.getSequenceNumber()
                || !request.getResponseClass().isInstance(next)) {
            throw new AssertionError("no answer to " + request + ": " + next);
        }
        return request.getResponseClass().cast(next);
    }

    /** The response to a request that was sent, wherever it is among what came; that is taken out and the rest kept. */
    public PduResponse nextAnswer(PduRequest<?> request) {
        for (Pdu pdu : received) {
            if (pdu instanceof PduResponse response && pdu.getSequenceNumber() == request.getSequenceNumber()) {
                received.remove(pdu);
                return response;
            }
        }
        throw new AssertionError("no answer to " + request);
    }

    /** The next thing that came; fails if nothing has. */
    public Pdu next() {
        if (received.isEmpty()) {
            throw new AssertionError("nothing came" + (closed ? "; the connection is closed" : ""));
        }
        return received.remove();
    }

    /** The next thing that came, which must be of a kind. */
    public <P extends Pdu> P next(Class<P> kind) {
        Pdu next = next();
        if (!kind.isInstance(next)) {
            throw new AssertionError("not a " + kind.getSimpleName() + ": " + next);
        }
        return kind.cast(next);
    }

    /** Takes out all of a kind that came, and forgets the rest. */
    public <P extends Pdu> List<P> takeAll(Class<P> kind) {
        List<P> all = new ArrayList<>();
        for (Pdu pdu : received) {
            if (kind.isInstance(pdu)) {
                all.add(kind.cast(pdu));
            }
        }
        received.clear();
        return all;
    }

    /** True if nothing has come that was not looked at. */
    public boolean heardNothing() {
        return received.isEmpty();
    }

    public boolean closed() {
        return closed;
    }

    /** Breaks the connection without a word. */
    public void disconnect() {
        channel.close();
        letHappen();
    }

    private void write(Pdu pdu) {
        if (!pdu.hasSequenceNumberAssigned()) {
            pdu.setSequenceNumber(++lastSequence);
        }
        channel.write(pdu);
    }

    private void letHappen() {
        world.advance(Duration.ZERO);
        if (failure != null) {
            throw new AssertionError(failure);
        }
    }

    private ChannelInitializer<Channel> pipeline() {
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel connected) {
                channel = connected;
                connected.pipeline().addLast(new PduReader(1 << 20), new PduWriter(false), new Ears());
            }
        };
    }

    private final class Ears extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext ctx, Object message) {
            if (!(message instanceof Pdu pdu)) {
                throw new AssertionError("not a PDU: " + message);
            }
            if (stayingAlive && pdu instanceof EnquireLink sign) {
                ctx.writeAndFlush(sign.createResponse());
                return;
            }
            received.add(pdu);
            if (pdu instanceof PduRequest<?> request) {
                answers.apply(request).ifPresent(ctx::writeAndFlush);
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
            failure = cause;
        }

        @Override
        public void channelInactive(ChannelHandlerContext ctx) {
            closed = true;
        }
    }
}
