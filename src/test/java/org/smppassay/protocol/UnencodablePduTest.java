package org.smppassay.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cloudhopper.smpp.pdu.EnquireLink;
import com.cloudhopper.smpp.pdu.Pdu;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import com.cloudhopper.smpp.tlv.Tlv;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.ChannelFuture;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.EncoderException;
import org.junit.jupiter.api.Test;

/** What Cloudhopper's transcoder would put on the wire wrongly fails the write, and no buffer stays behind. */
class UnencodablePduTest {

    @Test
    void aStringBeyondLatin1() {
        assertRefused(withMessageId("号码"), "not a C-octet string");
    }

    @Test
    void aStringWithAZeroInside() {
        assertRefused(withMessageId("a\0b"), "not a C-octet string");
    }

    @Test
    void aShortMessageOf255Octets() {
        SubmitSm pdu = new SubmitSm();
        pdu.setSequenceNumber(1);
        PduArbitraries.setShortMessage(pdu, new byte[255]);
        assertRefused(pdu, "longer than 254 octets");
    }

    @Test
    void aTlvBeyond65535Octets() {
        SubmitSm pdu = new SubmitSm();
        pdu.setSequenceNumber(1);
        pdu.addOptionalParameter(new Tlv((short) 0x0424, new byte[0x10000]));
        assertRefused(pdu, "longer than 65535 octets");
    }

    @Test
    void aSequenceNumberNeverSet() {
        assertRefused(new EnquireLink(), "has no sequence_number");
    }

    @Test
    void aVoidPromiseReportsToThePipeline() {
        EmbeddedChannel channel = new EmbeddedChannel(new PduWriter(false));
        ChannelFuture unused = channel.writeAndFlush(new EnquireLink(), channel.voidPromise());
        assertThatThrownBy(channel::checkException).isInstanceOf(EncoderException.class);
        assertThat(channel.finish()).isFalse();
    }

    private static Pdu withMessageId(String messageId) {
        SubmitSmResp pdu = new SubmitSmResp();
        pdu.setSequenceNumber(1);
        pdu.setMessageId(messageId);
        return pdu;
    }

    private static void assertRefused(Pdu pdu, String reason) {
        UnpooledByteBufAllocator allocator = new UnpooledByteBufAllocator(false);
        EmbeddedChannel channel = new EmbeddedChannel(new PduWriter(false));
        channel.config().setAllocator(allocator);
        ChannelFuture written = channel.writeAndFlush(pdu);
        assertThat(written.cause()).isInstanceOf(EncoderException.class).hasMessageContaining(reason);
        assertThat(channel.finish()).isFalse();
        assertThat(allocator.metric().usedHeapMemory() + allocator.metric().usedDirectMemory())
                .isZero();
    }
}
