package org.smppassay.carrier.account;

import io.netty.channel.EventLoop;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.smppassay.carrier.delivery.Outbox;
import org.smppassay.metrics.CarrierCounters;
import org.smppassay.scenario.carrier.AccountSpec;
import org.smppassay.scenario.carrier.OutboxSpec;
import org.smppassay.session.SmppSession;
import org.smppassay.world.Loops;

/**
 * A customer of the carrier. Its sessions may live on any loop; what they share is safe on all of them, and its outbox
 * lives on its home loop.
 */
public final class Account {
    private final AccountSpec spec;
    private final EventLoop home;
    private final Outbox outbox;
    private final Optional<Throttle> throttle;
    private final AtomicInteger binds = new AtomicInteger();

    public Account(AccountSpec spec, OutboxSpec outbox, EventLoop home, CarrierCounters counters) {
        this.spec = spec;
        this.home = home;
        this.outbox = new Outbox(home, spec, outbox, counters);
        this.throttle = spec.throughput().map(rate -> new Throttle(rate.perSecond()));
    }

    public String systemId() {
        return spec.systemId();
    }

    public boolean hasPassword(String password) {
        return spec.password().equals(password);
    }

    public EventLoop home() {
        return home;
    }

    /** Submissions of one session that may wait for their response. */
    public int submitWindow() {
        return spec.submitWindow();
    }

    /** Takes one of the account's places for a bind; false if all are taken. */
    public boolean takeBind() {
        return binds.getAndUpdate(taken -> Math.min(taken + 1, spec.maxBinds())) < spec.maxBinds();
    }

    public void bound(SmppSession session) {
        if (session.state().receives()) {
            Loops.run(home, () -> outbox.receiverBound(session));
        }
    }

    public void unbound(SmppSession session) {
        binds.decrementAndGet();
        Loops.run(home, () -> outbox.receiverGone(session));
    }

    /** Takes one submission from the throughput limit; false if it is exhausted. */
    public boolean admits(long nowNanos) {
        return throttle.isEmpty() || throttle.get().admit(nowNanos);
    }

    /** What the account has to get: receipts and subscribers' messages. To be used on the home loop. */
    public Outbox outbox() {
        return outbox;
    }
}
