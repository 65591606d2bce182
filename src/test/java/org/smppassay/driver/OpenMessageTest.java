package org.smppassay.driver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.smppassay.observation.MessageObservation;
import org.smppassay.observation.Outcome;
import org.smppassay.protocol.MessageState;

/** The words of the books, for messages of one segment and of several. */
class OpenMessageTest {
    private static OpenMessage written(int segments) {
        OpenMessage message = Plans.message(new Slot(4, 2, 17, 100), "8613800138000", segments);
        for (Part part : message.parts) {
            part.sent();
            message.written(150);
        }
        return message;
    }

    private static OpenMessage accepted(int segments) {
        OpenMessage message = written(segments);
        for (int i = 0; i < segments; i++) {
            message.parts[i].accepted("id" + i);
        }
        return message;
    }

    private static void settle(OpenMessage message, int part, MessageState state, String why, long nanos) {
        message.parts[part].settle(state, why);
        message.finalReceipt(nanos);
    }

    private static Outcome outcome(OpenMessage message) {
        return message.observation().outcome();
    }

    @Test
    void withoutAResponseItIsUnanswered() {
        OpenMessage message = written(1);
        assertThat(outcome(message)).isEqualTo(Outcome.UNANSWERED);
        message.parts[0].unanswered();
        assertThat(outcome(message)).isEqualTo(Outcome.UNANSWERED);
    }

    @Test
    void acceptedButWithoutAFinalReceiptItIsPending() {
        MessageObservation seen = accepted(1).observation();
        assertThat(seen.outcome()).isEqualTo(Outcome.PENDING);
        assertThat(seen.finalNanos()).isEqualTo(MessageObservation.NEVER);
        assertThat(seen.failure()).isEmpty();
    }

    @Test
    void itIsDeliveredWhenAllSegmentsAre() {
        OpenMessage message = accepted(3);
        settle(message, 1, MessageState.DELIVERED, "", 500);
        settle(message, 0, MessageState.DELIVERED, "", 900);
        assertThat(outcome(message)).isEqualTo(Outcome.PENDING);
        assertThat(message.observation().finalNanos()).isEqualTo(MessageObservation.NEVER);
        settle(message, 2, MessageState.DELIVERED, "", 700);
        assertThat(outcome(message)).isEqualTo(Outcome.DELIVERED);
        assertThat(message.observation().finalNanos()).isEqualTo(900);
        assertThat(message.observation().failure()).isEmpty();
    }

    @Test
    void oneFailedSegmentFailsIt() {
        OpenMessage message = accepted(2);
        settle(message, 0, MessageState.UNDELIVERABLE, "MK:0001", 500);
        assertThat(outcome(message)).isEqualTo(Outcome.FAILED);
        settle(message, 1, MessageState.DELIVERED, "", 600);
        assertThat(outcome(message)).isEqualTo(Outcome.FAILED);
        assertThat(message.observation().failure()).isEqualTo("MK:0001");
    }

    @Test
    void expiredIsToldApartFromFailed() {
        OpenMessage message = accepted(1);
        settle(message, 0, MessageState.EXPIRED, "MK:0010", 500);
        assertThat(outcome(message)).isEqualTo(Outcome.EXPIRED);
        assertThat(message.observation().failure()).isEqualTo("MK:0010");
    }

    @Test
    void aFailureIsNamedByTheSegmentThatDecides() {
        OpenMessage message = accepted(2);
        settle(message, 0, MessageState.EXPIRED, "EXPIRED", 500);
        settle(message, 1, MessageState.UNDELIVERABLE, "MK:0001", 500);
        assertThat(outcome(message)).isEqualTo(Outcome.FAILED);
        assertThat(message.observation().failure()).isEqualTo("MK:0001");
    }

    @Test
    void oneRefusedSegmentRejectsItWhateverBecameOfTheOthers() {
        OpenMessage message = written(3);
        message.parts[0].accepted("id0");
        settle(message, 0, MessageState.UNDELIVERABLE, "MK:0001", 500);
        message.parts[1].unanswered();
        message.parts[2].refused("ESME_RINVDSTADR");
        assertThat(outcome(message)).isEqualTo(Outcome.REJECTED);
        assertThat(message.observation().failure()).isEqualTo("ESME_RINVDSTADR");
    }

    @Test
    void oneUnansweredSegmentLeavesItUnansweredEvenIfAnotherFailed() {
        OpenMessage message = written(2);
        message.parts[0].accepted("id0");
        settle(message, 0, MessageState.UNDELIVERABLE, "MK:0001", 500);
        message.parts[1].unanswered();
        assertThat(outcome(message)).isEqualTo(Outcome.UNANSWERED);
        assertThat(message.observation().failure()).isEmpty();
    }

    @Test
    void aSegmentNeverWrittenLeavesItUnanswered() {
        OpenMessage message = Plans.message(new Slot(4, 2, 17, 100), "8613800138000", 2);
        message.parts[0].sent();
        message.written(150);
        message.parts[0].accepted("id0");
        assertThat(outcome(message)).isEqualTo(Outcome.UNANSWERED);
    }

    @Test
    void putOffUntilItsDeadlineItHasBeenRefused() {
        OpenMessage message = written(1);
        message.parts[0].putOff("ESME_RTHROTTLED");
        assertThat(message.refused()).isFalse();
        assertThat(outcome(message)).isEqualTo(Outcome.REJECTED);
        assertThat(message.observation().failure()).isEqualTo("ESME_RTHROTTLED");
    }

    @Test
    void writtenAgainItIsNoLongerPutOff() {
        OpenMessage message = written(1);
        message.parts[0].putOff("ESME_RTHROTTLED");
        message.parts[0].sent();
        assertThat(outcome(message)).isEqualTo(Outcome.UNANSWERED);
        message.parts[0].accepted("id0");
        settle(message, 0, MessageState.DELIVERED, "", 500);
        assertThat(message.observation().failure()).isEmpty();
    }

    @Test
    void itIsCertainOnceNothingCanChangeIt() {
        OpenMessage message = accepted(2);
        assertThat(message.certain()).isFalse();
        settle(message, 0, MessageState.UNDELIVERABLE, "MK:0001", 500);
        assertThat(message.certain()).isFalse();
        settle(message, 1, MessageState.DELIVERED, "", 500);
        assertThat(message.certain()).isTrue();
    }

    @Test
    void whatIsPutOffWillNotBeWrittenAgainOnceAnotherSegmentIsRefused() {
        OpenMessage message = written(2);
        message.parts[0].putOff("ESME_RTHROTTLED");
        assertThat(message.certain()).isFalse();
        message.parts[1].refused("ESME_RINVDSTADR");
        assertThat(message.certain()).isTrue();
        assertThat(message.observation().failure()).isEqualTo("ESME_RINVDSTADR");
    }

    @Test
    void acceptanceThatAReceiptProvesIsMarked() {
        OpenMessage message = written(1);
        message.parts[0].unanswered();
        message.parts[0].inferAccepted("id0");
        assertThat(message.observation().inferred()).isTrue();
        assertThat(outcome(message).accepted()).isTrue();
    }

    @Test
    void itTellsWhenItWasMeantWrittenAndAnsweredAndHowOftenWritten() {
        OpenMessage message = written(1);
        assertThat(message.written(300)).isFalse();
        message.answered(40, 190);
        message.answered(60, 360);
        MessageObservation seen = message.observation();
        assertThat(seen.number()).isEqualTo(4);
        assertThat(seen.day()).isEqualTo(2);
        assertThat(seen.hour()).isEqualTo(17);
        assertThat(seen.intendedNanos()).isEqualTo(100);
        assertThat(seen.writtenNanos()).isEqualTo(150);
        assertThat(seen.submitNanos()).isEqualTo(60);
        assertThat(seen.responseNanos()).isEqualTo(260);
        assertThat(seen.submissions()).isEqualTo(2);
        assertThat(seen.segments()).isEqualTo(1);
    }
}
