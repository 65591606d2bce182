package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.SmppConstants;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.peer.RawPeer;
import org.smppassay.peer.Requests;
import org.smppassay.session.BindType;

/** How accounts may bind, and what becomes of connections that do not. */
class BindsTest {
    @ParameterizedTest
    @CsvSource({
        "'[transmitter, receiver]', TRANSCEIVER, 13",
        "'[transmitter, receiver]', RECEIVER, 0",
        "'[transceiver]', TRANSMITTER, 13",
        "'[transceiver]', RECEIVER, 13",
        "'[transceiver]', TRANSCEIVER, 0"
    })
    void anAccountBindsInItsWaysOnly(String types, BindType type, int status) {
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().set("accounts[0].bind_types", types))) {
            assertThat(status(carrier.connect(), type, "secret")).isEqualTo(status);
            assertThat(carrier.smsc.counters().of(CarrierCount.BINDS_REFUSED)).isEqualTo(status == 0 ? 0 : 1);
        }
    }

    @Test
    void aBindOfAWrongKindTakesNoPlace() {
        try (VirtualCarrier carrier = new VirtualCarrier(
                CarrierDescription.withAccount(1, 100).set("accounts[0].bind_types", "[receiver]"))) {
            RawPeer peer = carrier.connect();
            assertThat(status(peer, BindType.TRANSMITTER, "secret")).isEqualTo(SmppConstants.STATUS_BINDFAIL);
            assertThat(status(peer, BindType.RECEIVER, "secret")).isZero();
        }
    }

    @Test
    void inVirtualTimeNobodyHasAnAddressToBeRefusedFor() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary()
                .set("accounts[0].allow_from", "[192.0.2.7]")
                .set("connections.per_address", "1"))) {
            carrier.bound(BindType.TRANSCEIVER);
            carrier.bound(BindType.TRANSCEIVER);
        }
    }

    @Test
    void soManyRefusedBindsEndAConnectionBehindTheLastResponse() {
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().set("connections.bind_attempts", "3"))) {
            RawPeer peer = carrier.connect();
            for (int i = 0; i < 3; i++) {
                assertThat(peer.closed()).isFalse();
                assertThat(status(peer, BindType.TRANSCEIVER, "wrong")).isEqualTo(SmppConstants.STATUS_INVPASWD);
            }
            assertThat(peer.closed()).isTrue();
            assertThat(carrier.smsc.counters().of(CarrierCount.BINDS_REFUSED)).isEqualTo(3);
            RawPeer patient = carrier.connect();
            status(patient, BindType.TRANSCEIVER, "wrong");
            status(patient, BindType.TRANSCEIVER, "wrong");
            assertThat(status(patient, BindType.TRANSCEIVER, "secret")).isZero();
        }
    }

    @Test
    void connectionsWithoutABindAreLimitedAndThoseBoundAreNot() {
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().set("connections.unbound", "2"))) {
            RawPeer first = carrier.connect();
            RawPeer second = carrier.connect();
            assertThat(carrier.connect().closed()).isTrue();
            assertThat(carrier.smsc.counters().of(CarrierCount.CONNECTIONS_REFUSED))
                    .isEqualTo(1);
            assertThat(status(first, BindType.TRANSCEIVER, "secret")).isZero();
            RawPeer third = carrier.connect();
            assertThat(carrier.connect().closed()).isTrue();
            second.disconnect();
            assertThat(status(carrier.connect(), BindType.TRANSCEIVER, "secret"))
                    .isZero();
            first.disconnect();
            RawPeer fourth = carrier.connect();
            assertThat(carrier.connect().closed()).isTrue();
            assertThat(List.of(third.closed(), fourth.closed())).containsOnly(false);
            carrier.pass(Duration.ofSeconds(30));
            assertThat(List.of(third.closed(), fourth.closed())).containsOnly(true);
            assertThat(carrier.connect().closed()).isFalse();
        }
    }

    @Test
    void aConnectionHasSoLongToBind() {
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().set("connections.bind_within", "5s"))) {
            RawPeer idle = carrier.connect();
            RawPeer bound = carrier.bound(BindType.RECEIVER);
            carrier.pass(Duration.ofMillis(4999));
            assertThat(idle.closed()).isFalse();
            carrier.pass(Duration.ofMillis(1));
            assertThat(idle.closed()).isTrue();
            assertThat(bound.closed()).isFalse();
        }
    }

    @Test
    void hundredsOfIdleConnectionsKeepNobodyOut() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            List<RawPeer> idle = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                idle.add(carrier.connect());
            }
            VirtualCarrier.submit(carrier.bound(BindType.TRANSCEIVER), 1, Requests.RECEIPT);
            assertThat(idle).noneMatch(RawPeer::closed);
        }
    }

    private static int status(RawPeer peer, BindType type, String password) {
        return peer.ask(Requests.bind(type, "tester", password)).getCommandStatus();
    }
}
