package org.smppassay.peer;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.DeliverSm;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.smppassay.carrier.CarrierDescription;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.protocol.pdu.Outbind;
import org.smppassay.session.BindType;

/** What depends on who connects from where, and the SMSC connecting by itself, over real connections. */
@Timeout(30)
class TcpLimitsTest {
    private TcpCarrier carrier;

    @AfterEach
    void stop() throws InterruptedException {
        TcpCarrier.await("all sessions have ended", () -> carrier.smsc.openSessions() == 0);
        carrier.close();
    }

    /** A connection from another address of this machine. */
    private TcpPeer from(String address) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(address, 0));
        socket.connect(carrier.address);
        return new TcpPeer(socket);
    }

    private static int status(TcpPeer peer, String password) throws IOException {
        return peer.ask(Requests.bind(BindType.TRANSCEIVER, "tester", password)).getCommandStatus();
    }

    @Test
    void anAccountBindsFromItsAddressesOnlyAndStrangersLearnNothingOfThePassword() throws Exception {
        carrier = TcpCarrier.of(
                CarrierDescription.ordinary().set("accounts[0].allow_from", "[127.0.0.2, '::1', 127.0.3.0/24]"));
        for (String allowed : List.of("127.0.0.2", "127.0.3.1", "127.0.3.200")) {
            try (TcpPeer peer = from(allowed)) {
                assertThat(status(peer, "wrong")).isEqualTo(SmppConstants.STATUS_INVPASWD);
                assertThat(status(peer, "secret")).isZero();
            }
        }
        try (TcpPeer stranger = from("127.0.0.1")) {
            assertThat(status(stranger, "secret")).isEqualTo(SmppConstants.STATUS_BINDFAIL);
            assertThat(status(stranger, "wrong")).isEqualTo(SmppConstants.STATUS_BINDFAIL);
        }
        assertThat(carrier.smsc.counters().of(CarrierCount.BINDS_REFUSED)).isEqualTo(5);
    }

    @Test
    void anAddressHasSoManyConnectionsBoundOrNot() throws Exception {
        carrier = TcpCarrier.of(CarrierDescription.ordinary().set("connections.per_address", "2"));
        TcpPeer idle = from("127.0.0.1");
        try (TcpPeer bound = from("127.0.0.1")) {
            assertThat(status(bound, "secret")).isZero();
            try (TcpPeer third = from("127.0.0.1")) {
                assertThat(third.atEnd()).isTrue();
            }
            assertThat(carrier.smsc.counters().of(CarrierCount.CONNECTIONS_REFUSED))
                    .isEqualTo(1);
            try (TcpPeer elsewhere = from("127.0.0.2")) {
                assertThat(status(elsewhere, "secret")).isZero();
            }
            idle.close();
            TcpCarrier.await("one has ended", () -> carrier.smsc.openSessions() == 1);
            try (TcpPeer next = from("127.0.0.1")) {
                assertThat(status(next, "secret")).isZero();
            }
        }
    }

    @Test
    void portProbesAreHarmless() throws Exception {
        carrier = TcpCarrier.of(CarrierDescription.ordinary().set("connections.unbound", "20"));
        for (int i = 0; i < 200; i++) {
            TcpPeer probe = from("127.0.0.1");
            if (i % 2 == 0) {
                probe.reset();
            } else {
                probe.close();
            }
        }
        // Some of them may still wait to be accepted, and more than 20 at once make the carrier turn others away for a
        // moment.
        TcpCarrier.await("a client is served", () -> isServed("127.0.0.1"));
        TcpCarrier.await("all have ended", () -> carrier.smsc.openSessions() == 0);
    }

    private boolean isServed(String address) {
        try (TcpPeer peer = from(address)) {
            return status(peer, "secret") == SmppConstants.STATUS_OK;
        } catch (IOException turnedAway) {
            return false;
        }
    }

    @Test
    void tooManyIdleConnectionsAreTurnedAwayAndTheOthersServed() throws Exception {
        carrier = TcpCarrier.of(CarrierDescription.ordinary().set("connections.unbound", "5"));
        List<TcpPeer> idle = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            idle.add(from("127.0.0.1"));
        }
        TcpCarrier.await("all are open", () -> carrier.smsc.openSessions() == 5);
        try (TcpPeer sixth = from("127.0.0.1")) {
            assertThat(sixth.atEnd()).isTrue();
        }
        assertThat(status(idle.get(3), "secret")).isZero();
        try (TcpPeer next = from("127.0.0.1")) {
            assertThat(status(next, "secret")).isZero();
        }
        for (TcpPeer peer : idle) {
            peer.close();
        }
    }

    @Test
    void anEsmeThatListensIsAskedToBindAndGetsWhatWaits() throws Exception {
        try (ServerSocket esme = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            carrier = TcpCarrier.of(CarrierDescription.ordinary()
                    .set("accounts[0].outbind", "'localhost:" + esme.getLocalPort() + "'"));
            try (TcpPeer transmitter = TcpPeer.bound(carrier.address, BindType.TRANSMITTER)) {
                transmitter.ask(Requests.submit(Requests.SUBSCRIBER, Requests.RECEIPT));
                esme.setSoTimeout(5000);
                try (TcpPeer receiver = new TcpPeer(esme.accept())) {
                    assertThat(receiver.next(Outbind.class).getPassword()).isEqualTo("secret");
                    receiver.ask(Requests.bind(BindType.RECEIVER, "tester", "secret"));
                    DeliverSm receipt = receiver.next(DeliverSm.class);
                    assertThat(new String(receipt.getShortMessage(), StandardCharsets.US_ASCII))
                            .contains("stat:DELIVRD");
                    receiver.send(receipt.createResponse());
                }
            }
        }
    }

    @Test
    void aHostThatDoesNotExistIsLookedUpWithoutHoldingAnybodyUp() throws Exception {
        carrier =
                TcpCarrier.of(CarrierDescription.ordinary().set("accounts[0].outbind", "'no.such.host.invalid:2776'"));
        try (TcpPeer transmitter = TcpPeer.bound(carrier.address, BindType.TRANSMITTER)) {
            transmitter.ask(Requests.submit(Requests.SUBSCRIBER, Requests.RECEIPT));
            TcpCarrier.await("it is asked", () -> carrier.smsc.counters().of(CarrierCount.OUTBINDS) > 0);
            transmitter.ask(Requests.submit(Requests.SUBSCRIBER, Requests.RECEIPT));
        }
    }
}
