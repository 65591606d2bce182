package org.smppassay.run;

import java.util.Optional;
import org.smppassay.carrier.Smsc;
import org.smppassay.driver.Target;
import org.smppassay.world.RunCalendar;
import org.smppassay.world.World;

/**
 * Where a tester meets the carrier it tests.
 *
 * @param world where both live, closed with the venue
 * @param calendar lays the test's days on the world's clock
 * @param target whom the tester binds to
 * @param notBeforeNanos when the test starts on the world's clock
 * @param carrier ours, in virtual time; empty if the carrier is somebody else's
 * @param panel what handsets of the panel truly receive; empty if there is no panel, or nobody here knows
 */
public record Venue(
        World world,
        RunCalendar calendar,
        Target target,
        long notBeforeNanos,
        Optional<Smsc> carrier,
        Optional<PanelTruth> panel)
        implements AutoCloseable {
    /** Where the carrier is somebody else's. */
    public static Venue live(World world, RunCalendar calendar, Target target, long notBeforeNanos) {
        return new Venue(world, calendar, target, notBeforeNanos, Optional.empty(), Optional.empty());
    }

    /** True if the carrier is ours and time is virtual. */
    public boolean simulated() {
        return carrier.isPresent();
    }

    /** Ends a carrier of ours in good order, so that it tells what has become of all messages. */
    public void end() throws InterruptedException {
        if (carrier.isPresent()) {
            world.runUntil(carrier.get().stop());
        }
    }

    /** How results call it: {@code simulated} or {@code live}. */
    public String mode() {
        return simulated() ? "simulated" : "live";
    }

    @Override
    public void close() {
        world.close();
    }
}
