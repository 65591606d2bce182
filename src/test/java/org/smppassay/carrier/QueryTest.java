package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.QuerySm;
import com.cloudhopper.smpp.pdu.QuerySmResp;
import com.cloudhopper.smpp.type.Address;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smppassay.peer.RawPeer;
import org.smppassay.peer.Requests;
import org.smppassay.protocol.MessageState;
import org.smppassay.session.BindType;

/** query_sm (SMPP 3.4, clause 4.8). */
class QueryTest {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theStateOfAMessageIsToldWhetherOrNotAnybodyWaitsForIt(boolean awaited) {
        try (VirtualCarrier carrier = VirtualCarrier.unwatched(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            String id = VirtualCarrier.submit(peer, 1, awaited ? Requests.RECEIPT : Requests.NO_RECEIPT)
                    .get(0);
            carrier.pass(CarrierDescription.LATENCY.minusNanos(1));
            QuerySmResp early = peer.ask(Requests.query(id));
            assertThat(early.getMessageState()).isEqualTo((byte) MessageState.ENROUTE.code());
            assertThat(early.getFinalDate()).isNullOrEmpty();
            carrier.pass(Duration.ofMillis(1).plusNanos(1));
            peer.takeAll(DeliverSm.class);
            QuerySmResp late = peer.ask(Requests.query(id));
            assertThat(late.getMessageId()).isEqualTo(id);
            assertThat(late.getMessageState()).isEqualTo((byte) MessageState.DELIVERED.code());
            assertThat(late.getFinalDate()).isEqualTo("250616000003032+");
            assertThat(late.getErrorCode()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"MK:0001, 1", "MI:0210, 210", "MK:1243, 255", "ABC, 255", "7, 7"})
    void theErrorCodeIsTheNumberInTheOperatorsCodeIfItFits(String code, int octet) {
        try (VirtualCarrier carrier = new VirtualCarrier(
                CarrierDescription.ordinary().delivering(0).set("failures", "{ '" + code + "': 100% }"))) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            String id = VirtualCarrier.submit(peer, 1, Requests.NO_RECEIPT).get(0);
            carrier.pass(CarrierDescription.LATENCY);
            QuerySmResp response = peer.ask(Requests.query(id));
            assertThat(response.getMessageState()).isEqualTo((byte) MessageState.UNDELIVERABLE.code());
            assertThat(response.getErrorCode()).isEqualTo((byte) octet);
        }
    }

    @Test
    void anotherSourceAddressThanTheMessagesFails() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            QuerySm query = Requests.query(
                    VirtualCarrier.submit(peer, 1, Requests.NO_RECEIPT).get(0));
            for (Address other : List.of(
                    new Address(),
                    new Address((byte) 0, (byte) 1, "1069"),
                    new Address((byte) 1, (byte) 1, Requests.SENDER))) {
                query.setSourceAddress(other);
                query.removeSequenceNumber();
                assertThat(peer.ask(query).getCommandStatus()).isEqualTo(SmppConstants.STATUS_QUERYFAIL);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "1000000001",
                "01000000000",
                "3b9aca00",
                "+1000000000",
                "nonsense",
                "99999999999999999999"
            })
    void anIdThatIsNoMessagesIsInvalid(String id) {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            VirtualCarrier.submit(peer, 1, Requests.RECEIPT);
            assertThat(peer.ask(Requests.query(id)).getCommandStatus()).isEqualTo(SmppConstants.STATUS_INVMSGID);
        }
    }

    @Test
    void anotherAccountsMessagesAreNobodysBusiness() {
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().withAccount("other", "secret", 1, 100))) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            RawPeer other = carrier.bound(BindType.TRANSMITTER, "other", "secret");
            String id = VirtualCarrier.submit(peer, 1, Requests.RECEIPT).get(0);
            assertThat(other.ask(Requests.query(id)).getCommandStatus()).isEqualTo(SmppConstants.STATUS_INVMSGID);
            assertThat(VirtualCarrier.stateOf(carrier.bound(BindType.TRANSCEIVER), id))
                    .isEqualTo(MessageState.ENROUTE);
        }
    }

    @Test
    void soManyMessagesThatHaveEndedAreRememberedAndAllThatHaveNot() {
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().set("memory", "3"))) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            List<String> ended = VirtualCarrier.submit(peer, 5, Requests.RECEIPT);
            carrier.pass(CarrierDescription.LATENCY);
            List<String> pending = VirtualCarrier.submit(peer, 10, Requests.RECEIPT);
            assertThat(ended.subList(0, 2))
                    .allSatisfy(id -> assertThat(peer.ask(Requests.query(id)).getCommandStatus())
                            .isEqualTo(SmppConstants.STATUS_INVMSGID));
            assertThat(ended.subList(2, 5)).allSatisfy(id -> assertThat(VirtualCarrier.stateOf(peer, id))
                    .isEqualTo(MessageState.DELIVERED));
            assertThat(pending).allSatisfy(id -> assertThat(VirtualCarrier.stateOf(peer, id))
                    .isEqualTo(MessageState.ENROUTE));
        }
    }
}
