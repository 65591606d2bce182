package org.smppassay.benchmark;

import com.cloudhopper.smpp.PduAsyncResponse;
import com.cloudhopper.smpp.SmppBindType;
import com.cloudhopper.smpp.SmppSession;
import com.cloudhopper.smpp.SmppSessionConfiguration;
import com.cloudhopper.smpp.impl.DefaultSmppClient;
import com.cloudhopper.smpp.impl.DefaultSmppSessionHandler;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.type.Address;
import io.netty.channel.nio.NioEventLoopGroup;
import java.net.InetAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.smppassay.world.WallClock;

/** Cloudhopper's client as its users write it: a thread a session, which sends as long as the window has room. */
final class CloudhopperClient {
    private static final long PATIENCE_MILLIS = 30_000;
    private static final byte[] TEXT = new byte[140];

    private CloudhopperClient() {}

    @SuppressWarnings("deprecation") // its constructors take the loops of Netty 4.1
    static Round run(Traffic traffic) throws Exception {
        WallClock clock = WallClock.start();
        NioEventLoopGroup loop = new NioEventLoopGroup(1);
        DefaultSmppClient client = new DefaultSmppClient(loop, null);
        Workers.run(traffic.sessions(), () -> send(client, traffic));
        double seconds = clock.elapsed().toNanos() / 1e9;
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).sync();
        return Round.withoutReceipts(traffic.sent(), seconds);
    }

    private static void send(DefaultSmppClient client, Traffic traffic) throws Exception {
        CountDownLatch answered = new CountDownLatch(Math.toIntExact(traffic.messagesOfSession()));
        SmppSession session = client.bind(configuration(traffic), new DefaultSmppSessionHandler() {
            @Override
            public void fireExpectedPduResponseReceived(PduAsyncResponse response) {
                answered.countDown();
            }
        });
        for (long i = 0; i < traffic.messagesOfSession(); i++) {
            session.sendRequestPdu(submission(traffic), PATIENCE_MILLIS, false);
        }
        if (!answered.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException(answered.getCount() + " submissions are not answered");
        }
        session.destroy();
    }

    private static SmppSessionConfiguration configuration(Traffic traffic) {
        SmppSessionConfiguration configuration =
                new SmppSessionConfiguration(SmppBindType.TRANSCEIVER, Traffic.SYSTEM_ID, Traffic.PASSWORD);
        configuration.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        configuration.setPort(traffic.port());
        configuration.setWindowSize(traffic.window());
        configuration.getLoggingOptions().setLogBytes(false);
        configuration.getLoggingOptions().setLogPdu(false);
        return configuration;
    }

    private static SubmitSm submission(Traffic traffic) throws Exception {
        SubmitSm submission = new SubmitSm();
        submission.setSourceAddress(new Address((byte) 0, (byte) 1, Frames.SENDER));
        submission.setDestAddress(new Address((byte) 1, (byte) 1, Frames.RECIPIENT));
        submission.setRegisteredDelivery((byte) (traffic.receipts() ? 1 : 0));
        submission.setShortMessage(TEXT);
        return submission;
    }
}
