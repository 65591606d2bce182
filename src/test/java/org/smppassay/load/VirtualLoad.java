package org.smppassay.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ChannelFuture;
import java.net.InetSocketAddress;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.smppassay.carrier.CarrierDescription;
import org.smppassay.carrier.Smsc;
import org.smppassay.carrier.Watch;
import org.smppassay.driver.Target;
import org.smppassay.performance.Capacity;
import org.smppassay.performance.CapacityCourse;
import org.smppassay.performance.Counts;
import org.smppassay.performance.Course;
import org.smppassay.performance.Interval;
import org.smppassay.performance.Latencies;
import org.smppassay.performance.LoadListener;
import org.smppassay.scenario.ScenarioLoader;
import org.smppassay.scenario.load.LoadPlan;
import org.smppassay.world.RunCalendar;
import org.smppassay.world.VirtualWorld;
import org.smppassay.world.World;

/** A load on an SMPP server, both in virtual time, and what it told. */
final class VirtualLoad implements LoadListener {
    private static final OffsetDateTime START = OffsetDateTime.parse("2025-06-16T00:00:00+08:00");

    final List<Interval> seconds = new ArrayList<>();
    final Map<String, Interval> phases = new LinkedHashMap<>();
    private @Nullable Interval total;
    private Consumer<LoadRun> meanwhile = run -> {};
    private Function<LoadPlan, Course> course = PlannedCourse::new;
    private @Nullable LoadListener onlooker;
    private UnaryOperator<World> seen = world -> world;
    private final long seed = 1;

    private VirtualLoad() {}

    /** A load as the section {@code load} of a scenario says, on a carrier. */
    static VirtualLoad on(CarrierDescription carrier, String load) throws InterruptedException {
        return new VirtualLoad().run(world -> smsc(world, carrier), plan(load));
    }

    /** The same on any server. */
    static VirtualLoad on(Function<World, ChannelFuture> server, String load) throws InterruptedException {
        return new VirtualLoad().run(server, plan(load));
    }

    /** The same, of which something is done when it has begun. */
    static VirtualLoad on(Function<World, ChannelFuture> server, String load, Consumer<LoadRun> meanwhile)
            throws InterruptedException {
        VirtualLoad run = new VirtualLoad();
        run.meanwhile = meanwhile;
        return run.run(server, plan(load));
    }

    /** The same of a generator that sees the world in its own way. */
    static VirtualLoad seen(UnaryOperator<World> seen, Function<World, ChannelFuture> server, String load)
            throws InterruptedException {
        VirtualLoad run = new VirtualLoad();
        run.seen = seen;
        return run.run(server, plan(load));
    }

    /** A search for the capacity of a carrier. */
    static Capacity capacityOf(CarrierDescription carrier, String load) throws InterruptedException {
        CapacityCourse search = new CapacityCourse(plan(load));
        VirtualLoad run = new VirtualLoad();
        run.course = plan -> search;
        run.onlooker = search;
        run.run(world -> smsc(world, carrier), plan(load));
        return search.capacity();
    }

    static ChannelFuture smsc(World world, CarrierDescription carrier) {
        return new Smsc(world, carrier.spec(), RunCalendar.real(START.toLocalDate()), START.getOffset(), Watch.none())
                .listen(new InetSocketAddress(0));
    }

    static LoadPlan plan(String load) {
        return ScenarioLoader.parse("name: described by a test\nload: " + load, "load")
                .load()
                .orElseThrow();
    }

    private VirtualLoad run(Function<World, ChannelFuture> server, LoadPlan plan) throws InterruptedException {
        try (VirtualWorld world = new VirtualWorld(START.toInstant(), seed)) {
            ChannelFuture listening = server.apply(world);
            CompletableFuture<Void> ready = new CompletableFuture<>();
            listening.addListener(done -> ready.complete(null));
            world.runUntil(ready);
            Target target = new Target(listening.channel().localAddress(), "tester", "secret");
            LoadRun load = new LoadRun(seen.apply(world), target, plan, course.apply(plan), this);
            CompletableFuture<Interval> done = load.start().toCompletableFuture();
            meanwhile.accept(load);
            world.runUntil(done);
            total = result(done);
        }
        return this;
    }

    private static Interval result(CompletableFuture<Interval> done) throws InterruptedException {
        try {
            return done.get(1, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void second(Interval second) {
        // Its histograms are used again.
        seconds.add(new Interval(
                second.phase(),
                second.startNanos(),
                second.lengthNanos(),
                second.counts(),
                new Latencies(
                        second.latencies().service().copy(),
                        second.latencies().response().copy(),
                        second.latencies().delivery().copy(),
                        second.latencies().lag().copy()),
                second.gauges()));
    }

    @Override
    public void phase(Interval phase) {
        phases.put(phase.phase(), phase);
        if (onlooker != null) {
            onlooker.phase(phase);
        }
    }

    Interval phase(String name) {
        return Objects.requireNonNull(phases.get(name), name);
    }

    Interval total() {
        return Objects.requireNonNull(total);
    }

    Counts counts() {
        return total().counts();
    }

    /** Everything sent has ended in one way or another, and is in the histograms. */
    VirtualLoad balances() {
        for (Interval phase : phases.values()) {
            Counts counts = phase.counts();
            assertThat(counts.sent())
                    .as("sent in " + phase.phase())
                    .isEqualTo(counts.accepted()
                            + counts.throttled()
                            + counts.refused()
                            + counts.unanswered()
                            + counts.lost());
            assertThat(phase.latencies().response().getTotalCount()).isEqualTo(counts.due());
            assertThat(phase.latencies().service().getTotalCount()).isEqualTo(counts.answered());
            assertThat(phase.latencies().lag().getTotalCount()).isEqualTo(counts.sent());
            assertThat(phase.latencies().delivery().getTotalCount())
                    .isEqualTo(counts.receipts() + phase.gauges().awaitingReceipt());
        }
        assertThat(seconds.stream().mapToLong(second -> second.counts().sent()).sum())
                .isEqualTo(phases.values().stream()
                        .mapToLong(phase -> phase.counts().sent())
                        .sum());
        return this;
    }
}
