package org.smppassay.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.pdu.EnquireLink;
import com.cloudhopper.smpp.pdu.Unbind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.smppassay.peer.Requests;

/** SMPP 3.4, clause 7.2: the timers of a session. */
class LinkTimersTest {
    private static final Duration INSTANT = Duration.ofNanos(1);

    @Test
    void aConnectionThatNeverBindsIsClosedByTheSessionInitTimer() {
        try (SessionUnderTest under = new SessionUnderTest()) {
            under.peer.send(new EnquireLink());
            under.pass(SessionUnderTest.SESSION_INIT.minus(INSTANT));
            assertThat(under.peer.closed()).isFalse();
            under.pass(INSTANT);
            assertThat(under.peer.closed()).isTrue();
            assertThat(under.ends).containsExactly("not bound within 30 s");
            under.assertNothingLeftToHappen();
        }
    }

    @Test
    void aBoundSessionHasNothingToFearFromTheSessionInitTimer() {
        try (SessionUnderTest under = new SessionUnderTest().boundAs(BindType.RECEIVER)) {
            under.pass(SessionUnderTest.SESSION_INIT.multipliedBy(2));
            assertThat(under.peer.closed()).isFalse();
        }
    }

    @Test
    void silenceIsAnsweredByEnquireLinkAndASignOfLifeKeepsTheSession() {
        try (SessionUnderTest under = new SessionUnderTest().boundAs(BindType.TRANSCEIVER)) {
            under.peer.answeringAll(0);
            under.pass(SessionUnderTest.ENQUIRE_LINK.minus(INSTANT));
            assertThat(under.peer.heardNothing()).isTrue();
            under.pass(INSTANT);
            under.peer.next(EnquireLink.class);
            under.pass(SessionUnderTest.ENQUIRE_LINK.multipliedBy(10));
            assertThat(under.peer.takeAll(EnquireLink.class)).hasSize(10);
            assertThat(under.peer.closed()).isFalse();
        }
    }

    @Test
    void trafficPutsOffEnquireLink() {
        try (SessionUnderTest under = new SessionUnderTest().boundAs(BindType.TRANSCEIVER)) {
            under.pass(Duration.ofSeconds(60));
            under.peer.ask(new EnquireLink());
            under.pass(SessionUnderTest.ENQUIRE_LINK.minus(INSTANT));
            assertThat(under.peer.heardNothing()).isTrue();
            under.pass(INSTANT);
            under.peer.next(EnquireLink.class);
        }
    }

    @Test
    void anUnansweredEnquireLinkEndsTheConnection() {
        try (SessionUnderTest under = new SessionUnderTest().boundAs(BindType.TRANSCEIVER)) {
            under.pass(SessionUnderTest.ENQUIRE_LINK
                    .plus(SessionUnderTest.RESPONSE)
                    .minus(INSTANT));
            assertThat(under.peer.closed()).isFalse();
            under.pass(INSTANT);
            assertThat(under.peer.closed()).isTrue();
            assertThat(under.ends).containsExactly("enquire_link was not answered");
            under.assertNothingLeftToHappen();
        }
    }

    @Test
    void aSessionWithoutRequestsIsUnboundByTheInactivityTimer() {
        try (SessionUnderTest under =
                new SessionUnderTest(SessionUnderTest.watchingInactivity()).boundAs(BindType.TRANSCEIVER)) {
            under.peer.answeringAll(0);
            under.pass(Duration.ofSeconds(200));
            under.peer.send(Requests.submit("8613800000001", (byte) 1));
            under.pass(SessionUnderTest.INACTIVITY.minus(INSTANT));
            assertThat(under.peer.takeAll(Unbind.class)).isEmpty();
            under.pass(INSTANT);
            assertThat(under.peer.takeAll(Unbind.class)).hasSize(1);
            assertThat(under.ends).containsExactly("no request within 300 s");
            under.assertNothingLeftToHappen();
        }
    }

    @Test
    void thePeersEnquireLinksAreNoActivity() {
        try (SessionUnderTest under =
                new SessionUnderTest(SessionUnderTest.watchingInactivity()).boundAs(BindType.TRANSCEIVER)) {
            for (int i = 0; i < 30; i++) {
                under.pass(Duration.ofSeconds(10));
                under.peer.send(new EnquireLink());
            }
            assertThat(under.peer.takeAll(Unbind.class)).hasSize(1);
        }
    }

    @Test
    void deliveriesAreActivity() {
        try (SessionUnderTest under =
                new SessionUnderTest(SessionUnderTest.watchingInactivity()).boundAs(BindType.TRANSCEIVER)) {
            under.peer.answeringAll(0);
            under.pass(Duration.ofSeconds(200));
            under.deliver();
            under.pass(SessionUnderTest.INACTIVITY.minus(INSTANT));
            assertThat(under.ends).isEmpty();
        }
    }
}
