package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.pdu.EnquireLink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.smppassay.observation.TimelineEvent;
import org.smppassay.observation.TimelineEvent.What;
import org.smppassay.session.BindType;

/** Connections that break or never come about, the same over TCP and in virtual time. */
class ConnectionFaultsTest {
    private static final Duration TENTH = Duration.ofMillis(100);

    @ParameterizedTest
    @EnumSource
    void aConnectionClosesBehindItsThirdPdu(Venue venue) throws Exception {
        try (FaultyCarrier carrier = new FaultyCarrier(venue, "{ label: cut, after_pdus: 3, disconnect: {} }")) {
            WirePeer peer = carrier.connect().bound().submit(5);
            peer.awaitEnd();
            assertThat(peer.awaitFrames(3)).hasSize(3);
            assertThat(peer.reset()).isFalse();
            assertThat(carrier.details()).containsExactly("connection 1 of tester (transceiver): closed (FIN)");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aResetLosesThePduThatItStrikes(Venue venue) throws Exception {
        try (FaultyCarrier carrier =
                new FaultyCarrier(venue, "{ label: cut, after_pdus: 3, disconnect: { how: rst } }")) {
            WirePeer peer = carrier.connect().bound().submit(1);
            peer.awaitFrames(2);
            peer.submit(1).awaitEnd();
            assertThat(peer.awaitFrames(2)).hasSize(2);
            assertThat(peer.reset()).isEqualTo(venue == Venue.TCP);
            assertThat(carrier.details()).containsExactly("connection 1 of tester (transceiver): broken off (RST)");
        }
    }

    @ParameterizedTest
    @EnumSource
    void connectionsBreakAtRegularMoments(Venue venue) throws Exception {
        try (FaultyCarrier carrier = new FaultyCarrier(venue, "{ label: flapping, every: 100ms, disconnect: {} }")) {
            for (int i = 0; i < 3; i++) {
                carrier.connect().awaitEnd();
            }
            assertThat(carrier.timeline()).hasSize(3).allSatisfy(event -> {
                long sinceMoment = event.nanos() % TENTH.toNanos();
                assertThat(sinceMoment).isLessThan(venue == Venue.TCP ? TENTH.toNanos() : 1);
                assertThat(event.what()).isEqualTo(What.STRIKES);
                assertThat(event.label()).isEqualTo("flapping");
            });
            assertThat(carrier.timeline()).extracting(TimelineEvent::nanos).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneRandomMomentLiesInEachInterval(Venue venue) throws Exception {
        try (FaultyCarrier carrier =
                new FaultyCarrier(venue, "{ label: now and then, about_every: 100ms, disconnect: {} }")) {
            while (carrier.world.nanos() < 4 * TENTH.toNanos()) {
                carrier.connect().awaitEnd();
            }
            assertThat(carrier.timeline()).isNotEmpty();
            assertThat(carrier.timeline())
                    .extracting(event -> event.nanos() / TENTH.toNanos())
                    .doesNotHaveDuplicates();
            assertThat(carrier.timeline()).anyMatch(event -> event.nanos() % TENTH.toNanos() > 1_000_000);
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheBindTypesAndAccountsNamedAreStruck(Venue venue) throws Exception {
        try (FaultyCarrier carrier = new FaultyCarrier(
                venue,
                "{ label: deaf ears, after_pdus: 2, accounts: [tester], bind_types: [receiver], disconnect: {} }")) {
            WirePeer spared = carrier.connect().bound();
            WirePeer struck = carrier.connect().bind(BindType.RECEIVER);
            struck.awaitFrames(1);
            for (int i = 0; i < 3; i++) {
                struck.send(new EnquireLink());
                spared.send(new EnquireLink());
            }
            struck.awaitEnd();
            assertThat(spared.awaitFrames(4)).hasSize(4);
            assertThat(struck.awaitFrames(2)).hasSize(2);
        }
    }

    /** Where the same PDUs pass, the same are struck: chance rests on seed, connection and PDU alone. */
    @Test
    void theSameSeedBreaksTheSamePdusInBothWorlds() throws Exception {
        assertThat(lives(Venue.TCP, 5))
                .isEqualTo(lives(Venue.VIRTUAL_TIME, 5))
                .isNotEqualTo(lives(Venue.VIRTUAL_TIME, 6));
    }

    private static List<Integer> lives(Venue venue, long seed) throws Exception {
        List<Integer> lives = new ArrayList<>();
        try (FaultyCarrier carrier = new FaultyCarrier(venue, seed, "{ label: frail, share: 10%, disconnect: {} }")) {
            for (int i = 0; i < 8; i++) {
                WirePeer peer = carrier.connect().bind(BindType.TRANSCEIVER);
                for (int sent = 0; sent < 100; sent++) {
                    peer.send(new EnquireLink());
                }
                peer.awaitEnd();
                lives.add(peer.awaitFrames(0).size());
            }
        }
        return lives;
    }

    @ParameterizedTest
    @EnumSource
    void nobodyListensForAWhile(Venue venue) throws Exception {
        try (FaultyCarrier carrier =
                new FaultyCarrier(venue, "{ label: closed, from: \"day 1 00:00\", for: 300ms, refuse: {} }")) {
            carrier.pass(Duration.ofMillis(50));
            assertThat(carrier.connect().refused()).isTrue();
            carrier.pass(Duration.ofMillis(400));
            carrier.connect().bound();
            assertThat(carrier.timeline()).extracting(TimelineEvent::what).containsExactly(What.BEGINS, What.ENDS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theListenerClosesAgainAndAgainButOpenConnectionsLive(Venue venue) throws Exception {
        try (FaultyCarrier carrier =
                new FaultyCarrier(venue, "{ label: closed, every: 400ms, lasts: 200ms, refuse: {} }")) {
            carrier.pass(Duration.ofMillis(300));
            WirePeer early = carrier.connect().bound();
            carrier.pass(Duration.ofMillis(200));
            assertThat(carrier.connect().refused()).isTrue();
            early.send(new EnquireLink()).awaitFrames(2);
            carrier.pass(Duration.ofMillis(200));
            carrier.connect().bound();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStoppedCarrierDoesNotListenAgain(Venue venue) throws Exception {
        try (FaultyCarrier carrier =
                new FaultyCarrier(venue, "{ label: closed, from: \"day 1 00:00\", for: 100ms, refuse: {} }")) {
            carrier.smsc.stop();
            carrier.pass(Duration.ofMillis(200));
            assertThat(carrier.connect().refused()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void connectionsAreAcceptedAndClosedAtOnce(Venue venue) throws Exception {
        try (FaultyCarrier carrier = new FaultyCarrier(
                venue, "{ label: full, from: \"day 1 00:00\", for: 300ms, refuse: { how: accepted } }")) {
            carrier.connect().awaitEnd();
            assertThat(carrier.smsc.openSessions()).isZero();
            carrier.pass(Duration.ofMillis(400));
            carrier.connect().bound();
            assertThat(carrier.details()).containsExactly("connection 1: accepted and closed at once");
        }
    }
}
