package org.smppassay.carrier;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.util.concurrent.ScheduledFuture;
import java.net.SocketAddress;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.smppassay.carrier.account.Account;
import org.smppassay.carrier.broadcast.Broadcasts;
import org.smppassay.carrier.fault.CarrierFaults;
import org.smppassay.carrier.fault.Happenings;
import org.smppassay.carrier.mo.MobileTraffic;
import org.smppassay.link.LinkLayer;
import org.smppassay.link.ServerTls;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.metrics.CarrierCounters;
import org.smppassay.observation.TimelineSink;
import org.smppassay.scenario.carrier.CarrierSpec;
import org.smppassay.scenario.carrier.ConnectionsSpec;
import org.smppassay.session.SessionConfig;
import org.smppassay.session.SessionHandler;
import org.smppassay.session.SessionInitializer;
import org.smppassay.session.SmppSession;
import org.smppassay.world.Loops;
import org.smppassay.world.RunCalendar;
import org.smppassay.world.World;

/** The simulated carrier's SMSC: listens, knows its accounts and its sessions. Its methods may be called on any thread. */
public final class Smsc {
    /** For sessions to end in; shorter than the patience of those who stop it. */
    private static final long GRACE_SECONDS = 2;

    private final World world;
    private final Watch watch;
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Set<SmppSession> sessions = Collections.synchronizedSet(new LinkedHashSet<>());
    private final CarrierCounters counters = new CarrierCounters();
    private final ConnectionsSpec limits;
    private final Connections connections;
    private final SessionConfig config;
    private final MessageCentre centre;
    private final CarrierFaults faults;
    private final Broadcasts broadcasts;
    private final MobileTraffic traffic;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile @Nullable Channel listener;
    private final AtomicBoolean booksClosed = new AtomicBoolean();
    private volatile @Nullable ScheduledFuture<?> grace;
    private final AtomicBoolean stopping = new AtomicBoolean();

    /**
     * @param world where it runs
     * @param spec what it is like
     * @param calendar lays its incidents on the world's clock
     * @param zone of the dates in receipts
     * @param watch those who look into it
     */
    public Smsc(World world, CarrierSpec spec, RunCalendar calendar, ZoneOffset zone, Watch watch) {
        this.world = world;
        this.watch = watch;
        this.limits = spec.connections();
        this.connections = new Connections(limits);
        this.config = SessionConfig.smsc().withSessionInit(limits.bindWithin());
        this.centre = new MessageCentre(world, spec, calendar, zone, watch, counters);
        Happenings happenings = new Happenings(world, watch.timeline().orElse(TimelineSink.none()));
        this.faults = new CarrierFaults(world, spec.faults(), calendar, happenings);
        if (watch.timeline().isPresent()) {
            happenings.announce(spec.incidents(), calendar);
        }
        this.broadcasts = new Broadcasts(world, zone, reach(spec), counters);
        spec.accounts().forEach(account -> add(new Account(account, spec.outbox(), world.loop(), counters)));
        this.traffic = new MobileTraffic(spec, accounts, world, counters, centre.optOuts());
    }

    private void add(Account account) {
        accounts.put(account.systemId(), account);
        account.outbind().ifPresent(where -> {
            Outbinder outbinder = new Outbinder(
                    world,
                    account,
                    where,
                    by -> CarrierSession.askingToBind(this, centre, by),
                    handlers -> pipelines(handlers, List.of()),
                    counters);
            account.whenStranded(outbinder::stranded);
        });
    }

    /** Accepts connections; the channel's local address is where. */
    public ChannelFuture listen(SocketAddress address) {
        return listen(address, List.of());
    }

    /** Accepts connections that are secured by TLS; the channel's local address is where. */
    public ChannelFuture listen(SocketAddress address, ServerTls tls) {
        return listen(address, List.of(tls.layer(() -> counters.count(CarrierCount.TLS_FAILED))));
    }

    private ChannelFuture listen(SocketAddress address, List<LinkLayer> nearest) {
        ChannelFuture listening = faults.listen(address, pipelines(() -> new CarrierSession(this, centre), nearest));
        listener = listening.channel();
        traffic.start();
        return listening;
    }

    /** Connections of ours, whoever opens them; {@code nearest} lies between socket and everything else. */
    private SessionInitializer pipelines(Supplier<? extends SessionHandler> handlers, List<LinkLayer> nearest) {
        List<LinkLayer> layers = new ArrayList<>(nearest);
        layers.addAll(watch.wire());
        layers.addAll(faults.layers());
        return new SessionInitializer(config, handlers, layers, watch.pdus());
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
     * Accepts no more connections, unbinds all sessions, and when they have ended, or after some seconds, tells what messages have come to
     * that are still on their way. To be called as often as one likes.
     *
     * @return completes when the last session has ended and all is told, with what was not delivered counted
     */
    public CompletionStage<Void> stop() {
        if (!stopping.compareAndSet(false, true)) {
            return ended;
        }
        faults.stop();
        traffic.stop();
        Channel listening = listener;
        if (listening != null) {
            listening.close();
        }
        List.copyOf(sessions).forEach(session -> Loops.run(session.loop(), () -> session.unbind("the SMSC stops")));
        grace = world.loop().schedule(this::closeBooks, GRACE_SECONDS, TimeUnit.SECONDS);
        completeIfEnded();
        return ended;
    }

    @Nullable
    Account account(String systemId) {
        return accounts.get(systemId);
    }

    /** A broadcast reaches a cell as often as a message its subscriber, over all networks. */
    private static double reach(CarrierSpec spec) {
        return spec.operators().values().stream()
                .mapToDouble(operator -> operator.delivered().value())
                .average()
                .orElse(1);
    }

    /** How much of what a client may still submit is used up, 0 to 99 percent: of its throughput or of its window. */
    int congestion(Client client) {
        return Math.min(
                99,
                Math.max(
                        client.account().congestion(world.nanos()),
                        client.answers().fullness()));
    }

    Broadcasts broadcasts() {
        return broadcasts;
    }

    ConnectionsSpec limits() {
        return limits;
    }

    /** Takes a place for an accepted connection; null, and the connection is counted as refused, if there is none. */
    Connections.@Nullable Place place(SmppSession session) {
        Connections.Place place = connections.take(session.remoteAddress());
        if (place == null) {
            counters.count(CarrierCount.CONNECTIONS_REFUSED);
        }
        return place;
    }

    void opened(SmppSession session) {
        sessions.add(session);
        if (stopping.get()) {
            session.close("the SMSC stops");
        }
    }

    void closed(SmppSession session) {
        sessions.remove(session);
        completeIfEnded();
    }

    private void completeIfEnded() {
        if (stopping.get() && sessions.isEmpty()) {
            closeBooks();
        }
    }

    private void closeBooks() {
        ScheduledFuture<?> timer = grace;
        if (timer != null) {
            timer.cancel(false);
        }
        if (booksClosed.compareAndSet(false, true)) {
            CompletableFuture<?>[] outboxes =
                    accounts.values().stream().map(Smsc::endOutbox).toArray(CompletableFuture<?>[]::new);
            centre.close().thenCombine(CompletableFuture.allOf(outboxes), (told, counted) -> ended.complete(null));
        }
    }

    private static CompletableFuture<Void> endOutbox(Account account) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Loops.run(account.home(), () -> {
            account.outbox().end();
            done.complete(null);
        });
        return done;
    }
}
