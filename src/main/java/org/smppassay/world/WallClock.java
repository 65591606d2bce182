package org.smppassay.world;

import java.time.Duration;
import java.time.Instant;

/** The time of the people at the console: for naming run folders and telling how long a command took, never for a run itself. */
public final class WallClock {
    private final long startNanos = System.nanoTime();

    private WallClock() {}

    /** A clock that counts from now. */
    public static WallClock start() {
        return new WallClock();
    }

    /** The instant it is now. */
    public static Instant now() {
        return Instant.now();
    }

    /** How long ago this clock was started. */
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }
}
