package org.smppassay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.PduAsyncResponse;
import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.SmppServerConfiguration;
import com.cloudhopper.smpp.SmppServerHandler;
import com.cloudhopper.smpp.SmppServerSession;
import com.cloudhopper.smpp.SmppSessionConfiguration;
import com.cloudhopper.smpp.impl.DefaultSmppServer;
import com.cloudhopper.smpp.impl.DefaultSmppSessionHandler;
import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.pdu.BaseBindResp;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.pdu.PduResponse;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import com.cloudhopper.smpp.type.SmppProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The tester against somebody else's SMSC: Cloudhopper's stock server, which writes ids in decimal and receipts in hex. */
@Timeout(60)
class CloudhopperTargetTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    /** Accepts every submission and sends a receipt of the second kind in the field a moment later. */
    private static final class Carrier extends DefaultSmppSessionHandler implements SmppServerHandler {
        final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
        final AtomicInteger submissions = new AtomicInteger();
        private final AtomicInteger lastId = new AtomicInteger(900_000_000);

        @Override
        @SuppressWarnings("rawtypes") // as its interface has it
        public void sessionBindRequested(Long sessionId, SmppSessionConfiguration configuration, BaseBind request)
                throws SmppProcessingException {
            if (!"secret".equals(request.getPassword())) {
                throw new SmppProcessingException(SmppConstants.STATUS_INVPASWD);
            }
        }

        @Override
        public void sessionCreated(Long sessionId, SmppServerSession session, BaseBindResp response) {
            session.serverReady(new Conversation(this, session));
        }

        @Override
        public void sessionDestroyed(Long sessionId, SmppServerSession session) {
            session.destroy();
        }
    }

    /** One bind of it. */
    private static final class Conversation extends DefaultSmppSessionHandler {
        private final Carrier carrier;
        private final SmppServerSession session;

        Conversation(Carrier carrier, SmppServerSession session) {
            this.carrier = carrier;
            this.session = session;
        }

        @Override
        @SuppressWarnings("rawtypes") // as its interface has it
        public PduResponse firePduRequestReceived(PduRequest request) {
            if (request instanceof SubmitSm submit) {
                carrier.submissions.incrementAndGet();
                int id = carrier.lastId.incrementAndGet();
                SubmitSmResp response = submit.createResponse();
                response.setMessageId(Integer.toString(id));
                carrier.later.schedule(() -> receipt(submit, id), 50, TimeUnit.MILLISECONDS);
                return response;
            }
            return request.createResponse();
        }

        @Override
        public void fireExpectedPduResponseReceived(PduAsyncResponse response) {
            // the tester has taken a receipt
        }

        private void receipt(SubmitSm of, int id) {
            try {
                DeliverSm pdu = new DeliverSm();
                pdu.setEsmClass(SmppConstants.ESM_CLASS_MT_SMSC_DELIVERY_RECEIPT);
                pdu.setSourceAddress(of.getDestAddress());
                pdu.setDestAddress(of.getSourceAddress());
                String text = "id:%08X submitdate:2506160900 donedate:2506160900 stat:DELIVRD err:000".formatted(id);
                pdu.setShortMessage(text.getBytes(StandardCharsets.ISO_8859_1));
                session.sendRequestPdu(pdu, 5000, false);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void everyMessageIsDeliveredAndEveryReceiptUnderstood() throws Exception {
        SmppServerConfiguration configuration = new SmppServerConfiguration();
        configuration.setPort(freePort());
        configuration.setMaxConnectionSize(10);
        Carrier carrier = new Carrier();
        DefaultSmppServer server = new DefaultSmppServer(configuration, carrier);
        server.start();
        try {
            Path password = folder.resolve("password");
            Files.writeString(password, "secret");
            Path out = folder.resolve("run");
            CommandLineRun run = CommandLineRun.of(
                    "evaluate",
                    "three-step-test",
                    "--target",
                    "smpp://tester@127.0.0.1:" + configuration.getPort(),
                    "--password-file",
                    password.toString(),
                    "--day-length",
                    "1s",
                    "--set",
                    "test.days=2",
                    "--set",
                    "test.messages=40/day",
                    "--set",
                    "test.receipt_deadline=2s",
                    "--set",
                    "test.text=" + "long ".repeat(40),
                    "--out",
                    out.toString());
            assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(3);
            JsonNode counts = new ObjectMapper()
                    .readTree(out.resolve("result.json").toFile())
                    .get("counts");
            assertThat(counts.get("attempted").asInt()).isEqualTo(80);
            assertThat(counts.get("delivered").asInt()).isEqualTo(80);
            assertThat(counts.get("segments").asInt()).isEqualTo(160);
            assertThat(counts.at("/receipts/final").asInt()).isEqualTo(160);
            assertThat(counts.at("/receipts/orphan").asInt()).isZero();
            assertThat(carrier.submissions).hasValue(160);
        } finally {
            server.destroy();
            carrier.later.shutdownNow();
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
