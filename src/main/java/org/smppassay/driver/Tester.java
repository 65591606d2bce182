package org.smppassay.driver;

import com.cloudhopper.smpp.pdu.BaseSm;
import io.netty.channel.EventLoop;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.smppassay.observation.Advice;
import org.smppassay.observation.Advice.Action;
import org.smppassay.observation.MessageObservation;
import org.smppassay.observation.ObservationSink;
import org.smppassay.observation.PlanEvent.Kind;
import org.smppassay.observation.Reason;
import org.smppassay.observation.ReplyKind;
import org.smppassay.observation.ReplyObservation;
import org.smppassay.observation.RunFacts;
import org.smppassay.observation.Supervisor;
import org.smppassay.scenario.test.TestPlan;
import org.smppassay.world.LazyTimer;
import org.smppassay.world.World;

/**
 * Carries out a test plan against a target and tells a sink what came of it. Binds, sends, and keeps each message open until
 * its outcome is certain, at most until its receipt deadline; the run ends when the last message's deadline has passed, since
 * subscribers may reply until then.
 *
 * <p>Everything happens on one event loop; {@link #start} and {@link #stop} may be called on any thread.
 */
public final class Tester {
    private final World world;
    private final EventLoop loop;
    private final TestPlan plan;
    private final long patienceNanos;
    private final Turns turns;
    private final Supervisor supervisor;
    private final ObservationSink sink;
    private final Agenda agenda;
    private final Channels channels;
    private final Inbox inbox;
    private final Clocks clocks;
    private final Sender sender;
    private final Lines lines;
    private final OpenMessages open = new OpenMessages();
    private final LazyTimer deadlines;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private long written;
    private long lastWrittenNanos;
    private boolean sending;
    private boolean interrupted;
    private boolean ending;

    /**
     * @param assignment what it is to do
     * @param targets whom it binds to: one, or a first and a second one
     * @param sink learns what becomes of every message
     */
    public Tester(World world, Assignment assignment, List<Target> targets, ObservationSink sink) {
        this.world = world;
        this.loop = world.loop();
        this.plan = assignment.plan();
        this.patienceNanos = plan.receiptDeadline().toNanos();
        this.turns = new Turns(world, assignment.calendar(), sink);
        this.supervisor = assignment.supervisor();
        this.sink = sink;
        this.lines = new Lines(world, new Sessions());
        this.clocks = new Clocks(world);
        ServingNetworks networks = new ServingNetworks(plan.networks());
        ReplyReader replies = new ReplyReader(plan.replies(), assignment.numbers(), assignment.calendar());
        this.inbox = new Inbox(world, networks, replies, this::heard);
        this.channels = new Channels(
                turns,
                plan.failover(),
                targets.stream().map(target -> channel(target, targets)).toList(),
                open,
                new Switching());
        Itinerary itinerary = Itinerary.of(assignment, networks, world.random(), sink);
        this.agenda = itinerary.agenda();
        this.sender = new Sender(world, loop, itinerary, channels, new Sending());
        this.deadlines = new LazyTimer(loop, world::nanos, this::nextDeadline, this::atDeadline);
    }

    private Channel channel(Target target, List<Target> targets) {
        String name = Channels.name(targets.indexOf(target), targets.size());
        Channel channel = new Channel(name, new Correlator(sink, this::closeIfCertain, patienceNanos));
        lines.add(channel, target, plan.binds());
        return channel;
    }

    /**
     * Starts.
     *
     * @return completes when the run is over and the sink knows all; with {@link BindFailedException} if there was nobody to
     *     bind to
     */
    public CompletionStage<Void> start() {
        loop.execute(lines::connect);
        return done;
    }

    /** Ends the run now: what has not been sent is skipped, and what is known of the rest is told. */
    public void stop() {
        loop.execute(() -> {
            if (!ending) {
                interrupted = true;
                sender.stop();
                turns.tell(Kind.STOPS, "", Reason.of("interrupted"));
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
            turns.tell(Kind.BEGINS, agenda.phase(), Advice.GO_ON.reason());
        }
        sender.pump();
    }

    private void heard(ReplyObservation reply) {
        if (reply.kind() == ReplyKind.OPT_OUT) {
            sender.optedOut(reply.source());
        }
        sink.reply(reply);
        agenda.responded(reply.source());
        if (!ending) {
            heed(supervisor.reply(reply));
            deadlines.arm();
        }
    }

    private void firstWritten(OpenMessage message) {
        lastWrittenNanos = message.writtenNanos();
        open.add(message);
        deadlines.arm();
        OpenMessage former = message.former();
        if (former != null) {
            takeOut(former);
            sink.handedOver(former.observation());
            return;
        }
        written++;
        supervisor.written();
        stepMayBeThrough();
    }

    /** All of the first step has been sent, or will never be. */
    private void stepMayBeThrough() {
        if (agenda.stepIsThrough()) {
            long wait = open.oldest() == null ? 0 : agenda.waitNanos();
            loop.schedule(this::stepIsOver, wait, TimeUnit.NANOSECONDS);
        }
    }

    /** The first step's outcomes are known, or have been waited for long enough. */
    private void stepIsOver() {
        if (ending || sender.stopped() || !agenda.stepIsThrough()) {
            return;
        }
        Advice advice = supervisor.phaseOver(agenda.phase(), open.observations());
        turns.tell(Kind.ENDS, agenda.phase(), advice.reason());
        if (advice.action() == Action.STOP) {
            heed(advice);
            return;
        }
        agenda.nextStep(world.nanos());
        turns.tell(Kind.BEGINS, agenda.phase(), Advice.GO_ON.reason());
        sender.pump();
    }

    private void heed(Advice advice) {
        if (advice.action() == Action.STOP && !ending && !sender.stopped()) {
            sender.stop();
            turns.tell(Kind.STOPS, "", advice.reason());
            deadlines.arm();
        } else if (!ending) {
            channels.heed(advice);
        }
    }

    /** The oldest open message's deadline; when all is sent and told, the time until which replies may come. */
    private long nextDeadline() {
        OpenMessage oldest = open.oldest();
        if (oldest != null) {
            return oldest.writtenNanos() + patienceNanos;
        }
        return sender.exhausted() && written > 0 && !ending ? lastWrittenNanos + patienceNanos : LazyTimer.NEVER;
    }

    private void atDeadline() {
        OpenMessage oldest = open.oldest();
        if (oldest == null) {
            end();
        } else {
            closeNow(oldest);
        }
    }

    private void closeIfCertain(OpenMessage message) {
        if (message.certain() && !(message.refused() && channels.keeps(message))) {
            closeNow(message);
        }
    }

    private void closeNow(OpenMessage message) {
        close(message);
        deadlines.arm();
        if (open.oldest() == null) {
            stepIsOver();
        }
    }

    private void takeOut(OpenMessage message) {
        clocks.look();
        message.close();
        open.remove(message);
        message.channel().correlator.close(message);
    }

    private void close(OpenMessage message) {
        takeOut(message);
        try {
            MessageObservation observation = message.observation();
            sink.message(observation);
            if (ending) {
                return;
            }
            heed(supervisor.message(observation));
            if (agenda.ended(message, observation.outcome(), world.nanos())) {
                sender.pump();
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

    /** A target that takes nothing any more must not keep the run alive for ever, whatever is still to be sent again. */
    private void giveUp() {
        if (ending) {
            return;
        }
        long waitNanos = Math.max(patienceEnds(), sender.lastAcceptedNanos() + patienceNanos) - world.nanos();
        if (waitNanos <= 0 && !sender.exhausted() && !agenda.stepIsThrough()) {
            sender.stop();
            turns.tell(Kind.STOPS, "", Reason.of("given-up"));
        }
        if (waitNanos <= 0 && sender.exhausted() && open.oldest() == null) {
            end();
        } else {
            loop.schedule(this::giveUp, waitNanos > 0 ? waitNanos : patienceNanos, TimeUnit.NANOSECONDS);
        }
    }

    /** When a target that takes nothing is given up at the earliest. */
    private long patienceEnds() {
        return agenda.endNanos() + patienceNanos;
    }

    private void end() {
        if (ending) {
            return;
        }
        ending = true;
        channels.end();
        clocks.end();
        deadlines.cancel();
        for (OpenMessage oldest = open.oldest(); oldest != null; oldest = open.oldest()) {
            close(oldest);
        }
        lines.end();
    }

    private void tellEnd() {
        channels.all().forEach(channel -> channel.correlator.end());
        sink.end(new RunFacts(
                agenda.planned(),
                sender.unwritten(),
                sender.heldBack(),
                sender.segmentsAccepted(),
                interrupted,
                sender.sentLate(),
                sender.beyondCap(),
                sender.lagNanos(),
                lines.facts(),
                sender.pace(),
                clocks.facts()));
        done.complete(null);
    }

    /** What the sender tells. */
    private final class Sending implements Sender.Owner {
        @Override
        public void firstWritten(OpenMessage message) {
            Tester.this.firstWritten(message);
        }

        @Override
        public void passedOver() {
            stepMayBeThrough();
            if (sender.exhausted() && written == 0) {
                loop.execute(Tester.this::end);
            }
            deadlines.arm();
        }

        @Override
        public void refused(OpenMessage message) {
            closeIfCertain(message);
        }

        @Override
        public void submitted(OpenMessage message, boolean accepted) {
            if (!ending && message.isOver(channels.current())) {
                channels.submitted(accepted, supervisor.submission(accepted));
            }
        }
    }

    /** What a change of the channel asks for. */
    private final class Switching implements Channels.Owner {
        @Override
        public void switched() {
            supervisor.switched();
            sender.changeChannel();
        }

        @Override
        public void handOver(OpenMessage message) {
            sender.sendAgain(message.overAnother());
            sender.pump();
        }

        @Override
        public void close(OpenMessage message) {
            closeNow(message);
        }
    }

    /** What the sessions tell. */
    private final class Sessions implements Lines.Owner {
        @Override
        public void allBound() {
            startSending();
        }

        @Override
        public void failed(String why) {
            ending = true;
            done.completeExceptionally(new BindFailedException(why));
        }

        @Override
        public void changed(Channel channel) {
            channels.changed(channel);
        }

        @Override
        public void mayWrite() {
            if (sending) {
                sender.pump();
            }
        }

        @Override
        public void delivered(Channel channel, BaseSm<?> pdu) {
            inbox.take(channel, pdu);
        }

        @Override
        public void allEnded() {
            if (!done.isDone()) {
                tellEnd();
            }
        }
    }
}
