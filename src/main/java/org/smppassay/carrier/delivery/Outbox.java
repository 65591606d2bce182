package org.smppassay.carrier.delivery;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BaseSm;
import com.cloudhopper.smpp.pdu.PduResponse;
import io.netty.channel.EventLoop;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.smppassay.carrier.delivery.Receivers.Receiver;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.metrics.CarrierCounters;
import org.smppassay.protocol.pdu.UnansweredPdu;
import org.smppassay.scenario.carrier.AccountSpec;
import org.smppassay.scenario.carrier.OutboxSpec;
import org.smppassay.session.ResponseListener;
import org.smppassay.session.SmppSession;
import org.smppassay.world.Loops;

/**
 * What an account has to get: sent to its receiver and transceiver binds in turn, kept while there is none with room, sent
 * again when it is refused or not answered. Owned by the account's home loop; sessions may live on other loops.
 */
public final class Outbox {
    /** Stands for the status of a response that never came; none has it. */
    private static final int NO_ANSWER = -1;

    private final EventLoop home;
    private final int limit;
    private final Repetition repetition;
    private final CarrierCounters counters;
    private final boolean asDataSm;
    private final Receivers receivers;
    private final Deque<Attempt> waiting = new ArrayDeque<>();
    /** Those whose turn has come, but not that of the binds that serve their destination. Empty while all binds serve all. */
    private final Lanes<Attempt> heldUp = new Lanes<>(attempt -> attempt.order);

    private final HeldBack<Attempt> heldBack;
    private int kept;
    private long enqueued;
    private Runnable stranded = () -> {};
    private boolean ended;

    public Outbox(EventLoop home, AccountSpec account, OutboxSpec spec, CarrierCounters counters) {
        this.home = home;
        this.limit = spec.limit();
        this.repetition = Repetition.of(spec);
        this.counters = counters;
        this.asDataSm = account.deliverWith().equals(AccountSpec.DATA_SM);
        this.receivers = new Receivers(account.window());
        this.heldBack = new HeldBack<>(home, this::sendAsLast);
    }

    /** Has something done whenever something waits and there is no bind to send it to, which may be often. */
    public void whenStranded(Runnable action) {
        stranded = action;
    }

    /** True if something waits and there is no bind to send it to. */
    public boolean isStranded() {
        return receivers.isEmpty() && !(waiting.isEmpty() && heldUp.isEmpty());
    }

    /**
     * Sends a command that has no response, now or never.
     *
     * @return false if there is no bind to send it to
     */
    public boolean sendNow(UnansweredPdu command) {
        SmppSession session = receivers.any();
        if (session == null) {
            return false;
        }
        Loops.run(session.loop(), () -> {
            if (session.state().receives()) {
                session.send(command);
            }
        });
        return true;
    }

    public void receiverBound(SmppSession session) {
        receivers.add(session);
        regroup();
        drain();
    }

    public void receiverGone(SmppSession session) {
        receivers.remove(session);
        regroup();
        drain();
    }

    /** Sends a delivery now or as soon as it can be sent. */
    public void send(Delivery delivery) {
        if (keep()) {
            enqueue(new Attempt(delivery));
        }
    }

    /** Sends a delivery so many nanoseconds from now, or as soon after that as it can be sent. */
    public void sendAfter(Delivery delivery, long nanos) {
        if (keep()) {
            Attempt attempt = new Attempt(delivery);
            home.schedule(() -> enqueue(attempt), nanos, TimeUnit.NANOSECONDS);
        }
    }

    /** Sends a delivery when {@code others} more have come that may overtake it, or if none come, in a minute or two. */
    public void sendOvertaken(Delivery delivery, int others) {
        if (keep()) {
            heldBack.hold(new Attempt(delivery), others);
            drain();
        }
    }

    /** Ends it: what it keeps, and what still comes, counts as undelivered. */
    public void end() {
        ended = true;
        counters.add(CarrierCount.UNDELIVERED, kept);
        waiting.clear();
        heldUp.removeAll();
    }

    private boolean keep() {
        if (ended) {
            counters.count(CarrierCount.UNDELIVERED);
            return false;
        }
        if (kept >= limit) {
            counters.count(CarrierCount.OVERFLOWED);
            return false;
        }
        kept++;
        return true;
    }

    private void enqueue(Attempt attempt) {
        addLast(attempt);
        heldBack.onePassed();
        drain();
    }

    private void sendAsLast(Attempt attempt) {
        addLast(attempt);
        drain();
    }

    private void addLast(Attempt attempt) {
        attempt.order = enqueued++;
        waiting.add(attempt);
    }

    /** To be called when the binds have changed: who may have what is found out anew. */
    private void regroup() {
        List<Attempt> earlier = heldUp.removeAll();
        for (int i = earlier.size() - 1; i >= 0; i--) {
            waiting.addFirst(earlier.get(i));
        }
    }

    /** Sends what can be sent. A session may end while it is sent to, and so have this called again before it returns. */
    private void drain() {
        if (receivers.differ()) {
            drainByNumber();
        } else {
            drainInTurn();
        }
        callIfStranded();
    }

    private void drainInTurn() {
        while (!waiting.isEmpty() && !ended && !receivers.differ()) {
            Receiver receiver = receivers.next();
            if (receiver == null) {
                return;
            }
            waiting.remove().sendTo(receiver);
        }
    }

    /** Binds get what they may have in the order in which it came: what they were too full for is older than what waits. */
    private void drainByNumber() {
        while (!ended && receivers.differ()) {
            BitSet binds = heldUp.earliest(receivers::haveRoom);
            Receiver receiver = binds == null ? null : receivers.next(binds);
            if (binds == null || receiver == null) {
                break;
            }
            heldUp.remove(binds).sendTo(receiver);
        }
        while (!waiting.isEmpty() && !ended && receivers.differ()) {
            Attempt attempt = waiting.remove();
            BitSet binds = receivers.serving(attempt.delivery);
            Receiver receiver = heldUp.has(binds) ? null : receivers.next(binds);
            if (receiver == null) {
                heldUp.add(binds, attempt);
            } else {
                attempt.sendTo(receiver);
            }
        }
    }

    private void callIfStranded() {
        if (isStranded()) {
            stranded.run();
        }
    }

    /** One delivery and its attempts so far. */
    private final class Attempt implements ResponseListener {
        private final Delivery delivery;
        private int attempts;
        private long order;
        private @Nullable Receiver receiver;

        Attempt(Delivery delivery) {
            this.delivery = delivery;
        }

        void sendTo(Receiver to) {
            receiver = to;
            to.unanswered++;
            EventLoop loop = to.session.loop();
            // Not Loops.run, here and below: it would have a task made for each delivery, which mostly none is needed
            // for.
            if (loop.inEventLoop()) {
                deliver(to);
            } else {
                loop.execute(() -> deliver(to));
            }
        }

        /** Called on the session's loop. */
        private void deliver(Receiver to) {
            if (to.session.takesDeliveries()) {
                counters.count(CarrierCount.DELIVERIES);
                to.session.request(pdu(), this);
            } else {
                Loops.run(home, () -> notSent(to));
            }
        }

        private BaseSm<?> pdu() {
            BaseSm<?> pdu = delivery.pdu();
            return asDataSm || DataMessages.needs(pdu) ? DataMessages.of(pdu) : pdu;
        }

        /** The bind has ended and the outbox is about to be told: what goes back to the front of the queue was no attempt. */
        private void notSent(Receiver ended) {
            receivers.remove(ended.session);
            regroup();
            waiting.addFirst(this);
            drain();
        }

        @Override
        public void answered(PduResponse response, long serviceNanos) {
            settledWith(response.getCommandStatus());
        }

        @Override
        public void unanswered() {
            settledWith(NO_ANSWER);
        }

        /** Called on the session's loop. */
        private void settledWith(int status) {
            if (home.inEventLoop()) {
                settled(status);
            } else {
                home.execute(() -> settled(status));
            }
        }

        private void settled(int status) {
            if (receiver != null) {
                receiver.unanswered--;
            }
            attempts++;
            if (status == SmppConstants.STATUS_OK) {
                kept--;
            } else {
                notTaken(status);
            }
            drain();
        }

        private void notTaken(int status) {
            boolean refusedForGood = Repetition.refusedForGood(status);
            if (refusedForGood || attempts >= repetition.attempts()) {
                kept--;
                counters.count(refusedForGood ? CarrierCount.TURNED_DOWN : CarrierCount.ABANDONED);
            } else {
                home.schedule(() -> sendAsLast(this), repetition.pauseNanos(), TimeUnit.NANOSECONDS);
            }
        }
    }
}
