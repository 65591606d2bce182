package org.smppassay.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.EnquireLink;
import com.cloudhopper.smpp.pdu.SubmitSm;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.smppassay.carrier.CarrierDescription;
import org.smppassay.driver.BindFailedException;
import org.smppassay.performance.Gauges;
import org.smppassay.performance.Interval;
import org.smppassay.session.ResponseListener;
import org.smppassay.session.SmppSession;

/** What a load does and measures, in virtual time. */
class LoadRunTest {
    private static final long MS = 1_000_000;
    private static final Duration SERVICE = Duration.ofMillis(20);

    private static CarrierDescription answeringAfter20Ms() {
        return CarrierDescription.ordinary().set("responses.latency", "{ median: 20ms, sigma: 0 }");
    }

    /** A server with ids 1, 2, 3, … that answers after 20 ms and sends no receipts. */
    private static ScriptedServer answering() {
        return new ScriptedServer((server, session, pdu, number) ->
                server.later(session, SERVICE, () -> server.accept(session, pdu, Integer.toString(number))));
    }

    private static long percentile(Histogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile);
    }

    @Test
    void anOpenPhaseSendsAtItsRateWhateverTheServerDoes() throws InterruptedException {
        VirtualLoad load =
                VirtualLoad.on(CarrierDescription.ordinary(), "{ warm_up: 2s, phases: [{ rate: 500/s, for: 10s }] }");
        assertThat(load.balances().counts().due()).isEqualTo(5000);
        assertThat(load.counts().accepted()).isEqualTo(5000);
        assertThat(load.counts().receipts()).isEqualTo(5000);
        assertThat(load.phases.keySet()).containsExactly("warm-up", "1");
        assertThat(load.phase("warm-up").counts().due()).isEqualTo(1000);
        assertThat(load.seconds.get(5).counts().sent()).isBetween(499L, 501L);
        assertThat(load.total().lengthNanos()).isEqualTo(Duration.ofSeconds(10).toNanos());
    }

    @Test
    void eachPhaseHasItsOwnMissingReceiptsAndItsOwnUptime() throws InterruptedException {
        ScriptedServer server = new ScriptedServer((self, session, pdu, number) -> {
            self.accept(session, pdu, "id" + number);
            if (number > 100) {
                self.receipt(session, "id" + number, "DELIVRD");
            }
        });
        VirtualLoad load =
                VirtualLoad.on(server::listen, "{ warm_up: 1s, receipt_wait: 1s, phases: [{ rate: 100/s, for: 3s }] }");
        assertThat(load.balances().phase("warm-up").gauges().awaitingReceipt()).isEqualTo(100);
        assertThat(load.phase("1").gauges().awaitingReceipt()).isZero();
        assertThat(load.total().gauges().awaitingReceipt()).isZero();
        // What never came was waited for until the end, one second after the last response.
        assertThat(load.phase("warm-up").latencies().delivery().getMinValue()).isBetween(3990 * MS, 4020 * MS);
        assertThat(load.total().latencies().delivery().getMaxValue()).isLessThan(10 * MS);
        Gauges warmUp = load.phase("warm-up").gauges();
        assertThat(warmUp.boundNanos()).isEqualTo(warmUp.wantedNanos()).isBetween(4000 * MS, 4010 * MS);
        assertThat(load.total().gauges().boundNanos())
                .isEqualTo(load.total().gauges().wantedNanos())
                .isBetween(12_000 * MS, 20_000 * MS);
    }

    @Test
    void aServerThatDiesMidwayIsMeasuredOverTheWholePhase() throws InterruptedException {
        ScriptedServer server = new ScriptedServer((self, session, pdu, number) -> {
            if (number <= 200) {
                self.accept(session, pdu, "id" + number);
            }
        });
        VirtualLoad load = VirtualLoad.on(
                server::listen,
                "{ warm_up: 0s, response_timeout: 1s, receipt_wait: 1s, binds: { transceiver: 1, window: 10 },"
                        + " phases: [{ rate: 100/s, for: 4s }] }");
        assertThat(load.balances().counts().accepted()).isEqualTo(200);
        assertThat(load.total().lengthNanos()).isEqualTo(4000 * MS);
    }

    @Test
    void aClosedPhaseEndsAfterItsCountAndAsksForReceiptsOneByOne() throws InterruptedException {
        VirtualLoad load =
                VirtualLoad.on(answeringAfter20Ms(), "{ warm_up: 0s, phases: [{ closed: true, count: 10000 }] }");
        assertThat(load.balances().counts().accepted()).isEqualTo(10_000);
        assertThat(load.counts().receipts()).isEqualTo(10_000);
        // 4 sessions with 50 each, every 20 ms: 10 000 a second.
        assertThat(load.total().lengthNanos()).isBetween(990 * MS, 1010 * MS);
        assertThat(percentile(load.total().latencies().service(), 50)).isBetween(19 * MS, 21 * MS);
        assertThat(percentile(load.total().latencies().delivery(), 50)).isBetween(2900 * MS, 3100 * MS);
        assertThat(load.total().gauges().awaitingReceipt()).isZero();
    }

    @Test
    void aServerThatStandsStillForThreeSecondsEachMinuteShowsInTheResponseTimeAndNotInTheServiceTime()
            throws InterruptedException {
        VirtualLoad load = VirtualLoad.on(
                answeringAfter20Ms().set("faults", "[{ label: stands still, every: 1m, lasts: 3s, stall: {} }]"),
                "{ warm_up: 0s, binds: { transceiver: 2, window: 10 }, phases: [{ rate: 100/s, for: 10m }] }");
        assertThat(load.balances().counts().accepted()).isEqualTo(60_000);
        // What a client feels that sends on time: one in twenty waits, up to three seconds.
        assertThat(percentile(load.total().latencies().response(), 99)).isBetween(2300 * MS, 3100 * MS);
        assertThat(load.total().latencies().response().getMaxValue()).isBetween(2950 * MS, 3100 * MS);
        // What a client sees that waits with its next submission until there is room: nothing out of the ordinary.
        assertThat(percentile(load.total().latencies().service(), 99)).isBetween(19 * MS, 25 * MS);
        // The wait was the server's, not the generator's.
        assertThat(load.total().latencies().lag().getMaxValue()).isLessThanOrEqualTo(MS);
    }

    @Test
    void whatASlowServerDoesNotTakeIsABacklogWhoseWaitCounts() throws InterruptedException {
        // 2 x 10 at 20 ms take 1000 a second at most; 1500 are due.
        VirtualLoad load = VirtualLoad.on(
                answeringAfter20Ms(),
                "{ warm_up: 0s, binds: { transceiver: 2, window: 10 }, phases: [{ rate: 1500/s, for: 4s }] }");
        assertThat(load.balances().counts().due()).isEqualTo(6000);
        assertThat(load.counts().accepted()).isEqualTo(6000);
        assertThat(load.seconds.get(3).gauges().backlog()).isBetween(1900L, 2100L);
        assertThat(load.total().latencies().response().getMaxValue()).isBetween(1950 * MS, 2100 * MS);
        assertThat(load.total().lengthNanos()).isBetween(5900 * MS, 6100 * MS);
    }

    @Test
    void whatIsNotWrittenInGoodTimeIsGivenUpAndItsWaitStillCounts() throws InterruptedException {
        VirtualLoad load = VirtualLoad.on(
                new ScriptedServer((server, session, pdu, number) -> {})::listen,
                "{ warm_up: 0s, response_timeout: 2s, binds: { transceiver: 1, window: 10 },"
                        + " phases: [{ rate: 100/s, for: 1s }] }");
        assertThat(load.balances().counts().due()).isEqualTo(100);
        assertThat(load.counts().unanswered()).isEqualTo(load.counts().sent()).isLessThan(100);
        assertThat(percentile(load.total().latencies().response(), 50)).isGreaterThan(2000 * MS);
        assertThat(load.total().latencies().service().getTotalCount()).isZero();
    }

    @Test
    void theWindowIsNeverExceeded() throws InterruptedException {
        ScriptedServer server = answering();
        VirtualLoad.on(
                server::listen,
                "{ warm_up: 0s, receipt_wait: 0s, binds: { transceiver: 3, window: 7 }, phases: [{ closed: true, for: 2s }] }");
        assertThat(server.mostUnanswered).isEqualTo(21);
    }

    @Test
    void aRampRisesEvenlyAndPhasesFollowWithoutAPause() throws InterruptedException {
        VirtualLoad load = VirtualLoad.on(
                answering()::listen,
                "{ warm_up: 0s, receipt_wait: 0s, phases: [{ name: up, from: 100/s, to: 300/s, for: 10s },"
                        + " { name: spike, rate: 900/s, for: 1s }, { name: stairs, from: 100/s, to: 300/s, steps: 3, for: 3s }] }");
        assertThat(load.balances().phases.keySet()).containsExactly("up", "spike", "stairs");
        assertThat(load.phase("up").counts().due()).isEqualTo(2000);
        assertThat(load.seconds.get(0).counts().sent()).isCloseTo(110, within(3L));
        assertThat(load.seconds.get(9).counts().sent()).isCloseTo(290, within(3L));
        assertThat(load.seconds.get(10).counts().sent()).isCloseTo(900, within(3L));
        assertThat(load.seconds.get(12).counts().sent()).isCloseTo(200, within(3L));
        assertThat(load.counts().due()).isEqualTo(2000 + 900 + 600);
    }

    @Test
    void poissonArrivalsHaveExponentialDistances() throws InterruptedException {
        VirtualLoad load = VirtualLoad.on(
                answering()::listen,
                "{ warm_up: 0s, receipt_wait: 0s, phases: [{ rate: 400/s, arrivals: poisson, for: 100s }] }");
        // Mean and variance of a Poisson count are the same.
        List<Long> perSecond = load.balances().seconds.stream()
                .limit(100)
                .map(second -> second.counts().due())
                .toList();
        double mean = perSecond.stream().mapToLong(Long::longValue).average().orElseThrow();
        double variance = perSecond.stream()
                .mapToDouble(count -> (count - mean) * (count - mean))
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(400, within(8.0));
        assertThat(variance / mean).isBetween(0.6, 1.5);
    }

    @Test
    void errorsAreCountedByWhatTheyAre() throws InterruptedException {
        ScriptedServer server = new ScriptedServer((self, session, pdu, number) -> {
            switch (number % 5) {
                case 0 -> self.refuse(session, pdu, SmppConstants.STATUS_THROTTLED);
                case 1 -> self.refuse(session, pdu, SmppConstants.STATUS_MSGQFUL);
                case 2 -> self.refuse(session, pdu, SmppConstants.STATUS_INVDSTADR);
                case 3 -> self.accept(session, pdu, "id" + number);
                default -> self.unanswered--;
            }
        });
        VirtualLoad load = VirtualLoad.on(
                server::listen,
                "{ warm_up: 0s, response_timeout: 1s, receipt_wait: 1s, phases: [{ rate: 100/s, count: 500 }] }");
        assertThat(load.balances().counts().throttled()).isEqualTo(200);
        assertThat(load.counts().refused()).isEqualTo(100);
        assertThat(load.counts().unanswered()).isEqualTo(100);
        assertThat(load.counts().accepted()).isEqualTo(100);
        assertThat(load.counts().statuses())
                .isEqualTo(Map.of(
                        SmppConstants.STATUS_THROTTLED, 100L,
                        SmppConstants.STATUS_MSGQFUL, 100L,
                        SmppConstants.STATUS_INVDSTADR, 100L));
        assertThat(load.total().gauges().awaitingReceipt()).isEqualTo(100);
    }

    @Test
    void receiptsAreMatchedOneByOneInWhateverNotationAndOrderTheyCome() throws InterruptedException {
        ScriptedServer server = new ScriptedServer((self, session, pdu, number) -> {
            String hex = Integer.toHexString(1_000_000 + number);
            switch (number % 4) {
                case 0 -> { // The receipt is there before the response.
                    self.receipt(session, hex, "DELIVRD");
                    self.later(session, SERVICE, () -> self.accept(session, pdu, hex));
                }
                case 1 -> { // In decimal, on another session, and twice.
                    self.accept(session, pdu, hex.toUpperCase(Locale.ROOT));
                    self.receipt(self.sessions().get(0), Integer.toString(1_000_000 + number), "DELIVRD");
                    self.receipt(session, hex, "DELIVRD");
                }
                case 2 -> { // After an intermediate one, a failure.
                    self.accept(session, pdu, hex);
                    self.receipt(session, hex, "ENROUTE");
                    self.receipt(session, hex, "UNDELIV");
                }
                default -> { // An id longer than most.
                    self.accept(session, pdu, "0123456789abcdef-" + number);
                    self.receipt(session, "0123456789abcdef-" + number, "DELIVRD");
                }
            }
        });
        VirtualLoad load = VirtualLoad.on(
                server::listen, "{ warm_up: 0s, response_timeout: 1s, phases: [{ rate: 100/s, count: 400 }] }");
        assertThat(load.balances().counts().receipts()).isEqualTo(400);
        assertThat(load.counts().failedReceipts()).isEqualTo(100);
        assertThat(load.counts().orphanReceipts()).isEqualTo(100);
        assertThat(load.counts().intermediateReceipts()).isEqualTo(100);
        assertThat(load.total().gauges().awaitingReceipt()).isZero();
    }

    @Test
    void subscribersMessagesAreAnsweredAndCountedApart() throws InterruptedException {
        ScriptedServer server = new ScriptedServer((self, session, pdu, number) -> {
            self.accept(session, pdu, "id" + number);
            if (number % 10 == 0) {
                self.deliver(session, (byte) 0, "TD");
            }
        });
        VirtualLoad load = VirtualLoad.on(
                server::listen,
                "{ warm_up: 0s, receipt_wait: 0s, messages: [{ receipt: false }], phases: [{ rate: 100/s, count: 200 }] }");
        assertThat(load.balances().counts().mobileOriginated()).isEqualTo(20);
        assertThat(load.counts().receipts()).isZero();
        assertThat(server.delivered).isEqualTo(20);
    }

    @Test
    void aLostConnectionCostsWhatWasUnderWayAndIsBoundAgain() throws InterruptedException {
        ScriptedServer server = new ScriptedServer((self, session, pdu, number) -> {
            if (number == 100) {
                session.close("maintenance");
            } else if (session.state().bound()) {
                self.later(session, SERVICE, () -> self.accept(session, pdu, "id" + number));
            }
        });
        VirtualLoad load = VirtualLoad.on(
                server::listen,
                "{ warm_up: 0s, receipt_wait: 0s, binds: { transceiver: 1 }, messages: [{ receipt: false }],"
                        + " phases: [{ rate: 100/s, for: 5s }] }");
        assertThat(load.balances().counts().disconnects()).isEqualTo(1);
        assertThat(load.counts().reconnects()).isEqualTo(1);
        assertThat(load.counts().lost()).isBetween(1L, 5L);
        assertThat(load.counts().accepted() + load.counts().lost()).isEqualTo(500);
        assertThat(load.total().gauges().boundNanos())
                .isLessThan(load.total().gauges().wantedNanos());
        // A second without a connection is a second that a client waits.
        assertThat(load.total().latencies().response().getMaxValue()).isBetween(900 * MS, 1200 * MS);
    }

    @Test
    void aCountThatIsNeverReachedEndsWhenNobodyIsBoundForHalfAMinute() throws InterruptedException {
        for (String phase : List.of("{ closed: true, count: 1000 }", "{ rate: 100/s, count: 1000 }")) {
            ScriptedServer server = new ScriptedServer((self, session, pdu, number) -> {
                if (number < 100) {
                    self.accept(session, pdu, "id" + number);
                } else {
                    self.goAway();
                }
            });
            VirtualLoad load = VirtualLoad.on(
                    server::listen,
                    "{ warm_up: 0s, receipt_wait: 0s, messages: [{ receipt: false }], phases: [" + phase + "] }");
            assertThat(load.balances().counts().accepted()).isEqualTo(99);
            assertThat(load.total().gauges().bound()).isZero();
            assertThat(load.seconds).hasSizeBetween(30, 33);
        }
    }

    @Test
    void aSessionThatNeverAnswersDoesNotSlowTheOthers() throws InterruptedException {
        ScriptedServer server = new ScriptedServer((self, session, pdu, number) -> {
            if (session != self.sessions().get(0)) {
                self.later(session, SERVICE, () -> self.accept(session, pdu, "id" + number));
            }
        });
        VirtualLoad load = VirtualLoad.on(
                server::listen,
                "{ warm_up: 0s, receipt_wait: 0s, response_timeout: 30s, binds: { transceiver: 4, window: 10 },"
                        + " messages: [{ receipt: false }], phases: [{ rate: 500/s, for: 20s }] }");
        assertThat(load.balances().counts().unanswered()).isEqualTo(10);
        assertThat(percentile(load.total().latencies().response(), 99)).isLessThan(25 * MS);
    }

    @Test
    void aLongMessageIsSeveralSubmissionsWithACommonReference() throws InterruptedException {
        ScriptedServer server = answering();
        VirtualLoad load = VirtualLoad.on(
                server::listen,
                "{ warm_up: 0s, receipt_wait: 0s, messages: [{ length: 400, encoding: gsm7 }],"
                        + " phases: [{ rate: 90/s, count: 90 }] }");
        assertThat(load.balances().counts().sent()).isEqualTo(90);
        Map<String, Long> parts = server.submissions.stream()
                .collect(Collectors.groupingBy(
                        pdu -> pdu.getDestAddress().getAddress() + "/" + pdu.getShortMessage()[3],
                        Collectors.counting()));
        assertThat(parts).hasSize(30).allSatisfy((message, count) -> assertThat(count)
                .isEqualTo(3));
    }

    @Test
    void kindsOfMessagesComeInTheirShares() throws InterruptedException {
        ScriptedServer server = answering();
        VirtualLoad.on(
                server::listen,
                "{ warm_up: 0s, receipt_wait: 0s, messages: [{ share: 20%, text: twenty }, { share: 50%, text: fifty,"
                        + " receipt: false }, { text: rest, encoding: ucs2 }], phases: [{ rate: 1000/s, count: 1000 }] }");
        Map<Integer, Long> byLength = server.submissions.stream()
                .collect(Collectors.groupingBy(pdu -> pdu.getShortMessage().length, Collectors.counting()));
        assertThat(byLength).isEqualTo(Map.of(6, 200L, 5, 500L, 8, 300L));
        assertThat(server.submissions.stream().filter(pdu -> pdu.getRegisteredDelivery() == 0))
                .hasSize(500)
                .allSatisfy(pdu -> assertThat(pdu.getShortMessage()).hasSize(5));
        assertThat(server.submissions.stream().map(LoadRunTest::destination).distinct())
                .hasSize(1000);
    }

    private static String destination(SubmitSm pdu) {
        return pdu.getDestAddress().getAddress();
    }

    @Test
    void noMoreIsSentThanIsAllowed() throws InterruptedException {
        VirtualLoad load = VirtualLoad.on(
                answering()::listen,
                "{ warm_up: 1s, max_messages: 250, receipt_wait: 0s, phases: [{ rate: 100/s, for: 1h }] }");
        assertThat(load.balances().phase("warm-up").counts().sent()
                        + load.counts().sent())
                .isEqualTo(250);
    }

    @Test
    void aStoppedLoadEndsWhatIsUnderWay() throws InterruptedException {
        LoadRun[] running = new LoadRun[1];
        ScriptedServer server = new ScriptedServer((self, session, pdu, number) -> {
            if (number == 300) {
                running[0].stop();
            }
            self.later(session, SERVICE, () -> self.accept(session, pdu, "id" + number));
        });
        VirtualLoad load = VirtualLoad.on(
                server::listen,
                "{ warm_up: 0s, messages: [{ receipt: false }], phases: [{ rate: 100/s, for: 1h }, { rate: 1/s, for: 1h }] }",
                run -> running[0] = run);
        assertThat(load.balances().counts().accepted()).isBetween(300L, 302L);
        assertThat(load.seconds.stream().mapToLong(Interval::lengthNanos).sum()).isLessThan(4000 * MS);
    }

    @Test
    void receiversReceiveAndTransmittersTransmit() throws InterruptedException {
        VirtualLoad load = VirtualLoad.on(
                CarrierDescription.ordinary(),
                "{ warm_up: 0s, binds: { transceiver: 0, transmitter: 2, receiver: 1 }, phases: [{ rate: 100/s, for: 5s }] }");
        assertThat(load.balances().counts().receipts()).isEqualTo(500);
        assertThat(load.total().gauges().sessions()).isEqualTo(3);
        assertThat(load.total().gauges().room()).isEqualTo(100);
    }

    @Test
    void aThousandSessionsLoadAtOnce() throws InterruptedException {
        ScriptedServer server = answering();
        VirtualLoad load = VirtualLoad.on(
                server::listen,
                "{ warm_up: 0s, receipt_wait: 0s, binds: { transceiver: 1000, window: 5 }, phases: [{ rate: 10000/s, for: 2s }] }");
        assertThat(load.balances().counts().accepted()).isEqualTo(20_000);
        assertThat(load.total().gauges().bound()).isEqualTo(1000);
    }

    @Test
    void whoCannotBindGetsNoFigures() {
        assertThatThrownBy(() -> VirtualLoad.on(
                        CarrierDescription.ordinary(),
                        "{ binds: { transceiver: 20 }, phases: [{ rate: 1/s, for: 1s }] }"))
                .hasCauseInstanceOf(BindFailedException.class)
                .hasMessageContaining("refused the bind")
                .hasMessageEndingWith(", when 8 of 20 sessions were bound");
    }

    @Test
    void theSameSeedGivesTheSameFigures() throws InterruptedException {
        String load = "{ warm_up: 0s, phases: [{ rate: 200/s, arrivals: poisson, for: 5s }] }";
        VirtualLoad first = VirtualLoad.on(answeringAfter20Ms(), load);
        VirtualLoad second = VirtualLoad.on(answeringAfter20Ms(), load);
        assertThat(second.counts()).isEqualTo(first.counts());
        assertThat(second.total().latencies().delivery())
                .isEqualTo(first.total().latencies().delivery());
    }

    @Test
    void enquireLinkIsAnsweredWhileALoadIsOn() throws InterruptedException {
        int[] alive = {0};
        ScriptedServer server = new ScriptedServer((self, session, pdu, number) -> {
            self.accept(session, pdu, "id" + number);
            if (number == 5) {
                ask(session, alive);
            }
        });
        VirtualLoad.on(
                server::listen,
                "{ warm_up: 0s, receipt_wait: 0s, messages: [{ receipt: false }], phases: [{ rate: 10/s, for: 2s }] }");
        assertThat(alive[0]).isEqualTo(1);
    }

    private static void ask(SmppSession session, int[] alive) {
        session.request(new EnquireLink(), ResponseListener.either(() -> alive[0]++));
    }
}
