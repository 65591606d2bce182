package org.smppassay.conformance.place;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A venue with something between its connections and the script. */
public abstract class TappedVenue implements Venue {
    private final Venue venue;

    protected TappedVenue(Venue venue) {
        this.venue = venue;
    }

    /** What the script gets in place of a new connection. */
    protected abstract Cable tapped(Cable cable);

    @Override
    public final Cable connect() {
        return tapped(venue.connect());
    }

    @Override
    public final @Nullable Cable accept(long deadlineNanos) {
        Cable cable = venue.accept(deadlineNanos);
        return cable == null ? null : tapped(cable);
    }

    @Override
    public final long nanos() {
        return venue.nanos();
    }

    @Override
    public final Instant now() {
        return venue.now();
    }

    @Override
    public final void stop() {
        venue.stop();
    }

    @Override
    public final void pass(Duration span) {
        venue.pass(span);
    }

    @Override
    public final boolean settlesWithoutSessions(Duration span) {
        return venue.settlesWithoutSessions(span);
    }

    @Override
    public final Duration certain(Duration silence) {
        return venue.certain(silence);
    }

    @Override
    public final Duration grace() {
        return venue.grace();
    }

    @Override
    public final void close() {
        venue.close();
    }
}
