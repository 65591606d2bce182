package org.smppassay.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.pdu.EnquireLink;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** PDUs out of a stream; what is cut out of it where is said in {@link SmppFrameDecoderTest}. */
class PduReaderTest {
    private static final int MAX = 64 * 1024;

    @Property(tries = 100, seed = "1")
    void readsTheSamePdusHoweverTheStreamIsChunked(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> expected = new ArrayList<>();
        ByteBuf stream = Unpooled.buffer();
        for (int i = random.nextInt(10); i >= 0; i--) {
            byte[] frame = random.nextInt(5) == 0
                    ? Wire.body().octets(1, 2, 3).frame(4, 0)
                    : Wire.encode(PduArbitraries.pdu(PduArbitraries.ALL_COMMANDS, random));
            expected.add(PduText.of(Wire.decode(frame)));
            stream.writeBytes(frame);
        }
        EmbeddedChannel channel = new EmbeddedChannel(new PduReader(MAX));
        List<ByteBuf> chunks = new ArrayList<>();
        while (stream.isReadable()) {
            ByteBuf chunk = random.nextBoolean() ? Unpooled.directBuffer() : Unpooled.buffer();
            chunks.add(chunk);
            channel.writeInbound(chunk.writeBytes(stream, 1 + random.nextInt(stream.readableBytes())));
        }
        stream.release();
        assertThat(read(channel)).isEqualTo(expected);
        assertThat(channel.finish()).isFalse();
        assertThat(chunks).allMatch(chunk -> chunk.refCnt() == 0);
    }

    @Test
    void readsOnBehindAPduThatIsMalformed() {
        EmbeddedChannel channel = new EmbeddedChannel(new PduReader(MAX));
        channel.writeInbound(Unpooled.wrappedBuffer(
                Wire.body().octets(1).frame(4, 0), Wire.body().frame(0x15, 0)));
        assertThat(channel.<Object>readInbound()).isInstanceOf(MalformedPdu.class);
        assertThat(channel.<Object>readInbound()).isInstanceOf(EnquireLink.class);
        channel.finishAndReleaseAll();
    }

    private static List<String> read(EmbeddedChannel channel) {
        List<String> read = new ArrayList<>();
        for (Object message = channel.readInbound(); message != null; message = channel.readInbound()) {
            read.add(PduText.of(message));
        }
        return read;
    }
}
