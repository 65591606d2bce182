package org.smppassay.carrier.account;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.tlv.Tlv;
import com.cloudhopper.smpp.type.Address;
import io.netty.channel.EventLoop;
import java.net.SocketAddress;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.smppassay.carrier.delivery.Outbox;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.metrics.CarrierCounters;
import org.smppassay.protocol.pdu.AlertNotification;
import org.smppassay.scenario.carrier.AccountSpec;
import org.smppassay.scenario.carrier.OutboxSpec;
import org.smppassay.scenario.value.HostPort;
import org.smppassay.session.BindType;
import org.smppassay.session.SmppSession;
import org.smppassay.world.Loops;

/**
 * A customer of the carrier. Its sessions may live on any loop; what they share is safe on all of them, and its outbox
 * lives on its home loop.
 */
public final class Account {
    private final AccountSpec spec;
    private final EventLoop home;
    private final CarrierCounters counters;
    private final Outbox outbox;
    private final Optional<Throttle> throttle;
    private final Origins origins;
    private final Set<BindType> bindTypes = EnumSet.noneOf(BindType.class);
    private final AtomicInteger binds = new AtomicInteger();

    public Account(AccountSpec spec, OutboxSpec outbox, EventLoop home, CarrierCounters counters) {
        this.spec = spec;
        this.home = home;
        this.counters = counters;
        this.outbox = new Outbox(home, spec, outbox, counters);
        this.throttle = spec.throughput().map(rate -> new Throttle(rate.perSecond()));
        this.origins = new Origins(spec.allowFrom());
        spec.bindTypes().forEach(kind -> bindTypes.add(BindType.valueOf(kind.name())));
    }

    public String systemId() {
        return spec.systemId();
    }

    /** Where it wants to be asked to bind when something waits for it; empty if it does not want that. */
    public Optional<HostPort> outbind() {
        return spec.outbind();
    }

    /** The password that both ends know. */
    public String password() {
        return spec.password();
    }

    public EventLoop home() {
        return home;
    }

    /** Submissions of one session that may wait for their response. */
    public int submitWindow() {
        return spec.submitWindow();
    }

    /**
     * Decides on a bind. One from a wrong place learns nothing of the password.
     *
     * @return command_status of the response; 0 if it is granted, and has taken one of the account's places
     */
    public int bindStatus(SocketAddress from, String password, BindType type) {
        if (!origins.include(from)) {
            return SmppConstants.STATUS_BINDFAIL;
        }
        if (!spec.password().equals(password)) {
            return SmppConstants.STATUS_INVPASWD;
        }
        return bindTypes.contains(type) && takeBind() ? SmppConstants.STATUS_OK : SmppConstants.STATUS_BINDFAIL;
    }

    private boolean takeBind() {
        return binds.getAndUpdate(taken -> Math.min(taken + 1, spec.maxBinds())) < spec.maxBinds();
    }

    /** Has something done on the home loop whenever something waits for the account and it has no bind to send it to. */
    public void whenStranded(Runnable action) {
        Loops.run(home, () -> outbox.whenStranded(action));
    }

    /**
     * Tells it that a subscriber can be reached (SMPP 3.4, clause 4.12). If it has no bind that receives, the news is counted
     * as lost. To be called on the home loop.
     *
     * @param source the subscriber
     * @param esme who asked to be told
     * @param availability ms_availability_status: 0 available, 1 denied, 2 unavailable
     */
    public void alert(Address source, Address esme, int availability) {
        AlertNotification alert = new AlertNotification();
        alert.setSourceAddress(source);
        alert.setEsmeAddress(esme);
        alert.addOptionalParameter(new Tlv(SmppConstants.TAG_MS_AVAIL_STATUS, new byte[] {(byte) availability}));
        counters.count(outbox.sendNow(alert) ? CarrierCount.ALERTS : CarrierCount.ALERTS_LOST);
    }

    /** True if something waits for it and it has no bind to send it to. To be called on the home loop. */
    public boolean isStranded() {
        return outbox.isStranded();
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

    /**
     * How near it is to the end of what it may submit, in percent: 0 idle, 99 about to be throttled. Always 0 without a
     * throughput limit.
     */
    public int congestion(long nowNanos) {
        return throttle.isEmpty() ? 0 : throttle.get().usedPercent(nowNanos);
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
