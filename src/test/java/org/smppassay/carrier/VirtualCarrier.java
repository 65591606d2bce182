package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.pdu.BaseSmResp;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.pdu.QuerySm;
import com.cloudhopper.smpp.pdu.QuerySmResp;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.smppassay.observation.Fate;
import org.smppassay.peer.RawPeer;
import org.smppassay.peer.Requests;
import org.smppassay.protocol.MessageState;
import org.smppassay.protocol.ReceiptReader;
import org.smppassay.protocol.ReceivedReceipt;
import org.smppassay.session.BindType;
import org.smppassay.world.RunCalendar;
import org.smppassay.world.VirtualWorld;

/** A carrier that serves in virtual time, its clients acted by hand. */
final class VirtualCarrier implements AutoCloseable {
    static final OffsetDateTime START = OffsetDateTime.parse("2025-06-16T00:00:00+08:00");

    final VirtualWorld world;
    final Smsc smsc;
    final List<Fate> truth = new ArrayList<>();
    final SocketAddress address;

    VirtualCarrier(CarrierDescription carrier) {
        this(carrier, 1);
    }

    VirtualCarrier(CarrierDescription carrier, long seed) {
        this(carrier, seed, true);
    }

    /** A carrier whose truth nobody wants to know. */
    static VirtualCarrier unwatched(CarrierDescription carrier) {
        return new VirtualCarrier(carrier, 1, false);
    }

    private VirtualCarrier(CarrierDescription carrier, long seed, boolean watched) {
        world = new VirtualWorld(START.toInstant(), seed);
        smsc = new Smsc(
                world,
                carrier.spec(),
                RunCalendar.real(START.toLocalDate()),
                START.getOffset(),
                watched ? Watch.truth(truth::add) : Watch.none());
        var listening = smsc.listen(new InetSocketAddress(0));
        pass(Duration.ZERO);
        address = listening.channel().localAddress();
    }

    RawPeer connect() {
        return RawPeer.connect(world, address).stayingAlive();
    }

    RawPeer bound(BindType type) {
        return bound(type, "tester", "secret");
    }

    RawPeer bound(BindType type, String systemId, String password) {
        RawPeer peer = connect();
        assertThat(peer.ask(Requests.bind(type, systemId, password)).getCommandStatus())
                .isZero();
        return peer;
    }

    /** A transceiver of version 5.0, which alone knows the state SCHEDULED. */
    RawPeer boundInV5() {
        return boundInVersion(0x50);
    }

    /** A transceiver that says an interface_version. */
    RawPeer boundInVersion(int version) {
        var bind = Requests.bind(BindType.TRANSCEIVER, "tester", "secret");
        bind.setInterfaceVersion((byte) version);
        RawPeer peer = connect();
        assertThat(peer.ask(bind).getCommandStatus()).isZero();
        return peer;
    }

    /** Submits to {@code count} subscribers in one go and returns the ids they were given. */
    static List<String> submit(RawPeer peer, int count, byte registeredDelivery) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            peer.send(Requests.submit(subscriber(i), registeredDelivery));
        }
        for (SubmitSmResp response : peer.takeAll(SubmitSmResp.class)) {
            assertThat(response.getCommandStatus()).isZero();
            ids.add(response.getMessageId());
        }
        assertThat(ids).hasSize(count);
        return ids;
    }

    /** Sends a request to submit, which must be accepted, and returns the message's id. */
    static String accepted(RawPeer peer, PduRequest<? extends BaseSmResp> request) {
        BaseSmResp response = peer.ask(request);
        assertThat(response.getCommandStatus()).isZero();
        return response.getMessageId();
    }

    /** The state of a message as query_sm tells it; its sender is {@link Requests#SENDER}. */
    static MessageState stateOf(RawPeer peer, String id) {
        QuerySm query = Requests.query(id);
        peer.send(query);
        QuerySmResp response = (QuerySmResp) peer.nextAnswer(query);
        assertThat(response.getCommandStatus()).isZero();
        assertThat(response.getMessageId()).isEqualTo(id);
        return MessageState.fromCode(response.getMessageState()).orElseThrow();
    }

    /** Stops the carrier and lets that come to its end. */
    void stop() {
        var stopped = smsc.stop().toCompletableFuture();
        pass(Duration.ofSeconds(5));
        assertThat(stopped).isDone();
    }

    /** A number of china-mobile. */
    static String subscriber(int index) {
        return "86138" + String.format(Locale.ROOT, "%08d", index);
    }

    /** The ids in the receipts that have come. */
    static List<String> receiptsTakenBy(RawPeer peer) {
        return peer.takeAll(DeliverSm.class).stream()
                .map(pdu -> receiptIn(pdu).messageId())
                .toList();
    }

    static ReceivedReceipt receiptIn(DeliverSm pdu) {
        return ReceiptReader.read(pdu).orElseThrow();
    }

    void pass(Duration span) {
        world.advance(span);
    }

    void passUntil(OffsetDateTime moment) {
        pass(Duration.between(world.instantAt(world.nanos()), moment.toInstant()));
    }

    @Override
    public void close() {
        world.close();
    }
}
