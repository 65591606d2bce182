package org.smppassay.run;

import java.util.List;
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
 * @param targets whom the tester binds to: one, or a first and a second one
 * @param notBeforeNanos when the test starts on the world's clock
 * @param carriers ours, in virtual time, behind the targets; none if they are somebody else's
 * @param panel what handsets of the panel truly receive; empty if there is no panel, or nobody here knows
 */
public record Venue(
        World world,
        RunCalendar calendar,
        List<Target> targets,
        long notBeforeNanos,
        List<Smsc> carriers,
        Optional<PanelTruth> panel)
        implements AutoCloseable {
    /** Where the carrier is somebody else's. */
    public static Venue live(World world, RunCalendar calendar, List<Target> targets, long notBeforeNanos) {
        return new Venue(world, calendar, targets, notBeforeNanos, List.of(), Optional.empty());
    }

    /** True if the carrier is ours and time is virtual. */
    public boolean simulated() {
        return !carriers.isEmpty();
    }

    /** Ends carriers of ours in good order, so that they tell what has become of all messages. */
    public void end() throws InterruptedException {
        for (Smsc carrier : carriers) {
            world.runUntil(carrier.stop());
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
