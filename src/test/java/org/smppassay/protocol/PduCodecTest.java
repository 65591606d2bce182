package org.smppassay.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BindTransceiverResp;
import com.cloudhopper.smpp.pdu.DeliverSmResp;
import com.cloudhopper.smpp.pdu.EnquireLink;
import com.cloudhopper.smpp.pdu.Pdu;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import com.cloudhopper.smpp.transcoder.DefaultPduTranscoder;
import com.cloudhopper.smpp.transcoder.DefaultPduTranscoderContext;
import com.cloudhopper.smpp.transcoder.PduTranscoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PduCodecTest {
    private static final PduTranscoder CLOUDHOPPER = new DefaultPduTranscoder(new DefaultPduTranscoderContext());

    @Provide
    Arbitrary<Pdu> pdus() {
        return PduArbitraries.pdus();
    }

    @Provide
    Arbitrary<Pdu> allPdus() {
        return PduArbitraries.allPdus();
    }

    @Property(tries = 300, seed = "1")
    void readsBackWhatItWrote(@ForAll("allPdus") Pdu pdu) {
        byte[] written = Wire.encode(pdu);
        Object read = Wire.decode(written);
        assertThat(read).isInstanceOf(pdu.getClass());
        assertThat(Wire.encode((Pdu) read)).isEqualTo(written);
        assertThat(((Pdu) read).getCommandLength()).isEqualTo(written.length);
    }

    @Property(tries = 200, seed = "2")
    void writesTheOctetsCloudhopperWrites(@ForAll("pdus") Pdu pdu) throws Exception {
        byte[] written = Wire.encode(pdu);
        ByteBuf expected = CLOUDHOPPER.encode(pdu);
        assertThat(written).isEqualTo(ByteBufUtil.getBytes(expected));
        expected.release();
    }

    @Property(tries = 200, seed = "3")
    void readsTheFieldsCloudhopperReads(@ForAll("pdus") Pdu pdu) throws Exception {
        byte[] written = Wire.encode(pdu);
        Pdu expected = CLOUDHOPPER.decode(Unpooled.wrappedBuffer(written));
        assertThat(Wire.decode(written, false))
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*tagName", ".*resultMessage")
                .isEqualTo(expected);
    }

    @Test
    void setsTheCommandLengthEvenWhereOneWasSetBefore() {
        EnquireLink pdu = new EnquireLink();
        pdu.setSequenceNumber(1);
        pdu.setCommandLength(99);
        assertThat(Wire.encode(pdu)).hasSize(16).startsWith(0, 0, 0, 16);
        assertThat(pdu.getCommandLength()).isEqualTo(16);
    }

    @Test
    void keepsSequenceNumbersBeyondTheStandardsRange() {
        EnquireLink pdu = new EnquireLink();
        pdu.setSequenceNumber(-2);
        assertThat(((Pdu) Wire.decode(Wire.encode(pdu))).getSequenceNumber()).isEqualTo(-2);
    }

    @Test
    void carriesShortMessagesBeyond127Octets() {
        SubmitSm pdu = new SubmitSm();
        pdu.setSequenceNumber(1);
        PduArbitraries.setShortMessage(pdu, new byte[254]);
        assertThat(((SubmitSm) Wire.decode(Wire.encode(pdu))).getShortMessageLength())
                .isEqualTo(254);
    }

    @Test
    void readsAResponseWithoutABody() {
        byte[] frame = Wire.body().frame(SmppConstants.CMD_ID_SUBMIT_SM_RESP, SmppConstants.STATUS_THROTTLED);
        SubmitSmResp response = (SubmitSmResp) Wire.decode(frame);
        assertThat(response.getMessageId()).isNull();
        assertThat(response.getCommandStatus()).isEqualTo(SmppConstants.STATUS_THROTTLED);
        assertThat(response.getResultMessage()).isEqualTo("ESME_RTHROTTLED");
        assertThat(Wire.encode(response)).as("written as read").isEqualTo(frame);
    }

    @Test
    void readsAnErrorResponseWithAnEmptyBody() {
        byte[] frame =
                Wire.body().string("").frame(SmppConstants.CMD_ID_SUBMIT_SM_RESP, SmppConstants.STATUS_THROTTLED);
        SubmitSmResp response = (SubmitSmResp) Wire.decode(frame);
        assertThat(response.getMessageId()).isEmpty();
        assertThat(Wire.encode(response)).as("written as read").isEqualTo(frame);
    }

    @Test
    void readsEveryResponseWithoutABody() {
        for (var command : PduArbitraries.ALL_COMMANDS) {
            Pdu pdu = command.get();
            if (pdu.isResponse()) {
                assertThat(Wire.decode(Wire.body().frame(pdu.getCommandId(), 8)))
                        .isInstanceOf(pdu.getClass());
            }
        }
    }

    @Test
    void writesNoBodyIntoABindResponseThatRefuses() {
        BindTransceiverResp response = new BindTransceiverResp();
        response.setSequenceNumber(1);
        response.setCommandStatus(SmppConstants.STATUS_INVPASWD);
        assertThat(Wire.encode(response)).hasSize(16);
    }

    @Test
    void writesAnEmptyMessageIdIntoEveryDeliverSmResp() {
        DeliverSmResp response = new DeliverSmResp();
        response.setSequenceNumber(1);
        response.setCommandStatus(SmppConstants.STATUS_X_T_APPN);
        assertThat(Wire.encode(response)).hasSize(17).endsWith(0);
    }

    @Test
    void passesBuffersAndOtherMessages() {
        EmbeddedChannel channel = new EmbeddedChannel(new PduReader(16), new PduWriter(false));
        ByteBuf raw = Unpooled.wrappedBuffer(new byte[3]);
        FramingError error = new FramingError(3, 0);
        channel.writeOutbound(raw);
        channel.writeInbound(error);
        assertThat(channel.<Object>readOutbound()).isSameAs(raw);
        assertThat(channel.<Object>readInbound()).isSameAs(error);
        channel.finishAndReleaseAll();
    }
}
