package org.smppassay.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.pdu.PduResponse;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.smppassay.peer.RawPeer;
import org.smppassay.peer.Requests;
import org.smppassay.world.VirtualWorld;

/** An SMSC's session in virtual time, its handler a notebook and its peer acted by hand. */
final class SessionUnderTest implements AutoCloseable, SessionHandler {
    static final Duration SESSION_INIT = Duration.ofSeconds(30);
    static final Duration ENQUIRE_LINK = Duration.ofSeconds(90);
    static final Duration INACTIVITY = Duration.ofMinutes(5);
    static final Duration RESPONSE = Duration.ofSeconds(20);
    static final int MAX_COMMAND_LENGTH = 5_000;
    static final int WINDOW = 3;

    final VirtualWorld world = new VirtualWorld(Instant.EPOCH, 1);
    final List<PduRequest<?>> requests = new ArrayList<>();
    final List<String> errors = new ArrayList<>();
    final List<String> ends = new ArrayList<>();
    final RawPeer peer;
    int bindStatus;
    int windowsOpened;
    int texts;
    private Optional<SmppSession> session = Optional.empty();

    /** What became of one request. */
    static final class Told implements ResponseListener {
        final List<PduResponse> answers = new ArrayList<>();
        long serviceNanos;
        int unanswered;

        @Override
        public void answered(PduResponse response, long nanos) {
            answers.add(response);
            serviceNanos = nanos;
        }

        @Override
        public void unanswered() {
            unanswered++;
        }
    }

    SessionUnderTest() {
        this(new SessionConfig(MAX_COMMAND_LENGTH, WINDOW, SESSION_INIT, ENQUIRE_LINK, Duration.ZERO, RESPONSE));
    }

    SessionUnderTest(SessionConfig config) {
        var listening = world.listen(new InetSocketAddress(0), new SessionInitializer(config, () -> this));
        world.advance(Duration.ZERO);
        peer = RawPeer.connect(world, listening.channel().localAddress());
    }

    static SessionConfig watchingInactivity() {
        return new SessionConfig(MAX_COMMAND_LENGTH, WINDOW, SESSION_INIT, ENQUIRE_LINK, INACTIVITY, RESPONSE);
    }

    SessionUnderTest boundAs(BindType type) {
        assertThat(peer.ask(Requests.bind(type, "tester", "secret")).getCommandStatus())
                .isZero();
        return this;
    }

    SmppSession session() {
        return session.orElseThrow();
    }

    /** Lets the session send a deliver_sm. */
    Told deliver() {
        Told told = new Told();
        session().request(new DeliverSm(), told);
        pass(Duration.ZERO);
        return told;
    }

    void pass(Duration span) {
        world.advance(span);
    }

    /** Nothing of the session is left to happen, at whatever time. */
    void assertNothingLeftToHappen() {
        long now = world.nanos();
        assertThatThrownBy(() -> world.runUntil(new CompletableFuture<>())).hasMessageContaining("nothing is left");
        assertThat(world.nanos()).isEqualTo(now);
    }

    @Override
    public void opened(SmppSession opened) {
        session = Optional.of(opened);
    }

    @Override
    public int bindRequested(SmppSession asked, BaseBind<?> request) {
        return bindStatus;
    }

    @Override
    public void requestReceived(SmppSession receiver, PduRequest<?> request) {
        requests.add(request);
        receiver.respond(request.createResponse());
    }

    @Override
    public void windowOpened(SmppSession opened) {
        windowsOpened++;
    }

    @Override
    public void textCut(SmppSession sender) {
        texts++;
    }

    @Override
    public void protocolError(SmppSession receiver, String what) {
        errors.add(what);
    }

    @Override
    public void closed(SmppSession ended, String why) {
        ends.add(why);
    }

    @Override
    public void close() {
        world.close();
    }
}
