package org.smppassay.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cloudhopper.smpp.SmppConstants;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.smppassay.SampledLeakDetection;
import org.smppassay.driver.BindFailedException;
import org.smppassay.observation.Outcome;
import org.smppassay.observation.ReceiptKind;
import org.smppassay.protocol.MessageState;
import org.smppassay.scenario.test.BindPlan;

/** The tester against carriers that behave as no simulated one does. */
@ExtendWith(SampledLeakDetection.class)
class ScriptedCarrierTest {
    private static final BindPlan ONE_AT_A_TIME = new BindPlan(1, 0, 0, 1);

    @Test
    void whereNothingIsAnsweredEveryMessageIsUnansweredAndTheRunEnds() throws Exception {
        ScriptedCarrier carrier = ScriptedCarrier.silent();
        SimulatedChannel.Log log = new SimulatedChannel().sending(100, 1).runAgainst(carrier);
        log.assertBooksBalance();
        assertThat(log.count(Outcome.UNANSWERED)).isEqualTo(100);
        assertThat(log.messages).allMatch(message -> message.submissions() == 1);
        assertThat(carrier.submissions()).isEqualTo(100);
        assertThat(log.facts.segments()).isZero();
    }

    @Test
    void whereTheResponsesAreTooSlowForThePlanTheRunEndsAllTheSame() throws Exception {
        SimulatedChannel.Log log = new SimulatedChannel()
                .sending(15_000, 1)
                .over(ONE_AT_A_TIME)
                .closingMessagesAfter(Duration.ofDays(2))
                .runAgainst(ScriptedCarrier.silent());
        log.assertBooksBalance();
        assertThat(log.facts.skipped()).isPositive();
        assertThat(log.facts.sentLate()).isPositive();
        assertThat(log.endedAfter).isLessThan(Duration.ofDays(7));
    }

    @Test
    void aFullQueueIsTriedAgain() throws Exception {
        ScriptedCarrier carrier = new ScriptedCarrier((self, session, pdu, attempt) -> {
            if (attempt < 3) {
                self.refuse(session, pdu, SmppConstants.STATUS_MSGQFUL);
            } else {
                self.receipt(pdu, self.accept(session, pdu), MessageState.DELIVERED);
            }
        });
        SimulatedChannel.Log log = new SimulatedChannel().sending(50, 1).runAgainst(carrier);
        log.assertBooksBalance();
        assertThat(log.count(Outcome.DELIVERED)).isEqualTo(50);
        assertThat(log.messages).allMatch(message -> message.submissions() == 3);
        assertThat(log.facts.segments()).isEqualTo(50);
    }

    @Test
    void aQueueThatStaysFullIsTheLastWord() throws Exception {
        ScriptedCarrier carrier = new ScriptedCarrier(
                (self, session, pdu, attempt) -> self.refuse(session, pdu, SmppConstants.STATUS_MSGQFUL));
        SimulatedChannel.Log log = new SimulatedChannel().sending(20, 1).runAgainst(carrier);
        log.assertBooksBalance();
        assertThat(log.count(Outcome.REJECTED)).isEqualTo(20);
        assertThat(log.messages).allMatch(message -> message.failure().equals("ESME_RMSGQFUL"));
    }

    @Test
    void aRefusedAddressRejectsTheMessageUnderItsName() throws Exception {
        ScriptedCarrier carrier = new ScriptedCarrier(
                (self, session, pdu, attempt) -> self.refuse(session, pdu, SmppConstants.STATUS_INVDSTADR));
        SimulatedChannel.Log log = new SimulatedChannel().sending(50, 1).runAgainst(carrier);
        log.assertBooksBalance();
        assertThat(log.count(Outcome.REJECTED)).isEqualTo(50);
        assertThat(log.messages)
                .allMatch(message -> message.failure().equals("ESME_RINVDSTADR") && message.submissions() == 1);
    }

    @Test
    void oneRefusedSegmentRejectsTheMessageAndTheRestOfItIsNotSubmitted() throws Exception {
        ScriptedCarrier carrier = new ScriptedCarrier(
                (self, session, pdu, attempt) -> self.refuse(session, pdu, SmppConstants.STATUS_INVDSTADR));
        SimulatedChannel.Log log = new SimulatedChannel()
                .sending(20, 1)
                .saying("字".repeat(200))
                .over(ONE_AT_A_TIME)
                .runAgainst(carrier);
        log.assertBooksBalance();
        assertThat(log.count(Outcome.REJECTED)).isEqualTo(20);
        assertThat(carrier.submissions()).isEqualTo(20);
    }

    @Test
    void receiptsThatOvertakeTheirResponsesCountOnce() throws Exception {
        ScriptedCarrier carrier = new ScriptedCarrier((self, session, pdu, attempt) -> {
            String id = self.nextId();
            self.receipt(pdu, id, MessageState.DELIVERED);
            self.receipt(pdu, id, MessageState.DELIVERED);
            session.loop().schedule(() -> self.accept(session, pdu, id), 2, TimeUnit.SECONDS);
        });
        SimulatedChannel.Log log = new SimulatedChannel().sending(50, 1).runAgainst(carrier);
        log.assertBooksBalance();
        assertThat(log.count(Outcome.DELIVERED)).isEqualTo(50);
        assertThat(log.receipts(ReceiptKind.FINAL)).isEqualTo(50);
        assertThat(log.receipts(ReceiptKind.DUPLICATE)).isEqualTo(50);
        assertThat(log.receipts(ReceiptKind.ORPHAN)).isZero();
    }

    @Test
    void receiptsProveWhatWasNeverAnswered() throws Exception {
        ScriptedCarrier carrier = new ScriptedCarrier((self, session, pdu, attempt) -> session.loop()
                .schedule(() -> self.receipt(pdu, self.nextId(), MessageState.DELIVERED), 40, TimeUnit.SECONDS));
        SimulatedChannel.Log log = new SimulatedChannel().sending(50, 1).runAgainst(carrier);
        log.assertBooksBalance();
        assertThat(log.count(Outcome.DELIVERED)).isEqualTo(50);
        assertThat(log.messages).allMatch(message -> message.inferred());
    }

    @Test
    void whenDeadlineAndResponseTimeCoincideNothingIsCountedTwice() throws Exception {
        ScriptedCarrier carrier = new ScriptedCarrier((self, session, pdu, attempt) -> session.loop()
                .schedule(() -> self.receipt(pdu, self.nextId(), MessageState.DELIVERED), 40, TimeUnit.SECONDS));
        SimulatedChannel.Log log = new SimulatedChannel()
                .sending(50, 1)
                .closingMessagesAfter(Duration.ofSeconds(30))
                .runAgainst(carrier);
        log.assertBooksBalance();
        assertThat(log.count(Outcome.UNANSWERED)).isEqualTo(50);
        assertThat(log.receipts(ReceiptKind.FINAL)).isZero();
    }

    @Test
    void receiptsAfterTheDeadlineAreLateAndChangeNothing() throws Exception {
        ScriptedCarrier carrier = new ScriptedCarrier((self, session, pdu, attempt) -> {
            String id = self.accept(session, pdu);
            session.loop().schedule(() -> self.receipt(pdu, id, MessageState.DELIVERED), 15, TimeUnit.MINUTES);
        });
        SimulatedChannel.Log log = new SimulatedChannel()
                .sending(60, 2)
                .closingMessagesAfter(Duration.ofMinutes(10))
                .runAgainst(carrier);
        log.assertBooksBalance();
        assertThat(log.count(Outcome.PENDING)).isEqualTo(120);
        // the run ends with the last deadline: what comes after that nobody hears
        assertThat(log.receipts(ReceiptKind.LATE)).isBetween(100L, 119L);
        assertThat(log.receipts(ReceiptKind.FINAL) + log.receipts(ReceiptKind.ORPHAN))
                .isZero();
    }

    @Test
    void aRunIsNotToldWhenItsBindIsRefused() {
        ScriptedCarrier carrier = ScriptedCarrier.silent().refusingBinds(SmppConstants.STATUS_SYSERR);
        assertThatThrownBy(() -> new SimulatedChannel().runAgainst(carrier))
                .hasRootCauseInstanceOf(BindFailedException.class)
                .rootCause()
                .message()
                .contains("ESME_RSYSERR");
    }
}
