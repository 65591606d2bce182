package org.smppassay.conformance;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.smppassay.conformance.place.Venue;
import org.smppassay.conformance.script.Player;
import org.smppassay.conformance.script.Script;

/** The suite's conversations, for those who want to listen. */
public final class Conversations {
    private Conversations() {}

    /**
     * Plays every script that the carrier does not fail, in virtual time.
     *
     * @param tapped puts something between script and carrier
     */
    public static void play(UnaryOperator<Venue> tapped) {
        Map<String, String> pending = Scripts.pending();
        for (Script script : Scripts.all()) {
            if (!pending.containsKey(script.name())) {
                try (Venue venue = tapped.apply(Carriers.inVirtualTime(script))) {
                    Player.play(script, venue);
                }
            }
        }
    }
}
