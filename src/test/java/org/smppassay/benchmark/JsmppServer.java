package org.smppassay.benchmark;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jsmpp.PDUStringException;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;

/** jSMPP's server with its defaults: it accepts every submit_sm and sends no receipts. */
final class JsmppServer implements ServerMessageReceiverListener {
    private static final int QUEUE = 10_000;
    private static final int PATIENCE_MILLIS = 5000;
    private static final int UNKNOWN_COMMAND = 0x3;
    private static final int SYSTEM_ERROR = 0x8;

    private final AtomicLong messageIds = new AtomicLong(1_000_000_000);

    private JsmppServer() {}

    /** Listens and returns the port. */
    static int start() throws IOException {
        JsmppServer server = new JsmppServer();
        int port = Sockets.freePort();
        SMPPServerSessionListener listener = new SMPPServerSessionListener(port);
        ExecutorService threads = Executors.newCachedThreadPool();
        threads.submit(() -> {
            while (true) {
                SMPPServerSession session = listener.accept();
                session.setQueueCapacity(QUEUE);
                session.setMessageReceiverListener(server);
                threads.submit(() -> {
                    session.waitForBind(PATIENCE_MILLIS).accept("jsmpp", InterfaceVersion.IF_34);
                    return session;
                });
            }
        });
        return port;
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm message, SMPPServerSession session) throws ProcessRequestException {
        try {
            MessageId id = new MessageId(Long.toString(messageIds.incrementAndGet()));
            return new SubmitSmResult(id, new OptionalParameter[0]);
        } catch (PDUStringException e) {
            throw new ProcessRequestException(e.getMessage(), SYSTEM_ERROR, e);
        }
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti message, SMPPServerSession session)
            throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession session) throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm replacement, SMPPServerSession session) throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public void onAcceptCancelSm(CancelSm cancellation, SMPPServerSession session) throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm message, SMPPServerSession session)
            throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm cancellation, SMPPServerSession session)
            throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm query, SMPPServerSession session)
            throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm message, Session session) throws ProcessRequestException {
        throw unknown();
    }

    /** Nobody asks for these here. */
    private static ProcessRequestException unknown() {
        return new ProcessRequestException("only submit_sm is served", UNKNOWN_COMMAND);
    }
}
