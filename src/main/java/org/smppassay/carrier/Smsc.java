package org.smppassay.carrier;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.net.SocketAddress;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.smppassay.carrier.account.Account;
import org.smppassay.carrier.fault.CarrierFaults;
import org.smppassay.carrier.fault.Happenings;
import org.smppassay.metrics.CarrierCounters;
import org.smppassay.observation.TimelineSink;
import org.smppassay.scenario.carrier.CarrierSpec;
import org.smppassay.session.SessionConfig;
import org.smppassay.session.SessionInitializer;
import org.smppassay.session.SmppSession;
import org.smppassay.world.Loops;
import org.smppassay.world.RunCalendar;
import org.smppassay.world.World;

/** The simulated carrier's SMSC: listens, knows its accounts and its sessions. Its methods may be called on any thread. */
public final class Smsc {
    private final Map<String, Account> accounts = new HashMap<>();
    private final Set<SmppSession> sessions = Collections.synchronizedSet(new LinkedHashSet<>());
    private final CarrierCounters counters = new CarrierCounters();
    private final MessageCentre centre;
    private final CarrierFaults faults;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile @Nullable Channel listener;
    private volatile boolean stopping;

    /**
     * @param world where it runs
     * @param spec what it is like
     * @param calendar lays its incidents on the world's clock
     * @param zone of the dates in receipts
     * @param watch those who look into it
     */
    public Smsc(World world, CarrierSpec spec, RunCalendar calendar, ZoneOffset zone, Watch watch) {
        this.centre = new MessageCentre(world, spec, calendar, zone, watch, counters);
        Happenings happenings = new Happenings(world, watch.timeline().orElse(TimelineSink.none()));
        this.faults = new CarrierFaults(world, spec.faults(), calendar, happenings);
        if (watch.timeline().isPresent()) {
            happenings.announce(spec.incidents(), calendar);
        }
        spec.accounts()
                .forEach(account -> accounts.put(account.systemId(), new Account(account, world.loop(), counters)));
    }

    /** Accepts connections; the channel's local address is where. */
    public ChannelFuture listen(SocketAddress address) {
        ChannelFuture listening = faults.listen(
                address,
                new SessionInitializer(SessionConfig.smsc(), () -> new CarrierSession(this, centre), faults.layers()));
        listener = listening.channel();
        return listening;
    }

    /** What it has done so far. */
    public CarrierCounters counters() {
        return counters;
    }

    /** Connections open now, bound or not. */
    public int openSessions() {
        return sessions.size();
    }

    /**
     * Accepts no more connections and unbinds all sessions.
     *
     * @return completes when the last session has ended
     */
    public CompletionStage<Void> stop() {
        stopping = true;
        faults.stop();
        Channel listening = listener;
        if (listening != null) {
            listening.close();
        }
        List.copyOf(sessions).forEach(session -> Loops.run(session.loop(), () -> session.unbind("the SMSC stops")));
        completeIfEnded();
        return ended;
    }

    @Nullable
    Account account(String systemId) {
        return accounts.get(systemId);
    }

    void opened(SmppSession session) {
        sessions.add(session);
        if (stopping) {
            session.close("the SMSC stops");
        }
    }

    void closed(SmppSession session) {
        sessions.remove(session);
        completeIfEnded();
    }

    private void completeIfEnded() {
        if (stopping && sessions.isEmpty()) {
            ended.complete(null);
        }
    }
}
