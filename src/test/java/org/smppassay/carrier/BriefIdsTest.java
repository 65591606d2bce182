package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.DeliverSm;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smppassay.peer.RawPeer;
import org.smppassay.peer.Requests;
import org.smppassay.protocol.MessageState;

/** Clients up to SMPP 3.3 have eight characters for a message_id (SMPP 3.4, clause 3.4; SMPP 5.0, clause 2.11.2). */
class BriefIdsTest {
    private static final int V3_3 = 0x33;
    private static final int V3_4 = 0x34;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                              | 3b9aca0a | 3b9aca0a",
                "id_format: decimal                            | 3b9aca0a | 3b9aca0a",
                "id_format: hex, id_case: upper                | 3B9ACA0A | 3B9ACA0A",
                "id_padding: 8                                 | 3b9aca0a | 3b9aca0a",
                "id_padding: 9                                 | 3b9aca0a | 3b9aca0a",
                "id_format: hex, id_padding: 64                | 3b9aca0a | 3b9aca0a",
                "receipt_id_format: decimal                    | 3b9aca0a | 1000000010",
                "id_padding: 12, receipt_id_padding: 12        | 3b9aca0a | 00003b9aca0a",
                "receipt_id_case: upper                        | 3b9aca0a | 3B9ACA0A"
            })
    void theyGetIdsOfEightHexDigitsAndReceiptsTheSameUnlessTheScenarioSaysOtherwise(
            String settings, String response, String receipt) {
        CarrierDescription description =
                CarrierDescription.ordinary().set("receipts", settings == null ? "{}" : "{ " + settings + " }");
        try (VirtualCarrier carrier = new VirtualCarrier(description)) {
            RawPeer peer = carrier.boundInVersion(V3_3).answeringAll(0);
            assertThat(VirtualCarrier.submit(peer, 11, Requests.RECEIPT).get(10))
                    .isEqualTo(response);
            assertThat(VirtualCarrier.stateOf(peer, response)).isEqualTo(MessageState.ENROUTE);
            carrier.pass(CarrierDescription.LATENCY);
            DeliverSm last = peer.takeAll(DeliverSm.class).get(10);
            assertThat(VirtualCarrier.receiptIn(last).messageIds()).containsExactly(receipt);
            assertThat(carrier.truth).extracting(fate -> fate.messageId()).contains(response);
        }
    }

    @Test
    void theIdOfASubmitMultiIsBriefToo() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.boundInVersion(V3_3).answeringAll(0);
            String id = VirtualCarrier.accepted(
                    peer, Requests.multi(VirtualCarrier.subscriber(0), VirtualCarrier.subscriber(1)));
            assertThat(id).isEqualTo("3b9aca00");
            assertThat(VirtualCarrier.stateOf(peer, id)).isEqualTo(MessageState.ENROUTE);
            carrier.pass(CarrierDescription.LATENCY);
            assertThat(VirtualCarrier.receiptsTakenBy(peer)).containsExactly(id, id);
        }
    }

    @Test
    void eachSessionNamesAMessageInItsOwnWayWhicheverItCameFrom() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer old = carrier.boundInVersion(V3_3);
            RawPeer younger = carrier.boundInVersion(V3_4);
            assertThat(VirtualCarrier.submit(old, 1, Requests.NO_RECEIPT)).isEqualTo(List.of("3b9aca00"));
            assertThat(VirtualCarrier.submit(younger, 1, Requests.NO_RECEIPT)).isEqualTo(List.of("1000000001"));
            for (String id : List.of("3b9aca00", "3b9aca01")) {
                assertThat(VirtualCarrier.stateOf(old, id)).isEqualTo(MessageState.ENROUTE);
            }
            for (String id : List.of("1000000000", "1000000001")) {
                assertThat(VirtualCarrier.stateOf(younger, id)).isEqualTo(MessageState.ENROUTE);
            }
            assertThat(old.ask(Requests.query("1000000000")).getCommandStatus())
                    .isEqualTo(SmppConstants.STATUS_INVMSGID);
            assertThat(younger.ask(Requests.query("3b9aca00")).getCommandStatus())
                    .isEqualTo(SmppConstants.STATUS_INVMSGID);
        }
    }

    @Test
    void receiptsKeepTheIdThatTheSubmissionWasAnsweredWithWhicheverBindTheyGoTo() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer old = carrier.boundInVersion(V3_3);
            String id = VirtualCarrier.submit(old, 1, Requests.RECEIPT).get(0);
            old.disconnect();
            RawPeer younger = carrier.boundInVersion(V3_4).answeringAll(0);
            carrier.pass(CarrierDescription.LATENCY);
            assertThat(VirtualCarrier.receiptsTakenBy(younger)).containsExactly(id);
        }
    }

    @Test
    void cancelAndReplaceReadBriefIds() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.boundInVersion(V3_3);
            List<String> ids = VirtualCarrier.submit(peer, 2, Requests.NO_RECEIPT);
            assertThat(peer.ask(Requests.replace(ids.get(0))).getCommandStatus())
                    .isZero();
            assertThat(peer.ask(Requests.cancel(ids.get(1), "")).getCommandStatus())
                    .isZero();
            assertThat(VirtualCarrier.stateOf(peer, ids.get(0))).isEqualTo(MessageState.ENROUTE);
            assertThat(VirtualCarrier.stateOf(peer, ids.get(1))).isEqualTo(MessageState.DELETED);
        }
    }
}
