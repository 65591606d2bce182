package org.smppassay.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;
import org.jsmpp.util.DeliveryReceiptState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.smppassay.protocol.Alphabet;
import org.smppassay.protocol.Segment;
import org.smppassay.protocol.Segmenter;

/** The SMSC as jSMPP sees it. */
@Timeout(20)
class JsmppClientTest {
    private static final int TIMEOUT_MILLIS = 5000;

    private final BlockingQueue<DeliverSm> delivered = new LinkedBlockingQueue<>();
    private TcpCarrier carrier;

    @BeforeEach
    void serve() throws InterruptedException {
        carrier = new TcpCarrier();
    }

    @AfterEach
    void stop() throws InterruptedException {
        TcpCarrier.await("all sessions have ended", () -> carrier.smsc.openSessions() == 0);
        carrier.close();
    }

    @ParameterizedTest
    @EnumSource(BindType.class)
    void itBindsAsksForASignOfLifeAndUnbinds(BindType type) throws Exception {
        SMPPSession session = new SMPPSession();
        session.setEnquireLinkTimer(20);
        session.setTransactionTimer(TIMEOUT_MILLIS);
        assertThat(bind(session, type, "secret")).isEqualTo("assay");
        Thread.sleep(100);
        assertThat(session.getSessionState().isBound()).isTrue();
        session.unbind();
        session.close();
        assertThat(session.getSessionState()).isEqualTo(SessionState.CLOSED);
    }

    @Test
    void refusalsAreUnderstood() throws Exception {
        SMPPSession refused = new SMPPSession();
        assertThatThrownBy(() -> bind(refused, BindType.BIND_TRX, "wrong")).hasMessageContaining("0000000e");
        refused.close();
        SMPPSession session = new SMPPSession();
        bind(session, BindType.BIND_TX, "secret");
        assertThatThrownBy(() -> submit(
                        session,
                        "12345",
                        Segmenter.split("hello", Alphabet.GSM7, 1).get(0)))
                .isInstanceOfSatisfying(
                        NegativeResponseException.class,
                        negative -> assertThat(negative.getCommandStatus()).isEqualTo(0x0B));
        session.unbindAndClose();
    }

    @Test
    void itSubmitsShortAndLongTextsInBothAlphabetsAndGetsTheirReceipts() throws Exception {
        SMPPSession session = new SMPPSession();
        session.setTransactionTimer(TIMEOUT_MILLIS);
        bind(session, BindType.BIND_TRX, "secret");
        List<Segment> segments = new ArrayList<>();
        segments.addAll(Segmenter.split("hello", Alphabet.GSM7, 1));
        segments.addAll(Segmenter.split("【示例】您好", Alphabet.UCS2, 2));
        segments.addAll(Segmenter.split("long ".repeat(90), Alphabet.GSM7, 3));
        segments.addAll(Segmenter.split("长".repeat(150), Alphabet.UCS2, 4));
        List<String> ids = new ArrayList<>();
        for (Segment segment : segments) {
            ids.add(submit(session, Requests.SUBSCRIBER, segment));
        }
        assertThat(ids).hasSize(8).doesNotHaveDuplicates();
        List<String> reported = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            DeliverSm pdu = delivered.poll(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
            assertThat(pdu).isNotNull();
            assertThat(pdu.isSmscDeliveryReceipt()).isTrue();
            DeliveryReceipt receipt = pdu.getShortMessageAsDeliveryReceipt();
            assertThat(receipt.getFinalStatus()).isEqualTo(DeliveryReceiptState.DELIVRD);
            assertThat(receipt.getSubmitted()).isEqualTo(1);
            assertThat(receipt.getDelivered()).isEqualTo(1);
            reported.add(receipt.getId());
        }
        assertThat(reported).containsExactlyInAnyOrderElementsOf(ids);
        session.unbindAndClose();
    }

    private String bind(SMPPSession session, BindType type, String password) throws IOException {
        session.setMessageReceiverListener(new Listener());
        BindParameter parameter = new BindParameter(
                type, "tester", password, "", TypeOfNumber.UNKNOWN, NumberingPlanIndicator.UNKNOWN, null);
        return session.connectAndBind("127.0.0.1", carrier.address.getPort(), parameter, TIMEOUT_MILLIS);
    }

    private static String submit(SMPPSession session, String to, Segment segment) throws Exception {
        return session.submitShortMessage(
                        "",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.ISDN,
                        Requests.SENDER,
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        to,
                        new ESMClass(segment.udhi() ? 0x40 : 0),
                        (byte) 0,
                        (byte) 0,
                        null,
                        null,
                        new RegisteredDelivery(Requests.RECEIPT),
                        (byte) 0,
                        DataCodings.newInstance(segment.dataCoding()),
                        (byte) 0,
                        segment.shortMessage())
                .getMessageId();
    }

    private final class Listener implements MessageReceiverListener {
        @Override
        public void onAcceptDeliverSm(DeliverSm deliverSm) {
            delivered.add(deliverSm);
        }

        @Override
        public void onAcceptAlertNotification(AlertNotification notification) {}

        @Override
        public DataSmResult onAcceptDataSm(DataSm dataSm, Session source) {
            throw new UnsupportedOperationException("the SMSC sends no data_sm");
        }
    }
}
