package org.smppassay.cli;

import org.smppassay.driver.Target;
import org.smppassay.world.RunCalendar;
import org.smppassay.world.World;

/** Where a tester meets the carrier it tests. */
interface Venue extends AutoCloseable {
    World world();

    RunCalendar calendar();

    /** Whom the tester binds to. */
    Target target();

    /** When the test starts on the world's clock. */
    long notBeforeNanos();

    /** {@code simulated} or {@code live}. */
    String mode();

    @Override
    void close();
}
