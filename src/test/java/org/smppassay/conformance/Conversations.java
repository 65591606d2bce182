package org.smppassay.conformance;

import java.util.function.UnaryOperator;
import org.smppassay.conformance.place.Venue;
import org.smppassay.conformance.script.Player;
import org.smppassay.conformance.script.Script;

/** The suite's conversations, for those who want to listen. */
public final class Conversations {
    private Conversations() {}

    /**
     * Plays every script in virtual time.
     *
     * @param tapped puts something between script and carrier
     */
    public static void play(UnaryOperator<Venue> tapped) {
        for (Script script : Scripts.all()) {
            try (Venue venue = tapped.apply(Carriers.inVirtualTime(script))) {
                Player.play(script, venue);
            }
        }
    }
}
