package org.smppassay.dissector;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.smppassay.conformance.place.Arrival;
import org.smppassay.conformance.place.Cable;
import org.smppassay.conformance.place.TappedVenue;
import org.smppassay.conformance.place.Venue;

/** Lets somebody listen to what is said at a venue. */
final class RecordingVenue extends TappedVenue {
    private final Listener listener;

    /** Hears all of it, in order. */
    interface Listener {
        /** A new connection; returns its number. */
        int connected(Instant at);

        void said(int connection, boolean byClient, Instant at, byte[] octets);
    }

    RecordingVenue(Venue venue, Listener listener) {
        super(venue);
        this.listener = listener;
    }

    @Override
    protected Cable tapped(Cable cable) {
        return new TappedCable(cable, listener.connected(now()));
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
            listener.said(connection, true, now(), octets);
            cable.send(octets);
        }

        @Override
        public @Nullable Arrival next(long deadlineNanos) {
            Arrival arrival = cable.next(deadlineNanos);
            if (arrival != null && !arrival.isEnd()) {
                listener.said(connection, false, now(), arrival.frame());
            }
            return arrival;
        }

        @Override
        public void cut() {
            cable.cut();
        }
    }
}
