package org.smppassay.conformance.place;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A carrier that departs from its ways: what it sends is changed before the script sees it. */
public final class MeddlingVenue extends TappedVenue {
    private final Meddler meddler;
    private int frames;

    /** Says what comes instead of a frame. */
    public interface Meddler {
        /**
         * @param number of the frame among all that the carrier sends, from 0
         * @return none to drop it, several to add
         */
        List<byte[]> instead(int number, byte[] frame);
    }

    public MeddlingVenue(Venue venue, Meddler meddler) {
        super(venue);
        this.meddler = meddler;
    }

    @Override
    protected Cable tapped(Cable cable) {
        return new MeddledCable(cable);
    }

    private final class MeddledCable implements Cable {
        private final Cable cable;
        private final Deque<Arrival> arrived = new ArrayDeque<>();

        MeddledCable(Cable cable) {
            this.cable = cable;
        }

        @Override
        public void send(byte[] octets) {
            cable.send(octets);
        }

        @Override
        public @Nullable Arrival next(long deadlineNanos) {
            while (arrived.isEmpty()) {
                Arrival arrival = cable.next(deadlineNanos);
                if (arrival == null || arrival.isEnd()) {
                    return arrival;
                }
                for (byte[] frame : meddler.instead(frames++, arrival.frame())) {
                    arrived.add(new Arrival(frame, arrival.nanos()));
                }
            }
            return arrived.remove();
        }

        @Override
        public void cut() {
            cable.cut();
        }
    }
}
