package org.smppassay.benchmark;

import com.cloudhopper.smpp.SmppServerConfiguration;
import com.cloudhopper.smpp.SmppServerHandler;
import com.cloudhopper.smpp.SmppServerSession;
import com.cloudhopper.smpp.SmppSessionConfiguration;
import com.cloudhopper.smpp.impl.DefaultSmppServer;
import com.cloudhopper.smpp.impl.DefaultSmppSessionHandler;
import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.pdu.BaseBindResp;
import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.pdu.PduResponse;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import io.netty.channel.nio.NioEventLoopGroup;
import java.util.concurrent.atomic.AtomicLong;

/** Cloudhopper's server with its defaults: it accepts every submit_sm and sends no receipts. */
@SuppressWarnings("rawtypes") // its interfaces are older than generics
final class CloudhopperServer implements SmppServerHandler {
    private static final int LARGE = 1000;

    private final AtomicLong messageIds = new AtomicLong(1_000_000_000);

    private CloudhopperServer() {}

    /** Listens and returns the port. */
    @SuppressWarnings("deprecation") // its constructors take the loops of Netty 4.1
    static int start() throws Exception {
        SmppServerConfiguration configuration = new SmppServerConfiguration();
        configuration.setPort(Sockets.freePort());
        configuration.setMaxConnectionSize(LARGE);
        configuration.setDefaultWindowSize(LARGE);
        configuration.setDefaultSessionCountersEnabled(false);
        configuration.setJmxEnabled(false);
        NioEventLoopGroup loops = new NioEventLoopGroup();
        new DefaultSmppServer(configuration, new CloudhopperServer(), null, loops, loops).start();
        return configuration.getPort();
    }

    @Override
    public void sessionBindRequested(Long id, SmppSessionConfiguration configuration, BaseBind bind) {}

    @Override
    public void sessionCreated(Long id, SmppServerSession session, BaseBindResp response) {
        session.serverReady(new DefaultSmppSessionHandler() {
            @Override
            public PduResponse firePduRequestReceived(PduRequest request) {
                PduResponse response = request.createResponse();
                if (response instanceof SubmitSmResp accepted) {
                    accepted.setMessageId(Long.toString(messageIds.incrementAndGet()));
                }
                return response;
            }
        });
    }

    @Override
    public void sessionDestroyed(Long id, SmppServerSession session) {
        session.destroy();
    }
}
