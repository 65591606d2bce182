package org.smppassay.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.pdu.BaseBindResp;
import com.cloudhopper.smpp.pdu.EnquireLink;
import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.pdu.PduResponse;
import com.cloudhopper.smpp.pdu.QuerySm;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.Unbind;
import com.cloudhopper.smpp.pdu.UnbindResp;
import com.cloudhopper.smpp.type.Address;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.smppassay.peer.RawPeer;
import org.smppassay.peer.Requests;
import org.smppassay.world.VirtualWorld;

/** SMPP 3.4, clauses 2.2, 4.1 and 4.2: how sessions begin and end. */
class BindingTest {
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final SessionUnderTest under = new SessionUnderTest();

    @AfterEach
    void end() {
        under.close();
    }

    @ParameterizedTest
    @EnumSource(BindType.class)
    void aGrantedBindIsAnsweredInKindAndOpensItsDirections(BindType type) {
        BaseBindResp response = under.peer.ask(Requests.bind(type, "tester", "secret"));
        assertThat(response.getCommandStatus()).isZero();
        assertThat(response.getSystemId()).isEqualTo("assay");
        assertThat(response.getOptionalParameter(SmppConstants.TAG_SC_INTERFACE_VERSION)
                        .getValue())
                .containsExactly(0x34);
        assertThat(under.session().state().bound()).isTrue();
        assertThat(under.session().state().transmits()).isEqualTo(type != BindType.RECEIVER);
        assertThat(under.session().state().receives()).isEqualTo(type != BindType.TRANSMITTER);
    }

    @Test
    void aRefusedBindIsAnsweredWithTheStatusAloneAndMayBeTriedAgain() {
        under.bindStatus = SmppConstants.STATUS_INVPASWD;
        BaseBindResp refusal = under.peer.ask(Requests.bind(BindType.TRANSCEIVER, "tester", "wrong"));
        assertThat(refusal.getCommandStatus()).isEqualTo(SmppConstants.STATUS_INVPASWD);
        assertThat(refusal.getCommandLength()).isEqualTo(16);
        assertThat(under.session().state()).isEqualTo(SessionState.OPEN);
        under.bindStatus = 0;
        under.boundAs(BindType.TRANSCEIVER);
    }

    @Test
    void aSecondBindIsRefusedAndTheFirstStands() {
        under.boundAs(BindType.TRANSMITTER);
        PduResponse second = under.peer.ask(Requests.bind(BindType.RECEIVER, "tester", "secret"));
        assertThat(second.getCommandStatus()).isEqualTo(SmppConstants.STATUS_ALYBND);
        assertThat(under.session().state()).isEqualTo(SessionState.BOUND_TX);
    }

    @Test
    void whatNeedsABindIsRefusedBeforeIt() {
        for (PduRequest<?> request : List.of(Requests.submit("8613800000001", (byte) 1), query(), new Unbind())) {
            assertThat(under.peer.ask(request).getCommandStatus())
                    .as(request.getName())
                    .isEqualTo(SmppConstants.STATUS_INVBNDSTS);
        }
        assertThat(under.requests).isEmpty();
        assertThat(under.peer.closed()).isFalse();
    }

    @Test
    void enquireLinkIsAnsweredBeforeABind() {
        assertThat(under.peer.ask(new EnquireLink()).getCommandStatus()).isZero();
    }

    @Test
    void thePeersUnbindIsAnsweredAndTheConnectionEnds() {
        under.boundAs(BindType.TRANSCEIVER);
        assertThat(under.peer.ask(new Unbind()).getCommandStatus()).isZero();
        assertThat(under.ends).containsExactly("the peer unbound");
        assertThat(under.peer.closed()).isFalse();
        under.peer.disconnect();
        under.assertNothingLeftToHappen();
    }

    @Test
    void aPeerThatUnboundButDoesNotCloseHasASecondToDoSo() {
        under.boundAs(BindType.TRANSCEIVER);
        under.peer.ask(new Unbind());
        under.pass(GRACE.minusNanos(1));
        assertThat(under.peer.closed()).isFalse();
        under.peer.send(new EnquireLink());
        assertThat(under.peer.heardNothing()).isTrue();
        under.pass(Duration.ofNanos(1));
        assertThat(under.peer.closed()).isTrue();
        assertThat(under.ends).hasSize(1);
        under.assertNothingLeftToHappen();
    }

    @Test
    void ourUnbindWaitsForItsResponse() {
        under.boundAs(BindType.TRANSCEIVER);
        under.session().unbind("enough");
        under.pass(Duration.ZERO);
        Unbind unbind = under.peer.next(Unbind.class);
        assertThat(under.peer.closed()).isFalse();
        under.peer.send(unbind.createResponse());
        assertThat(under.peer.closed()).isTrue();
        assertThat(under.ends).containsExactly("enough");
        under.assertNothingLeftToHappen();
    }

    @Test
    void ourUnbindThatIsNotAnsweredEndsTheConnectionAllTheSame() {
        under.boundAs(BindType.TRANSCEIVER);
        under.session().unbind("enough");
        under.pass(SessionUnderTest.RESPONSE);
        assertThat(under.peer.closed()).isTrue();
        assertThat(under.ends).containsExactly("enough");
        under.assertNothingLeftToHappen();
    }

    @Test
    void afterOurUnbindNothingElseIsTakenIn() {
        under.boundAs(BindType.TRANSCEIVER);
        under.session().unbind("enough");
        under.pass(Duration.ZERO);
        under.peer.next(Unbind.class);
        assertThat(under.peer.ask(Requests.submit("8613800000001", (byte) 1)).getCommandStatus())
                .isEqualTo(SmppConstants.STATUS_INVBNDSTS);
        assertThat(under.requests).isEmpty();
    }

    @Test
    void unbindsThatCrossAreBothAnswered() {
        under.boundAs(BindType.TRANSCEIVER);
        under.session().unbind("enough");
        under.peer.send(new Unbind());
        assertThat(under.peer.takeAll(UnbindResp.class)).hasSize(1);
        assertThat(under.ends).hasSize(1);
        under.pass(GRACE);
        assertThat(under.peer.closed()).isTrue();
        under.assertNothingLeftToHappen();
    }

    @ParameterizedTest
    @EnumSource(BindType.class)
    void theOtherEndBindsToo(BindType type) {
        try (VirtualWorld world = new VirtualWorld(Instant.EPOCH, 1)) {
            List<RawPeer> accepted = new ArrayList<>();
            var address = RawPeer.listen(world, accepted);
            List<SmppSession> sessions = new ArrayList<>();
            List<SessionState> states = new ArrayList<>();
            world.connect(
                    world.loop(), address, new SessionInitializer(SessionConfig.esme(2), () -> binder(type, sessions)));
            world.advance(Duration.ZERO);
            PduRequest<?> bind = accepted.get(0).next(PduRequest.class);
            assertThat(BindType.of((BaseBind<?>) bind)).isEqualTo(type);
            states.add(sessions.get(0).state());
            accepted.get(0).send(bind.createResponse());
            states.add(sessions.get(0).state());
            assertThat(states).containsExactly(SessionState.OPEN, SessionState.OPEN.afterBind(type));
        }
    }

    private static SessionHandler binder(BindType type, List<SmppSession> sessions) {
        return new SessionHandler() {
            @Override
            public void opened(SmppSession session) {
                sessions.add(session);
                session.bind(Requests.bind(type, "tester", "secret"), new SessionUnderTest.Told());
            }

            @Override
            public void requestReceived(SmppSession session, PduRequest<?> request) {}

            @Override
            public void closed(SmppSession session, String why) {}
        };
    }

    private static QuerySm query() {
        QuerySm query = new QuerySm();
        query.setMessageId("1");
        query.setSourceAddress(new Address());
        return query;
    }

    @Test
    void aBoundTransmitterSubmits() {
        under.boundAs(BindType.TRANSMITTER);
        under.peer.ask(Requests.submit("8613800000001", (byte) 1));
        assertThat(under.requests).hasOnlyElementsOfType(SubmitSm.class).hasSize(1);
    }
}
