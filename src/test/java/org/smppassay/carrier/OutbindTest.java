package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.peer.RawPeer;
import org.smppassay.peer.Requests;
import org.smppassay.protocol.pdu.Outbind;
import org.smppassay.session.BindType;

/** SMPP 3.4, clauses 2.2.1 and 4.1.7: when something waits for an account that listens, it is asked to bind. */
class OutbindTest {
    private static final SocketAddress WHERE = InetSocketAddress.createUnresolved("esme.example", 2776);

    private final VirtualCarrier carrier =
            new VirtualCarrier(CarrierDescription.ordinary().set("accounts[0].outbind", "\"esme.example:2776\""));
    private final List<RawPeer> accepted = new ArrayList<>();
    private final RawPeer transmitter = carrier.bound(BindType.TRANSMITTER);

    @AfterEach
    void end() {
        carrier.close();
    }

    private RawPeer lastAccepted() {
        return accepted.get(accepted.size() - 1).stayingAlive().answeringAll(0);
    }

    private static void bindReceiver(RawPeer peer) {
        peer.takeAll(Outbind.class);
        assertThat(peer.ask(Requests.bind(BindType.RECEIVER, "tester", "secret"))
                        .getCommandStatus())
                .isZero();
    }

    @Test
    void whatWaitsIsDeliveredOverAConnectionThatTheSmscHasMade() {
        RawPeer.listen(carrier.world, WHERE, accepted);
        List<String> ids = VirtualCarrier.submit(transmitter, 3, Requests.RECEIPT);
        assertThat(accepted).isEmpty();
        carrier.pass(CarrierDescription.LATENCY);
        assertThat(accepted).hasSize(1);
        Outbind outbind = lastAccepted().next(Outbind.class);
        assertThat(outbind.getSystemId()).isEqualTo("assay");
        assertThat(outbind.getPassword()).isEqualTo("secret");
        bindReceiver(lastAccepted());
        assertThat(VirtualCarrier.receiptsTakenBy(lastAccepted())).isEqualTo(ids);
        assertThat(carrier.smsc.counters().of(CarrierCount.OUTBINDS)).isEqualTo(1);
    }

    @Test
    void nobodyIsAskedWhileSomebodyReceives() {
        RawPeer.listen(carrier.world, WHERE, accepted);
        RawPeer receiver = carrier.bound(BindType.RECEIVER);
        VirtualCarrier.submit(transmitter, 3, Requests.RECEIPT);
        carrier.pass(Duration.ofMinutes(1));
        assertThat(VirtualCarrier.receiptsTakenBy(receiver)).hasSizeGreaterThanOrEqualTo(3);
        assertThat(accepted).isEmpty();
    }

    @Test
    void whereNobodyListensItTriesAgainLessAndLessOftenAndGivesUpUntilMoreComes() {
        VirtualCarrier.submit(transmitter, 1, Requests.RECEIPT);
        carrier.pass(CarrierDescription.LATENCY.plusSeconds(1 + 2 + 4));
        assertThat(carrier.smsc.counters().of(CarrierCount.OUTBINDS)).isEqualTo(4);
        carrier.pass(Duration.ofHours(1));
        assertThat(carrier.smsc.counters().of(CarrierCount.OUTBINDS)).isEqualTo(10);
        assertThat(carrier.smsc.counters().of(CarrierCount.OUTBINDS_GIVEN_UP)).isEqualTo(1);
        RawPeer.listen(carrier.world, WHERE, accepted);
        VirtualCarrier.submit(transmitter, 1, Requests.RECEIPT);
        carrier.pass(CarrierDescription.LATENCY);
        assertThat(accepted).hasSize(1);
        bindReceiver(lastAccepted());
        assertThat(VirtualCarrier.receiptsTakenBy(lastAccepted())).hasSize(2);
    }

    @Test
    void anEsmeThatDoesNotBindIsAskedAgainOnANewConnection() {
        RawPeer.listen(carrier.world, WHERE, accepted);
        VirtualCarrier.submit(transmitter, 1, Requests.RECEIPT);
        carrier.pass(CarrierDescription.LATENCY);
        carrier.pass(Duration.ofSeconds(30));
        assertThat(accepted.get(0).closed()).isTrue();
        carrier.pass(Duration.ofSeconds(1));
        assertThat(accepted).hasSize(2);
        bindReceiver(lastAccepted());
        assertThat(VirtualCarrier.receiptsTakenBy(lastAccepted())).hasSize(1);
    }

    @Test
    void anEsmeThatLeavesBeforeItHasTakenAllIsAskedAgain() {
        RawPeer.listen(carrier.world, WHERE, accepted);
        VirtualCarrier.submit(transmitter, 1, Requests.RECEIPT);
        carrier.pass(CarrierDescription.LATENCY);
        RawPeer first = accepted.get(0);
        bindReceiver(first);
        first.disconnect();
        VirtualCarrier.submit(transmitter, 1, Requests.RECEIPT);
        carrier.pass(Duration.ofSeconds(10));
        assertThat(accepted).hasSize(2);
        bindReceiver(lastAccepted());
        assertThat(VirtualCarrier.receiptsTakenBy(lastAccepted())).hasSize(2);
        carrier.pass(Duration.ofHours(1));
        assertThat(accepted).hasSize(2);
    }

    @Test
    void anEsmeThatBindsByItselfInTheMeantimeIsNotAskedAgain() {
        VirtualCarrier.submit(transmitter, 1, Requests.RECEIPT);
        carrier.pass(CarrierDescription.LATENCY);
        RawPeer receiver = carrier.connect().answeringAll(0);
        bindReceiver(receiver);
        carrier.pass(Duration.ofHours(1));
        assertThat(VirtualCarrier.receiptsTakenBy(receiver)).hasSize(1);
        assertThat(carrier.smsc.counters().of(CarrierCount.OUTBINDS)).isEqualTo(1);
    }

    @Test
    void aConnectionThatAFaultEndsAtOnceIsAFailedAttempt() {
        try (VirtualCarrier refusing = new VirtualCarrier(CarrierDescription.ordinary()
                .set("accounts[0].outbind", "\"esme.example:2776\"")
                .set("faults", "[{ label: full, from: \"day 1 00:01\", for: 30s, refuse: { how: accepted } }]"))) {
            RawPeer.listen(refusing.world, WHERE, accepted);
            RawPeer submitter = refusing.bound(BindType.TRANSMITTER);
            refusing.pass(Duration.ofMinutes(1));
            VirtualCarrier.submit(submitter, 1, Requests.RECEIPT);
            refusing.pass(CarrierDescription.LATENCY);
            assertThat(lastAccepted().closed()).isTrue();
            refusing.pass(Duration.ofMinutes(1));
            bindReceiver(lastAccepted());
            assertThat(VirtualCarrier.receiptsTakenBy(lastAccepted())).hasSize(1);
        }
    }
}
