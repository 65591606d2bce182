package org.smppassay.conformance.place;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a script meets a carrier. Owned by the thread that plays the script. */
public interface Venue extends AutoCloseable {
    Cable connect();

    /** The next connection that the carrier makes to us; null if none has come by {@code deadlineNanos}. */
    @Nullable
    Cable accept(long deadlineNanos);

    /** The clock that the carrier lives by. */
    long nanos();

    Instant now();

    /** Has the carrier stop in good order. */
    void stop();

    /** Lets time pass. */
    void pass(Duration span);

    /** Lets time pass until the carrier has no session left, at most for {@code span}; false if it still has. */
    boolean settlesWithoutSessions(Duration span);

    /** The part of a silence that can be demanded here, where this end's clock may lag behind the carrier's. */
    Duration certain(Duration silence);

    /** How much later than due something may come here without being late. */
    Duration grace();

    @Override
    void close();
}
