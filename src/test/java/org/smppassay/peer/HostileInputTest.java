package org.smppassay.peer;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BindTransceiverResp;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.EnquireLink;
import com.cloudhopper.smpp.pdu.GenericNack;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import com.cloudhopper.smpp.pdu.Unbind;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.session.BindType;

/**
 * What an SMSC on an open port has to bear. Beside each offender a bound client goes on as if nothing were; afterwards a
 * new client is served at once, and nothing is left of the offender.
 */
@Timeout(20)
class HostileInputTest {
    private static LeakWatch leaks;

    private TcpCarrier carrier;
    private TcpPeer neighbour;

    @BeforeAll
    static void watchForLeaks() {
        leaks = new LeakWatch();
    }

    @BeforeEach
    void aCarrierAndAWellBehavedClient() throws Exception {
        carrier = new TcpCarrier();
        neighbour = TcpPeer.bound(carrier.address, BindType.TRANSCEIVER);
    }

    @AfterEach
    void nobodyElseWasHarmed() throws Exception {
        submitsAndGetsItsReceipt(neighbour);
        TcpCarrier.await("only the neighbour is left", () -> carrier.smsc.openSessions() == 1);
        long start = System.nanoTime();
        try (TcpPeer fresh = TcpPeer.bound(carrier.address, BindType.TRANSMITTER)) {
            assertThat(fresh.ask(Requests.submit(Requests.SUBSCRIBER, Requests.NO_RECEIPT))
                            .getCommandStatus())
                    .isZero();
        }
        assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(1));
        neighbour.close();
        carrier.close();
    }

    @AfterAll
    static void nothingHasLeaked() throws InterruptedException {
        leaks.assertNoLeaks();
        leaks.close();
    }

    private static void submitsAndGetsItsReceipt(TcpPeer client) throws IOException {
        SubmitSmResp response = client.ask(Requests.submit(Requests.SUBSCRIBER, Requests.RECEIPT));
        assertThat(response.getCommandStatus()).isZero();
        DeliverSm receipt = client.next(DeliverSm.class);
        assertThat(new String(receipt.getShortMessage(), StandardCharsets.US_ASCII))
                .contains(response.getMessageId());
        client.send(receipt.createResponse());
    }

    @Test
    void garbageIsRefusedAndTheConnectionEnds() throws IOException {
        byte[] garbage = new byte[500];
        new Random(1).nextBytes(garbage);
        refusedForItsLength(garbage);
    }

    @Test
    void anHttpRequestIsRefusedAndTheConnectionEnds() throws IOException {
        refusedForItsLength("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 15, 0x7FFFFFFF, -1})
    void anImpossibleLengthIsRefusedAndTheConnectionEnds(int commandLength) throws IOException {
        refusedForItsLength(Frames.header(commandLength, SmppConstants.CMD_ID_SUBMIT_SM, 0, 1));
    }

    private void refusedForItsLength(byte[] octets) throws IOException {
        try (TcpPeer peer = new TcpPeer(carrier.address)) {
            peer.send(octets);
            assertThat(peer.next(GenericNack.class).getCommandStatus()).isEqualTo(SmppConstants.STATUS_INVCMDLEN);
            assertThat(peer.atEnd()).isTrue();
        }
    }

    @Test
    void theRefusalArrivesThoughTheOffenderWritesOn() throws Exception {
        try (TcpPeer peer = new TcpPeer(carrier.address)) {
            peer.send(Frames.header(-1, SmppConstants.CMD_ID_SUBMIT_SM, 0, 1));
            for (int i = 0; i < 20; i++) {
                peer.send(new byte[1000]);
                Thread.sleep(5);
            }
            assertThat(peer.next(GenericNack.class).getCommandStatus()).isEqualTo(SmppConstants.STATUS_INVCMDLEN);
        }
    }

    @Test
    void portProbesLeaveNothingBehind() throws IOException {
        for (int i = 0; i < 100; i++) {
            new TcpPeer(carrier.address).close();
        }
    }

    @Test
    void idleConnectionsKeepNobodyOut() throws Exception {
        List<TcpPeer> idle = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            idle.add(new TcpPeer(carrier.address));
        }
        TcpCarrier.await("all are open", () -> carrier.smsc.openSessions() == 51);
        submitsAndGetsItsReceipt(neighbour);
        for (TcpPeer peer : idle) {
            peer.close();
        }
    }

    @Test
    void aPduThatComesOctetByOctetIsUnderstood() throws Exception {
        try (TcpPeer peer = new TcpPeer(carrier.address)) {
            var bind = Requests.bind(BindType.TRANSCEIVER, "tester", "secret");
            bind.setSequenceNumber(1);
            for (byte octet : Frames.of(bind)) {
                peer.send(new byte[] {octet});
                Thread.sleep(1);
            }
            assertThat(peer.next(BindTransceiverResp.class).getCommandStatus()).isZero();
            peer.ask(new Unbind());
            assertThat(peer.atEnd()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8, 15, 16, 20})
    void aConnectionThatEndsWithinAPduLeavesNothingBehind(int octets) throws IOException {
        byte[] submit = Frames.of(numbered(Requests.submit(Requests.SUBSCRIBER, Requests.RECEIPT)));
        try (TcpPeer peer = TcpPeer.bound(carrier.address, BindType.TRANSMITTER)) {
            peer.send(Arrays.copyOf(submit, octets));
        }
        try (TcpPeer peer = new TcpPeer(carrier.address)) {
            peer.send(Arrays.copyOf(submit, octets));
        }
    }

    @Test
    void fieldsThatAreTooLongAreRefusedByName() throws IOException {
        try (TcpPeer peer = new TcpPeer(carrier.address)) {
            assertThat(peer.ask(Requests.bind(BindType.TRANSCEIVER, "x".repeat(4_000), "secret"))
                            .getCommandStatus())
                    .isEqualTo(SmppConstants.STATUS_INVSYSID);
            assertThat(peer.ask(Requests.bind(BindType.TRANSCEIVER, "tester", "x".repeat(9)))
                            .getCommandStatus())
                    .isEqualTo(SmppConstants.STATUS_INVPASWD);
            assertThat(peer.ask(Requests.bind(BindType.TRANSCEIVER, "tester", "secret"))
                            .getCommandStatus())
                    .isZero();
            assertThat(peer.ask(Requests.submit("8".repeat(21), Requests.RECEIPT))
                            .getCommandStatus())
                    .isEqualTo(SmppConstants.STATUS_INVDSTADR);
            submitsAndGetsItsReceipt(peer);
        }
    }

    @Test
    void aParameterThatRunsOverTheEndIsRefusedAndTheSessionLivesOn() throws IOException {
        try (TcpPeer peer = TcpPeer.bound(carrier.address, BindType.TRANSCEIVER)) {
            byte[] submit = Frames.of(numbered(Requests.submit(Requests.SUBSCRIBER, Requests.RECEIPT)));
            byte[] overrun = {0x04, 0x24, (byte) 0xFF, (byte) 0xFF, 'x'};
            byte[] frame = Frames.join(submit, overrun);
            ByteBuffer.wrap(frame).putInt(frame.length);
            peer.send(frame);
            assertThat(peer.next(SubmitSmResp.class).getCommandStatus()).isEqualTo(SmppConstants.STATUS_INVPARLEN);
            submitsAndGetsItsReceipt(peer);
        }
    }

    @Test
    void aSubmissionBeforeABindIsRefusedAndTheSessionLivesOn() throws IOException {
        try (TcpPeer peer = new TcpPeer(carrier.address)) {
            assertThat(peer.ask(Requests.submit(Requests.SUBSCRIBER, Requests.RECEIPT))
                            .getCommandStatus())
                    .isEqualTo(SmppConstants.STATUS_INVBNDSTS);
            assertThat(peer.ask(new EnquireLink()).getCommandStatus()).isZero();
        }
    }

    @Test
    void aResetInTheMiddleOfAPduLeavesNothingBehind() throws IOException {
        for (int i = 0; i < 20; i++) {
            TcpPeer peer = TcpPeer.bound(carrier.address, BindType.TRANSMITTER);
            byte[] submit = Frames.of(numbered(Requests.submit(Requests.SUBSCRIBER, Requests.NO_RECEIPT)));
            peer.send(Frames.join(submit, submit, submit, Arrays.copyOf(submit, 30)));
            peer.reset();
        }
    }

    /** Socket buffers are the system's; what counts is that there is an end to what we take in. */
    @Test
    void aClientThatNeverReadsIsNotReadFrom() throws Exception {
        try (SocketChannel client = SocketChannel.open()) {
            client.setOption(StandardSocketOptions.SO_RCVBUF, 4096);
            client.connect(carrier.address);
            var bind = Requests.bind(BindType.TRANSMITTER, "tester", "secret");
            bind.setSequenceNumber(1);
            client.write(ByteBuffer.wrap(Frames.of(bind)));
            client.configureBlocking(false);
            ByteBuffer many = manySubmissions();
            long accepted = -1;
            for (long before = -2; accepted != before; ) {
                before = accepted;
                writeAllItTakesWithin(TimeUnit.MILLISECONDS.toNanos(400), client, many);
                accepted = carrier.smsc.counters().of(CarrierCount.ACCEPTED);
            }
            submitsAndGetsItsReceipt(neighbour);
            assertThat(carrier.smsc.counters().of(CarrierCount.ACCEPTED)).isEqualTo(accepted + 1);
        }
    }

    private static void writeAllItTakesWithin(long nanos, SocketChannel client, ByteBuffer many)
            throws IOException, InterruptedException {
        for (long end = System.nanoTime() + nanos; System.nanoTime() < end; ) {
            if (client.write(many) == 0) {
                Thread.sleep(1);
            }
            if (!many.hasRemaining()) {
                many.rewind();
            }
        }
    }

    private static ByteBuffer manySubmissions() {
        byte[] submit = Frames.of(numbered(Requests.submit(Requests.SUBSCRIBER, Requests.NO_RECEIPT)));
        ByteBuffer many = ByteBuffer.allocate(submit.length * 1000);
        for (int i = 0; i < 1000; i++) {
            many.put(submit);
        }
        return many.flip();
    }

    private static SubmitSm numbered(SubmitSm submit) {
        submit.setSequenceNumber(77);
        return submit;
    }
}
