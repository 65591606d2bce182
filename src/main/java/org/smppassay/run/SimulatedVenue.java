package org.smppassay.run;

import io.netty.channel.ChannelFuture;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.smppassay.carrier.Smsc;
import org.smppassay.carrier.Watch;
import org.smppassay.driver.Target;
import org.smppassay.scenario.Scenario;
import org.smppassay.scenario.carrier.AccountSpec;
import org.smppassay.scenario.carrier.CarrierSpec;
import org.smppassay.world.RunCalendar;
import org.smppassay.world.VirtualWorld;

/** The scenario's own carrier, in virtual time. Day 1 begins at midnight of the date on which the test starts. */
public final class SimulatedVenue {
    private SimulatedVenue() {}

    /**
     * Opens a world with the scenario's carrier in it, which listens.
     *
     * @param start of the test
     * @param calendar lays the test's days on the world's clock
     * @param watch who looks into the carrier
     * @throws NothingToRunException if the scenario has no carrier section
     */
    public static Venue open(Scenario scenario, OffsetDateTime start, RunCalendar calendar, Watch watch)
            throws InterruptedException {
        Instant dayOne = dayOne(start);
        CarrierSpec carrier = carrierOf(scenario);
        VirtualWorld world = new VirtualWorld(dayOne, scenario.seed());
        Optional<PanelTruth> panel = PanelTruth.of(scenario);
        Watch all = panel.map(handsets -> handsets.in(watch)).orElse(watch);
        Smsc smsc = new Smsc(world, carrier, calendar, start.getOffset(), all);
        AccountSpec account = carrier.accounts().get(0);
        ChannelFuture listening = smsc.listen(new InetSocketAddress(0));
        CompletableFuture<Void> ready = new CompletableFuture<>();
        listening.addListener(done -> ready.complete(null));
        world.runUntil(ready);
        Target target = new Target(listening.channel().localAddress(), account.systemId(), account.password());
        long notBefore = calendar.nanosAt(1, Duration.between(dayOne, start.toInstant()));
        return new Venue(world, calendar, target, notBefore, Optional.of(smsc), panel);
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
