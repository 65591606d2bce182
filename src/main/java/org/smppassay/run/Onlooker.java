package org.smppassay.run;

import org.smppassay.driver.Tester;

/** Whoever wants to know how far a run is. */
@FunctionalInterface
public interface Onlooker {
    /** Looks away. */
    Onlooker NOBODY = (venue, tester) -> () -> {};

    /**
     * The run begins.
     *
     * @return what to do when it has ended, called on the thread that runs it
     */
    Runnable watch(Venue venue, Tester tester);
}
