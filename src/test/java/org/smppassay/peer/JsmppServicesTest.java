package org.smppassay.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jsmpp.bean.Address;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.MessageState;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceIfPresentFlag;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.smppassay.carrier.CarrierDescription;

/** What else than submit_sm the SMSC serves, as jSMPP sees it. */
@Timeout(20)
class JsmppServicesTest {
    private static final int TIMEOUT_MILLIS = 5000;
    private static final String IN_AN_HOUR = "000000010000000R";
    private static final RegisteredDelivery RECEIPT = new RegisteredDelivery(1);
    private static final byte[] HELLO = "hello".getBytes(StandardCharsets.US_ASCII);

    private final BlockingQueue<DeliverSm> delivered = new LinkedBlockingQueue<>();
    private final SMPPSession session = new SMPPSession();
    private TcpCarrier carrier;

    @BeforeEach
    void bind() throws Exception {
        carrier = TcpCarrier.of(CarrierDescription.ordinary().complaining(1.0, Duration.ofMillis(50), "stop it"));
        session.setTransactionTimer(TIMEOUT_MILLIS);
        session.setMessageReceiverListener(new Listener());
        BindParameter parameter = new BindParameter(
                BindType.BIND_TRX, "tester", "secret", "", TypeOfNumber.UNKNOWN, NumberingPlanIndicator.UNKNOWN, null);
        session.connectAndBind("127.0.0.1", carrier.address.getPort(), parameter, TIMEOUT_MILLIS);
    }

    @AfterEach
    void stop() throws InterruptedException {
        session.unbindAndClose();
        TcpCarrier.await("all sessions have ended", () -> carrier.smsc.openSessions() == 0);
        carrier.close();
    }

    @Test
    void aMessageToSeveralIsDeliveredToThoseWhoExist() throws Exception {
        Address[] destinations = {address("8613800000001"), address("12345"), address("8613800000002")};
        SubmitMultiResult result = session.submitMultiple(
                "",
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.ISDN,
                Requests.SENDER,
                destinations,
                new ESMClass(),
                (byte) 0,
                (byte) 0,
                null,
                null,
                RECEIPT,
                ReplaceIfPresentFlag.DEFAULT,
                DataCodings.newInstance((byte) 0),
                (byte) 0,
                HELLO);
        assertThat(result.getUnsuccessDeliveries()).hasSize(1);
        assertThat(result.getUnsuccessDeliveries()[0].getDestinationAddress().getAddress())
                .isEqualTo("12345");
        assertThat(result.getUnsuccessDeliveries()[0].getErrorStatusCode()).isEqualTo(0x0B);
        List<String> reached = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            reached.add(nextReceipt().getSourceAddr());
        }
        assertThat(reached).containsExactlyInAnyOrder("8613800000001", "8613800000002");
    }

    @Test
    void aMessageIsAskedForUntilItIsDelivered() throws Exception {
        String id = submit(null);
        nextReceipt();
        QuerySmResult delivery = query(id);
        assertThat(delivery.getMessageState()).isEqualTo(MessageState.DELIVERED);
        assertThat(delivery.getErrorCode()).isZero();
        assertThat(delivery.getFinalDate()).hasSize(16);
        assertThat(query(submit(IN_AN_HOUR)).getMessageState()).isIn(MessageState.ENROUTE, MessageState.SCHEDULED);
        assertThatThrownBy(() -> query("none")).isInstanceOf(NegativeResponseException.class);
    }

    @Test
    void aMessageThatWaitsIsReplacedAndCancelled() throws Exception {
        String id = submit(IN_AN_HOUR);
        session.replaceShortMessage(
                id,
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.ISDN,
                Requests.SENDER,
                IN_AN_HOUR,
                null,
                RECEIPT,
                (byte) 0,
                "changed".getBytes(StandardCharsets.US_ASCII));
        cancel(id);
        assertThat(query(id).getMessageState()).isEqualTo(MessageState.DELETED);
        assertThatThrownBy(() -> cancel(id))
                .isInstanceOfSatisfying(
                        NegativeResponseException.class,
                        refusal -> assertThat(refusal.getCommandStatus()).isEqualTo(0x11));
    }

    @Test
    void aMessageMayBeDataSm() throws Exception {
        String id = session.dataShortMessage(
                        "",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.ISDN,
                        Requests.SENDER,
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        Requests.SUBSCRIBER,
                        new ESMClass(),
                        RECEIPT,
                        DataCodings.newInstance((byte) 0),
                        new OptionalParameter.Message_payload("x".repeat(1000).getBytes(StandardCharsets.US_ASCII)))
                .getMessageId();
        assertThat(nextReceipt().getShortMessageAsDeliveryReceipt().getId()).isEqualTo(id);
    }

    @Test
    void aSubscribersReplyIsAMessageAndNoReceipt() throws Exception {
        submit(null);
        nextReceipt();
        DeliverSm reply = next();
        assertThat(reply.isSmscDeliveryReceipt()).isFalse();
        assertThat(new String(reply.getShortMessage(), StandardCharsets.US_ASCII))
                .isEqualTo("stop it");
        assertThat(reply.getSourceAddr()).isEqualTo(Requests.SUBSCRIBER);
        assertThat(reply.getDestAddress()).isEqualTo(Requests.SENDER);
    }

    private String submit(String schedule) throws Exception {
        return session.submitShortMessage(
                        "",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.ISDN,
                        Requests.SENDER,
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        Requests.SUBSCRIBER,
                        new ESMClass(),
                        (byte) 0,
                        (byte) 0,
                        schedule,
                        null,
                        RECEIPT,
                        (byte) 0,
                        DataCodings.newInstance((byte) 0),
                        (byte) 0,
                        HELLO)
                .getMessageId();
    }

    private QuerySmResult query(String id) throws Exception {
        return session.queryShortMessage(id, TypeOfNumber.UNKNOWN, NumberingPlanIndicator.ISDN, Requests.SENDER);
    }

    private void cancel(String id) throws Exception {
        session.cancelShortMessage(
                "",
                id,
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.ISDN,
                Requests.SENDER,
                TypeOfNumber.INTERNATIONAL,
                NumberingPlanIndicator.ISDN,
                Requests.SUBSCRIBER);
    }

    private static Address address(String number) {
        return new Address(TypeOfNumber.INTERNATIONAL, NumberingPlanIndicator.ISDN, number);
    }

    private DeliverSm next() throws InterruptedException {
        DeliverSm next = delivered.poll(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
        assertThat(next).isNotNull();
        return next;
    }

    /** The next receipt; replies are passed over. */
    private DeliverSm nextReceipt() throws InterruptedException {
        DeliverSm next = next();
        while (!next.isSmscDeliveryReceipt()) {
            next = next();
        }
        return next;
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
            throw new UnsupportedOperationException("the SMSC sends no data_sm unless it is told to");
        }
    }
}
