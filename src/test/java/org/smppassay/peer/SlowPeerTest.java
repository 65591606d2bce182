package org.smppassay.peer;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.pdu.Pdu;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.smppassay.session.BindType;

/** One client that submits and never reads its responses, among others that do, over real connections. */
@Timeout(60)
class SlowPeerTest {
    /** What the two kernels hold of a connection, with room to spare; what the carrier holds is a small part of it. */
    private static final long MOST_HELD = 64L << 20;

    private static final long STUCK_NANOS = TimeUnit.MILLISECONDS.toNanos(300);
    private static final int BATCHES = 8;
    private static final int IN_A_BATCH = 100;

    private TcpCarrier carrier;

    @BeforeEach
    void start() throws InterruptedException {
        carrier = new TcpCarrier();
    }

    @AfterEach
    void stop() {
        carrier.close();
    }

    @Test
    void isReadFromNoMoreAndSlowsNobodyElse() throws Exception {
        // The carrier has two loops, so one of these shares that of the slow one.
        try (TcpPeer one = TcpPeer.bound(carrier.address, BindType.TRANSMITTER);
                TcpPeer other = TcpPeer.bound(carrier.address, BindType.TRANSMITTER);
                SocketChannel slow = SocketChannel.open(carrier.address)) {
            long usual = Math.max(bestBatch(one), bestBatch(other));
            assertThat(submitWithoutReading(slow)).isLessThan(MOST_HELD);
            long beside = Math.max(bestBatch(one), bestBatch(other));
            assertThat(beside)
                    .as("nanoseconds for " + IN_A_BATCH + " submissions one after the other")
                    .isLessThan(4 * usual + TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /** Binds and submits until nothing more is taken; returns how many octets that was. */
    private static long submitWithoutReading(SocketChannel peer) throws IOException, InterruptedException {
        byte[] submit = Frames.of(numbered(Requests.submit(Requests.SUBSCRIBER, Requests.NO_RECEIPT), 2));
        peer.write(ByteBuffer.wrap(Frames.of(numbered(Requests.bind(BindType.TRANSMITTER, "tester", "secret"), 1))));
        peer.configureBlocking(false);
        ByteBuffer many = ByteBuffer.allocate(submit.length * 100);
        long taken = 0;
        for (long last = System.nanoTime(); System.nanoTime() - last < STUCK_NANOS && taken < MOST_HELD; ) {
            if (!many.hasRemaining() || taken == 0) {
                fill(many, submit);
            }
            int written = peer.write(many);
            if (written > 0) {
                taken += written;
                last = System.nanoTime();
            } else {
                Thread.sleep(1);
            }
        }
        return taken;
    }

    private static void fill(ByteBuffer many, byte[] submit) {
        many.clear();
        while (many.remaining() >= submit.length) {
            many.put(submit);
        }
        many.flip();
    }

    private static <P extends Pdu> P numbered(P pdu, int sequence) {
        pdu.setSequenceNumber(sequence);
        return pdu;
    }

    /** The shortest of several, since whatever else this machine does only lengthens them. */
    private static long bestBatch(TcpPeer peer) throws IOException {
        long best = Long.MAX_VALUE;
        for (int batch = 0; batch < BATCHES; batch++) {
            long start = System.nanoTime();
            for (int i = 0; i < IN_A_BATCH; i++) {
                assertThat(peer.ask(Requests.submit(Requests.SUBSCRIBER, Requests.NO_RECEIPT))
                                .getCommandStatus())
                        .isZero();
            }
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }
}
