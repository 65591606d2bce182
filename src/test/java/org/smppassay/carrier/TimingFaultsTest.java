package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.pdu.EnquireLink;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.peer.LeakWatch;
import org.smppassay.peer.RawPeer;
import org.smppassay.peer.Requests;
import org.smppassay.session.BindType;

/** Octets that come late, in pieces or in clumps, the same over TCP and in virtual time. */
class TimingFaultsTest {
    private static final long MILLI = 1_000_000;

    @ParameterizedTest
    @EnumSource
    void whileTheCarrierStandsStillNothingIsReadOrWritten(Venue venue) throws Exception {
        try (FaultyCarrier carrier =
                new FaultyCarrier(venue, "{ label: freeze, after_pdus: 2, lasts: 300ms, stall: {} }")) {
            WirePeer peer = carrier.connect().bound();
            long before = carrier.world.nanos();
            peer.submit(1);
            carrier.pass(Duration.ofMillis(100));
            peer.submit(1);
            carrier.pass(Duration.ofMillis(100));
            assertThat(peer.awaitFrames(1)).hasSize(1);
            assertThat(carrier.smsc.counters().of(CarrierCount.ACCEPTED))
                    .as("what comes while it stands still is not looked at")
                    .isEqualTo(1);
            assertThat(peer.awaitFrames(3)).hasSize(3);
            took(carrier, before, 300, venue);
            assertThat(carrier.details()).hasSize(1).first().asString().contains("stands still");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStallOfOneDirectionLeavesTheOther(Venue venue) throws Exception {
        try (FaultyCarrier carrier = new FaultyCarrier(
                venue, "{ label: dumb, after_pdus: 2, lasts: 300ms, stall: { direction: to-esme } }")) {
            WirePeer peer = carrier.connect().bound().submit(5);
            carrier.pass(Duration.ofMillis(100));
            assertThat(peer.awaitFrames(1)).hasSize(1);
            assertThat(carrier.smsc.counters().of(CarrierCount.ACCEPTED)).isEqualTo(5);
            assertThat(peer.awaitFrames(6)).hasSize(6);
        }
    }

    /** A thousand octets a second each way: the requests take their time as well as the responses. */
    @ParameterizedTest
    @EnumSource
    void aThinLineCarriesSoManyOctetsASecond(Venue venue) throws Exception {
        try (FaultyCarrier carrier =
                new FaultyCarrier(venue, "{ label: thin, slow: { octets_per_second: 1000, direction: to-esme } }")) {
            WirePeer peer = carrier.connect();
            for (int i = 0; i < 25; i++) {
                peer.send(new EnquireLink());
            }
            peer.awaitFrames(25);
            took(carrier, 0, 400, venue);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLongWayTakesItsTimeInBothDirections(Venue venue) throws Exception {
        try (FaultyCarrier carrier = new FaultyCarrier(venue, "{ label: far, delay: { fixed: 100ms } }")) {
            WirePeer peer = carrier.connect();
            long before = carrier.world.nanos();
            peer.send(new EnquireLink()).awaitFrames(1);
            took(carrier, before, 200, venue);
        }
    }

    @ParameterizedTest
    @EnumSource
    void jitterDelaysButKeepsTheOrder(Venue venue) throws Exception {
        try (FaultyCarrier carrier =
                new FaultyCarrier(venue, "{ label: unsteady, delay: { jitter: 50ms, direction: both } }")) {
            WirePeer peer = carrier.connect().bound().submit(30);
            List<byte[]> frames = peer.awaitFrames(31);
            assertThat(frames)
                    .extracting(frame -> WirePeer.read(frame).getSequenceNumber())
                    .isSorted();
            if (venue == Venue.VIRTUAL_TIME) {
                assertThat(peer.times().get(0)).isBetween(1 * MILLI, 100 * MILLI);
                assertThat(peer.times().stream().distinct()).hasSizeGreaterThan(3);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void pdusArriveInPieces(Venue venue) throws Exception {
        try (FaultyCarrier carrier =
                new FaultyCarrier(venue, "{ label: crumbs, split: { octets: 7, gap: 5ms, direction: both } }")) {
            WirePeer peer = carrier.connect();
            assertThat(peer.send(new EnquireLink()).awaitFrames(1)).hasSize(1);
            if (venue == Venue.VIRTUAL_TIME) { // TCP may join what was sent apart
                assertThat(peer.pieces()).extracting(piece -> piece.length).containsExactly(7, 7, 2);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void severalPdusArriveAsOne(Venue venue) throws Exception {
        try (FaultyCarrier carrier = new FaultyCarrier(venue, "{ label: clumps, merge: { within: 100ms, most: 4 } }")) {
            WirePeer peer = carrier.connect();
            for (int i = 0; i < 6; i++) {
                peer.send(new EnquireLink());
            }
            peer.awaitFrames(6);
            assertThat(peer.pieces()).extracting(piece -> piece.length).containsExactly(4 * 16, 2 * 16);
        }
    }

    @ParameterizedTest
    @EnumSource
    void severalFaultsAtATimeStillDeliverEveryOctet(Venue venue) throws Exception {
        try (FaultyCarrier carrier = new FaultyCarrier(
                venue,
                "{ label: crumbs, share: 50%, split: { octets: 3, gap: 1ms, direction: both } }",
                "{ label: clumps, merge: { within: 7ms, direction: both } }",
                "{ label: freeze, every: 50ms, lasts: 20ms, stall: {} }",
                "{ label: far, delay: { fixed: 3ms, jitter: 9ms } }",
                "{ label: thin, slow: { octets_per_second: 20000 } }")) {
            for (int connection = 0; connection < 3; connection++) {
                WirePeer peer = carrier.connect().bound().submit(40);
                assertThat(peer.awaitFrames(41)).hasSize(41);
                peer.disconnect();
            }
        }
    }

    /** Last words wait like all others, and the close waits behind them. */
    @ParameterizedTest
    @EnumSource
    void aCloseDoesNotOvertakeWhatWasSaidBefore(Venue venue) throws Exception {
        try (FaultyCarrier carrier =
                new FaultyCarrier(venue, "{ label: far, delay: { fixed: 200ms, direction: to-esme } }")) {
            WirePeer peer = carrier.connect();
            peer.send(new byte[] {0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
            assertThat(peer.awaitFrames(1)).hasSize(1);
            peer.awaitEnd();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsHeldForABrokenConnectionIsReleased(Venue venue) throws Exception {
        try (LeakWatch leaks = new LeakWatch()) {
            try (FaultyCarrier carrier = new FaultyCarrier(
                    venue,
                    "{ label: freeze, after_pdus: 5, lasts: 1h, stall: {} }",
                    "{ label: crumbs, split: { octets: 3, gap: 20ms, direction: both } }",
                    "{ label: clumps, merge: { within: 30ms, direction: both } }",
                    "{ label: deaf, ignore: { pdus: [unbind] } }")) {
                for (int connection = 0; connection < 5; connection++) {
                    WirePeer peer = carrier.connect().bind(BindType.TRANSCEIVER).submit(20);
                    carrier.pass(Duration.ofMillis(20 + 30 * connection));
                    peer.disconnect();
                    carrier.pass(Duration.ofMillis(20));
                    assertThat(carrier.smsc.openSessions()).isLessThan(2);
                }
                carrier.connect().bind(BindType.TRANSCEIVER).submit(20);
                carrier.pass(Duration.ofMillis(50));
            }
            leaks.assertNoLeaks();
        }
    }

    /** A peer whose answers are held is not read from for ever. */
    @Test
    void whatIsHeldIsBounded() throws Exception {
        int requests = 20_000;
        try (FaultyCarrier carrier = new FaultyCarrier(
                Venue.TCP, "{ label: freeze, after_pdus: 2, lasts: 1h, stall: { direction: to-esme } }")) {
            WirePeer peer = carrier.connect().bound().submit(requests);
            carrier.pass(Duration.ofMillis(700));
            long read = carrier.smsc.counters().of(CarrierCount.ACCEPTED);
            assertThat(read).isBetween(1L, requests / 2L);
            peer.disconnect();
        }
    }

    private static void took(FaultyCarrier carrier, long beforeNanos, long millis, Venue venue) {
        long nanos = carrier.world.nanos() - beforeNanos;
        if (venue == Venue.TCP) {
            assertThat(nanos).isBetween((millis - 2) * MILLI, (millis + 3000) * MILLI);
        } else {
            assertThat(nanos).isEqualTo(millis * MILLI);
        }
    }

    /** In virtual time a timer that is always due would stop the clock. */
    @Test
    @Timeout(10)
    void aConnectionWhoseEndIsHeldUpDoesNotKeepItsLoopBusy() {
        try (VirtualCarrier carrier = new VirtualCarrier(
                CarrierDescription.ordinary().set("faults", "[{ label: still, stall: { direction: to-esme } }]"))) {
            RawPeer peer = carrier.connect();
            peer.send(Requests.bind(BindType.TRANSMITTER, "tester", "wrong"));
            carrier.pass(Duration.ofMinutes(1));
            assertThat(carrier.world.nanos()).isEqualTo(Duration.ofMinutes(1).toNanos());
            assertThat(peer.heardNothing()).isTrue();
        }
    }
}
