package org.smppassay.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.smppassay.carrier.CarrierDescription;
import org.smppassay.conformance.place.TcpVenue;
import org.smppassay.conformance.place.Venue;
import org.smppassay.conformance.place.VirtualVenue;
import org.smppassay.conformance.script.Player;
import org.smppassay.conformance.script.Script;
import org.smppassay.conformance.script.ScriptReader;
import org.smppassay.peer.LeakWatch;
import org.smppassay.scenario.carrier.CarrierSpec;

/**
 * Every request is answered once whatever came before it, no connection ends without a reason, and afterwards a new client
 * is served as ever. A few seeds in each build; {@code -Dfuzz.seconds=600} goes on for so long, half of it over TCP, and
 * {@code -Dfuzz.seed=7} begins with that seed.
 */
class FuzzTest {
    private static final int STEPS = 1000;
    private static final int STEPS_OVER_TCP = 300;
    private static final long FIRST_SEED = Long.getLong("fuzz.seed", 1);
    private static final long SEEDS = System.getProperty("fuzz.seed") == null ? 5 : 1;

    /** What a client that had no part in it still gets. */
    private static final Script AFTERWARDS = ScriptReader.read(
            "3.4/4.4.2-afterwards",
            """
            rule: Whatever happened before, a new client is served at once.
            clause: SMPP 3.4, 4.4.2

            bind transceiver system_id=fresh
            send submit_sm registered_delivery=1 destination_addr=8613300000001
            expect submit_sm_resp message_id=$id within 1s
            expect deliver_sm tlv receipted_message_id=$id tlv message_state=2 within 1s
            send unbind
            expect unbind_resp within 1s
            expect disconnected
            """);

    private static LeakWatch leaks;

    /** A place for a campaign. */
    private interface Place {
        Venue open(CarrierSpec spec);
    }

    @BeforeAll
    static void watchForLeaks() {
        leaks = new LeakWatch();
    }

    @AfterAll
    static void nothingHasLeaked() throws InterruptedException {
        leaks.assertNoLeaks();
        leaks.close();
    }

    @Test
    void inVirtualTime() {
        seeds(SEEDS).forEach(seed -> campaign(seed, STEPS, spec -> new VirtualVenue(spec, seed)));
    }

    @Test
    void overTcp() {
        seeds(1).forEach(seed -> campaign(seed, STEPS_OVER_TCP, spec -> new TcpVenue(spec, 1)));
    }

    /** The seeds of a short run, or as many as there is time for. */
    private static LongStream seeds(long count) {
        String seconds = System.getProperty("fuzz.seconds");
        if (seconds == null) {
            return LongStream.range(FIRST_SEED, FIRST_SEED + count);
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Long.parseLong(seconds)) / 2;
        return LongStream.iterate(FIRST_SEED, seed -> System.nanoTime() < end, seed -> seed + 1);
    }

    private static void campaign(long seed, int steps, Place place) {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try (Venue venue = place.open(spec())) {
            new Campaign(venue, seed).run(steps);
            Player.play(AFTERWARDS, venue);
            assertThat(venue.settlesWithoutSessions(Duration.ofSeconds(5)))
                    .as("all sessions have ended")
                    .isTrue();
            assertThat(log.toString(StandardCharsets.UTF_8))
                    .as("what was logged")
                    .isEmpty();
        } catch (AssertionError e) {
            throw new AssertionError(
                    e.getMessage() + "\nreplay with ./mvnw test -Dtest=FuzzTest -Dfuzz.seed=" + seed, e);
        } finally {
            System.setErr(before);
        }
    }

    private static CarrierSpec spec() {
        return CarrierDescription.ordinary()
                .withAccount("fresh", "secret", 1, 10)
                .takingOnly(Duration.ofMillis(100))
                .delivering(0.8)
                .set("operators.china-telecom.delivered", "100%")
                .set("retries", "{ after: [5s] }")
                .set("subscribers", "{ numbers: { \"8613800001001\": absent, \"8613800001002\": dead } }")
                .complaining(0.2, Duration.ofSeconds(1), "complaint")
                .spec();
    }
}
