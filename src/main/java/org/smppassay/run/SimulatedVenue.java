package org.smppassay.run;

import io.netty.channel.ChannelFuture;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.smppassay.carrier.Smsc;
import org.smppassay.carrier.Watch;
import org.smppassay.driver.Target;
import org.smppassay.scenario.Scenario;
import org.smppassay.scenario.carrier.AccountSpec;
import org.smppassay.scenario.carrier.CarrierSpec;
import org.smppassay.world.OtherChance;
import org.smppassay.world.RandomStreams;
import org.smppassay.world.RunCalendar;
import org.smppassay.world.VirtualWorld;
import org.smppassay.world.World;

/** The scenario's own carrier, in virtual time. Day 1 begins at midnight of the date on which the test starts. */
public final class SimulatedVenue {
    /** Makes the second carrier's luck another one than the first's. */
    private static final long BACKUP = 0x6261636b7570L;

    private SimulatedVenue() {}

    /** Opens a world with the scenario's carriers in it, which listen; nobody looks into the second but for the timeline. */
    public static Venue open(Scenario scenario, OffsetDateTime start, RunCalendar calendar, Watch watch)
            throws InterruptedException {
        Watch second = watch.timeline().map(Watch.none()::withTimeline).orElse(Watch.none());
        return open(scenario, start, calendar, watch, second);
    }

    /**
     * Opens a world with the scenario's carrier in it, which listens, and with the one behind the second channel if there is one.
     *
     * @param start of the test
     * @param calendar lays the test's days on the world's clock
     * @param watch who looks into the carrier
     * @param backupWatch who looks into the second one
     * @throws NothingToRunException if the scenario has no carrier section
     */
    public static Venue open(
            Scenario scenario, OffsetDateTime start, RunCalendar calendar, Watch watch, Watch backupWatch)
            throws InterruptedException {
        Instant dayOne = dayOne(start);
        CarrierSpec carrier = carrierOf(scenario);
        VirtualWorld world = new VirtualWorld(dayOne, scenario.seed());
        Optional<PanelTruth> panel = PanelTruth.of(scenario);
        List<Smsc> carriers = new ArrayList<>();
        List<Target> targets = new ArrayList<>();
        Watch all = panel.map(handsets -> handsets.in(watch)).orElse(watch);
        Smsc first = new Smsc(world, carrier, calendar, start.getOffset(), all);
        carriers.add(first);
        targets.add(listening(world, first, carrier));
        if (scenario.backup().isPresent()) {
            CarrierSpec backup = scenario.backup().get();
            World elsewhere = new OtherChance(world, new RandomStreams(scenario.seed() ^ BACKUP));
            Watch allOfBackup = panel.map(handsets -> handsets.in(backupWatch)).orElse(backupWatch);
            Smsc second = new Smsc(elsewhere, backup, calendar, start.getOffset(), allOfBackup);
            carriers.add(second);
            targets.add(listening(world, second, backup));
        }
        long notBefore = calendar.nanosAt(1, Duration.between(dayOne, start.toInstant()));
        return new Venue(world, calendar, targets, notBefore, carriers, panel);
    }

    private static Target listening(World world, Smsc smsc, CarrierSpec spec) throws InterruptedException {
        AccountSpec account = spec.accounts().get(0);
        ChannelFuture listening = smsc.listen(new InetSocketAddress(0));
        CompletableFuture<Void> ready = new CompletableFuture<>();
        listening.addListener(done -> ready.complete(null));
        world.runUntil(ready);
        return new Target(listening.channel().localAddress(), account.systemId(), account.password());
    }

    /**
     * The carrier to simulate.
     *
     * @throws NothingToRunException if the scenario has none
     */
    public static CarrierSpec carrierOf(Scenario scenario) {
        return scenario.carrier()
                .orElseThrow(() -> new NothingToRunException(
                        "the scenario has no carrier section to simulate; name a real one with --target"));
    }

    /** When day 1 of a test begins that starts at {@code start}. */
    public static Instant dayOne(OffsetDateTime start) {
        return start.truncatedTo(ChronoUnit.DAYS).toInstant();
    }
}
