package org.smppassay.cli;

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
 * @param simulated the carrier is ours and time is virtual
 */
record Venue(World world, RunCalendar calendar, Target target, long notBeforeNanos, boolean simulated)
        implements AutoCloseable {
    /** How results call it: {@code simulated} or {@code live}. */
    String mode() {
        return simulated ? "simulated" : "live";
    }

    @Override
    public void close() {
        world.close();
    }
}
