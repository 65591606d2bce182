package org.smppassay.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.PduResponse;
import com.cloudhopper.smpp.pdu.Unbind;
import com.cloudhopper.smpp.pdu.UnbindResp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.smppassay.session.SessionUnderTest.Told;

/** What becomes of the requests a session sends: each listener is told once, whatever happens. */
class RequestsTest {
    private final SessionUnderTest under = new SessionUnderTest().boundAs(BindType.TRANSCEIVER);

    @AfterEach
    void end() {
        under.close();
    }

    @Test
    void responsesFindTheirRequestsInAnyOrder() {
        List<Told> told = List.of(under.deliver(), under.deliver(), under.deliver());
        List<DeliverSm> came = under.peer.takeAll(DeliverSm.class);
        under.pass(Duration.ofSeconds(2));
        for (int i : new int[] {2, 0, 1}) {
            under.peer.send(came.get(i).createResponse());
            assertThat(told.get(i).answers).hasSize(1);
            assertThat(told.get(i).serviceNanos).isEqualTo(Duration.ofSeconds(2).toNanos());
        }
        assertThat(under.errors).isEmpty();
    }

    @Test
    void aSecondResponseToTheSameRequestIsCountedAndIgnored() {
        Told told = under.deliver();
        DeliverSm came = under.peer.next(DeliverSm.class);
        under.peer.send(came.createResponse()).send(came.createResponse());
        assertThat(told.answers).hasSize(1);
        assertThat(under.errors).hasSize(1);
    }

    @Test
    void theWindowIsFullAfterItsNumberOfRequestsAndOpensWithAResponse() {
        for (int i = 0; i < SessionUnderTest.WINDOW; i++) {
            assertThat(under.session().hasRoom()).isTrue();
            under.deliver();
        }
        assertThat(under.session().hasRoom()).isFalse();
        assertThat(under.windowsOpened).isZero();
        under.peer.send(under.peer.next(DeliverSm.class).createResponse());
        assertThat(under.session().hasRoom()).isTrue();
        assertThat(under.windowsOpened).isEqualTo(1);
    }

    @Test
    void theResponseTimerGivesUpEachRequestAtItsOwnTime() {
        Told first = under.deliver();
        under.pass(Duration.ofSeconds(5));
        Told second = under.deliver();
        under.pass(Duration.ofSeconds(15).minusNanos(1));
        assertThat(first.unanswered).isZero();
        under.pass(Duration.ofNanos(1));
        assertThat(first.unanswered).isEqualTo(1);
        assertThat(second.unanswered).isZero();
        assertThat(under.windowsOpened).isEqualTo(1);
        under.pass(Duration.ofSeconds(5));
        assertThat(second.unanswered).isEqualTo(1);
        assertThat(under.peer.closed()).isFalse();
    }

    @Test
    void aResponseThatComesTooLateIsCountedAndNobodyIsToldTwice() {
        Told told = under.deliver();
        DeliverSm came = under.peer.next(DeliverSm.class);
        under.pass(SessionUnderTest.RESPONSE);
        under.peer.send(came.createResponse());
        assertThat(told.answers).isEmpty();
        assertThat(told.unanswered).isEqualTo(1);
        assertThat(under.errors).hasSize(1);
    }

    @Test
    void whenTheConnectionBreaksEveryListenerIsToldAndNoTimerIsLeft() {
        List<Told> told = List.of(under.deliver(), under.deliver(), under.deliver());
        under.peer.disconnect();
        assertThat(told).allSatisfy(one -> assertThat(one.unanswered).isEqualTo(1));
        assertThat(under.ends).containsExactly("the peer closed the connection");
        assertThat(under.session().state()).isEqualTo(SessionState.CLOSED);
        under.assertNothingLeftToHappen();
        assertThat(told).allSatisfy(one -> assertThat(one.unanswered).isEqualTo(1));
    }

    @Test
    void aRequestAfterTheEndIsUnansweredAtOnce() {
        under.peer.disconnect();
        assertThat(under.deliver().unanswered).isEqualTo(1);
        under.assertNothingLeftToHappen();
    }

    @Test
    void aRequestBetweenOurCloseAndTheEndIsToldOnceAndDoesNotHideWhy() {
        under.session().close("enough");
        Told told = under.deliver();
        under.pass(SessionUnderTest.RESPONSE);
        assertThat(told.unanswered).isEqualTo(1);
        assertThat(under.ends).containsExactly("enough");
        under.assertNothingLeftToHappen();
    }

    @Test
    void whatWasWrittenBeforeACloseArrives() {
        Told told = new Told();
        under.session().request(new DeliverSm(), told);
        under.session().close("enough");
        under.pass(Duration.ZERO);
        under.peer.next(DeliverSm.class);
        assertThat(under.peer.closed()).isTrue();
        assertThat(told.unanswered).isEqualTo(1);
    }

    @Test
    void aSecondUnbindClosesWithoutWaiting() {
        under.session().unbind("enough");
        under.session().unbind("at once");
        under.pass(Duration.ZERO);
        under.peer.next(Unbind.class);
        assertThat(under.peer.closed()).isTrue();
        under.assertNothingLeftToHappen();
    }

    @Test
    void whatAnAnswerWithinOurFlushMakesUsSendIsSentAtOnce() {
        under.peer.answeringAll(0);
        List<Told> told = new ArrayList<>();
        under.session().request(new DeliverSm(), new ResponseListener() {
            @Override
            public void answered(PduResponse response, long serviceNanos) {
                Told next = new Told();
                told.add(next);
                under.session().request(new DeliverSm(), told.size() < 100 ? this : next);
            }

            @Override
            public void unanswered() {}
        });
        under.pass(Duration.ZERO);
        assertThat(told).hasSize(100);
        assertThat(told.get(99).answers).hasSize(1);
        assertThat(told.get(99).serviceNanos).isZero();
    }

    @Test
    void anUnbindThatComesWithinOurFlushIsAnsweredAllTheSame() {
        under.peer.answering(request -> {
            Unbind unbind = new Unbind();
            unbind.setSequenceNumber(7);
            return request instanceof DeliverSm ? Optional.of(unbind) : Optional.empty();
        });
        under.deliver();
        assertThat(under.peer.takeAll(UnbindResp.class)).hasSize(1);
        assertThat(under.ends).hasSize(1);
    }

    @Test
    void listenersAreToldBeforeTheHandlerLearnsOfTheEnd() {
        List<Integer> endsSeen = new ArrayList<>();
        under.session().request(new DeliverSm(), new ResponseListener() {
            @Override
            public void answered(PduResponse response, long serviceNanos) {}

            @Override
            public void unanswered() {
                endsSeen.add(under.ends.size());
            }
        });
        under.peer.disconnect();
        assertThat(endsSeen).containsExactly(0);
    }
}
