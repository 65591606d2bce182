package org.smppassay.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smppassay.SampledLeakDetection;
import org.smppassay.driver.BindFailedException;
import org.smppassay.observation.MessageObservation;
import org.smppassay.observation.Outcome;
import org.smppassay.observation.ReceiptKind;
import org.smppassay.observation.ReplyKind;
import org.smppassay.scenario.test.BindPlan;
import org.smppassay.scenario.test.ResendPlan;
import org.smppassay.scenario.test.ResendTo;

/** Whole runs against the simulated carrier, in virtual time. */
@ExtendWith(SampledLeakDetection.class)
class SimulatedChannelTest {
    private static final String THREE_SEGMENTS = "字".repeat(3 * 67);

    @Test
    void aPerfectChannelDeliversEveryMessageAndTheBooksBalance() throws Exception {
        SimulatedChannel.Log log = new SimulatedChannel().sending(1000, 5).run();
        log.assertBooksBalance();
        assertThat(log.messages).hasSize(5000);
        assertThat(log.count(Outcome.DELIVERED)).isEqualTo(5000);
        assertThat(log.receipts(ReceiptKind.FINAL)).isEqualTo(5000);
        assertThat(log.facts.planned()).isEqualTo(5000);
        assertThat(log.facts.skipped()).isZero();
        assertThat(log.facts.segments()).isEqualTo(5000);
        assertThat(log.facts.sentLate()).isZero();
        assertThat(log.facts.generatorLagNanos()).isZero();
    }

    @ParameterizedTest(name = "delivered {0}, lost {1}, duplicated {2}, {4}")
    @MethodSource
    void theBooksBalanceAndAgreeWithTheTruth(
            double delivered, double lost, double duplicated, String text, BindPlan binds) throws Exception {
        SimulatedChannel.Log log = new SimulatedChannel()
                .sending(200, 2)
                .delivering(delivered)
                .losingReceipts(lost)
                .duplicatingReceipts(duplicated)
                .saying(text)
                .over(binds)
                .run();
        log.assertBooksBalance();
        assertThat(log.messages).hasSize(400);
        assertThat(log.facts.segments()).isEqualTo(log.truth.size());
        assertThat(log.receipts(ReceiptKind.FINAL)).isEqualTo(log.truth("sent") + log.truth("duplicated"));
        assertThat(log.receipts(ReceiptKind.DUPLICATE)).isEqualTo(log.truth("duplicated"));
        assertThat(log.receipts(ReceiptKind.ORPHAN) + log.receipts(ReceiptKind.AMBIGUOUS))
                .isZero();
        if (!text.equals(THREE_SEGMENTS)) {
            assertThat(log.count(Outcome.PENDING)).isEqualTo(log.truth("lost"));
        }
    }

    static Stream<Arguments> theBooksBalanceAndAgreeWithTheTruth() {
        BindPlan two = new BindPlan(2, 0, 0, 10);
        BindPlan apart = new BindPlan(0, 2, 1, 3);
        return Stream.of(
                Arguments.of(1.0, 0.0, 0.0, "hello", apart),
                Arguments.of(0.8, 0.0, 0.0, "hello", two),
                Arguments.of(0.8, 0.3, 0.0, "hello", apart),
                Arguments.of(0.8, 0.0, 0.3, "hello", two),
                Arguments.of(0.8, 0.3, 0.5, "hello", two),
                Arguments.of(0.8, 0.3, 0.5, THREE_SEGMENTS, apart),
                Arguments.of(0.0, 0.0, 1.0, "hello", two),
                Arguments.of(0.5, 1.0, 0.0, THREE_SEGMENTS, two));
    }

    @Test
    void duplicatedReceiptsChangeNoCountOfMessages() throws Exception {
        SimulatedChannel.Log once =
                new SimulatedChannel().sending(300, 1).delivering(0.9).run();
        SimulatedChannel.Log twice = new SimulatedChannel()
                .sending(300, 1)
                .delivering(0.9)
                .duplicatingReceipts(1)
                .run();
        assertThat(twice.receipts(ReceiptKind.DUPLICATE)).isEqualTo(300);
        assertThat(twice.messages).isEqualTo(once.messages);
    }

    @Test
    void hexadecimalIdsMatchAsWell() throws Exception {
        SimulatedChannel.Log log =
                new SimulatedChannel().sending(200, 1).hexIds().run();
        log.assertBooksBalance();
        assertThat(log.count(Outcome.DELIVERED)).isEqualTo(200);
    }

    @Test
    void aLongMessageIsDeliveredWhenAllItsSegmentsAre() throws Exception {
        SimulatedChannel.Log log = new SimulatedChannel()
                .sending(100, 1)
                .saying(THREE_SEGMENTS)
                .losingReceipts(0.1)
                .run();
        log.assertBooksBalance();
        assertThat(log.messages).allMatch(message -> message.segments() == 3 && message.submissions() == 3);
        assertThat(log.facts.segments()).isEqualTo(300);
        assertThat(log.receipts(ReceiptKind.FINAL)).isEqualTo(300 - log.truth("lost"));
        assertThat(log.truth("lost")).isPositive();
        long complete = log.truth.stream()
                .filter(fate -> fate.receipt().equals("sent"))
                .map(fate -> fate.destination())
                .distinct()
                .filter(number -> log.truth.stream()
                        .noneMatch(fate -> fate.destination().equals(number)
                                && fate.receipt().equals("lost")))
                .count();
        assertThat(log.count(Outcome.DELIVERED)).isEqualTo(complete);
        assertThat(log.count(Outcome.PENDING)).isEqualTo(100 - complete);
    }

    @ParameterizedTest
    @MethodSource
    void aThrottledAccountGetsEverythingThroughInTheEnd(BindPlan binds) throws Exception {
        SimulatedChannel.Log log = new SimulatedChannel()
                .sending(600, 1)
                .inWindow("09:00-09:00:30")
                .limitedTo(5)
                .over(binds)
                .run();
        log.assertBooksBalance();
        assertThat(log.count(Outcome.DELIVERED)).isEqualTo(600);
        assertThat(log.messages).anyMatch(message -> message.submissions() > message.segments());
        assertThat(log.facts.segments()).isEqualTo(600);
        assertThat(log.facts.sentLate()).isPositive();
        assertThat(log.facts.generatorLagNanos()).isZero();
        long submissions =
                log.messages.stream().mapToLong(MessageObservation::submissions).sum();
        assertThat(submissions).as("a sound client slows down").isLessThan(6 * 600);
        long lastWritten = log.messages.stream()
                .mapToLong(MessageObservation::writtenNanos)
                .max()
                .orElseThrow();
        assertThat(Duration.ofNanos(lastWritten))
                .as("but not more than it has to: 600 messages at 5/s take two minutes")
                .isLessThan(Duration.ofHours(9).plusSeconds(180));
    }

    static Stream<BindPlan> aThrottledAccountGetsEverythingThroughInTheEnd() {
        return Stream.of(new BindPlan(1, 0, 0, 1), new BindPlan(2, 0, 0, 10), new BindPlan(4, 0, 0, 200));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aWrongPasswordEndsTheRunWithAPlainSentence(int binds) {
        assertThatThrownBy(() -> new SimulatedChannel()
                        .withPassword("wrong")
                        .over(new BindPlan(binds, 0, 0, 10))
                        .run())
                .hasRootCauseInstanceOf(BindFailedException.class)
                .rootCause()
                .message()
                .contains("tester", "refused the bind", "ESME_RINVPASWD")
                .doesNotContain("wrong");
    }

    @Test
    void anAccountWithoutRoomForAllBindsIsNoTarget() {
        BindPlan tooMany = new BindPlan(9, 0, 0, 10);
        assertThatThrownBy(() -> new SimulatedChannel().over(tooMany).run())
                .hasRootCauseInstanceOf(BindFailedException.class)
                .rootCause()
                .message()
                .contains("ESME_RBINDFAIL");
    }

    @Test
    void interruptedItTellsWhatItKnowsAndSkipsTheRest() throws Exception {
        Duration at = Duration.ofHours(9).plusMinutes(30);
        SimulatedChannel.Log log =
                new SimulatedChannel().sending(200, 3).stoppedAt(at).run();
        log.assertBooksBalance();
        assertThat(log.facts.interrupted()).isTrue();
        assertThat(log.facts.planned()).isEqualTo(600);
        assertThat(log.facts.skipped()).isEqualTo(500);
        assertThat(log.count(Outcome.DELIVERED)).isBetween(95L, 100L);
        assertThat(log.endedAfter).isLessThan(at.plusSeconds(3));
    }

    @Test
    void interruptedBeforeItIsBoundItSkipsEverything() throws Exception {
        SimulatedChannel.Log log =
                new SimulatedChannel().sending(200, 3).stoppedAt(Duration.ZERO).run();
        log.assertBooksBalance();
        assertThat(log.facts.skipped()).isEqualTo(600);
        assertThat(log.messages).isEmpty();
    }

    @Test
    void interruptedInTheMidstOfThrottlingTheBooksBalance() throws Exception {
        SimulatedChannel.Log log = new SimulatedChannel()
                .sending(600, 1)
                .inWindow("09:00-09:00:30")
                .saying(THREE_SEGMENTS)
                .limitedTo(5)
                .stoppedAt(Duration.ofHours(9).plusSeconds(20))
                .run();
        log.assertBooksBalance();
        assertThat(log.facts.skipped()).isPositive();
        assertThat(log.count(Outcome.REJECTED) + log.count(Outcome.UNANSWERED)).isPositive();
    }

    @Test
    void aMessageThrottledUntilItsDeadlineIsRejectedAndNotSubmittedAnyMore() throws Exception {
        SimulatedChannel.Log log = new SimulatedChannel()
                .sending(50, 1)
                .inWindow("09:00-09:00:30")
                .limitedTo(0.02)
                .closingMessagesAfter(Duration.ofSeconds(30))
                .run();
        log.assertBooksBalance();
        assertThat(log.messages).hasSize(50);
        assertThat(log.count(Outcome.REJECTED)).isPositive();
        assertThat(log.messages)
                .filteredOn(message -> message.outcome() == Outcome.REJECTED)
                .allMatch(message -> message.failure().equals("ESME_RTHROTTLED"));
        assertThat(log.facts.segments())
                .isEqualTo(log.messages.stream()
                        .filter(message -> message.outcome().accepted())
                        .count());
    }

    @Test
    void aCarrierThatDiesAndComesBackCostsOnlyWhatWasUnderWay() throws Exception {
        SimulatedChannel.Log log = new SimulatedChannel()
                .sending(200, 2)
                .carrierDyingAt(Duration.ofHours(9).plusMinutes(30))
                .carrierComingBackAt(Duration.ofHours(9).plusMinutes(40))
                .run();
        log.assertBooksBalance();
        assertThat(log.messages).hasSize(400);
        assertThat(log.facts.skipped()).isZero();
        assertThat(log.facts.line().connectionsLost()).isEqualTo(2);
        assertThat(log.count(Outcome.DELIVERED)).isEqualTo(400);
        assertThat(log.messages).allMatch(message -> message.submissions() == 1);
    }

    @Test
    void aCarrierThatDiesForGoodEndsTheRunAndTheRestIsSkipped() throws Exception {
        SimulatedChannel.Log log = new SimulatedChannel()
                .sending(200, 3)
                .carrierDyingAt(Duration.ofHours(33).plusMinutes(30))
                .run();
        log.assertBooksBalance();
        assertThat(log.facts.skipped()).isEqualTo(300);
        assertThat(log.facts.interrupted()).isFalse();
        assertThat(log.count(Outcome.DELIVERED) + log.count(Outcome.PENDING)).isEqualTo(300);
        assertThat(log.endedAfter).isLessThan(Duration.ofDays(6));
    }

    @Test
    void aCarrierThatDiesAfterTheLastMessageLeavesReceiptsPending() throws Exception {
        SimulatedChannel.Log log = new SimulatedChannel()
                .sending(2000, 1)
                .carrierDyingAt(Duration.ofHours(10))
                .run();
        log.assertBooksBalance();
        assertThat(log.messages).hasSize(2000);
        assertThat(log.count(Outcome.PENDING)).isPositive();
        assertThat(log.endedAfter).isLessThan(Duration.ofDays(3));
    }

    @Test
    void aCarrierThatDiesBeforeTextsAreToBeSentAgainEndsTheRunToo() throws Exception {
        SimulatedChannel.Log log = new SimulatedChannel()
                .sending(20, 1)
                .losingReceipts(1)
                .sendingAgain(new ResendPlan(Duration.ofDays(1), ResendTo.NOT_DELIVERED, 1))
                .carrierDyingAt(Duration.ofHours(1))
                .carrierComingBackAt(Duration.ofHours(24).plusMinutes(10))
                .carrierDyingAt(Duration.ofHours(25))
                .run();
        log.assertBooksBalance();
        assertThat(log.count(Outcome.PENDING)).isEqualTo(20);
        assertThat(log.endedAfter).isLessThan(Duration.ofDays(10));
    }

    @Test
    void complaintsComeBackAsRepliesFromTheirOperators() throws Exception {
        SimulatedChannel.Log log =
                new SimulatedChannel().sending(100, 1).complaining(1, "投诉").run();
        assertThat(log.replies).hasSize(100).allMatch(reply -> reply.kind() == ReplyKind.COMPLAINT);
        assertThat(log.replies).allMatch(reply -> reply.operator().startsWith("china-"));
    }

    @Test
    void theSameSeedGivesTheSameRunAndAnotherSeedAnother() throws Exception {
        SimulatedChannel.Log one = eventful(7);
        SimulatedChannel.Log again = eventful(7);
        SimulatedChannel.Log other = eventful(8);
        assertThat(again.messages).isEqualTo(one.messages);
        assertThat(again.replies).isEqualTo(one.replies);
        assertThat(again.truth).isEqualTo(one.truth);
        assertThat(again.facts).isEqualTo(one.facts);
        assertThat(other.messages).isNotEqualTo(one.messages);
        assertThat(other.truth).isNotEqualTo(one.truth);
    }

    private static SimulatedChannel.Log eventful(long seed) throws Exception {
        return new SimulatedChannel()
                .seed(seed)
                .sending(300, 2)
                .delivering(0.9)
                .losingReceipts(0.1)
                .duplicatingReceipts(0.1)
                .complaining(0.1, "投诉")
                .limitedTo(20)
                .carrierDyingAt(Duration.ofHours(9).plusMinutes(30))
                .carrierComingBackAt(Duration.ofHours(9).plusMinutes(31))
                .run();
    }
}
