package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.DataSm;
import com.cloudhopper.smpp.pdu.DataSmResp;
import com.cloudhopper.smpp.tlv.Tlv;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.smppassay.observation.Fate;
import org.smppassay.peer.RawPeer;
import org.smppassay.peer.Requests;
import org.smppassay.protocol.CommandStatus;
import org.smppassay.session.BindType;

/** data_sm from the ESME (SMPP 3.4, clause 4.7). */
class DataSmTest {
    @Test
    void aMessageIsDeliveredAndItsReceiptComes() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            DataSmResp response = peer.ask(Requests.data(Requests.SUBSCRIBER, Requests.RECEIPT));
            assertThat(response.getCommandStatus()).isZero();
            carrier.pass(CarrierDescription.LATENCY);
            assertThat(VirtualCarrier.receiptsTakenBy(peer)).containsExactly(response.getMessageId());
            assertThat(carrier.truth)
                    .extracting(Fate::destination, Fate::state)
                    .containsExactly(tuple(Requests.SUBSCRIBER, "DELIVRD"));
        }
    }

    @Test
    void itsValidityIsInSeconds() {
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().takingOnly(Duration.ofHours(1)))) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            assertThat(peer.ask(living(new byte[] {0, 0, 0, 90})).getCommandStatus())
                    .isZero();
            assertThat(peer.ask(living(new byte[4])).getCommandStatus()).isEqualTo(SmppConstants.STATUS_INVEXPIRY);
            assertThat(peer.ask(living(new byte[] {90})).getCommandStatus())
                    .isEqualTo(CommandStatus.INVALID_PARAMETER_LENGTH);
            carrier.pass(Duration.ofHours(1));
            assertThat(carrier.truth)
                    .extracting(Fate::state, Fate::finalNanos)
                    .containsExactly(tuple("EXPIRED", Duration.ofSeconds(90).toNanos()));
        }
    }

    @Test
    void segmentsMayHaveTheirHeaderInTheMessagePayload() {
        try (VirtualCarrier carrier =
                new VirtualCarrier(CarrierDescription.ordinary().delivering(0.5).spreading(0.6))) {
            RawPeer peer = carrier.bound(BindType.TRANSMITTER);
            for (int message = 0; message < 50; message++) {
                for (byte part = 1; part <= 3; part++) {
                    assertThat(peer.ask(segment((byte) message, part)).getCommandStatus())
                            .isZero();
                }
            }
            carrier.pass(Duration.ofHours(1));
            carrier.truth.sort((one, other) -> one.messageId().compareTo(other.messageId()));
            for (int first = 0; first < 150; first += 3) {
                Fate leader = carrier.truth.get(first);
                assertThat(carrier.truth.subList(first, first + 3))
                        .extracting(Fate::state, Fate::finalNanos)
                        .containsOnly(tuple(leader.state(), leader.finalNanos()));
            }
            assertThat(carrier.truth).extracting(Fate::state).contains("DELIVRD", "UNDELIV");
        }
    }

    private static DataSm segment(byte reference, byte part) {
        DataSm data = Requests.data(Requests.SUBSCRIBER, Requests.NO_RECEIPT);
        data.setEsmClass((byte) 0x40);
        data.setOptionalParameter(
                new Tlv(SmppConstants.TAG_MESSAGE_PAYLOAD, new byte[] {5, 0, 3, reference, 3, part, 'x'}));
        return data;
    }

    private static DataSm living(byte[] seconds) {
        DataSm data = Requests.data(Requests.SUBSCRIBER, Requests.RECEIPT);
        data.addOptionalParameter(new Tlv(SmppConstants.TAG_QOS_TIME_TO_LIVE, seconds));
        return data;
    }
}
