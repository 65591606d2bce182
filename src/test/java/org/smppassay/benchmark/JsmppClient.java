package org.smppassay.benchmark;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.smppassay.world.WallClock;

/** jSMPP's client. Its call waits for the answer, so a window of fifty is fifty threads that share a session. */
final class JsmppClient {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final byte[] TEXT = new byte[140];

    private JsmppClient() {}

    static Round run(Traffic traffic) throws Exception {
        WallClock clock = WallClock.start();
        List<SMPPSession> sessions = new ArrayList<>();
        for (int i = 0; i < traffic.sessions(); i++) {
            sessions.add(bind(traffic));
        }
        AtomicInteger worker = new AtomicInteger();
        Workers.run(traffic.sessions() * traffic.window(), () -> {
            SMPPSession session = sessions.get(worker.getAndIncrement() / traffic.window());
            for (long i = 0; i < traffic.messagesOfSession() / traffic.window(); i++) {
                submit(session, traffic);
            }
        });
        double seconds = clock.elapsed().toNanos() / 1e9;
        sessions.forEach(SMPPSession::unbindAndClose);
        return Round.withoutReceipts(traffic.sent(), seconds);
    }

    private static SMPPSession bind(Traffic traffic) throws Exception {
        SMPPSession session = new SMPPSession();
        session.setTransactionTimer(PATIENCE_MILLIS);
        session.connectAndBind(
                InetAddress.getLoopbackAddress().getHostAddress(),
                traffic.port(),
                new BindParameter(
                        BindType.BIND_TRX,
                        Traffic.SYSTEM_ID,
                        Traffic.PASSWORD,
                        "",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        null));
        return session;
    }

    private static void submit(SMPPSession session, Traffic traffic) throws Exception {
        session.submitShortMessage(
                "",
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.ISDN,
                Frames.SENDER,
                TypeOfNumber.INTERNATIONAL,
                NumberingPlanIndicator.ISDN,
                Frames.RECIPIENT,
                new ESMClass(),
                (byte) 0,
                (byte) 0,
                null,
                null,
                new RegisteredDelivery(traffic.receipts() ? 1 : 0),
                (byte) 0,
                new GeneralDataCoding(),
                (byte) 0,
                TEXT);
    }
}
