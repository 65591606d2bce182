package org.smppassay.load;

import com.cloudhopper.smpp.pdu.BaseSm;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.smppassay.driver.BindFailedException;
import org.smppassay.driver.Target;
import org.smppassay.performance.Course;
import org.smppassay.performance.Interval;
import org.smppassay.performance.LoadListener;
import org.smppassay.performance.Phase;
import org.smppassay.scenario.load.LoadPlan;
import org.smppassay.session.BindType;
import org.smppassay.world.LazyTimer;
import org.smppassay.world.RandomStream;
import org.smppassay.world.World;

/**
 * A load on an SMPP server, from the first bind to the last unbind. All of it happens on one event loop, so that nothing needs a lock; in
 * a live world that is one thread, in a virtual one the only one.
 *
 * <pre>
 * binding ── all bound ──► sending ── course over ──► settling ── all answered ──► receipts ── all here, or time over ──► unbinding
 *    └── one fails: {@link BindFailedException}
 * </pre>
 */
public final class LoadRun {
    /** So many sessions bind at a time. */
    private static final int BINDING_AT_ONCE = 16;

    private static final long CHECK_MILLIS = 5;
    private static final long UNBIND_MILLIS = 2000;
    /** A phase that ends after so many submissions would never end if its server never came back. */
    private static final int MOST_UNBOUND_SECONDS = 30;
    /** For so long receipts are waited for though nobody is bound that could receive them; a lost session is bound again meanwhile. */
    private static final int MOST_DEAF_SECONDS = 5;

    private final World world;
    private final EventLoop loop;
    private final Target target;
    private final LoadPlan plan;
    private final Course course;
    private final List<LoadSession> sessions = new ArrayList<>();
    private final Traffic traffic;
    private final ReceiptLedger ledger = new ReceiptLedger();
    private final Recorder recorder;
    private final LazyTimer looks;
    private final CompletableFuture<Interval> done = new CompletableFuture<>();
    private @Nullable PhaseRun current;
    private @Nullable ScheduledFuture<?> seconds;
    private @Nullable Interval total;
    private int phasesBegun;
    private int connecting;
    private int endedSessions;
    private int unboundSeconds;
    private int deafSeconds;
    private long sendingOver;
    private long settled;
    private State state = State.BINDING;
    private boolean stopped;

    private enum State {
        BINDING,
        SENDING,
        SETTLING,
        RECEIPTS,
        UNBINDING
    }

    /**
     * @param target whom to bind to
     * @param plan everything but the phases
     * @param course the phases
     * @param listener told of all that is seen
     */
    public LoadRun(World world, Target target, LoadPlan plan, Course course, LoadListener listener) {
        this.world = world;
        this.target = target;
        this.loop = world.loop();
        this.plan = plan;
        this.course = course;
        Destinations destinations =
                Destinations.of(plan.recipients(), world.random().seed());
        this.traffic = new Traffic(
                world,
                new Outgoing(MessageKind.of(plan.sender(), plan.messages()), destinations),
                plan.maxMessages().map(Integer::longValue).orElse(PhaseRun.NEVER));
        this.recorder = new Recorder(world, sessions, plan.binds().window(), listener);
        this.looks = new LazyTimer(loop, world::nanos, this::nextLook, this::look);
        open(target, BindType.RECEIVER, plan.binds().receiver());
        open(target, BindType.TRANSCEIVER, plan.binds().transceiver());
        open(target, BindType.TRANSMITTER, plan.binds().transmitter());
    }

    private void open(Target target, BindType type, int count) {
        int window = plan.binds().window();
        long timeout = plan.responseTimeout().toNanos();
        for (int i = 0; i < count; i++) {
            Correspondence events = new Correspondence(world, ledger, traffic, recorder, this::look);
            LoadSession session = new LoadSession(
                    world, loop, target, type, () -> new SubmissionLane(events, window, timeout), new Events(events));
            events.of(session);
            sessions.add(session);
        }
    }

    /**
     * Begins. May be called on any thread.
     *
     * @return all judged phases together; or a {@link BindFailedException} if a session could not be bound in the first place. Its
     *     histograms are the receiver's
     */
    public CompletionStage<Interval> start() {
        loop.execute(this::connectNext);
        return done;
    }

    /** Ends it early: nothing more is sent, what is under way is waited for as always. May be called on any thread. */
    public void stop() {
        loop.execute(() -> {
            stopped = true;
            if (state == State.BINDING) {
                fail("stopped while it was binding");
            } else {
                if (current != null) {
                    current.end(world.nanos());
                }
                traffic.abandon();
                look();
            }
        });
    }

    private void connectNext() {
        for (;
                state == State.BINDING && connecting < Math.min(sessions.size(), boundSessions() + BINDING_AT_ONCE);
                connecting++) {
            sessions.get(connecting).link().connect();
        }
    }

    private int boundSessions() {
        int bound = 0;
        for (LoadSession session : sessions) {
            bound += session.isBound() ? 1 : 0;
        }
        return bound;
    }

    private void begin() {
        state = State.SENDING;
        recorder.begin();
        sessions.forEach(traffic::offer);
        beginPhase(world.nanos());
        seconds = loop.scheduleAtFixedRate(this::second, 1, 1, TimeUnit.SECONDS);
        look();
    }

    private void second() {
        long longAgo = world.nanos() - plan.responseTimeout().toNanos();
        recorder.now().orphanReceipts += ledger.dropEarlyBefore(longAgo);
        recorder.second();
        unboundSeconds = boundSessions() == 0 ? unboundSeconds + 1 : 0;
        deafSeconds = sessions.stream().anyMatch(LoadSession::receives) ? 0 : deafSeconds + 1;
        if (unboundSeconds >= MOST_UNBOUND_SECONDS && current != null && current.endOfTime() == PhaseRun.NEVER) {
            stop();
        }
    }

    /** The next phase of the course begins, or the sending is over. */
    private void beginPhase(long start) {
        Optional<Phase> next = stopped || traffic.exhausted() ? Optional.empty() : course.next();
        if (next.isEmpty()) {
            current = null;
            state = State.SETTLING;
            sendingOver = world.nanos();
            check();
            return;
        }
        RandomStream arrivals = world.random().stream("load arrivals, phase " + ++phasesBegun);
        PhaseRun phase = new PhaseRun(next.get(), start, arrivals, traffic.allowed());
        current = phase;
        recorder.begin(phase);
        traffic.begin(phase);
    }

    /** Sends what is due, and goes on to the next phase when it is time. */
    private void look() {
        if (state != State.SENDING) {
            traffic.look();
            return;
        }
        traffic.look();
        PhaseRun phase = current;
        while (state == State.SENDING
                && phase != null
                && (stopped || traffic.exhausted() || phase.over(world.nanos()))) {
            long end = phase.end(world.nanos());
            if (course.decidesByFigures() && !stopped) {
                current = null;
                sendingOver = world.nanos();
                settle(phase);
                break;
            }
            beginPhase(end);
            traffic.look();
            phase = current;
        }
        looks.arm();
    }

    private long nextLook() {
        PhaseRun phase = current;
        if (state != State.SENDING || phase == null) {
            return LazyTimer.NEVER;
        }
        return Math.min(phase.endOfTime(), traffic.nextLook());
    }

    /** Waits until all of a phase has been answered or given up, then goes on with the course. */
    private void settle(PhaseRun phase) {
        if (unsettled()) {
            loop.schedule(() -> settle(phase), CHECK_MILLIS, TimeUnit.MILLISECONDS);
            return;
        }
        recorder.rest();
        recorder.tell(phase);
        beginPhase(world.nanos());
        look();
    }

    /** Whether something is still to be written or answered; what is not written in good time is given up. */
    private boolean unsettled() {
        if (world.nanos() - sendingOver > plan.responseTimeout().toNanos() || traffic.exhausted()) {
            traffic.abandon();
        }
        traffic.look();
        return !traffic.idle() || sessions.stream().anyMatch(session -> session.inFlight() > 0);
    }

    /** How far the end has come. */
    private void check() {
        if (state == State.SETTLING && !unsettled()) {
            state = State.RECEIPTS;
            settled = world.nanos();
        }
        boolean enough = ledger.waiting() == 0
                || deafSeconds >= MOST_DEAF_SECONDS
                || world.nanos() - settled >= plan.receiptWait().toNanos();
        if (state == State.RECEIPTS && (enough || stopped)) {
            unbind();
        } else if (state != State.UNBINDING) {
            loop.schedule(this::check, CHECK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void unbind() {
        recorder.now().orphanReceipts += ledger.dropEarlyBefore(PhaseRun.NEVER);
        if (!stopped) {
            ledger.endWaiting(world.nanos());
        }
        recorder.rest();
        if (!course.decidesByFigures()) {
            recorder.tellAll();
        }
        total = recorder.total();
        state = State.UNBINDING;
        looks.cancel();
        if (seconds != null) {
            seconds.cancel(false);
        }
        sessions.forEach(session -> session.link().end());
        loop.schedule(() -> sessions.forEach(session -> session.link().cut()), UNBIND_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void fail(String why) {
        state = State.UNBINDING;
        if (done.completeExceptionally(new BindFailedException(why))) {
            sessions.forEach(session -> session.link().end());
        }
    }

    /** With whom it was, and for how many sessions there was room. */
    private String situated(String why) {
        String whom = why.contains(target.where()) ? why : target + ": " + why;
        int bound = boundSessions();
        return bound == 0 ? whom : whom + ", when " + bound + " of " + sessions.size() + " sessions were bound";
    }

    /** What sessions tell. */
    private final class Events implements LoadSession.Owner {
        private final Correspondence correspondence;

        Events(Correspondence correspondence) {
            this.correspondence = correspondence;
        }

        @Override
        public void bound(LoadSession session, boolean again) {
            if (again && state != State.BINDING) {
                recorder.now().reconnects++;
            }
            if (state != State.BINDING) {
                traffic.offer(session);
                look();
            } else if (boundSessions() == sessions.size()) {
                begin();
            } else {
                connectNext();
            }
        }

        @Override
        public void failed(String why) {
            if (state == State.BINDING) {
                fail(situated(why));
            }
        }

        @Override
        public void delivered(BaseSm<?> pdu) {
            correspondence.delivered(pdu);
        }

        @Override
        public void senseless() {
            recorder.now().malformed++;
        }

        @Override
        public void disconnected() {
            if (state == State.BINDING) {
                fail("a session was lost while others were binding");
            } else {
                recorder.now().disconnects++;
            }
        }

        @Override
        public void ended(LoadSession session) {
            Interval seen = total;
            if (++endedSessions == sessions.size() && seen != null) {
                done.complete(seen);
            }
        }
    }
}
