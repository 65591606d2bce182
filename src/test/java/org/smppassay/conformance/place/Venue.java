package org.smppassay.conformance.place;

import java.time.Duration;
import java.time.Instant;

/** Where a script meets a carrier. Owned by the thread that plays the script. */
public interface Venue extends AutoCloseable {
    Cable connect();

    /** The clock that the carrier lives by. */
    long nanos();

    Instant now();

    /** Has the carrier stop in good order. */
    void stop();

    /** Lets time pass. */
    void pass(Duration span);

    /** Lets time pass until the carrier has no session left, at most for {@code span}; false if it still has. */
    boolean settlesWithoutSessions(Duration span);

    /** How much later than due something may come here without being late. */
    Duration grace();

    @Override
    void close();
}
