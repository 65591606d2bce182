package org.smppassay.carrier.delivery;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.PduResponse;
import io.netty.channel.EventLoop;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.metrics.CarrierCounters;
import org.smppassay.session.ResponseListener;
import org.smppassay.session.SmppSession;
import org.smppassay.world.Loops;

/**
 * What an account has to get: sent to its receiver and transceiver binds in turn, kept while there is none with room, sent
 * again when it is refused or not answered. Owned by the account's home loop; sessions may live on other loops.
 */
public final class Outbox {
    /** Deliveries kept for an account; more are dropped and counted. */
    private static final int LIMIT = 2_000_000;

    private static final int MAX_ATTEMPTS = 10;
    private static final long RETRY_DELAY_SECONDS = 5;

    private final EventLoop home;
    private final int window;
    private final CarrierCounters counters;
    private final Deque<Attempt> waiting = new ArrayDeque<>();
    private final List<Receiver> receivers = new ArrayList<>();
    private Runnable stranded = () -> {};
    private int next;

    /** A bind that takes deliveries, and how many of them it has not answered. */
    private static final class Receiver {
        final SmppSession session;
        int unanswered;

        Receiver(SmppSession session) {
            this.session = session;
        }
    }

    /**
     * @param window deliveries that one bind may have unanswered
     */
    public Outbox(EventLoop home, int window, CarrierCounters counters) {
        this.home = home;
        this.window = window;
        this.counters = counters;
    }

    /** Has something done whenever something waits and there is no bind to send it to, which may be often. */
    public void whenStranded(Runnable action) {
        stranded = action;
    }

    /** True if something waits and there is no bind to send it to. */
    public boolean isStranded() {
        return receivers.isEmpty() && !waiting.isEmpty();
    }

    public void receiverBound(SmppSession session) {
        receivers.add(new Receiver(session));
        drain();
    }

    public void receiverGone(SmppSession session) {
        receivers.removeIf(receiver -> receiver.session == session);
        callIfStranded();
    }

    /** Sends a delivery now or as soon as it can be sent. */
    public void send(Delivery delivery) {
        if (waiting.size() >= LIMIT) {
            counters.count(CarrierCount.OVERFLOWED);
            return;
        }
        waiting.add(new Attempt(delivery));
        drain();
    }

    private void drain() {
        while (!waiting.isEmpty()) {
            Receiver receiver = nextWithRoom();
            if (receiver == null) {
                callIfStranded();
                return;
            }
            waiting.remove().sendTo(receiver);
        }
    }

    private void callIfStranded() {
        if (isStranded()) {
            stranded.run();
        }
    }

    private @Nullable Receiver nextWithRoom() {
        for (int tried = 0; tried < receivers.size(); tried++) {
            next = (next + 1) % receivers.size();
            if (receivers.get(next).unanswered < window) {
                return receivers.get(next);
            }
        }
        return null;
    }

    /** One delivery and its attempts so far. */
    private final class Attempt implements ResponseListener {
        private final Delivery delivery;
        private int attempts;
        private @Nullable Receiver receiver;

        Attempt(Delivery delivery) {
            this.delivery = delivery;
        }

        void sendTo(Receiver to) {
            receiver = to;
            to.unanswered++;
            Loops.run(to.session.loop(), () -> {
                if (to.session.state().receives()) {
                    counters.count(CarrierCount.DELIVERIES);
                    to.session.request(delivery.pdu(), this);
                } else {
                    Loops.run(home, () -> notSent(to));
                }
            });
        }

        /** The bind has ended and the outbox is about to be told: what goes back to the front of the queue was no attempt. */
        private void notSent(Receiver ended) {
            receivers.remove(ended);
            waiting.addFirst(this);
            drain();
        }

        @Override
        public void answered(PduResponse response, long serviceNanos) {
            boolean taken = response.getCommandStatus() == SmppConstants.STATUS_OK;
            Loops.run(home, () -> settled(taken));
        }

        @Override
        public void unanswered() {
            Loops.run(home, () -> settled(false));
        }

        private void settled(boolean taken) {
            if (receiver != null) {
                receiver.unanswered--;
            }
            attempts++;
            if (!taken) {
                retry();
            }
            drain();
        }

        private void retry() {
            if (attempts >= MAX_ATTEMPTS) {
                counters.count(CarrierCount.ABANDONED);
            } else {
                home.schedule(this::sendAgain, RETRY_DELAY_SECONDS, TimeUnit.SECONDS);
            }
        }

        private void sendAgain() {
            waiting.add(this);
            drain();
        }
    }
}
