package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.CancelSm;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.pdu.QuerySm;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import com.cloudhopper.smpp.pdu.Unbind;
import com.cloudhopper.smpp.type.Address;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.peer.RawPeer;
import org.smppassay.peer.Requests;
import org.smppassay.protocol.pdu.ReplaceSm;
import org.smppassay.session.BindType;

/** Who may bind, and which submissions are accepted. */
class AdmissionTest {
    @Test
    void anUnknownSystemIdAndAWrongPasswordAreToldApart() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.connect();
            assertThat(status(peer, "nobody", "secret")).isEqualTo(SmppConstants.STATUS_INVSYSID);
            assertThat(status(peer, "", "")).isEqualTo(SmppConstants.STATUS_INVSYSID);
            assertThat(status(peer, "tester", "wrong")).isEqualTo(SmppConstants.STATUS_INVPASWD);
            assertThat(status(peer, "tester", "")).isEqualTo(SmppConstants.STATUS_INVPASWD);
            assertThat(status(peer, "tester", "secret")).isZero();
        }
    }

    @Test
    void anAccountHasSoManyBindsAndNoMore() {
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.withAccount(2, 100).withAccount("other", "secret", 1, 100))) {
            RawPeer first = carrier.bound(BindType.TRANSMITTER);
            RawPeer second = carrier.bound(BindType.RECEIVER);
            RawPeer third = carrier.connect();
            assertThat(status(third, "tester", "wrong")).isEqualTo(SmppConstants.STATUS_INVPASWD);
            assertThat(status(third, "tester", "secret")).isEqualTo(SmppConstants.STATUS_BINDFAIL);
            carrier.bound(BindType.TRANSCEIVER, "other", "secret");
            first.disconnect();
            assertThat(status(third, "tester", "secret")).isZero();
            RawPeer fourth = carrier.connect();
            assertThat(status(fourth, "tester", "secret")).isEqualTo(SmppConstants.STATUS_BINDFAIL);
            second.ask(new Unbind());
            assertThat(status(fourth, "tester", "secret")).isZero();
        }
    }

    @Test
    void aReceiverMayNotSubmit() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.RECEIVER);
            SubmitSmResp response = peer.ask(Requests.submit(Requests.SUBSCRIBER, Requests.RECEIPT));
            assertThat(response.getCommandStatus()).isEqualTo(SmppConstants.STATUS_INVBNDSTS);
            assertThat(carrier.smsc.counters().of(CarrierCount.ACCEPTED)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(value = BindType.class, names = "RECEIVER", mode = EnumSource.Mode.EXCLUDE)
    void transmittersAndTransceiversSubmit(BindType type) {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            assertThat(VirtualCarrier.submit(carrier.bound(type), 2, Requests.RECEIPT))
                    .containsExactly("1000000000", "1000000001");
        }
    }

    @Test
    void messageIdsMayBeHexadecimal() {
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().hexIds())) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER);
            List<String> ids = VirtualCarrier.submit(peer, 2, Requests.RECEIPT);
            assertThat(ids).containsExactly("3b9aca00", "3b9aca01");
            carrier.pass(CarrierDescription.LATENCY);
            assertThat(VirtualCarrier.receiptsTakenBy(peer)).isEqualTo(ids);
        }
    }

    @Test
    void messageIdsAreUniqueAcrossAccounts() {
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().withAccount("other", "secret", 1, 100))) {
            RawPeer one = carrier.bound(BindType.TRANSMITTER);
            RawPeer other = carrier.bound(BindType.TRANSMITTER, "other", "secret");
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                ids.addAll(VirtualCarrier.submit(one, 3, Requests.RECEIPT));
                ids.addAll(VirtualCarrier.submit(other, 2, Requests.RECEIPT));
            }
            assertThat(ids).hasSize(50).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "12345",
                "447911123456",
                "861380000001",
                "86138000000011",
                "8613800000abc",
                "8613800000é"
            })
    void aNumberThatNoOperatorHasIsRefused(String number) {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER);
            SubmitSmResp response = peer.ask(Requests.submit(number, Requests.RECEIPT));
            assertThat(response.getCommandStatus()).isEqualTo(SmppConstants.STATUS_INVDSTADR);
            assertThat(response.getMessageId()).isNull();
            assertThat(carrier.smsc.counters().of(CarrierCount.REFUSED)).isEqualTo(1);
            carrier.pass(Duration.ofHours(1));
            assertThat(peer.takeAll(DeliverSm.class)).isEmpty();
            assertThat(carrier.truth).isEmpty();
        }
    }

    @Test
    void aNumberMayBeginWithAPlus() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER);
            assertThat(peer.ask(Requests.submit("+" + Requests.SUBSCRIBER, Requests.RECEIPT))
                            .getCommandStatus())
                    .isZero();
        }
    }

    @Test
    void submissionsAboveTheLimitAreThrottledOverAllSessionsAndTheLimitRecovers() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.limitedTo(7))) {
            RawPeer one = carrier.bound(BindType.TRANSCEIVER);
            RawPeer other = carrier.bound(BindType.TRANSMITTER);
            carrier.pass(Duration.ofSeconds(10));
            assertThat(statuses(one, 4)).containsExactly(0, 0, 0, 0);
            int throttled = SmppConstants.STATUS_THROTTLED;
            assertThat(statuses(other, 5)).containsExactly(0, 0, 0, throttled, throttled);
            assertThat(statuses(one, 1)).containsExactly(throttled);
            carrier.pass(Duration.ofMillis(143));
            assertThat(statuses(one, 2)).containsExactly(0, throttled);
            carrier.pass(Duration.ofSeconds(1));
            assertThat(statuses(one, 8)).endsWith(0, throttled);
            assertThat(carrier.smsc.counters().of(CarrierCount.THROTTLED)).isEqualTo(5);
            assertThat(carrier.smsc.counters().of(CarrierCount.ACCEPTED)).isEqualTo(15);
            carrier.pass(Duration.ofMinutes(1));
            assertThat(carrier.truth).hasSize(15);
        }
    }

    @Test
    void whatOnlyAnSmscSendsIsRefusedInKind() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER);
            assertThat(peer.ask(new DeliverSm()).getCommandStatus()).isEqualTo(SmppConstants.STATUS_INVBNDSTS);
            VirtualCarrier.submit(peer, 1, Requests.RECEIPT);
        }
    }

    @Test
    void aReceiverMayNeitherSubmitNorAskNorChange() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.RECEIVER);
            for (PduRequest<?> request :
                    List.of(query(), cancel(), new ReplaceSm(), Requests.multi(Requests.SUBSCRIBER))) {
                assertThat(peer.ask(request).getCommandStatus())
                        .as(request.getName())
                        .isEqualTo(SmppConstants.STATUS_INVBNDSTS);
            }
        }
    }

    private static int status(RawPeer peer, String systemId, String password) {
        return peer.ask(Requests.bind(BindType.TRANSCEIVER, systemId, password)).getCommandStatus();
    }

    private static List<Integer> statuses(RawPeer peer, int submissions) {
        List<SubmitSm> requests = new ArrayList<>();
        for (int i = 0; i < submissions; i++) {
            requests.add(Requests.submit(Requests.SUBSCRIBER, Requests.NO_RECEIPT));
        }
        peer.sendTogether(Collections.unmodifiableList(requests));
        return peer.takeAll(SubmitSmResp.class).stream()
                .map(SubmitSmResp::getCommandStatus)
                .toList();
    }

    private static QuerySm query() {
        QuerySm query = new QuerySm();
        query.setMessageId("1000000000");
        query.setSourceAddress(new Address());
        return query;
    }

    private static CancelSm cancel() {
        CancelSm cancel = new CancelSm();
        cancel.setMessageId("1000000000");
        cancel.setSourceAddress(new Address());
        cancel.setDestAddress(new Address());
        return cancel;
    }
}
