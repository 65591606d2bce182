package org.smppassay.driver;

import com.cloudhopper.smpp.pdu.BaseSm;
import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.smppassay.numbering.NumberPlan;
import org.smppassay.observation.LineFacts;
import org.smppassay.observation.ObservationSink;
import org.smppassay.observation.ReplyKind;
import org.smppassay.observation.ReplyObservation;
import org.smppassay.observation.RunFacts;
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
    private final ObservationSink sink;
    private final Correlator correlator;
    private final ReplyReader replies;
    private final Sender sender;
    private final List<Link> links = new ArrayList<>();
    private final Set<Link> unbound = new HashSet<>();
    private final OpenMessages open = new OpenMessages();
    private final LazyTimer deadlines;
    private final long giveUpNanos;
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

    /**
     * @param calendar lays the plan on the world's clock
     * @param numbers whose numbers the plan's operators have
     * @param notBeforeNanos when the test starts on the world's clock
     * @param sink learns what becomes of every message
     */
    public Tester(
            World world,
            TestPlan plan,
            RunCalendar calendar,
            NumberPlan numbers,
            Target target,
            long notBeforeNanos,
            ObservationSink sink) {
        this.world = world;
        this.loop = world.loop();
        this.plan = plan;
        this.sink = sink;
        this.correlator = new Correlator(
                sink, this::closeIfCertain, plan.receiptDeadline().toNanos());
        this.replies = new ReplyReader(plan.replies(), numbers, calendar);
        Itinerary itinerary = Itinerary.of(plan, calendar, numbers, world.random(), notBeforeNanos, sink);
        this.sender = new Sender(world, loop, itinerary, links, correlator, this::firstWritten, this::closeIfCertain);
        this.deadlines = new LazyTimer(loop, world::nanos, this::nextDeadline, this::atDeadline);
        this.giveUpNanos = calendar.nanosAt(plan.days() + 1, Duration.ZERO)
                + plan.receiptDeadline().toNanos();
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
        loop.schedule(this::giveUp, giveUpNanos - world.nanos(), TimeUnit.NANOSECONDS);
        sender.pump();
    }

    private void heard(ReplyObservation reply) {
        if (reply.kind() == ReplyKind.OPT_OUT) {
            sender.optedOut(reply.source());
        }
        sink.reply(reply);
    }

    private void firstWritten(OpenMessage message) {
        written++;
        lastWrittenNanos = message.writtenNanos();
        open.add(message);
        deadlines.arm();
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
        }
    }

    private void closeIfCertain(OpenMessage message) {
        if (message.certain()) {
            close(message);
            deadlines.arm();
        }
    }

    private void close(OpenMessage message) {
        message.close();
        open.remove(message);
        correlator.close(message);
        try {
            sink.message(message.observation());
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
        long quietNanos = world.nanos() - sender.lastAcceptedNanos();
        long patienceNanos = plan.receiptDeadline().toNanos();
        if (!sender.exhausted() && quietNanos < patienceNanos) {
            loop.schedule(this::giveUp, patienceNanos - quietNanos, TimeUnit.NANOSECONDS);
            return;
        }
        sender.stop();
        if (open.oldest() == null) {
            end();
        }
    }

    private void end() {
        if (ending) {
            return;
        }
        ending = true;
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
                plan.totalMessages(),
                sender.unwritten(),
                sender.heldBack(),
                sender.segmentsAccepted(),
                interrupted,
                sender.sentLate(),
                sender.beyondCap(),
                sender.lagNanos(),
                new LineFacts(protocolErrors, connectionsLost, boundNanos, wantedNanos),
                sender.pace()));
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
                correlator.received(receipt.get(), from, world.nanos());
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
