package org.smppassay.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.EnquireLink;
import com.cloudhopper.smpp.pdu.EnquireLinkResp;
import com.cloudhopper.smpp.pdu.GenericNack;
import com.cloudhopper.smpp.pdu.Pdu;
import com.cloudhopper.smpp.pdu.PduResponse;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smppassay.peer.Frames;
import org.smppassay.peer.Requests;

/** SMPP 3.4, clauses 3.2, 3.3 and 4.3: what a session does with what it can't understand. */
class UnderstandingTest {
    private static final int NO_SUCH_COMMAND = 0x00000099;

    private final SessionUnderTest under = new SessionUnderTest();

    @AfterEach
    void end() {
        under.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0000000A, NO_SUCH_COMMAND, 0x00010200})
    void anUnknownCommandIsRefusedAndTheSessionLivesOn(int commandId) {
        under.peer.send(Frames.frame(commandId, 42, new byte[] {1, 2, 3}));
        GenericNack nack = under.peer.next(GenericNack.class);
        assertThat(nack.getCommandStatus()).isEqualTo(SmppConstants.STATUS_INVCMDID);
        assertThat(nack.getSequenceNumber()).isEqualTo(42);
        under.boundAs(BindType.TRANSCEIVER);
        assertThat(under.errors).hasSize(1);
    }

    @Test
    void anUnknownResponseIsCountedButNeverAnswered() {
        under.peer.send(Frames.frame(0x80000099, 42));
        assertThat(under.peer.heardNothing()).isTrue();
        assertThat(under.errors).hasSize(1);
    }

    @Test
    void aBodyThatCannotBeReadIsRefusedInKindAndTheSessionLivesOn() {
        under.boundAs(BindType.TRANSCEIVER);
        under.peer.send(
                Frames.frame(SmppConstants.CMD_ID_SUBMIT_SM, 42, "service".getBytes(StandardCharsets.US_ASCII)));
        SubmitSmResp refusal = under.peer.next(SubmitSmResp.class);
        assertThat(refusal.getCommandStatus()).isEqualTo(SmppConstants.STATUS_INVSERTYP);
        assertThat(refusal.getSequenceNumber()).isEqualTo(42);
        assertThat(refusal.getCommandLength()).isEqualTo(16);
        under.peer.ask(Requests.submit("8613800000001", (byte) 1));
        assertThat(under.requests).hasSize(1);
        assertThat(under.errors).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 15, SessionUnderTest.MAX_COMMAND_LENGTH + 1, Integer.MAX_VALUE, -1, Integer.MIN_VALUE})
    void anImpossibleLengthIsRefusedAndTheConnectionEnds(int commandLength) {
        under.boundAs(BindType.TRANSCEIVER);
        under.peer.send(Frames.header(commandLength, SmppConstants.CMD_ID_SUBMIT_SM, 0, 42));
        GenericNack nack = under.peer.next(GenericNack.class);
        assertThat(nack.getCommandStatus()).isEqualTo(SmppConstants.STATUS_INVCMDLEN);
        assertThat(nack.getSequenceNumber()).isEqualTo(42);
        assertThat(under.peer.closed()).isTrue();
        assertThat(under.ends).containsExactly("the peer sent an impossible command_length");
        under.assertNothingLeftToHappen();
    }

    @Test
    void anImpossibleLengthWhoseSequenceNumberHasNotComeIsRefusedUnderZero() {
        under.peer.send(new byte[] {0, 0, 0, 15});
        assertThat(under.peer.next(GenericNack.class).getSequenceNumber()).isZero();
        assertThat(under.peer.closed()).isTrue();
    }

    @Test
    void theLongestPduIsAccepted() {
        under.boundAs(BindType.TRANSCEIVER);
        byte[] body = new byte[SessionUnderTest.MAX_COMMAND_LENGTH - 16];
        under.peer.send(Frames.frame(NO_SUCH_COMMAND, 42, body));
        assertThat(under.peer.next(GenericNack.class).getCommandStatus()).isEqualTo(SmppConstants.STATUS_INVCMDID);
    }

    @Test
    void whatFollowsABrokenPduInTheSameBreathIsUnderstood() {
        under.peer.send(Frames.join(
                Frames.frame(NO_SUCH_COMMAND, 1),
                Frames.of(numbered(new EnquireLink(), 2)),
                Frames.frame(SmppConstants.CMD_ID_SUBMIT_SM, 3)));
        under.peer.next(GenericNack.class);
        assertThat(under.peer.next(EnquireLinkResp.class).getSequenceNumber()).isEqualTo(2);
        assertThat(under.peer.next(SubmitSmResp.class).getSequenceNumber()).isEqualTo(3);
    }

    @Test
    void responsesThatAnswerNothingAreCountedAndHarmless() {
        under.boundAs(BindType.TRANSCEIVER);
        under.peer.send(numbered(new EnquireLink().createResponse(), 1));
        under.peer.send(numbered(new SubmitSmResp(), Integer.MAX_VALUE));
        under.peer.send(numbered(new GenericNack(), 0));
        assertThat(under.errors).hasSize(3);
        assertThat(under.peer.heardNothing()).isTrue();
        assertThat(under.session().state()).isEqualTo(SessionState.BOUND_TRX);
    }

    @Test
    void aResponseOfAnotherKindIsCountedAndTheRequestGoesOnWaiting() {
        under.boundAs(BindType.TRANSCEIVER);
        SessionUnderTest.Told told = under.deliver();
        var deliver = under.peer.next(DeliverSm.class);
        under.peer.send(numbered(new SubmitSmResp(), deliver.getSequenceNumber()));
        assertThat(under.errors).hasSize(1);
        under.peer.send(deliver.createResponse());
        assertThat(told.answers).hasSize(1);
        assertThat(told.unanswered).isZero();
        assertThat(under.errors).hasSize(1);
    }

    @Test
    void aStrangerMayNotSendLongPdus() {
        under.peer.send(Frames.header(4097, SmppConstants.CMD_ID_BIND_TRANSCEIVER, 0, 1));
        assertThat(under.peer.next(GenericNack.class).getCommandStatus()).isEqualTo(SmppConstants.STATUS_INVCMDLEN);
        assertThat(under.peer.closed()).isTrue();
    }

    @Test
    void aGenericNackAnswersAnyRequest() {
        under.boundAs(BindType.TRANSCEIVER);
        SessionUnderTest.Told told = under.deliver();
        GenericNack nack = new GenericNack();
        nack.setCommandStatus(SmppConstants.STATUS_INVCMDID);
        under.peer.send(numbered(nack, under.peer.next().getSequenceNumber()));
        assertThat(told.answers)
                .extracting(PduResponse::getCommandStatus)
                .containsExactly(SmppConstants.STATUS_INVCMDID);
        assertThat(under.errors).isEmpty();
    }

    private static <P extends Pdu> P numbered(P pdu, int sequence) {
        pdu.setSequenceNumber(sequence);
        return pdu;
    }
}
