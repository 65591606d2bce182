package org.smppassay.driver;

import com.cloudhopper.smpp.pdu.BaseSm;
import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.smppassay.observation.Advice;
import org.smppassay.observation.Advice.Action;
import org.smppassay.observation.ClockFacts;
import org.smppassay.observation.LineFacts;
import org.smppassay.observation.MessageObservation;
import org.smppassay.observation.ObservationSink;
import org.smppassay.observation.PlanEvent;
import org.smppassay.observation.PlanEvent.Kind;
import org.smppassay.observation.Reason;
import org.smppassay.observation.ReplyKind;
import org.smppassay.observation.ReplyObservation;
import org.smppassay.observation.RunFacts;
import org.smppassay.observation.Supervisor;
import org.smppassay.protocol.ReceiptReader;
import org.smppassay.protocol.ReceivedReceipt;
import org.smppassay.scenario.test.BindPlan;
import org.smppassay.scenario.test.TestPlan;
import org.smppassay.session.BindType;
import org.smppassay.world.LazyTimer;
import org.smppassay.world.RunCalendar;
import org.smppassay.world.World;

/**
 * Carries out a test plan against a target and tells a sink what came of it. Binds, sends, and keeps each message open until
 * its outcome is certain, at most until its receipt deadline; the run ends when the last message's deadline has passed, since
 * subscribers may reply until then.
 *
 * <p>Everything happens on one event loop; {@link #start} and {@link #stop} may be called on any thread.
 */
public final class Tester {
    private static final long GRACE_SECONDS = 2;

    private final World world;
    private final EventLoop loop;
    private final TestPlan plan;
    private final RunCalendar calendar;
    private final Supervisor supervisor;
    private final ObservationSink sink;
    private final Agenda agenda;
    private final Correlator correlator;
    private final ServingNetworks networks;
    private final ReplyReader replies;
    private final Sender sender;
    private final List<Link> links = new ArrayList<>();
    private final Set<Link> unbound = new HashSet<>();
    private final OpenMessages open = new OpenMessages();
    private final LazyTimer deadlines;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private long protocolErrors;
    private long connectionsLost;
    private long written;
    private long lastWrittenNanos;
    private boolean sending;
    private boolean interrupted;
    private boolean ending;
    /** Of all links, up to the end; what unbinding takes is nobody's fault. */
    private long boundNanos;

    private long wantedNanos;
    private long endNanos;
    /** The most so far by which the world's clocks have moved apart. */
    private long driftNanos;

    /**
     * @param assignment what it is to do
     * @param target whom it binds to
     * @param sink learns what becomes of every message
     */
    public Tester(World world, Assignment assignment, Target target, ObservationSink sink) {
        this.world = world;
        this.loop = world.loop();
        this.plan = assignment.plan();
        this.calendar = assignment.calendar();
        this.supervisor = assignment.supervisor();
        this.sink = sink;
        this.correlator = new Correlator(
                sink, this::closeIfCertain, plan.receiptDeadline().toNanos());
        this.networks = new ServingNetworks(plan.networks());
        this.replies = new ReplyReader(plan.replies(), assignment.numbers(), calendar);
        Itinerary itinerary = Itinerary.of(assignment, networks, world.random(), sink);
        this.agenda = itinerary.agenda();
        this.sender = new Sender(world, loop, itinerary, links, correlator, this::firstWritten, this::closeIfCertain);
        this.deadlines = new LazyTimer(loop, world::nanos, this::nextDeadline, this::atDeadline);
        addLinks(target, plan.binds());
    }

    private void addLinks(Target target, BindPlan binds) {
        addLinks(target, BindType.TRANSCEIVER, binds.transceiver());
        addLinks(target, BindType.TRANSMITTER, binds.transmitter());
        addLinks(target, BindType.RECEIVER, binds.receiver());
    }

    private void addLinks(Target target, BindType type, int count) {
        for (int i = 0; i < count; i++) {
            links.add(new Link(world, loop, target, type, plan.binds().window(), new Events()));
        }
    }

    /**
     * Starts.
     *
     * @return completes when the run is over and the sink knows all; with {@link BindFailedException} if there was nobody to
     *     bind to
     */
    public CompletionStage<Void> start() {
        loop.execute(() -> {
            unbound.addAll(links);
            links.forEach(Link::connect);
        });
        return done;
    }

    /** Ends the run now: what has not been sent is skipped, and what is known of the rest is told. */
    public void stop() {
        loop.execute(() -> {
            if (!ending) {
                interrupted = true;
                sender.stop();
                tell(Kind.STOPS, "", Reason.of("interrupted"));
                end();
            }
        });
    }

    /** Messages written so far. To be called on the tester's loop. */
    public long written() {
        return written;
    }

    /** True once all links have been bound. To be called on the tester's loop. */
    public boolean sending() {
        return sending;
    }

    /** The loop on which the tester lives. */
    public EventLoop loop() {
        return loop;
    }

    private void startSending() {
        sending = true;
        loop.schedule(this::giveUp, patienceEnds() - world.nanos(), TimeUnit.NANOSECONDS);
        if (agenda.waitsForGate()) {
            tell(Kind.BEGINS, agenda.phase(), Advice.GO_ON.reason());
        }
        sender.pump();
    }

    private void heard(ReplyObservation reply) {
        if (reply.kind() == ReplyKind.OPT_OUT) {
            sender.optedOut(reply.source());
        }
        sink.reply(reply);
        if (!ending) {
            heed(supervisor.reply(reply));
        }
    }

    private void firstWritten(OpenMessage message) {
        written++;
        lastWrittenNanos = message.writtenNanos();
        open.add(message);
        deadlines.arm();
        supervisor.written();
        if (agenda.stepIsThrough()) {
            loop.schedule(this::stepIsOver, agenda.waitNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /** The first step's outcomes are known, or have been waited for long enough. */
    private void stepIsOver() {
        if (ending || sender.stopped() || !agenda.stepIsThrough()) {
            return;
        }
        Advice advice = supervisor.phaseOver(agenda.phase(), open.observations());
        tell(Kind.ENDS, agenda.phase(), advice.reason());
        if (advice.action() == Action.STOP) {
            heed(advice);
            return;
        }
        agenda.nextStep(world.nanos());
        tell(Kind.BEGINS, agenda.phase(), Advice.GO_ON.reason());
        sender.pump();
    }

    private void heed(Advice advice) {
        if (advice.action() == Action.STOP && !ending && !sender.stopped()) {
            sender.stop();
            tell(Kind.STOPS, "", advice.reason());
            deadlines.arm();
        }
    }

    private void tell(Kind kind, String subject, Reason reason) {
        long now = world.nanos();
        sink.plan(new PlanEvent(now, calendar.dayAt(now), calendar.timeAt(now), kind, subject, reason));
    }

    /** The oldest open message's deadline; when all is sent and told, the time until which replies may come. */
    private long nextDeadline() {
        OpenMessage oldest = open.oldest();
        if (oldest != null) {
            return oldest.writtenNanos() + plan.receiptDeadline().toNanos();
        }
        return sender.exhausted() && !ending
                ? lastWrittenNanos + plan.receiptDeadline().toNanos()
                : LazyTimer.NEVER;
    }

    private void atDeadline() {
        OpenMessage oldest = open.oldest();
        if (oldest == null) {
            end();
        } else {
            close(oldest);
            if (open.oldest() == null) {
                stepIsOver();
            }
        }
    }

    private void closeIfCertain(OpenMessage message) {
        if (message.certain()) {
            close(message);
            deadlines.arm();
            if (open.oldest() == null) {
                stepIsOver();
            }
        }
    }

    private void watchClocks() {
        driftNanos = Math.max(driftNanos, world.driftNanos());
    }

    private void close(OpenMessage message) {
        watchClocks();
        message.close();
        open.remove(message);
        correlator.close(message);
        try {
            MessageObservation observation = message.observation();
            sink.message(observation);
            if (!ending) {
                heed(supervisor.message(observation));
            }
        } catch (RuntimeException e) {
            breakOff(e);
        }
    }

    /** What can't be written down need not be measured either: the run ends with the failure. */
    private void breakOff(RuntimeException failure) {
        done.completeExceptionally(failure);
        sender.stop();
        end();
    }

    /** A target that takes nothing any more must not keep the run alive for ever. */
    private void giveUp() {
        long waitNanos = Math.max(patienceEnds(), sender.lastAcceptedNanos() + patienceNanos()) - world.nanos();
        if (!sender.exhausted() && (waitNanos > 0 || agenda.stepIsThrough())) {
            loop.schedule(this::giveUp, waitNanos > 0 ? waitNanos : patienceNanos(), TimeUnit.NANOSECONDS);
            return;
        }
        if (!sender.exhausted()) {
            sender.stop();
            tell(Kind.STOPS, "", Reason.of("given-up"));
        }
        if (open.oldest() == null) {
            end();
        }
    }

    private long patienceNanos() {
        return plan.receiptDeadline().toNanos();
    }

    /** When a target that takes nothing is given up at the earliest. */
    private long patienceEnds() {
        return agenda.endNanos() + patienceNanos();
    }

    private void end() {
        if (ending) {
            return;
        }
        ending = true;
        endNanos = world.nanos();
        watchClocks();
        boundNanos = links.stream().mapToLong(Link::boundNanos).sum();
        wantedNanos = links.stream().mapToLong(Link::wantedNanos).sum();
        deadlines.cancel();
        for (OpenMessage oldest = open.oldest(); oldest != null; oldest = open.oldest()) {
            close(oldest);
        }
        unbound.addAll(links);
        links.forEach(Link::end);
        loop.schedule(() -> links.forEach(Link::cut), GRACE_SECONDS, TimeUnit.SECONDS);
    }

    private void tellEnd() {
        correlator.end();
        sink.end(new RunFacts(
                agenda.planned(),
                sender.unwritten(),
                sender.heldBack(),
                sender.segmentsAccepted(),
                interrupted,
                sender.sentLate(),
                sender.beyondCap(),
                sender.lagNanos(),
                new LineFacts(protocolErrors, connectionsLost, boundNanos, wantedNanos),
                sender.pace(),
                new ClockFacts(endNanos, driftNanos)));
        done.complete(null);
    }

    /** What the links tell. */
    private final class Events implements Link.Owner {
        @Override
        public void bound(Link link) {
            unbound.remove(link);
            if (unbound.isEmpty() && !sending && !ending) {
                startSending();
            } else if (sending) {
                sender.pump();
            }
        }

        @Override
        public void failed(Link link, String why) {
            if (ending) {
                ended(link);
                return;
            }
            ending = true;
            done.completeExceptionally(new BindFailedException(why));
            links.forEach(Link::end);
            links.forEach(Link::cut);
        }

        @Override
        public void roomFor(Link link) {
            if (sending) {
                sender.pump();
            }
        }

        @Override
        public void delivered(BaseSm<?> pdu) {
            Optional<ReceivedReceipt> receipt = ReceiptReader.read(pdu);
            if (receipt.isPresent()) {
                String from = pdu.getSourceAddress() == null
                        ? ""
                        : pdu.getSourceAddress().getAddress();
                String network = networks.namedIn(pdu);
                correlator.received(
                        network.isEmpty() ? receipt.get() : receipt.get().withNetwork(network), from, world.nanos());
            } else {
                heard(replies.read(pdu, world.nanos()));
            }
        }

        @Override
        public void senseless(String what) {
            protocolErrors++;
        }

        @Override
        public void lost(Link link, String why) {
            connectionsLost++;
            if (sending) {
                sender.pump();
            }
        }

        @Override
        public void ended(Link link) {
            unbound.remove(link);
            if (unbound.isEmpty() && ending && !done.isDone()) {
                tellEnd();
            }
        }
    }
}
