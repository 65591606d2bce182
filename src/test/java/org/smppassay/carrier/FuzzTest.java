package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.DeliverSmResp;
import com.cloudhopper.smpp.pdu.EnquireLink;
import com.cloudhopper.smpp.pdu.GenericNack;
import com.cloudhopper.smpp.pdu.Pdu;
import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.pdu.Unbind;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smppassay.peer.Frames;
import org.smppassay.peer.LeakWatch;
import org.smppassay.peer.RawPeer;
import org.smppassay.peer.Requests;
import org.smppassay.protocol.Alphabet;
import org.smppassay.protocol.Segmenter;
import org.smppassay.session.BindType;
import org.smppassay.session.SessionConfig;
import org.smppassay.session.SessionHandler;
import org.smppassay.session.SessionInitializer;
import org.smppassay.session.SmppSession;
import org.smppassay.world.RunCalendar;
import org.smppassay.world.VirtualWorld;

/** Frames nobody would think of: each is answered, ignored or ends its connection for a reason we know. */
class FuzzTest {
    private static final int FRAMES = 1500;
    private static final Set<String> KNOWN_ENDS =
            Set.of("the peer closed the connection", "the peer unbound", "the peer sent an impossible command_length");

    private final List<byte[]> seeds = seeds();
    private final Set<String> ends = new HashSet<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nothingEscapesAndANewClientIsServed(long seed) throws Exception {
        try (LeakWatch leaks = new LeakWatch();
                VirtualWorld world = new VirtualWorld(VirtualCarrier.START.toInstant(), seed)) {
            Random random = new Random(seed);
            SocketAddress address = serve(world);
            RawPeer peer = RawPeer.connect(world, address);
            for (int i = 0; i < FRAMES; i++) {
                if (peer.closed() || random.nextInt(20) == 0) {
                    peer.disconnect();
                    peer = RawPeer.connect(world, address).stayingAlive();
                    peer.send(random.nextBoolean() ? seeds.get(random.nextInt(3)) : new byte[0]);
                }
                peer.send(mutated(random));
                world.advance(Duration.ofMillis(random.nextInt(100)));
            }
            peer.disconnect();
            assertThat(ends).isEqualTo(KNOWN_ENDS);
            RawPeer fresh = RawPeer.connect(world, address);
            assertThat(fresh.ask(Requests.bind(BindType.TRANSCEIVER, "fresh", "secret"))
                            .getCommandStatus())
                    .isZero();
            assertThat(VirtualCarrier.submit(fresh, 1, Requests.RECEIPT)).hasSize(1);
            world.advance(CarrierDescription.LATENCY);
            assertThat(fresh.takeAll(DeliverSm.class)).hasSize(1);
            leaks.assertNoLeaks();
        }
    }

    private SocketAddress serve(VirtualWorld world) {
        var spec = CarrierDescription.ordinary()
                .withAccount("fresh", "secret", 1, 10)
                .spec();
        RunCalendar calendar = RunCalendar.real(VirtualCarrier.START.toLocalDate());
        Smsc smsc = new Smsc(world, spec, calendar, VirtualCarrier.START.getOffset(), Watch.none());
        MessageCentre centre = new MessageCentre(
                world, spec, calendar, VirtualCarrier.START.getOffset(), Watch.none(), smsc.counters());
        var listening = world.listen(
                new InetSocketAddress(0),
                new SessionInitializer(SessionConfig.smsc(), () -> new Watched(new CarrierSession(smsc, centre))));
        world.advance(Duration.ZERO);
        return listening.channel().localAddress();
    }

    private byte[] mutated(Random random) {
        byte[] frame = seeds.get(random.nextInt(seeds.size())).clone();
        switch (random.nextInt(8)) {
            case 0 -> random.nextBytes(frame);
            case 1 -> frame = Arrays.copyOf(frame, random.nextInt(frame.length + 1));
            case 2 -> ByteBuffer.wrap(frame).putInt(random.nextInt(200) - 20);
            case 3 -> frame = withItsLength(Arrays.copyOf(frame, 16 + random.nextInt(frame.length - 15)));
            case 4 -> frame = withItsLength(Frames.join(frame, randomOctets(random, 40)));
            case 5 -> frame = Frames.join(frame, seeds.get(random.nextInt(seeds.size())), frame);
            case 6 -> ByteBuffer.wrap(frame).putInt(4, random.nextInt(0x20) | (random.nextInt() & 0x80000000));
            default -> flipSome(frame, random);
        }
        return frame;
    }

    private static void flipSome(byte[] frame, Random random) {
        for (int i = random.nextInt(6); i >= 0; i--) {
            frame[4 + random.nextInt(frame.length - 4)] = (byte) random.nextInt();
        }
    }

    private static byte[] randomOctets(Random random, int atMost) {
        byte[] octets = new byte[random.nextInt(atMost)];
        random.nextBytes(octets);
        return octets;
    }

    private static byte[] withItsLength(byte[] frame) {
        ByteBuffer.wrap(frame).putInt(frame.length);
        return frame;
    }

    private static List<byte[]> seeds() {
        List<Pdu> pdus = new ArrayList<>();
        for (BindType type : BindType.values()) {
            pdus.add(Requests.bind(type, "tester", "secret"));
        }
        pdus.add(Requests.submit(Requests.SUBSCRIBER, Requests.RECEIPT));
        Segmenter.split("long ".repeat(40), Alphabet.GSM7, 1)
                .forEach(segment -> pdus.add(Requests.submit(Requests.SUBSCRIBER, Requests.RECEIPT, segment)));
        pdus.addAll(List.of(new EnquireLink(), new Unbind(), new DeliverSm(), new DeliverSmResp(), new GenericNack()));
        List<byte[]> frames = new ArrayList<>();
        for (Pdu pdu : pdus) {
            pdu.setSequenceNumber(frames.size() + 1);
            frames.add(Frames.of(pdu));
        }
        frames.add(Frames.frame(SmppConstants.CMD_ID_QUERY_SM, 20, new byte[] {'1', 0, 0, 0, 0}));
        frames.add(Frames.frame(SmppConstants.CMD_ID_CANCEL_SM, 21, new byte[9]));
        frames.add(Frames.frame(SmppConstants.CMD_ID_DATA_SM, 22, new byte[10]));
        return frames;
    }

    /** Tells why sessions ended. */
    private final class Watched implements SessionHandler {
        private final SessionHandler watched;

        Watched(SessionHandler watched) {
            this.watched = watched;
        }

        @Override
        public void opened(SmppSession session) {
            watched.opened(session);
        }

        @Override
        public int bindRequested(SmppSession session, BaseBind<?> request) {
            return watched.bindRequested(session, request);
        }

        @Override
        public void bound(SmppSession session) {
            watched.bound(session);
        }

        @Override
        public void requestReceived(SmppSession session, PduRequest<?> request) {
            watched.requestReceived(session, request);
        }

        @Override
        public void protocolError(SmppSession session, String what) {
            watched.protocolError(session, what);
        }

        @Override
        public void closed(SmppSession session, String why) {
            ends.add(why);
            watched.closed(session, why);
        }
    }
}
