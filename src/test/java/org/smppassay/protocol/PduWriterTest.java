package org.smppassay.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cloudhopper.smpp.pdu.EnquireLink;
import com.cloudhopper.smpp.pdu.SubmitSm;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.EncoderException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which PDUs share a buffer; what is in it is said in {@link PduCodecTest}. */
class PduWriterTest {
    private static final String FIRST = "00000010000000150000000000000001";
    private static final String SECOND = "00000010000000150000000000000002";

    @Test
    void whatIsWrittenBetweenTwoFlushesIsSentTogether() {
        EmbeddedChannel channel = new EmbeddedChannel(new PduWriter(false));
        write(channel, enquireLink(1));
        write(channel, enquireLink(2));
        channel.flush();
        write(channel, enquireLink(1));
        channel.flush();
        assertThat(written(channel)).containsExactly(FIRST + SECOND, FIRST);
    }

    @Test
    void eachPduIsSentAloneToLayersThatWantItSo() {
        EmbeddedChannel channel = new EmbeddedChannel(new PduWriter(true));
        write(channel, enquireLink(1));
        write(channel, enquireLink(2));
        channel.flush();
        assertThat(written(channel)).containsExactly(FIRST, SECOND);
    }

    @Test
    void nothingOvertakesWhatWasWrittenBefore() {
        EmbeddedChannel channel = new EmbeddedChannel(new PduWriter(false));
        write(channel, enquireLink(1));
        ChannelFuture awaited = channel.write(enquireLink(2));
        write(channel, enquireLink(1));
        channel.writeOutbound(Unpooled.wrappedBuffer(new byte[] {7}));
        assertThat(written(channel)).containsExactly(FIRST + SECOND, FIRST, "07");
        assertThat(awaited.isSuccess()).isTrue();
    }

    @Test
    void aPduThatCannotBeWrittenLeavesNothingBehind() {
        EmbeddedChannel channel = new EmbeddedChannel(new PduWriter(false));
        SubmitSm impossible = new SubmitSm();
        impossible.setSequenceNumber(3);
        impossible.setServiceType("\0");
        write(channel, enquireLink(1));
        write(channel, impossible);
        write(channel, enquireLink(2));
        channel.flush();
        assertThatThrownBy(channel::checkException).isInstanceOf(EncoderException.class);
        assertThat(written(channel)).containsExactly(FIRST + SECOND);
    }

    @Test
    void theChannelLearnsOfMuchBeforeItIsFlushed() {
        EmbeddedChannel channel = new EmbeddedChannel(new PduWriter(false));
        for (int i = 0; i < 10_000; i++) {
            write(channel, enquireLink(1));
        }
        assertThat(channel.unsafe().outboundBuffer().totalPendingWriteBytes()).isBetween(140_000L, 160_000L);
        channel.flush();
        assertThat(String.join("", written(channel))).isEqualTo(FIRST.repeat(10_000));
    }

    private static void write(EmbeddedChannel channel, Object message) {
        ChannelFuture unused = channel.write(message, channel.voidPromise());
    }

    private static EnquireLink enquireLink(int sequence) {
        EnquireLink pdu = new EnquireLink();
        pdu.setSequenceNumber(sequence);
        return pdu;
    }

    private static List<String> written(EmbeddedChannel channel) {
        List<String> written = new ArrayList<>();
        for (ByteBuf buffer = channel.readOutbound(); buffer != null; buffer = channel.readOutbound()) {
            written.add(ByteBufUtil.hexDump(buffer));
            buffer.release();
        }
        channel.finishAndReleaseAll();
        return written;
    }
}
