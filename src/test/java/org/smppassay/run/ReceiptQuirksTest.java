package org.smppassay.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smppassay.SampledLeakDetection;
import org.smppassay.observation.MessageObservation;
import org.smppassay.observation.Outcome;
import org.smppassay.observation.ReceiptKind;
import org.smppassay.observation.ReplyKind;
import org.smppassay.observation.ReplyObservation;
import org.smppassay.scenario.test.BindPlan;

/** Whole runs over channels whose receipts have quirks: the tester counts what it would count over a channel without. */
@ExtendWith(SampledLeakDetection.class)
class ReceiptQuirksTest {
    private static final int MESSAGES = 500;

    private static final SimulatedChannel.Log HEALTHY = run(UnaryOperator.identity());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ id_format: decimal, receipt_id_format: hex }",
                "{ id_format: hex, receipt_id_format: decimal }",
                "{ id_format: hex, receipt_id_case: upper }",
                "{ id_padding: 14 }",
                "{ id_padding: 14, receipt_id_padding: 0 }",
                "{ receipt_id_padding: 14 }",
                "{ receipt_id_format: hex, receipt_id_padding: 12, receipt_id_case: upper }",
                "{ format: [short] }",
                "{ format: [seconds, unspaced, upper-case] }",
                "{ format: [state-first, commas] }",
                "{ format: [csv] }",
                "{ format: [code-in-stat] }",
                "{ format: [text-only] }",
                "{ tlvs: [] }",
                "{ text: true }"
            })
    void howReceiptsAreWrittenMakesNoDifference(String receipts) {
        SimulatedChannel.Log log = run(channel -> channel.carrierWith("receipts", receipts));
        assertThat(log.messages).isEqualTo(HEALTHY.messages);
        assertThat(log.receipts).isEqualTo(HEALTHY.receipts);
    }

    @Test
    void dataSmInPlaceOfDeliverSmMakesNoDifference() {
        SimulatedChannel.Log log = run(channel -> channel.carrierWith("accounts[0].deliver_with", "data_sm"));
        assertThat(log.messages).isEqualTo(HEALTHY.messages);
        assertThat(log.receipts).isEqualTo(HEALTHY.receipts);
    }

    @Test
    void withoutTextTheReasonOfAFailureIsItsState() {
        SimulatedChannel.Log log = run(channel -> channel.carrierWith("receipts.format", "[tlv-only]"));
        assertSameOutcomes(log);
        assertThat(log.messages)
                .filteredOn(message -> message.outcome() == Outcome.FAILED)
                .allMatch(message -> message.failure().equals("UNDELIV"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ reordered: 100% }",
                "{ reordered: 20%, duplicated: 30% }",
                "{ duplicated: 100%, duplicate_delay: { uniform: [1s, 36h] } }",
                "{ before_response: 100% }",
                "{ before_response: 30%, duplicated: 20%, duplicate_delay: 1h, reordered: 20% }",
                "{ before_response: 30%, reordered: 30%, receipt_id_format: hex }"
            })
    void disorderChangesNoOutcome(String receipts) {
        SimulatedChannel.Log log = run(channel -> channel.carrierWith("receipts", receipts));
        assertSameOutcomes(log);
        assertThat(log.receipts(ReceiptKind.DUPLICATE)).isEqualTo(log.truth("duplicated"));
    }

    @Test
    void oneTransceiverHearsOfItsMessagesBeforeTheyAreAccepted() {
        SimulatedChannel.Log log =
                run(channel -> channel.over(new BindPlan(1, 0, 0, 10)).carrierWith("receipts.before_response", "100%"));
        assertSameOutcomes(log);
        assertThat(log.messages)
                .as("the receipt is there before the response")
                .allMatch(message -> message.finalNanos() < message.writtenNanos() + message.submitNanos());
    }

    @Test
    void lateReceiptsCountUpToTheDeadline() {
        SimulatedChannel.Log log = run(channel -> late(channel).closingMessagesAfter(Duration.ofDays(2)));
        assertSameOutcomes(log);
    }

    @Test
    void afterTheDeadlineTheyAreLateAndTheirMessagesPending() {
        SimulatedChannel.Log log =
                run(channel -> late(channel).sending(MESSAGES / 5, 5).closingMessagesAfter(Duration.ofHours(46)));
        assertThat(log.count(Outcome.PENDING) / (double) MESSAGES).isCloseTo(0.1, within(0.054));
        assertThat(log.receipts(ReceiptKind.LATE)).isPositive().isLessThanOrEqualTo(log.count(Outcome.PENDING));
        assertThat(log.late)
                .as("each tells of its message's end")
                .hasSize((int) log.receipts(ReceiptKind.LATE))
                .allMatch(late -> late.receivedNanos() <= log.facts.clocks().endNanos());
        assertThat(log.receipts(ReceiptKind.ORPHAN)).isZero();
    }

    /** A tenth of the receipts is a day late, another tenth 47 hours. */
    private static SimulatedChannel late(SimulatedChannel channel) {
        return channel.carrierWith("receipts.delayed", "{ share: 20%, by: { shares: { 24h: 50%, 47h: 50% } } }");
    }

    @Test
    void receiptsThatLieAreTakenAtTheirWordAndTheTruthTellsOtherwise() {
        SimulatedChannel.Log log = run(channel -> channel.delivering(1)
                .carrierWith("receipts.fake", "{ dropped: 15%, only: all, latency: { uniform: [2s, 4s] } }"));
        assertThat(log.count(Outcome.DELIVERED)).isEqualTo(MESSAGES);
        assertThat(log.messages)
                .extracting(message -> message.finalNanos() - message.writtenNanos())
                .allMatch(nanos -> nanos >= 2_000_000_000L && nanos < 4_000_000_000L);
        assertThat(log.truth("fake")).isEqualTo(MESSAGES);
        long dropped = log.truth.stream()
                .filter(fate -> !fate.state().equals("DELIVRD"))
                .count();
        assertThat(dropped / (double) MESSAGES).isCloseTo(0.15, within(0.064));
    }

    @Test
    void whatSubscribersSendOfTheirOwnAccordIsAReplyAndDoesNotKeepTheRunAlive() {
        SimulatedChannel.Log log = run(channel -> channel.carrierWith(
                "mo", "[{ rate: 60/h, arrivals: even, to: ['1069000012345'], text: [hello, 投诉] }]"));
        assertSameOutcomes(log);
        assertThat(log.endedAfter).isEqualTo(HEALTHY.endedAfter);
        assertThat(log.replies).isNotEmpty();
        assertThat(log.replies.stream().map(ReplyObservation::kind).distinct())
                .containsExactlyInAnyOrder(ReplyKind.ANSWER, ReplyKind.COMPLAINT);
    }

    private static SimulatedChannel.Log run(UnaryOperator<SimulatedChannel> how) {
        try {
            SimulatedChannel.Log log = how.apply(
                            new SimulatedChannel().sending(MESSAGES, 1).delivering(0.9))
                    .run();
            log.assertBooksBalance();
            return log;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void assertSameOutcomes(SimulatedChannel.Log log) {
        assertThat(inOrder(log)).isEqualTo(inOrder(HEALTHY));
        assertThat(log.receipts(ReceiptKind.FINAL)).isEqualTo(HEALTHY.receipts(ReceiptKind.FINAL));
        for (ReceiptKind kind :
                List.of(ReceiptKind.ORPHAN, ReceiptKind.AMBIGUOUS, ReceiptKind.MALFORMED, ReceiptKind.LATE)) {
            assertThat(log.receipts(kind)).as(kind.name()).isZero();
        }
    }

    private static List<String> inOrder(SimulatedChannel.Log log) {
        return log.messages.stream()
                .sorted(Comparator.comparingLong(MessageObservation::number))
                .map(message -> message.number() + " " + message.destination() + " " + message.outcome())
                .toList();
    }
}
