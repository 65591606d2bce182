package org.smppassay.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.pdu.CancelSm;
import com.cloudhopper.smpp.pdu.DataSm;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.GenericNack;
import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.pdu.PduResponse;
import com.cloudhopper.smpp.pdu.QuerySm;
import com.cloudhopper.smpp.pdu.Unbind;
import com.cloudhopper.smpp.tlv.Tlv;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.smppassay.peer.Requests;
import org.smppassay.protocol.pdu.AlertNotification;
import org.smppassay.protocol.pdu.BroadcastSm;
import org.smppassay.protocol.pdu.CancelBroadcastSm;
import org.smppassay.protocol.pdu.Destination;
import org.smppassay.protocol.pdu.Outbind;
import org.smppassay.protocol.pdu.QueryBroadcastSm;
import org.smppassay.protocol.pdu.ReplaceSm;
import org.smppassay.protocol.pdu.SubmitMulti;
import org.smppassay.protocol.pdu.Tags;
import org.smppassay.protocol.pdu.UnansweredPdu;

/** SMPP 3.4, table 2-1, and SMPP 5.0 for broadcasts and OUTBOUND: who may ask for what, in which state. */
class StatesTest {
    private static final List<BindType> SUBMITTING = List.of(BindType.TRANSMITTER, BindType.TRANSCEIVER);
    private static final List<BindType> ALL = List.of(BindType.values());

    private final SessionUnderTest under = new SessionUnderTest();

    @AfterEach
    void end() {
        under.close();
    }

    /** Each request of an ESME, and the binds on which it may be made. */
    static Stream<Arguments> requests() {
        return Stream.of(
                request(() -> Requests.submit("8613800000001", (byte) 0), SUBMITTING),
                request(StatesTest::multi, SUBMITTING),
                request(DataSm::new, ALL),
                request(QuerySm::new, SUBMITTING),
                request(CancelSm::new, SUBMITTING),
                request(ReplaceSm::new, SUBMITTING),
                request(StatesTest::broadcast, SUBMITTING),
                request(QueryBroadcastSm::new, SUBMITTING),
                request(CancelBroadcastSm::new, SUBMITTING),
                request(DeliverSm::new, List.of()));
    }

    private static Arguments request(Supplier<PduRequest<?>> what, List<BindType> where) {
        return Arguments.of(what.get().getName(), what, where);
    }

    private static SubmitMulti multi() {
        SubmitMulti multi = new SubmitMulti();
        multi.setDestinations(List.of(new Destination.DistributionList("customers")));
        return multi;
    }

    static BroadcastSm broadcast() {
        BroadcastSm broadcast = new BroadcastSm();
        broadcast.addOptionalParameter(new Tlv(Tags.BROADCAST_AREA_IDENTIFIER, new byte[] {0, 'a'}));
        broadcast.addOptionalParameter(new Tlv(Tags.BROADCAST_CONTENT_TYPE, new byte[] {0, 0, 0}));
        broadcast.addOptionalParameter(new Tlv(Tags.BROADCAST_REP_NUM, new byte[] {0, 1}));
        broadcast.addOptionalParameter(new Tlv(Tags.BROADCAST_FREQUENCY_INTERVAL, new byte[] {0, 0, 0}));
        return broadcast;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void aRequestIsHeardWhereTheTableAllowsItAndRefusedInKindElsewhere(
            String name, Supplier<PduRequest<?>> request, List<BindType> allowed) {
        assertRefused(request.get());
        for (BindType type : BindType.values()) {
            try (SessionUnderTest session = new SessionUnderTest()) {
                session.boundAs(type);
                PduResponse response = session.peer.ask(request.get());
                boolean may = allowed.contains(type);
                assertThat(session.requests).as("%s on %s", name, type).hasSize(may ? 1 : 0);
                assertThat(response.getCommandStatus()).isEqualTo(may ? 0 : SmppConstants.STATUS_INVBNDSTS);
            }
        }
    }

    private void assertRefused(PduRequest<?> request) {
        assertThat(under.peer.ask(request).getCommandStatus()).isEqualTo(SmppConstants.STATUS_INVBNDSTS);
        assertThat(under.requests).isEmpty();
    }

    @Test
    void whatOnlyAnSmscMaySendIsRefusedByAGenericNackForItHasNoResponse() {
        for (UnansweredPdu command : List.of(new Outbind(), new AlertNotification())) {
            under.peer.send(command);
            GenericNack nack = under.peer.next(GenericNack.class);
            assertThat(nack.getCommandStatus()).isEqualTo(SmppConstants.STATUS_INVBNDSTS);
            assertThat(nack.getSequenceNumber()).isEqualTo(command.getSequenceNumber());
        }
        under.boundAs(BindType.TRANSCEIVER);
        assertThat(under.requests).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(BindType.class)
    void afterAnOutbindTheEsmeBindsToReceive(BindType type) {
        under.session().outbind("secret");
        under.pass(Duration.ZERO);
        Outbind outbind = under.peer.next(Outbind.class);
        assertThat(outbind.getSystemId()).isEqualTo("assay");
        assertThat(outbind.getPassword()).isEqualTo("secret");
        assertThat(under.session().state()).isEqualTo(SessionState.OUTBOUND);
        assertRefused(Requests.submit("8613800000001", (byte) 0));
        assertRefused(new Unbind());
        BaseBind<?> bind = Requests.bind(type, "tester", "secret");
        int expected = type == BindType.TRANSMITTER ? SmppConstants.STATUS_INVBNDSTS : 0;
        assertThat(under.peer.ask(bind).getCommandStatus()).isEqualTo(expected);
        assertThat(under.session().state().receives()).isEqualTo(expected == 0);
    }

    @Test
    void anEsmeIsAskedToBindOnAFreshConnectionOnly() {
        under.boundAs(BindType.RECEIVER);
        assertThatThrownBy(() -> under.session().outbind("secret")).hasMessageContaining("BOUND_RX");
    }

    @Test
    void anOutbindThatIsNotFollowedByABindEndsTheConnection() {
        under.session().outbind("secret");
        under.pass(SessionUnderTest.SESSION_INIT);
        assertThat(under.peer.closed()).isTrue();
    }
}
