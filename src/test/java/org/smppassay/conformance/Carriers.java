package org.smppassay.conformance;

import java.time.Duration;
import org.smppassay.carrier.CarrierDescription;
import org.smppassay.conformance.place.TcpVenue;
import org.smppassay.conformance.place.Venue;
import org.smppassay.conformance.place.VirtualVenue;
import org.smppassay.conformance.script.Player;
import org.smppassay.conformance.script.Script;
import org.smppassay.scenario.carrier.CarrierSpec;

/** The carriers that scripts are held against: tester / secret, everybody reached after 300 ms, but for the script's settings. */
final class Carriers {
    /** A script that waits longer is played on a faster clock over TCP. */
    private static final Duration LONG = Duration.ofSeconds(5);

    /** So that a lagging thread of 50 ms is a second at most. */
    private static final int FAST = 20;

    private Carriers() {}

    /**
     * The carrier of a script.
     *
     * @param here where connections are taken that the carrier makes; {@code $here} in a setting
     */
    private static CarrierSpec spec(Script script, String here) {
        CarrierDescription carrier = CarrierDescription.ordinary().takingOnly(Duration.ofMillis(300));
        for (Script.Setting setting : script.settings()) {
            carrier.set(setting.path(), setting.value().replace("$here", here));
        }
        return carrier.spec();
    }

    static Venue inVirtualTime(Script script) {
        return new VirtualVenue(here -> spec(script, here), 1);
    }

    static void playInVirtualTime(Script script) {
        try (Venue venue = inVirtualTime(script)) {
            Player.play(script, venue);
        }
    }

    static void playOverTcp(Script script) {
        try (Venue venue =
                new TcpVenue(here -> spec(script, here), script.duration().compareTo(LONG) > 0 ? FAST : 1)) {
            Player.play(script, venue);
        }
    }
}
