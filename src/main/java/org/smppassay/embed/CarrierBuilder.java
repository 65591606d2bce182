package org.smppassay.embed;

import io.netty.channel.ChannelFuture;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.smppassay.carrier.CarrierTls;
import org.smppassay.carrier.Smsc;
import org.smppassay.carrier.Watch;
import org.smppassay.link.PduCounting;
import org.smppassay.metrics.PduCounters;
import org.smppassay.scenario.Scenario;
import org.smppassay.scenario.carrier.CarrierSpec;
import org.smppassay.scenario.test.TestPlan;
import org.smppassay.scenario.yaml.ValueOverride;
import org.smppassay.world.LiveWorld;
import org.smppassay.world.RunCalendar;
import org.smppassay.world.WallClock;

/** Describes a carrier before it starts. Owned by one thread. */
public final class CarrierBuilder {
    /** Receipts carry local dates; without a test section to say where, those of China. */
    private static final ZoneOffset DEFAULT_ZONE = ZoneOffset.ofHours(8);

    private final Function<List<ValueOverride>, Scenario> source;
    private final List<ValueOverride> overrides = new ArrayList<>();
    private InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private @Nullable Duration dayLength;
    private @Nullable Function<LiveWorld, Watch> watch;

    CarrierBuilder(Function<List<ValueOverride>, Scenario> source) {
        this.source = source;
    }

    /**
     * Changes one value of the scenario.
     *
     * @param path such as {@code carrier.receipts.lost}
     * @param value as in a scenario file, such as {@code 10%}
     */
    public CarrierBuilder set(String path, String value) {
        overrides.add(new ValueOverride(path, value));
        return this;
    }

    /** The seed of all random streams, in place of the scenario's. */
    public CarrierBuilder seed(long seed) {
        return set("seed", Long.toString(seed));
    }

    /** A port of the loopback interface, in place of a free one. */
    public CarrierBuilder port(int port) {
        return listeningOn(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /** Where to listen; a port of 0 takes a free one. */
    public CarrierBuilder listeningOn(InetSocketAddress where) {
        address = where;
        return this;
    }

    /**
     * How long a day of the calendar lasts. Scales days, windows and incidents, never latencies.
     *
     * @param length more than zero
     */
    public CarrierBuilder dayLength(Duration length) {
        dayLength = length;
        return this;
    }

    /** Who looks into it, in place of {@link SimulatedCarrier#truth()}, which then stays empty. Asked once, before it listens. */
    public CarrierBuilder watchedBy(Function<LiveWorld, Watch> watchers) {
        watch = watchers;
        return this;
    }

    /**
     * Starts it.
     *
     * @throws org.smppassay.scenario.ScenarioException if the scenario is not valid, naming every mistake
     * @throws IllegalArgumentException if the scenario has no carrier section
     * @throws ListenException if it can't listen
     * @throws org.smppassay.link.TlsException if TLS can't be set up as the scenario says
     * @throws IOException if another file that the scenario names can't be read
     */
    public SimulatedCarrier start() throws IOException {
        Scenario scenario = source.apply(overrides);
        CarrierSpec carrier = scenario.carrier()
                .orElseThrow(() -> new IllegalArgumentException("the scenario has no carrier section to serve"));
        Optional<CarrierTls> tls = carrier.tls().isPresent()
                ? Optional.of(CarrierTls.of(carrier.tls().get(), certificateHosts(), WallClock.now()))
                : Optional.empty();
        LiveWorld world = new LiveWorld(scenario.seed(), loops());
        try {
            return serve(scenario, carrier, world, tls);
        } catch (IOException | RuntimeException e) {
            world.close();
            throw e;
        }
    }

    private SimulatedCarrier serve(Scenario scenario, CarrierSpec carrier, LiveWorld world, Optional<CarrierTls> tls)
            throws IOException {
        RecentTruth truth = new RecentTruth();
        PduCounters pdus = new PduCounters();
        Watch watchers = (watch == null ? Watch.truth(truth) : watch.apply(world)).withPdus(new PduCounting(pdus));
        Smsc smsc = new Smsc(world, carrier, calendar(scenario, world), zone(scenario), watchers);
        ChannelFuture listening = (tls.isPresent()
                        ? smsc.listen(address, tls.get().server())
                        : smsc.listen(address))
                .awaitUninterruptibly();
        if (!listening.isSuccess()) {
            throw new ListenException(address, listening.cause());
        }
        return new SimulatedCarrier(
                world,
                smsc,
                truth,
                pdus,
                (InetSocketAddress) listening.channel().localAddress(),
                tls.map(made -> made.identity().certificatePem()));
    }

    /** What clients on this machine call it, and what it was told to call itself. */
    private List<String> certificateHosts() {
        return Stream.of("localhost", "127.0.0.1", "::1", address.getHostString())
                .distinct()
                .toList();
    }

    private RunCalendar calendar(Scenario scenario, LiveWorld world) {
        LocalDate firstDate = scenario.test()
                .map(test -> test.start().toLocalDate())
                .orElseGet(() -> world.origin().atOffset(DEFAULT_ZONE).toLocalDate());
        return dayLength == null ? RunCalendar.real(firstDate) : new RunCalendar(firstDate, dayLength.toNanos());
    }

    private static ZoneOffset zone(Scenario scenario) {
        Optional<TestPlan> plan = scenario.test();
        return plan.map(test -> test.start().getOffset()).orElse(DEFAULT_ZONE);
    }

    /** Half the processors: the peers of a simulated carrier mostly run on the same machine. */
    private static int loops() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }
}
