package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.pdu.EnquireLink;
import com.cloudhopper.smpp.pdu.QuerySm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import com.cloudhopper.smpp.pdu.Unbind;
import com.cloudhopper.smpp.tlv.Tlv;
import com.cloudhopper.smpp.type.Address;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.smppassay.peer.RawPeer;
import org.smppassay.peer.Requests;
import org.smppassay.protocol.pdu.Tags;
import org.smppassay.session.BindType;

/** SMPP 5.0, clause 4.8.4.18: peers of that version learn from responses how near they are to being throttled. */
class CongestionTest {
    private static RawPeer bound(VirtualCarrier carrier, int version) {
        RawPeer peer = carrier.connect();
        BaseBind<?> bind = Requests.bind(BindType.TRANSMITTER, "tester", "secret");
        bind.setInterfaceVersion((byte) version);
        assertThat(peer.ask(bind).getOptionalParameter(Tags.CONGESTION_STATE)).isNull();
        return peer;
    }

    private static SubmitSmResp submit(RawPeer peer) {
        return peer.ask(Requests.submit(Requests.SUBSCRIBER, Requests.NO_RECEIPT));
    }

    private static int congestion(SubmitSmResp response) {
        Tlv state = response.getOptionalParameter(Tags.CONGESTION_STATE);
        assertThat(state.getValue()).hasSize(1);
        return state.getValue()[0];
    }

    @Test
    void itGrowsWithWhatIsUsedOfTheThroughputAndFallsWithTime() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.limitedTo(10))) {
            RawPeer peer = bound(carrier, 0x50);
            carrier.pass(Duration.ofSeconds(10));
            for (int used = 1; used <= 10; used++) {
                SubmitSmResp response = submit(peer);
                assertThat(response.getCommandStatus()).isZero();
                assertThat(congestion(response)).isEqualTo(Math.min(99, used * 10));
            }
            SubmitSmResp throttled = submit(peer);
            assertThat(throttled.getCommandStatus()).isEqualTo(SmppConstants.STATUS_THROTTLED);
            assertThat(congestion(throttled)).isEqualTo(99);
            carrier.pass(Duration.ofMillis(500));
            assertThat(congestion(submit(peer))).isEqualTo(60);
        }
    }

    @Test
    void withoutALimitThereIsNone() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer peer = bound(carrier, 0x50);
            assertThat(congestion(submit(peer))).isZero();
            QuerySm query = new QuerySm();
            query.setMessageId("1000000000");
            query.setSourceAddress(new Address((byte) 0, (byte) 1, Requests.SENDER));
            assertThat(peer.ask(query).getOptionalParameter(Tags.CONGESTION_STATE))
                    .isNotNull();
            assertThat(peer.ask(new EnquireLink()).getOptionalParameter(Tags.CONGESTION_STATE))
                    .isNull();
            assertThat(peer.ask(new Unbind()).getOptionalParameter(Tags.CONGESTION_STATE))
                    .isNull();
        }
    }

    @Test
    void peersOfOlderVersionsAreNotTold() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.limitedTo(10))) {
            assertThat(submit(bound(carrier, 0x34)).getOptionalParameterCount()).isZero();
            assertThat(submit(bound(carrier, 0x33)).getOptionalParameterCount()).isZero();
        }
    }
}
