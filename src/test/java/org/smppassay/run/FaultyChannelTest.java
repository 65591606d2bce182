package org.smppassay.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smppassay.SampledLeakDetection;
import org.smppassay.driver.BindFailedException;
import org.smppassay.observation.Fate;
import org.smppassay.observation.MessageObservation;
import org.smppassay.observation.Outcome;
import org.smppassay.observation.ReceiptKind;
import org.smppassay.observation.Timeline;

/** Whole runs against a carrier whose wire is faulty: whatever it does, each message is counted once and the run ends. */
@ExtendWith(SampledLeakDetection.class)
class FaultyChannelTest {
    private static final String FAR = "{ label: far, delay: { fixed: 800ms } }";

    @Test
    void bindsThatFlapCostNothingThatIsNotUnderWayAndNothingIsCountedTwice() throws Exception {
        SimulatedChannel.Log log = new SimulatedChannel()
                .sending(2000, 2)
                .withFaults("{ label: flapping, every: 10m, disconnect: {} }", FAR)
                .run();
        log.assertBooksBalance();
        assertThat(log.facts.line().connectionsLost()).isGreaterThan(20);
        assertThat(log.messages).hasSize(4000).allMatch(message -> message.submissions() == 1);
        assertNothingIsCountedTwice(log);
        assertThat(log.count(Outcome.UNANSWERED))
                .as("submissions that never arrived")
                .isEqualTo(4000 - log.truth.size());
        assertThat(log.count(Outcome.DELIVERED)).isEqualTo(log.truth.size());
        assertThat(log.messages).anyMatch(MessageObservation::inferred);
        assertThat(entry(log, "flapping").times()).isGreaterThan(20);
    }

    /** A stall shows in what the tester measures; it costs no message. */
    @Test
    void aCarrierThatStandsStillThreeSecondsEachMinuteLosesNothing() throws Exception {
        SimulatedChannel.Log log = new SimulatedChannel()
                .sending(2000, 1)
                .withFaults("{ label: freeze, every: 1m, lasts: 3s, stall: {} }")
                .run();
        log.assertBooksBalance();
        assertThat(log.count(Outcome.DELIVERED)).isEqualTo(2000);
        assertThat(log.receipts(ReceiptKind.FINAL)).isEqualTo(2000);
        long slowest = log.messages.stream()
                .mapToLong(MessageObservation::submitNanos)
                .max()
                .orElseThrow();
        assertThat(Duration.ofNanos(slowest)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(3));
        assertThat(log.facts.line().protocolErrors() + log.facts.line().connectionsLost())
                .isZero();
    }

    @Test
    void whatMakesNoSenseIsCountedAsProtocolErrors() throws Exception {
        SimulatedChannel.Log log = new SimulatedChannel()
                .sending(3000, 1)
                .withFaults(
                        "{ label: garbage, share: 1%, corrupt: { what: [length-too-long, length-too-short, length-absurd,"
                                + " unknown-command, garbage-tlv, garbage-body] } }",
                        "{ label: mixed up, share: 1%, answer: { what: [wrong-sequence, wrong-type, duplicate,"
                                + " generic-nack] } }")
                .run();
        log.assertBooksBalance();
        assertThat(log.facts.line().protocolErrors()).isPositive();
        assertThat(log.count(Outcome.DELIVERED)).isGreaterThan(2500);
        assertNothingIsCountedTwice(log);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "share: 5%, corrupt: { what: [length-too-long] }",
                "share: 5%, corrupt: { what: [length-too-short] }",
                "share: 5%, corrupt: { what: [length-absurd] }",
                "share: 5%, corrupt: { what: [unknown-command] }",
                "share: 5%, corrupt: { what: [garbage-tlv] }",
                "share: 5%, corrupt: { what: [garbage-body] }",
                "share: 20%, corrupt: { what: [garbage-body], pdus: [deliver_sm] }",
                "share: 20%, answer: { what: [wrong-sequence] }",
                "share: 20%, answer: { what: [wrong-type] }",
                "share: 20%, answer: { what: [duplicate] }",
                "share: 20%, answer: { what: [generic-nack] }",
                "share: 20%, ignore: {}",
                "share: 20%, withhold: {}",
                "share: 20%, withhold: { pdus: [deliver_sm] }",
                "ignore: { pdus: [unbind, enquire_link] }",
                "from: day 1 09:10, for: 20m, ignore: {}",
                "from: day 1 09:10, for: 20m, withhold: {}",
                "from: day 1 09:10, ignore: {}",
                "from: day 1 09:10, stall: {}",
                "from: day 1 09:10, for: 20m, stall: { direction: to-esme }",
                "from: day 1 09:10, for: 20m, stall: { direction: from-esme }",
                "from: day 1 09:10, slow: { octets_per_second: 30 }",
                "from: day 1 09:10, delay: { fixed: 25s, jitter: 10s }",
                "share: 50%, split: { octets: 1, gap: 3ms, direction: both }",
                "merge: { within: 10s, direction: both }",
                "after_pdus: 7, disconnect: {}",
                "after_pdus: 7, disconnect: { how: rst }",
                "share: 3%, disconnect: { how: rst }",
                "about_every: 20s, disconnect: { how: rst }",
                "at: day 1 09:30, disconnect: {}",
                "from: day 1 09:10, every: 1s, disconnect: {}",
                "from: day 1 09:10, every: 90s, lasts: 60s, refuse: { how: accepted }",
                "from: day 1 09:10, every: 90s, lasts: 60s, refuse: {}",
            })
    void theBooksBalanceAndTheRunEndsWhateverTheWireDoes(String fault) throws Exception {
        String more = fault.contains("disconnect") ? FAR : "{ label: cut, every: 7m, disconnect: { how: rst } }";
        SimulatedChannel.Log log = hardship(fault, more);
        log.assertBooksBalance();
        assertNothingIsCountedTwice(log);
        assertThat(log.endedAfter).isLessThan(Duration.ofDays(6));
        assertThat(entry(log, "hardship").times()).isPositive();
        SimulatedChannel.Log again = hardship(fault, more);
        assertThat(again.messages).isEqualTo(log.messages);
        assertThat(again.facts).isEqualTo(log.facts);
        assertThat(again.timeline.timeline()).isEqualTo(log.timeline.timeline());
    }

    private static SimulatedChannel.Log hardship(String fault, String more) throws Exception {
        return new SimulatedChannel()
                .sending(400, 2)
                .delivering(0.9)
                .withFaults(
                        "{ label: hardship, " + fault.replaceAll("day 1 (\\d\\d:\\d\\d)", "\"day 1 $1\"") + " }", more)
                .run();
    }

    @Test
    void aCarrierThatRefusesConnectionsForAnHourIsBoundAgainAfterwards() throws Exception {
        SimulatedChannel.Log log = new SimulatedChannel()
                .sending(600, 1)
                .withFaults(
                        "{ label: cut, at: \"day 1 09:10\", disconnect: { how: rst } }",
                        "{ label: closed, from: \"day 1 09:09:59\", for: 1h, refuse: {} }")
                .run();
        log.assertBooksBalance();
        assertThat(log.messages).hasSize(600);
        assertThat(log.facts.sentLate()).as("sent when it was back").isGreaterThan(490);
        assertThat(log.count(Outcome.DELIVERED)).isGreaterThan(595);
        assertThat(log.facts.line().connectionsLost()).isEqualTo(2);
        assertThat(log.timeline.timeline().entries()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "refuse: {}                 | can't connect to",
                "refuse: { how: accepted }  | the peer closed the connection",
                "disconnect: { how: rst }, after_pdus: 1 | the peer closed the connection",
                "ignore: {}                 | did not answer the bind",
                "answer: { what: [generic-nack] } | refused the bind: ESME_RSYSERR",
            })
    void whoNeverGetsBoundIsToldWhyInAPlainSentence(String fault, String why) {
        String refused = "{ label: hardship, from: \"day 1 00:00\", for: 9h, " + fault + " }";
        assertThatThrownBy(() -> new SimulatedChannel().withFaults(refused).run())
                .hasRootCauseInstanceOf(BindFailedException.class)
                .rootCause()
                .message()
                .contains(why);
    }

    /** Deliveries whose answers are lost come again: the tester knows them for duplicates. */
    @Test
    void receiptsThatComeAgainBecauseTheirAnswerWasLostAreDuplicates() throws Exception {
        SimulatedChannel.Log log = new SimulatedChannel()
                .sending(1000, 1)
                .withFaults("{ label: cut, every: 30s, disconnect: { how: rst } }", FAR)
                .run();
        log.assertBooksBalance();
        assertThat(log.receipts(ReceiptKind.DUPLICATE)).isPositive();
        assertNothingIsCountedTwice(log);
    }

    @Test
    void incidentsAreToldAsTheyBeginAndEnd() throws Exception {
        SimulatedChannel.Log log = new SimulatedChannel()
                .sending(100, 2)
                .suffering("{ label: outage, from: \"day 1 09:15\", for: 30m, delivered: 0% }")
                .suffering("{ label: after the end, from: \"day 30 09:15\", for: 30m, delivered: 0% }")
                .run();
        assertThat(log.timeline.timeline().entries()).singleElement().satisfies(entry -> {
            assertThat(entry.label()).isEqualTo("outage");
            assertThat(entry.times()).isEqualTo(1);
            assertThat(entry.firstNanos())
                    .isEqualTo(Duration.ofMinutes(9 * 60 + 15).toNanos());
            assertThat(entry.lastNanos())
                    .isEqualTo(Duration.ofMinutes(9 * 60 + 45).toNanos());
            assertThat(entry.events()).extracting(event -> event.detail()).containsExactly("delivered 0%", "");
        });
    }

    private static Timeline.Entry entry(SimulatedChannel.Log log, String label) {
        List<Timeline.Entry> entries = log.timeline.timeline().entries().stream()
                .filter(entry -> entry.label().equals(label))
                .toList();
        assertThat(entries).as("entries of " + label).hasSize(1);
        return entries.get(0);
    }

    /** A message is delivered if and only if its subscriber truly got it, but for what the tester can't know. */
    private static void assertNothingIsCountedTwice(SimulatedChannel.Log log) {
        Set<String> delivered = log.truth.stream()
                .filter(fate -> fate.state().equals("DELIVRD"))
                .map(Fate::destination)
                .collect(Collectors.toSet());
        assertThat(log.messages)
                .filteredOn(message -> message.outcome() == Outcome.DELIVERED)
                .extracting(MessageObservation::destination)
                .doesNotHaveDuplicates()
                .allMatch(delivered::contains);
        assertThat(log.receipts(ReceiptKind.FINAL)).isLessThanOrEqualTo(log.truth.size());
    }
}
