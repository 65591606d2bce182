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

    static CarrierSpec spec(Script script) {
        CarrierDescription carrier = CarrierDescription.ordinary().takingOnly(Duration.ofMillis(300));
        script.settings().forEach(setting -> carrier.set(setting.path(), setting.value()));
        return carrier.spec();
    }

    static void playInVirtualTime(Script script) {
        try (Venue venue = new VirtualVenue(spec(script), 1)) {
            Player.play(script, venue);
        }
    }

    static void playOverTcp(Script script) {
        try (Venue venue = new TcpVenue(spec(script), script.duration().compareTo(LONG) > 0 ? FAST : 1)) {
            Player.play(script, venue);
        }
    }
}
