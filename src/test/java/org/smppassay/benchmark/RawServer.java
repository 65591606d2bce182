package org.smppassay.benchmark;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * The practical limit of a server: it answers whatever it is asked and remembers nothing. With receipts it sends one beside
 * each answer to a submit_sm. Owned by its one loop.
 */
final class RawServer {
    private static final int RESPONSE_OCTETS = 64;
    private static final int RECEIPT_OCTETS = 256;

    private final boolean receipts;
    private long messageIds = 1_000_000_000;

    private RawServer(boolean receipts) {
        this.receipts = receipts;
    }

    /** Listens on loopback and returns the port. */
    static int start(boolean receipts) throws InterruptedException {
        RawServer server = new RawServer(receipts);
        Channel channel = new ServerBootstrap()
                .group(Sockets.oneLoop())
                .channel(Sockets.listening())
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel connection) {
                        connection.pipeline().addLast(Frames.cutter(), server.new Session());
                    }
                })
                .bind(InetAddress.getLoopbackAddress(), 0)
                .sync()
                .channel();
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    private final class Session extends ChannelInboundHandlerAdapter {
        private int sequence;

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            ByteBuf frame = (ByteBuf) message;
            int command = Frames.command(frame);
            int number = Frames.sequence(frame);
            frame.release();
            if (command == Frames.SUBMIT_SM) {
                accept(context, number, Long.toString(++messageIds));
            } else if (command >= 0) {
                answer(context, command, number, isBind(command) ? "raw" : "");
            }
        }

        private void accept(ChannelHandlerContext context, int number, String messageId) {
            answer(context, Frames.SUBMIT_SM, number, messageId);
            if (receipts) {
                ByteBuf out = context.alloc().directBuffer(RECEIPT_OCTETS);
                context.write(Frames.receipt(out, ++sequence, messageId), context.voidPromise());
            }
        }

        private static void answer(ChannelHandlerContext context, int command, int number, String body) {
            ByteBuf out = context.alloc().directBuffer(RESPONSE_OCTETS);
            context.write(Frames.response(out, command, number, body), context.voidPromise());
        }

        private static boolean isBind(int command) {
            return command == Frames.BIND_TRANSCEIVER
                    || command == Frames.BIND_RECEIVER
                    || command == Frames.BIND_TRANSMITTER;
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            context.flush();
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            context.close();
        }
    }
}
