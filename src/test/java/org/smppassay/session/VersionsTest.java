package org.smppassay.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.pdu.BaseBindResp;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import com.cloudhopper.smpp.tlv.Tlv;
import com.cloudhopper.smpp.type.Address;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smppassay.peer.Requests;

/** SMPP 3.4, clauses 3.4 and 4.1: two ends speak the newest version that both know. */
class VersionsTest {
    private final SessionUnderTest under = new SessionUnderTest();

    @AfterEach
    void end() {
        under.close();
    }

    private BaseBindResp bind(int version) {
        BaseBind<? extends BaseBindResp> bind = Requests.bind(BindType.TRANSCEIVER, "tester", "secret");
        bind.setInterfaceVersion((byte) version);
        BaseBindResp response = under.peer.ask(bind);
        assertThat(response.getCommandStatus()).isZero();
        return response;
    }

    @ParameterizedTest
    @CsvSource({"0x34, 0x34", "0x35, 0x34", "0x4F, 0x34", "0x50, 0x50", "0x51, 0x50", "0xFF, 0x50"})
    void aPeerOfVersion34OrNewerLearnsWhatIsSpoken(String theirs, String spoken) {
        Tlv version = bind(Integer.decode(theirs)).getOptionalParameter(SmppConstants.TAG_SC_INTERFACE_VERSION);
        assertThat(version.getValue()).containsExactly(Integer.decode(spoken).byteValue());
        assertThat(under.session().version().octet()).isEqualTo(Integer.decode(spoken));
        assertThat(under.session().version().isV5()).isEqualTo(spoken.equals("0x50"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x03, 0x33})
    void aPeerOfVersion33GetsNoOptionalParameters(int version) {
        assertThat(bind(version).getOptionalParameterCount()).isZero();
        assertThat(under.session().version().hasOptionalParameters()).isFalse();
        DeliverSm deliver = new DeliverSm();
        deliver.addOptionalParameter(new Tlv(SmppConstants.TAG_RECEIPTED_MSG_ID, new byte[] {'1', 0}));
        under.session().request(deliver, new SessionUnderTest.Told());
        under.pass(Duration.ZERO);
        assertThat(under.peer.next(DeliverSm.class).getOptionalParameterCount()).isZero();
        SubmitSm submit = Requests.submit("8613800000001", (byte) 0);
        submit.addOptionalParameter(new Tlv((short) 0x1400, new byte[] {1}));
        assertThat(under.peer.ask(submit)).isInstanceOf(SubmitSmResp.class);
        assertThat(under.texts).isZero();
    }

    @Test
    void aPeerOfVersion34KeepsThem() {
        bind(0x34);
        DeliverSm deliver = new DeliverSm();
        deliver.addOptionalParameter(new Tlv(SmppConstants.TAG_RECEIPTED_MSG_ID, new byte[] {'1', 0}));
        under.session().request(deliver, new SessionUnderTest.Told());
        under.pass(Duration.ZERO);
        assertThat(under.peer.next(DeliverSm.class).getOptionalParameterCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 254, 255, 1000})
    void aTextInMessagePayloadReachesAPeerOfVersion33AsFarAsItHasRoom(int octets) {
        bind(0x33);
        byte[] text = "x".repeat(octets).getBytes(StandardCharsets.US_ASCII);
        DeliverSm deliver = new DeliverSm();
        deliver.addOptionalParameter(new Tlv(SmppConstants.TAG_MESSAGE_PAYLOAD, text));
        under.session().request(deliver, new SessionUnderTest.Told());
        under.pass(Duration.ZERO);
        assertThat(under.peer.next(DeliverSm.class).getShortMessage()).hasSize(Math.min(octets, 254));
        assertThat(under.texts).isEqualTo(octets > 254 ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(BindType.class)
    void theBindRequestIsKept(BindType type) {
        BaseBind<?> bind = Requests.bind(type, "tester", "secret");
        bind.setSystemType("VMS");
        bind.setAddressRange(new Address((byte) 1, (byte) 1, "^4477"));
        under.peer.ask(bind);
        BindInfo info = under.session().peer().orElseThrow();
        assertThat(info.type()).isEqualTo(type);
        assertThat(info.systemId()).isEqualTo("tester");
        assertThat(info.systemType()).isEqualTo("VMS");
        assertThat(info.version()).isEqualTo(InterfaceVersion.V3_4);
        assertThat(info.toString()).doesNotContain("secret");
        assertThat(info.addressRange()).isEqualTo("^4477");
    }

    @Test
    void aRefusedBindIsNotKept() {
        under.bindStatus = SmppConstants.STATUS_BINDFAIL;
        under.peer.ask(Requests.bind(BindType.RECEIVER, "tester", "secret"));
        assertThat(under.session().peer()).isEmpty();
    }
}
