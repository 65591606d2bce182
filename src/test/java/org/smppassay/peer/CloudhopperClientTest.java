package org.smppassay.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cloudhopper.smpp.SmppBindType;
import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.SmppSession;
import com.cloudhopper.smpp.SmppSessionConfiguration;
import com.cloudhopper.smpp.impl.DefaultSmppClient;
import com.cloudhopper.smpp.impl.DefaultSmppSessionHandler;
import com.cloudhopper.smpp.pdu.CancelSm;
import com.cloudhopper.smpp.pdu.DataSm;
import com.cloudhopper.smpp.pdu.DataSmResp;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.EnquireLink;
import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.pdu.PduResponse;
import com.cloudhopper.smpp.pdu.QuerySm;
import com.cloudhopper.smpp.pdu.QuerySmResp;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import com.cloudhopper.smpp.tlv.Tlv;
import com.cloudhopper.smpp.type.Address;
import com.cloudhopper.smpp.type.SmppBindException;
import com.cloudhopper.smpp.util.DeliveryReceipt;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.joda.time.DateTimeZone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.smppassay.protocol.Alphabet;
import org.smppassay.protocol.Segment;
import org.smppassay.protocol.Segmenter;

/** The SMSC as Cloudhopper's stock client sees it. */
@Timeout(20)
class CloudhopperClientTest {
    private static final long TIMEOUT_MILLIS = 5000;
    private static final byte MESSAGE_ENROUTE = 1;
    private static final byte MESSAGE_DELETED = 4;

    private static DefaultSmppClient client;

    private final BlockingQueue<DeliverSm> delivered = new LinkedBlockingQueue<>();
    private TcpCarrier carrier;

    @BeforeAll
    static void oneClientForAll() {
        client = new DefaultSmppClient();
    }

    @AfterAll
    static void destroyIt() {
        client.destroy();
    }

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
    @EnumSource(SmppBindType.class)
    void itBindsAsksForASignOfLifeAndUnbinds(SmppBindType type) throws Exception {
        SmppSession session = bind(type, "secret");
        assertThat(session.isBound()).isTrue();
        assertThat(session.areOptionalParametersSupported()).isTrue();
        assertThat(session.enquireLink(new EnquireLink(), TIMEOUT_MILLIS).getCommandStatus())
                .isZero();
        session.unbind(TIMEOUT_MILLIS);
        assertThat(session.isClosed()).isTrue();
        session.destroy();
    }

    @Test
    void aWrongPasswordIsToldAsSuch() {
        assertThatThrownBy(() -> bind(SmppBindType.TRANSCEIVER, "wrong"))
                .isInstanceOfSatisfying(SmppBindException.class, refused -> assertThat(
                                refused.getBindResponse().getCommandStatus())
                        .isEqualTo(0x0E));
    }

    @Test
    void itSubmitsShortAndLongTextsInBothAlphabetsAndGetsTheirReceipts() throws Exception {
        SmppSession session = bind(SmppBindType.TRANSCEIVER, "secret");
        List<Segment> segments = new ArrayList<>();
        segments.addAll(Segmenter.split("hello", Alphabet.GSM7, 1));
        segments.addAll(Segmenter.split("【示例】您好", Alphabet.UCS2, 2));
        segments.addAll(Segmenter.split("long ".repeat(90), Alphabet.GSM7, 3));
        segments.addAll(Segmenter.split("长".repeat(150), Alphabet.UCS2, 4));
        List<String> ids = new ArrayList<>();
        for (Segment segment : segments) {
            SubmitSmResp response =
                    session.submit(Requests.submit(Requests.SUBSCRIBER, Requests.RECEIPT, segment), TIMEOUT_MILLIS);
            assertThat(response.getCommandStatus()).isZero();
            ids.add(response.getMessageId());
        }
        assertThat(ids).hasSize(8).doesNotHaveDuplicates();
        assertThat(idsOfReceipts(ids.size())).containsExactlyInAnyOrderElementsOf(ids);
        session.unbind(TIMEOUT_MILLIS);
        session.destroy();
    }

    @Test
    void receiptsOfATransmitterComeToTheReceiver() throws Exception {
        SmppSession receiver = bind(SmppBindType.RECEIVER, "secret");
        SmppSession transmitter = bind(SmppBindType.TRANSMITTER, "secret");
        SubmitSmResp response =
                transmitter.submit(Requests.submit(Requests.SUBSCRIBER, Requests.RECEIPT), TIMEOUT_MILLIS);
        assertThat(idsOfReceipts(1)).containsExactly(response.getMessageId());
        for (SmppSession session : List.of(receiver, transmitter)) {
            session.unbind(TIMEOUT_MILLIS);
            session.destroy();
        }
    }

    /** Stock Cloudhopper knows neither submit_multi nor replace_sm. */
    @Test
    void itAsksForAMessageCancelsAnotherAndSendsADataSm() throws Exception {
        SmppSession session = bind(SmppBindType.TRANSCEIVER, "secret");
        SubmitSm later = Requests.submit(Requests.SUBSCRIBER, Requests.NO_RECEIPT);
        later.setScheduleDeliveryTime("000000010000000R");
        String id = session.submit(later, TIMEOUT_MILLIS).getMessageId();
        assertThat(((QuerySmResp) ask(session, query(id))).getMessageState()).isLessThanOrEqualTo(MESSAGE_ENROUTE);
        assertThat(ask(session, cancel(id)).getCommandStatus()).isZero();
        assertThat(((QuerySmResp) ask(session, query(id))).getMessageState()).isEqualTo(MESSAGE_DELETED);
        assertThat(ask(session, query("none")).getCommandStatus()).isEqualTo(0x0C);
        DataSmResp response = (DataSmResp) ask(session, dataSm());
        assertThat(idsOfReceipts(1)).containsExactly(response.getMessageId());
        session.unbind(TIMEOUT_MILLIS);
        session.destroy();
    }

    private static QuerySm query(String id) {
        QuerySm query = new QuerySm();
        query.setMessageId(id);
        query.setSourceAddress(new Address((byte) 0, (byte) 1, Requests.SENDER));
        return query;
    }

    private static CancelSm cancel(String id) {
        CancelSm cancel = new CancelSm();
        cancel.setMessageId(id);
        cancel.setSourceAddress(new Address((byte) 0, (byte) 1, Requests.SENDER));
        cancel.setDestAddress(new Address((byte) 1, (byte) 1, Requests.SUBSCRIBER));
        return cancel;
    }

    private static DataSm dataSm() {
        DataSm data = new DataSm();
        data.setSourceAddress(new Address((byte) 0, (byte) 1, Requests.SENDER));
        data.setDestAddress(new Address((byte) 1, (byte) 1, Requests.SUBSCRIBER));
        data.setRegisteredDelivery(Requests.RECEIPT);
        data.addOptionalParameter(new Tlv(SmppConstants.TAG_MESSAGE_PAYLOAD, Alphabet.GSM7.encode("hello")));
        return data;
    }

    private static PduResponse ask(SmppSession session, PduRequest<?> request) throws Exception {
        var future = session.sendRequestPdu(request, TIMEOUT_MILLIS, true);
        assertThat(future.await(TIMEOUT_MILLIS)).isTrue();
        return future.getResponse();
    }

    private List<String> idsOfReceipts(int count) throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            DeliverSm receipt = delivered.poll(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
            assertThat(receipt).isNotNull();
            DeliveryReceipt read = DeliveryReceipt.parseShortMessage(
                    Alphabet.LATIN1.decode(receipt.getShortMessage()), DateTimeZone.UTC);
            assertThat(read.getState()).isEqualTo(DeliveryReceipt.toState("DELIVRD"));
            ids.add(read.getMessageId());
        }
        return ids;
    }

    private SmppSession bind(SmppBindType type, String password) throws Exception {
        SmppSessionConfiguration configuration = new SmppSessionConfiguration(type, "tester", password);
        configuration.setName("stock client");
        configuration.setHost("127.0.0.1");
        configuration.setPort(carrier.address.getPort());
        configuration.setConnectTimeout(TIMEOUT_MILLIS);
        configuration.setBindTimeout(TIMEOUT_MILLIS);
        configuration.setWindowSize(10);
        configuration.getLoggingOptions().setLogPdu(false);
        return client.bind(configuration, new DefaultSmppSessionHandler() {
            @Override
            @SuppressWarnings("rawtypes")
            public PduResponse firePduRequestReceived(PduRequest request) {
                if (request instanceof DeliverSm receipt) {
                    delivered.add(receipt);
                }
                return request.createResponse();
            }
        });
    }
}
