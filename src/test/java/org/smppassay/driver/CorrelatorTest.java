package org.smppassay.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smppassay.observation.Cohort;
import org.smppassay.observation.LateReceipt;
import org.smppassay.observation.MessageObservation;
import org.smppassay.observation.ObservationSink;
import org.smppassay.observation.Outcome;
import org.smppassay.observation.ReceiptKind;
import org.smppassay.observation.ReplyObservation;
import org.smppassay.observation.RunFacts;
import org.smppassay.protocol.MessageState;
import org.smppassay.protocol.ReceivedReceipt;

class CorrelatorTest {
    private static final String ANN = "8613800138000";
    private static final String BOB = "8613900139000";

    private final List<ReceiptKind> kinds = new ArrayList<>();
    private final List<LateReceipt> late = new ArrayList<>();
    private final Correlator correlator = new Correlator(
            new ObservationSink() {
                @Override
                public void message(MessageObservation message) {}

                @Override
                public void reply(ReplyObservation reply) {}

                @Override
                public void receipt(ReceiptKind kind) {
                    kinds.add(kind);
                }

                @Override
                public void late(LateReceipt receipt) {
                    late.add(receipt);
                }

                @Override
                public void end(RunFacts facts) {}
            },
            this::closeIfCertain,
            Duration.ofHours(1).toNanos());

    /** A message all of whose segments have been written and wait for their responses. */
    private static OpenMessage written(String to, int segments) {
        OpenMessage message = Plans.message(new Slot(1, 1, 9, 0), to, segments);
        for (Part part : message.parts) {
            part.sent();
            message.written(0);
        }
        return message;
    }

    private OpenMessage accepted(String to, String... ids) {
        OpenMessage message = written(to, ids.length);
        for (int i = 0; i < ids.length; i++) {
            correlator.accepted(message.parts[i], ids[i]);
        }
        return message;
    }

    private OpenMessage unanswered(String to, int segments) {
        OpenMessage message = written(to, segments);
        for (Part part : message.parts) {
            correlator.unanswered(part);
        }
        return message;
    }

    private void receive(String from, MessageState state, String... ids) {
        correlator.received(new ReceivedReceipt(List.of(ids), state, state.text(), "", false, false), from, 7);
    }

    private void delivered(String from, String... ids) {
        receive(from, MessageState.DELIVERED, ids);
    }

    private void close(OpenMessage message) {
        message.close();
        correlator.close(message);
    }

    private void closeIfCertain(OpenMessage message) {
        if (message.certain()) {
            close(message);
        }
    }

    private static Outcome outcome(OpenMessage message) {
        return message.observation().outcome();
    }

    private void assertCounted(ReceiptKind... expected) {
        assertThat(kinds).containsExactly(expected);
    }

    @Nested
    class Matching {
        @Test
        void aReceiptSettlesTheMessageWithItsId() {
            OpenMessage message = accepted(ANN, "abc-1");
            OpenMessage other = accepted(ANN, "abc-2");
            delivered(ANN, "abc-1");
            assertThat(outcome(message)).isEqualTo(Outcome.DELIVERED);
            assertThat(message.observation().finalNanos()).isEqualTo(7);
            assertThat(outcome(other)).isEqualTo(Outcome.PENDING);
            assertCounted(ReceiptKind.FINAL);
        }

        @ParameterizedTest(name = "response {0}, receipt {1}")
        @CsvSource({
            "1000000000, 3b9aca00",
            "1000000000, 3B9ACA00",
            "3b9aca00, 1000000000",
            "3B9ACA00, 3b9aca00",
            "1000000000, 0001000000000",
            "0001000000000, 1000000000",
            "1000000000, 00003B9ACA00",
            "00003B9ACA00, 1000000000",
            "Msg-X1, MSG-X1",
            "12345678901234567890, ab54a98ceb1f0ad2",
        })
        void idsAreTheSameInEveryNotationCarriersUse(String inResponse, String inReceipt) {
            OpenMessage message = accepted(ANN, inResponse);
            delivered(ANN, inReceipt);
            assertThat(outcome(message)).isEqualTo(Outcome.DELIVERED);
            assertCounted(ReceiptKind.FINAL);
        }

        @ParameterizedTest
        @CsvSource({"+8613800138000", "13800138000", "008613800138000", "''"})
        void theRecipientsNumberMayBeWrittenOtherwiseOrMissing(String from) {
            OpenMessage message = accepted(ANN, "17");
            delivered(from, "17");
            assertThat(outcome(message)).isEqualTo(Outcome.DELIVERED);
        }

        @Test
        void theRightIdFromAnotherNumberIsNoMatch() {
            OpenMessage message = accepted(ANN, "17");
            delivered(BOB, "17");
            correlator.end();
            assertThat(outcome(message)).isEqualTo(Outcome.PENDING);
            assertCounted(ReceiptKind.ORPHAN);
        }

        @Test
        void anyOfTheReceiptsTwoIdsWillDo() {
            OpenMessage message = accepted(ANN, "17");
            delivered(ANN, "vendor-9", "17");
            assertThat(outcome(message)).isEqualTo(Outcome.DELIVERED);
        }

        @Test
        void eachSegmentHasItsOwnReceipt() {
            OpenMessage message = accepted(ANN, "700001", "700002", "700003");
            delivered(ANN, "700003");
            delivered(ANN, "700001");
            assertThat(outcome(message)).isEqualTo(Outcome.PENDING);
            delivered(ANN, "700002");
            assertThat(outcome(message)).isEqualTo(Outcome.DELIVERED);
            assertCounted(ReceiptKind.FINAL, ReceiptKind.FINAL, ReceiptKind.FINAL);
        }

        @Test
        void aSecondReceiptIsADuplicateAndChangesNothing() {
            OpenMessage message = accepted(ANN, "17");
            delivered(ANN, "17");
            receive(ANN, MessageState.UNDELIVERABLE, "17");
            assertThat(outcome(message)).isEqualTo(Outcome.DELIVERED);
            assertCounted(ReceiptKind.FINAL, ReceiptKind.DUPLICATE);
        }

        @ParameterizedTest
        @CsvSource({"+8613800138000, 17", "13800138000, 0017", "8613800138000, 11"})
        void aDuplicateMayBeWrittenOtherwise(String from, String id) {
            accepted(ANN, "17");
            delivered(ANN, "17");
            delivered(from, id);
            correlator.end();
            assertCounted(ReceiptKind.FINAL, ReceiptKind.DUPLICATE);
        }

        @Test
        void aDuplicateComesAlsoAfterALateOne() {
            close(accepted(ANN, "17"));
            delivered(ANN, "17");
            delivered(ANN, "17");
            correlator.end();
            assertCounted(ReceiptKind.LATE, ReceiptKind.DUPLICATE);
        }

        @Test
        void aReceiptForNothingIsAnOrphanOnceTheRunIsOver() {
            accepted(ANN, "17");
            delivered(ANN, "18");
            assertCounted();
            correlator.end();
            assertCounted(ReceiptKind.ORPHAN);
        }

        @Test
        void whatIsNotFinalOrMakesNoSenseSettlesNothing() {
            OpenMessage message = accepted(ANN, "17");
            receive(ANN, MessageState.ENROUTE, "17");
            correlator.received(
                    new ReceivedReceipt(List.of("17"), MessageState.DELIVERED, "DELIVRD", "", true, false), ANN, 7);
            correlator.received(new ReceivedReceipt(List.of(), MessageState.UNKNOWN, "", "", false, true), ANN, 7);
            assertThat(outcome(message)).isEqualTo(Outcome.PENDING);
            assertCounted(ReceiptKind.INTERMEDIATE, ReceiptKind.INTERMEDIATE, ReceiptKind.MALFORMED);
        }

        @ParameterizedTest
        @CsvSource({
            "UNDELIVERABLE, MK:0001, MK:0001",
            "UNDELIVERABLE, 000, UNDELIV",
            "REJECTED, '', REJECTD",
            "EXPIRED, '', EXPIRED",
        })
        void aFailureIsNamedByItsCodeOrElseByItsState(MessageState state, String error, String failure) {
            OpenMessage message = accepted(ANN, "17");
            correlator.received(new ReceivedReceipt(List.of("17"), state, state.text(), error, false, false), ANN, 7);
            assertThat(message.observation().failure()).isEqualTo(failure);
        }

        @Test
        void responsesWithoutAnIdAreAcceptedAllTheSame() {
            OpenMessage message = accepted(ANN, "");
            assertThat(outcome(message)).isEqualTo(Outcome.PENDING);
            close(message);
        }
    }

    @Nested
    class Ambiguity {
        @Test
        void anIdThatReadsAsTwoMessagesIsNeverGuessed() {
            OpenMessage decimal = accepted(ANN, "22");
            OpenMessage hex = accepted(ANN, "10");
            // 16 stands for itself, for hexadecimal 10, and in hexadecimal for 22
            delivered(ANN, "16");
            assertThat(outcome(decimal)).isEqualTo(Outcome.PENDING);
            assertThat(outcome(hex)).isEqualTo(Outcome.PENDING);
            assertCounted(ReceiptKind.AMBIGUOUS);
        }

        @Test
        void notEvenWhenOneReadingIsLetterForLetter() {
            OpenMessage same = accepted(ANN, "16");
            OpenMessage other = accepted(ANN, "22");
            delivered(ANN, "16");
            assertThat(outcome(same)).isEqualTo(Outcome.PENDING);
            assertThat(outcome(other)).isEqualTo(Outcome.PENDING);
            assertCounted(ReceiptKind.AMBIGUOUS);
        }

        @Test
        void theRecipientsNumberResolvesIt() {
            OpenMessage ann = accepted(ANN, "16");
            OpenMessage bob = accepted(BOB, "22");
            delivered(BOB, "16");
            assertThat(outcome(ann)).isEqualTo(Outcome.PENDING);
            assertThat(outcome(bob)).isEqualTo(Outcome.DELIVERED);
            assertCounted(ReceiptKind.FINAL);
        }

        @Test
        void twoIdsInOneReceiptThatNameTwoMessagesAreAmbiguous() {
            OpenMessage one = accepted(ANN, "x-1");
            OpenMessage two = accepted(ANN, "x-2");
            delivered(ANN, "x-1", "x-2");
            assertThat(outcome(one)).isEqualTo(Outcome.PENDING);
            assertThat(outcome(two)).isEqualTo(Outcome.PENDING);
            assertCounted(ReceiptKind.AMBIGUOUS);
        }

        @Test
        void anIdThatTwoOpenMessagesToOneNumberShareIsAmbiguous() {
            OpenMessage one = accepted(ANN, "17");
            OpenMessage two = accepted(ANN, "17");
            delivered(ANN, "17");
            assertThat(List.of(outcome(one), outcome(two))).containsOnly(Outcome.PENDING);
            assertCounted(ReceiptKind.AMBIGUOUS);
        }
    }

    @Nested
    class IdsThatRepeat {
        @Test
        void theNumberTellsThemApart() {
            OpenMessage ann = accepted(ANN, "17");
            OpenMessage bob = accepted(BOB, "17");
            delivered(ANN, "17");
            assertThat(outcome(ann)).isEqualTo(Outcome.DELIVERED);
            assertThat(outcome(bob)).isEqualTo(Outcome.PENDING);
            delivered(BOB, "17");
            assertThat(outcome(bob)).isEqualTo(Outcome.DELIVERED);
            assertCounted(ReceiptKind.FINAL, ReceiptKind.FINAL);
        }

        @Test
        void aClosedMessageNoLongerTakesReceiptsOfItsSuccessor() {
            OpenMessage first = accepted(ANN, "17");
            delivered(ANN, "17");
            close(first);
            OpenMessage second = accepted(ANN, "17");
            delivered(ANN, "17");
            assertThat(outcome(second)).isEqualTo(Outcome.DELIVERED);
            assertCounted(ReceiptKind.FINAL, ReceiptKind.FINAL);
        }

        @Test
        void closingOneOfManyLeavesTheOthers() {
            List<OpenMessage> messages = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                messages.add(accepted("86138001380" + (10 + i), "17"));
            }
            close(messages.get(2));
            close(messages.get(4));
            close(messages.get(0));
            delivered("8613800138011", "17");
            delivered("8613800138013", "17");
            assertThat(outcome(messages.get(1))).isEqualTo(Outcome.DELIVERED);
            assertThat(outcome(messages.get(3))).isEqualTo(Outcome.DELIVERED);
        }
    }

    @Nested
    class ReceiptBeforeResponse {
        @Test
        void itWaitsForTheResponse() {
            OpenMessage message = written(ANN, 1);
            delivered(ANN, "17");
            assertCounted();
            correlator.accepted(message.parts[0], "17");
            assertThat(outcome(message)).isEqualTo(Outcome.DELIVERED);
            assertThat(message.observation().finalNanos()).isEqualTo(7);
            correlator.end();
            assertCounted(ReceiptKind.FINAL);
        }

        @Test
        void alsoInAnotherNotation() {
            OpenMessage message = written(ANN, 1);
            delivered(ANN, "3B9ACA00");
            correlator.accepted(message.parts[0], "1000000000");
            assertThat(outcome(message)).isEqualTo(Outcome.DELIVERED);
        }

        @Test
        void alsoUnderItsSecondId() {
            OpenMessage message = written(ANN, 1);
            delivered(ANN, "vendor-9", "17");
            correlator.accepted(message.parts[0], "17");
            assertThat(outcome(message)).isEqualTo(Outcome.DELIVERED);
            correlator.end();
            assertCounted(ReceiptKind.FINAL);
        }

        @Test
        void twiceIsADuplicate() {
            OpenMessage message = written(ANN, 1);
            delivered(ANN, "17");
            delivered(ANN, "17");
            correlator.accepted(message.parts[0], "17");
            correlator.end();
            assertCounted(ReceiptKind.FINAL, ReceiptKind.DUPLICATE);
        }

        @Test
        void ofTwoNumbersUnderOneIdBothFindTheirMessage() {
            OpenMessage ann = written(ANN, 1);
            OpenMessage bob = written(BOB, 1);
            delivered(ANN, "17");
            delivered(BOB, "17");
            correlator.accepted(ann.parts[0], "17");
            correlator.accepted(bob.parts[0], "17");
            assertThat(outcome(ann)).isEqualTo(Outcome.DELIVERED);
            assertThat(outcome(bob)).isEqualTo(Outcome.DELIVERED);
            correlator.end();
            assertCounted(ReceiptKind.FINAL, ReceiptKind.FINAL);
        }
    }

    @Nested
    class AfterTheDeadline {
        @Test
        void theFirstReceiptIsLate() {
            OpenMessage message = accepted(ANN, "1000000000");
            close(message);
            delivered(ANN, "3b9aca00");
            correlator.end();
            assertThat(outcome(message)).isEqualTo(Outcome.PENDING);
            assertCounted(ReceiptKind.LATE);
        }

        @Test
        void anotherNumbersIsNot() {
            close(accepted(ANN, "17"));
            delivered(BOB, "17");
            correlator.end();
            assertCounted(ReceiptKind.ORPHAN);
        }

        @Test
        void aLateReceiptProvesNothingAboutAnUnansweredMessageToTheSameNumber() {
            close(accepted(ANN, "17"));
            OpenMessage next = unanswered(ANN, 1);
            delivered(ANN, "17");
            assertThat(outcome(next)).isEqualTo(Outcome.UNANSWERED);
            assertCounted(ReceiptKind.LATE);
        }

        @Test
        void aResponseThatComesOnlyNowMakesTheReceiptLateAndNotFinal() {
            OpenMessage message = written(ANN, 1);
            close(message);
            correlator.accepted(message.parts[0], "17");
            delivered(ANN, "17");
            assertCounted(ReceiptKind.LATE);
        }

        @Test
        void aMessageGivenUpUnansweredIsNotInferredAnyMore() {
            OpenMessage message = written(ANN, 1);
            close(message);
            correlator.unanswered(message.parts[0]);
            delivered(ANN, "17");
            correlator.end();
            assertCounted(ReceiptKind.ORPHAN);
        }
    }

    @Nested
    class Inference {
        @Test
        void aReceiptFromTheOnlyUnansweredNumberProvesAcceptance() {
            OpenMessage message = unanswered(ANN, 1);
            delivered(ANN, "17");
            assertThat(outcome(message)).isEqualTo(Outcome.DELIVERED);
            assertThat(message.observation().inferred()).isTrue();
            assertCounted(ReceiptKind.FINAL);
        }

        @ParameterizedTest
        @CsvSource({"+8613800138000", "13800138000"})
        void howeverTheNumberIsWritten(String from) {
            OpenMessage message = unanswered(ANN, 1);
            delivered(from, "17");
            assertThat(outcome(message)).isEqualTo(Outcome.DELIVERED);
            assertThat(message.observation().inferred()).isTrue();
        }

        @Test
        void alsoWhenTheReceiptCameFirst() {
            OpenMessage message = written(ANN, 1);
            delivered(ANN, "17");
            correlator.unanswered(message.parts[0]);
            assertThat(outcome(message)).isEqualTo(Outcome.DELIVERED);
            correlator.end();
            assertCounted(ReceiptKind.FINAL);
        }

        @Test
        void itsNextReceiptIsADuplicate() {
            unanswered(ANN, 1);
            delivered(ANN, "17");
            delivered(ANN, "17");
            assertCounted(ReceiptKind.FINAL, ReceiptKind.DUPLICATE);
        }

        @Test
        void alsoWhenBothCameFirst() {
            OpenMessage message = written(ANN, 1);
            delivered(ANN, "17");
            delivered(ANN, "17");
            correlator.unanswered(message.parts[0]);
            correlator.end();
            assertThat(outcome(message)).isEqualTo(Outcome.DELIVERED);
            assertCounted(ReceiptKind.FINAL, ReceiptKind.DUPLICATE);
        }

        @Test
        void anotherNumbersReceiptProvesNothing() {
            OpenMessage message = unanswered(ANN, 1);
            delivered(BOB, "17");
            assertThat(outcome(message)).isEqualTo(Outcome.UNANSWERED);
        }

        @Test
        void aReceiptWithoutANumberProvesNothing() {
            OpenMessage message = unanswered(ANN, 1);
            delivered("", "17");
            assertThat(outcome(message)).isEqualTo(Outcome.UNANSWERED);
            OpenMessage later = written(BOB, 1);
            correlator.unanswered(later.parts[0]);
            assertThat(outcome(later)).isEqualTo(Outcome.UNANSWERED);
        }

        @Test
        void twoUnansweredSegmentsToOneNumberAreInDoubt() {
            OpenMessage message = unanswered(ANN, 2);
            delivered(ANN, "17");
            assertThat(outcome(message)).isEqualTo(Outcome.UNANSWERED);
            correlator.end();
            assertCounted(ReceiptKind.ORPHAN);
        }

        @Test
        void aSegmentWhoseResponseMayStillComeLeavesItInDoubt() {
            OpenMessage message = written(ANN, 2);
            correlator.unanswered(message.parts[0]);
            delivered(ANN, "17");
            correlator.accepted(message.parts[1], "17");
            assertThat(message.parts[0].state()).isEqualTo(Part.State.UNANSWERED);
            assertThat(message.parts[1].state()).isEqualTo(Part.State.DELIVERED);
            assertCounted(ReceiptKind.FINAL);
        }

        @Test
        void theDoubtEndsWithTheOtherSegmentsResponse() {
            OpenMessage message = written(ANN, 2);
            correlator.unanswered(message.parts[0]);
            delivered(ANN, "17");
            correlator.accepted(message.parts[1], "18");
            assertThat(message.parts[0].state()).isEqualTo(Part.State.DELIVERED);
            assertThat(message.parts[1].state()).isEqualTo(Part.State.ACCEPTED);
            assertCounted(ReceiptKind.FINAL);
        }

        @Test
        void aMatchingIdIsStrongerThanInference() {
            OpenMessage answered = accepted(ANN, "17");
            OpenMessage silent = unanswered(ANN, 1);
            delivered(ANN, "17");
            assertThat(outcome(answered)).isEqualTo(Outcome.DELIVERED);
            assertThat(outcome(silent)).isEqualTo(Outcome.UNANSWERED);
        }

        @Test
        void aClosedMessageIsForgotten() {
            OpenMessage message = unanswered(ANN, 1);
            close(message);
            delivered(ANN, "17");
            correlator.end();
            assertThat(Arrays.asList(message.parts)).allMatch(part -> part.state() == Part.State.UNANSWERED);
            assertCounted(ReceiptKind.ORPHAN);
        }
    }

    /** What comes after a message was told without an end. */
    @Nested
    class Late {
        @Test
        void theLastMissingReceiptTellsTheEnd() {
            OpenMessage message = accepted(ANN, "1", "2");
            close(message);
            delivered(ANN, "1");
            assertThat(late).isEmpty();
            delivered(ANN, "2");

            assertThat(kinds).containsExactly(ReceiptKind.LATE, ReceiptKind.LATE);
            assertThat(late).containsExactly(new LateReceipt(Cohort.PLAIN, 0, 7, Outcome.DELIVERED));
        }

        @Test
        void oneSegmentThatFailedIsEnough() {
            close(accepted(ANN, "1", "2"));
            receive(ANN, MessageState.UNDELIVERABLE, "1");
            delivered(ANN, "2");

            assertThat(late).extracting(LateReceipt::outcome).containsExactly(Outcome.FAILED);
        }

        @Test
        void ofAMessageThatHadItsEndNothingIsTold() {
            OpenMessage message = accepted(ANN, "1", "2");
            receive(ANN, MessageState.UNDELIVERABLE, "1");
            close(message);
            delivered(ANN, "2");

            assertThat(kinds).containsExactly(ReceiptKind.FINAL, ReceiptKind.LATE);
            assertThat(late).isEmpty();
        }
    }
}
