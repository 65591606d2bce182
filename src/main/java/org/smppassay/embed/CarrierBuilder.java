package org.smppassay.embed;

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
import org.jspecify.annotations.Nullable;
import org.smppassay.carrier.Smsc;
import org.smppassay.carrier.Watch;
import org.smppassay.scenario.Scenario;
import org.smppassay.scenario.carrier.CarrierSpec;
import org.smppassay.scenario.test.TestPlan;
import org.smppassay.scenario.yaml.ValueOverride;
import org.smppassay.world.LiveWorld;
import org.smppassay.world.RunCalendar;

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
     * @throws IOException if it can't listen
     */
    public SimulatedCarrier start() throws IOException {
        Scenario scenario = source.apply(overrides);
        CarrierSpec carrier = scenario.carrier()
                .orElseThrow(() -> new IllegalArgumentException("the scenario has no carrier section to serve"));
        LiveWorld world = new LiveWorld(scenario.seed(), loops());
        RecentTruth truth = new RecentTruth();
        Watch watchers = watch == null ? Watch.truth(truth) : watch.apply(world);
        Smsc smsc = new Smsc(world, carrier, calendar(scenario, world), zone(scenario), watchers);
        return SimulatedCarrier.listen(world, smsc, truth, address);
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
