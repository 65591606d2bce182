package org.smppassay.dissector;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.smppassay.conformance.place.Arrival;
import org.smppassay.conformance.place.Cable;
import org.smppassay.conformance.place.Venue;

/** Lets somebody listen to what is said at a venue. */
final class RecordingVenue implements Venue {
    private final Venue venue;
    private final Listener listener;

    /** Hears all of it, in order. */
    interface Listener {
        /** A new connection; returns its number. */
        int connected();

        void said(int connection, boolean byClient, long nanos, byte[] octets);
    }

    RecordingVenue(Venue venue, Listener listener) {
        this.venue = venue;
        this.listener = listener;
    }

    @Override
    public Cable connect() {
        return new TappedCable(venue.connect(), listener.connected());
    }

    @Override
    public @Nullable Cable accept(long deadlineNanos) {
        Cable cable = venue.accept(deadlineNanos);
        return cable == null ? null : new TappedCable(cable, listener.connected());
    }

    @Override
    public long nanos() {
        return venue.nanos();
    }

    @Override
    public Instant now() {
        return venue.now();
    }

    @Override
    public void stop() {
        venue.stop();
    }

    @Override
    public void pass(Duration span) {
        venue.pass(span);
    }

    @Override
    public boolean settlesWithoutSessions(Duration span) {
        return venue.settlesWithoutSessions(span);
    }

    @Override
    public Duration certain(Duration silence) {
        return venue.certain(silence);
    }

    @Override
    public Duration grace() {
        return venue.grace();
    }

    @Override
    public void close() {
        venue.close();
    }

    private final class TappedCable implements Cable {
        private final Cable cable;
        private final int connection;

        TappedCable(Cable cable, int connection) {
            this.cable = cable;
            this.connection = connection;
        }

        @Override
        public void send(byte[] octets) {
            listener.said(connection, true, venue.nanos(), octets);
            cable.send(octets);
        }

        @Override
        public @Nullable Arrival next(long deadlineNanos) {
            Arrival arrival = cable.next(deadlineNanos);
            if (arrival != null && !arrival.isEnd()) {
                listener.said(connection, false, arrival.nanos(), arrival.frame());
            }
            return arrival;
        }

        @Override
        public void cut() {
            cable.cut();
        }
    }
}
