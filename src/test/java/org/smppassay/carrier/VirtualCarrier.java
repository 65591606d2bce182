package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.pdu.DeliverSm;
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
        world = new VirtualWorld(START.toInstant(), seed);
        smsc = new Smsc(
                world,
                carrier.spec(),
                RunCalendar.real(START.toLocalDate()),
                START.getOffset(),
                Watch.truth(truth::add));
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
