package org.smppassay.benchmark;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.smppassay.world.WallClock;

/**
 * The practical limit of a client: one submit_sm, encoded once, with a fixed window a session; receipts are answered and
 * counted. Owned by its one loop, but for the counts, which the waiting thread reads.
 */
final class RawClient {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SILENCE = Duration.ofSeconds(5);
    private static final int SMALL = 64;

    private final Traffic traffic;
    private final WallClock clock = WallClock.start();
    private final CountDownLatch answered;
    private volatile long receipts;
    private volatile long lastReceiptNanos;

    private RawClient(Traffic traffic) {
        this.traffic = traffic;
        this.answered = new CountDownLatch(traffic.sessions());
    }

    /**
     * Sends everything and waits for all answers and, if asked for, all receipts.
     *
     * @throws IllegalStateException if not every submission is answered in time, or one is refused
     */
    static Round run(Traffic traffic) throws InterruptedException {
        return new RawClient(traffic).run();
    }

    private Round run() throws InterruptedException {
        EventLoopGroup loop = Sockets.oneLoop();
        try {
            for (int i = 0; i < traffic.sessions(); i++) {
                connect(loop);
            }
            if (!answered.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("not all submissions were accepted within " + PATIENCE);
            }
            double seconds = clock.elapsed().toNanos() / 1e9;
            awaitReceipts();
            return new Round(traffic.sent(), seconds, receipts, lastReceiptNanos / 1e9);
        } finally {
            loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).sync();
        }
    }

    private void connect(EventLoopGroup loop) throws InterruptedException {
        new Bootstrap()
                .group(loop)
                .channel(Sockets.connecting())
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline().addLast(Frames.cutter(), new Session());
                    }
                })
                .connect(InetAddress.getLoopbackAddress(), traffic.port())
                .sync();
    }

    /** Until there is one for each submission, or none has come for some seconds. */
    private void awaitReceipts() throws InterruptedException {
        Duration quietSince = clock.elapsed();
        long seen = receipts;
        while (traffic.receipts()
                && receipts < traffic.sent()
                && clock.elapsed().minus(quietSince).compareTo(SILENCE) < 0) {
            TimeUnit.MILLISECONDS.sleep(5);
            if (receipts != seen) {
                seen = receipts;
                quietSince = clock.elapsed();
            }
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // written by the one loop alone
    private void countReceipt() {
        receipts++;
        lastReceiptNanos = clock.elapsed().toNanos();
    }

    private final class Session extends ChannelInboundHandlerAdapter {
        private final byte[] submission = ByteBufUtil.getBytes(Frames.submit(Unpooled.buffer(), traffic.receipts()));
        private final long share = traffic.messagesOfSession();
        private long sent;
        private long accepted;
        private int sequence = 1;

        @Override
        public void channelActive(ChannelHandlerContext context) {
            ByteBuf out = context.alloc().directBuffer(SMALL);
            context.writeAndFlush(Frames.bind(out, Traffic.SYSTEM_ID, Traffic.PASSWORD), context.voidPromise());
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            ByteBuf frame = (ByteBuf) message;
            int command = Frames.command(frame);
            int status = Frames.status(frame);
            int number = Frames.sequence(frame);
            frame.release();
            if (status != 0) {
                throw new IllegalStateException("refused with status " + status);
            }
            if (command == (Frames.SUBMIT_SM | Frames.RESPONSE)) {
                onAccepted(context);
            } else if (command == Frames.DELIVER_SM) {
                countReceipt();
                answer(context, command, number);
            } else if (command == (Frames.BIND_TRANSCEIVER | Frames.RESPONSE)) {
                for (int i = 0; i < traffic.window(); i++) {
                    sendNext(context);
                }
            } else if (command == Frames.ENQUIRE_LINK) {
                answer(context, command, number);
            }
        }

        private void onAccepted(ChannelHandlerContext context) {
            accepted++;
            if (accepted == share) {
                answered.countDown();
            } else {
                sendNext(context);
            }
        }

        private void sendNext(ChannelHandlerContext context) {
            if (sent < share) {
                sent++;
                ByteBuf out = context.alloc().directBuffer(submission.length).writeBytes(submission);
                Frames.setSequence(out, ++sequence);
                context.write(out, context.voidPromise());
            }
        }

        private static void answer(ChannelHandlerContext context, int command, int number) {
            context.write(
                    Frames.response(context.alloc().directBuffer(SMALL), command, number, ""), context.voidPromise());
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            context.flush();
        }

        /** What was not accepted is missed by the thread that waits. */
        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            System.err.println("raw client: " + cause.getMessage());
            context.close();
        }
    }
}
