package org.smppassay.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ChannelFuture;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.smppassay.carrier.CarrierDescription;
import org.smppassay.carrier.Smsc;
import org.smppassay.carrier.Watch;
import org.smppassay.driver.Assignment;
import org.smppassay.driver.Target;
import org.smppassay.driver.Tester;
import org.smppassay.numbering.NumberPlan;
import org.smppassay.observation.Fate;
import org.smppassay.observation.LateReceipt;
import org.smppassay.observation.MessageObservation;
import org.smppassay.observation.ObservationSink;
import org.smppassay.observation.Outcome;
import org.smppassay.observation.ReceiptKind;
import org.smppassay.observation.ReplyObservation;
import org.smppassay.observation.RunFacts;
import org.smppassay.observation.Supervisor;
import org.smppassay.observation.TimelineLog;
import org.smppassay.scenario.carrier.CarrierSpec;
import org.smppassay.scenario.test.BindPlan;
import org.smppassay.scenario.test.FrequencyCap;
import org.smppassay.scenario.test.LintPlan;
import org.smppassay.scenario.test.MissingPolicy;
import org.smppassay.scenario.test.NetworksPlan;
import org.smppassay.scenario.test.OptOutPlan;
import org.smppassay.scenario.test.RecipientPlan;
import org.smppassay.scenario.test.ReplyReading;
import org.smppassay.scenario.test.ResendPlan;
import org.smppassay.scenario.test.StopRule;
import org.smppassay.scenario.test.TestPlan;
import org.smppassay.scenario.test.Windows;
import org.smppassay.scenario.value.PerDay;
import org.smppassay.scenario.value.Share;
import org.smppassay.scenario.value.TimeWindow;
import org.smppassay.world.RunCalendar;
import org.smppassay.world.VirtualWorld;
import org.smppassay.world.World;

/** A carrier and a tester that meet in a world, described in the words of a test. */
final class SimulatedChannel {
    static final OffsetDateTime START = OffsetDateTime.parse("2025-06-16T00:00:00+08:00");
    private static final Duration LONGEST_RUN = Duration.ofDays(30);
    private static final TimeWindow MORNING = new TimeWindow(LocalTime.of(9, 0), LocalTime.of(10, 0));

    private final CarrierDescription carrier = CarrierDescription.ordinary().spreading(0.6);
    private int days = 1;
    private int perDay = 1000;
    private TimeWindow window = MORNING;
    private String text = "hello";
    private BindPlan binds = new BindPlan(2, 0, 0, 10);
    private NetworksPlan networks = NetworksPlan.NONE;
    private String password = "secret";
    private long seed = 1;
    private Duration receiptDeadline = Duration.ofDays(2);
    private Optional<ResendPlan> resend = Optional.empty();
    private final List<Happening> happenings = new ArrayList<>();

    /** Something that happens in the course of a run. */
    private record Happening(Duration at, BiConsumer<Tester, FragileWorld> what) {}

    /** What a run leaves behind. */
    static class Log implements ObservationSink {
        final List<MessageObservation> messages = new ArrayList<>();
        final List<ReplyObservation> replies = new ArrayList<>();
        final List<Fate> truth = new ArrayList<>();
        final List<LateReceipt> late = new ArrayList<>();
        final TimelineLog timeline = new TimelineLog();
        final Map<ReceiptKind, Long> receipts = new LinkedHashMap<>();
        RunFacts facts = RunFacts.untold(0);
        Duration endedAfter = Duration.ZERO;

        @Override
        public void message(MessageObservation message) {
            messages.add(message);
        }

        @Override
        public void reply(ReplyObservation reply) {
            replies.add(reply);
        }

        @Override
        public void receipt(ReceiptKind kind) {
            receipts.merge(kind, 1L, Long::sum);
        }

        @Override
        public void late(LateReceipt receipt) {
            late.add(receipt);
        }

        @Override
        public void end(RunFacts ended) {
            facts = ended;
        }

        long count(Outcome outcome) {
            return messages.stream().filter(m -> m.outcome() == outcome).count();
        }

        /** Submissions whose receipt met this fate. */
        long truth(String receipt) {
            return truth.stream().filter(fate -> fate.receipt().equals(receipt)).count();
        }

        /** All that can be said of a run whatever the carrier does. */
        void assertBooksBalance() {
            assertThat(facts.planned()).isEqualTo(messages.size() + facts.skipped());
            assertThat(messages).extracting(MessageObservation::number).doesNotHaveDuplicates();
            assertThat(messages).allSatisfy(message -> {
                assertThat(message.writtenNanos()).isGreaterThanOrEqualTo(message.intendedNanos());
                assertThat(message.submissions()).isPositive();
                boolean failed = message.outcome() == Outcome.FAILED
                        || message.outcome() == Outcome.EXPIRED
                        || message.outcome() == Outcome.REJECTED;
                assertThat(message.failure().isEmpty()).isEqualTo(!failed);
            });
        }

        long receipts(ReceiptKind kind) {
            return receipts.getOrDefault(kind, 0L);
        }
    }

    SimulatedChannel delivering(double share) {
        carrier.delivering(share);
        return this;
    }

    SimulatedChannel losingReceipts(double share) {
        carrier.losing(share);
        return this;
    }

    SimulatedChannel duplicatingReceipts(double share) {
        carrier.duplicating(share);
        return this;
    }

    SimulatedChannel limitedTo(double perSecond) {
        carrier.set("accounts[0].throughput", perSecond + "/s");
        return this;
    }

    SimulatedChannel complaining(double share, String words) {
        carrier.complaining(share, Duration.ofMinutes(10), words).set("replies.complaint.delay.sigma", "1");
        return this;
    }

    SimulatedChannel suffering(String incident) {
        carrier.suffering(incident);
        return this;
    }

    /** Faults on the carrier's wire, each as in a scenario file. */
    SimulatedChannel withFaults(String... faults) {
        carrier.set("faults", "[" + String.join(", ", faults) + "]");
        return this;
    }

    /**
     * Any other setting of the carrier.
     *
     * @param path within the section, such as {@code receipts.lost}
     * @param value as in a scenario file
     */
    SimulatedChannel carrierWith(String path, String value) {
        carrier.set(path, value);
        return this;
    }

    SimulatedChannel hexIds() {
        carrier.hexIds();
        return this;
    }

    SimulatedChannel sending(int messages, int overDays) {
        perDay = messages;
        days = overDays;
        return this;
    }

    SimulatedChannel inWindow(String daily) {
        window = TimeWindow.parse(daily);
        return this;
    }

    SimulatedChannel saying(String words) {
        text = words;
        return this;
    }

    SimulatedChannel over(BindPlan plan) {
        binds = plan;
        return this;
    }

    SimulatedChannel withPassword(String secret) {
        password = secret;
        return this;
    }

    SimulatedChannel seed(long value) {
        seed = value;
        return this;
    }

    SimulatedChannel closingMessagesAfter(Duration deadline) {
        receiptDeadline = deadline;
        return this;
    }

    SimulatedChannel sendingAgain(ResendPlan plan) {
        resend = Optional.of(plan);
        return this;
    }

    SimulatedChannel knowingNetworks(NetworksPlan plan) {
        networks = plan;
        return this;
    }

    SimulatedChannel stoppedAt(Duration at) {
        happenings.add(new Happening(at, (tester, world) -> tester.stop()));
        return this;
    }

    SimulatedChannel carrierDyingAt(Duration at) {
        happenings.add(new Happening(at, (tester, world) -> world.die()));
        return this;
    }

    SimulatedChannel carrierComingBackAt(Duration at) {
        happenings.add(new Happening(at, (tester, world) -> world.comeBack()));
        return this;
    }

    CarrierSpec carrier() {
        return carrier.spec();
    }

    TestPlan plan() {
        Map<String, Share> mix = new LinkedHashMap<>();
        mix.put("china-mobile", new Share(0.6));
        mix.put("china-unicom", new Share(0.2));
        mix.put("china-telecom", new Share(0.2));
        return new TestPlan(
                START,
                days,
                new PerDay(perDay),
                new Windows(List.of(window), List.of(window)),
                new RecipientPlan(
                        mix,
                        0,
                        List.of(),
                        0,
                        List.of(),
                        false,
                        Optional.empty(),
                        new FrequencyCap(2, Duration.ofDays(30)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                "1069000012345",
                Optional.of(text),
                binds,
                receiptDeadline,
                MissingPolicy.UNKNOWN,
                networks,
                new ReplyReading(List.of("投诉"), List.of("TD", "T")),
                LintPlan.USUAL,
                Optional.empty(),
                resend,
                Optional.empty(),
                StopRule.AT_END,
                Optional.empty(),
                OptOutPlan.USUAL,
                Optional.empty(),
                List.of(),
                Map.of(),
                List.of());
    }

    /** Runs it to its end in virtual time, against a carrier as described. */
    Log run() throws Exception {
        return runInto(new Log());
    }

    /** The same, told to a log of the test's own. */
    Log runInto(Log log) throws Exception {
        return run(log, world -> new Smsc(
                        world,
                        carrier(),
                        calendar(),
                        START.getOffset(),
                        Watch.truth(log.truth::add).withTimeline(log.timeline))
                .listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
    }

    /** Runs it to its end in virtual time, against a carrier that does as its script says. */
    Log runAgainst(ScriptedCarrier carrier) throws Exception {
        return run(new Log(), carrier::listen);
    }

    private Log run(Log log, Function<World, ChannelFuture> carrier) throws Exception {
        try (VirtualWorld virtual = new VirtualWorld(START.toInstant(), seed)) {
            FragileWorld world = new FragileWorld(virtual);
            CompletableFuture<SocketAddress> listening = new CompletableFuture<>();
            ChannelFuture bound = carrier.apply(world);
            bound.addListener(done -> listening.complete(bound.channel().localAddress()));
            world.runUntil(listening);
            Target target = new Target(listening.get(), "tester", password);
            Tester tester = new Tester(
                    world,
                    new Assignment(plan(), calendar(), NumberPlan.builtIn(), 0, Supervisor.NONE),
                    List.of(target),
                    log);
            for (Happening happening : happenings) {
                world.loop()
                        .schedule(
                                () -> happening.what.accept(tester, world),
                                happening.at.toNanos(),
                                TimeUnit.NANOSECONDS);
            }
            CompletableFuture<Void> done = tester.start().toCompletableFuture();
            world.loop()
                    .schedule(
                            () -> done.completeExceptionally(new AssertionError("the run has not come to its end")),
                            LONGEST_RUN.toNanos(),
                            TimeUnit.NANOSECONDS);
            world.runUntil(done);
            done.get();
            log.endedAfter = Duration.ofNanos(world.nanos());
        }
        return log;
    }

    private static RunCalendar calendar() {
        return RunCalendar.real(START.toLocalDate());
    }
}
