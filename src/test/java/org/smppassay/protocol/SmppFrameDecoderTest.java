package org.smppassay.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SmppFrameDecoderTest {
    private static final int MAX = 300;

    @Test
    void cutsTwoPdusThatArriveTogether() {
        assertThat(read("00000010 00000015 00000000 00000001 00000010 80000015 00000000 00000002"))
                .containsExactly("00000010000000150000000000000001", "00000010800000150000000000000002");
    }

    @Test
    void acceptsAPduOfExactlyTheLimit() {
        assertThat(read("0000012C" + "00".repeat(296))).hasSize(1);
    }

    @Test
    void refusesALengthAboveTheLimitBeforeTheBodyArrives() {
        assertThat(read("0000012D 00000004 00000000 00000007")).containsExactly(new FramingError(301, 7));
    }

    @Test
    void acceptsLongerPdusOnceTheyAreAllowed() {
        SmppFrameDecoder decoder = new SmppFrameDecoder(16);
        EmbeddedChannel channel = new EmbeddedChannel(decoder);
        decoder.allow(17);
        channel.writeInbound(hex("00000011 00000004 00000000 00000007 00"));

        ByteBuf frame = channel.readInbound();
        assertThat(frame.readableBytes()).isEqualTo(17);
        frame.release();
    }

    @Test
    void refusesALengthBelowTheHeaders() {
        assertThat(read("0000000F 00000004 00000000 00000007 00")).containsExactly(new FramingError(15, 7));
    }

    @Test
    void refusesANegativeLength() {
        assertThat(read("80000000 00000004 00000000 00000007")).containsExactly(new FramingError(Integer.MIN_VALUE, 7));
    }

    @Test
    void namesSequenceNumberZeroWhereItHasNotArrived() {
        assertThat(read("47455420 2F")).containsExactly(new FramingError(0x47455420, 0));
    }

    @Test
    void deliversWhatCameBeforeTheError() {
        assertThat(read("00000010 00000015 00000000 00000001 00000001"))
                .containsExactly("00000010000000150000000000000001", new FramingError(1, 0));
    }

    @Test
    void discardsEverythingAfterTheError() {
        EmbeddedChannel channel = new EmbeddedChannel(new SmppFrameDecoder(MAX));
        channel.writeInbound(hex("00000000"));
        channel.writeInbound(hex("00000010 00000015 00000000 00000001"));
        channel.writeInbound(hex("00000000"));
        assertThat(inbound(channel)).containsExactly(new FramingError(0, 0));
        assertThat(channel.finish()).isFalse();
    }

    @Test
    void cutsWhatIsReadWhileAFrameIsDealtWithAfterIt() {
        EmbeddedChannel channel = new EmbeddedChannel();
        SmppFrameDecoder decoder = new SmppFrameDecoder(MAX);
        channel.pipeline().addLast(decoder, new ChannelInboundHandlerAdapter() {
            private boolean nested;

            @Override
            public void channelRead(ChannelHandlerContext ctx, Object frame) {
                ctx.fireChannelRead(frame);
                if (!nested) {
                    nested = true;
                    channel.pipeline().fireChannelRead(hex("00000010 00000015 00000000 00000003"));
                }
            }
        });
        channel.writeInbound(hex("00000010 00000015 00000000 00000001 00000010 00000015 00000000 00000002"));
        assertThat(inbound(channel))
                .containsExactly(
                        "00000010000000150000000000000001",
                        "00000010000000150000000000000002",
                        "00000010000000150000000000000003");
        assertThat(channel.finish()).isFalse();
    }

    @Test
    void letsGoOfHalfAFrameWhenTheConnectionEnds() {
        EmbeddedChannel channel = new EmbeddedChannel(new SmppFrameDecoder(MAX));
        ByteBuf half = hex("00000010 00000015");
        channel.writeInbound(half);
        assertThat(half.refCnt()).isEqualTo(1);
        channel.close();
        assertThat(half.refCnt()).isZero();
    }

    @Test
    void needsRoomForAHeader() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SmppFrameDecoder(15));
    }

    @Property(tries = 200, seed = "1")
    void cutsTheSameFramesHoweverTheStreamIsChunked(@ForAll long seed) {
        Random random = new Random(seed);
        List<Object> frames = new ArrayList<>();
        ByteBuf stream = Unpooled.buffer();
        for (int i = random.nextInt(20); i >= 0; i--) {
            byte[] frame = frame(random);
            frames.add(ByteBufUtil.hexDump(frame));
            stream.writeBytes(frame);
        }
        EmbeddedChannel channel = new EmbeddedChannel(new SmppFrameDecoder(MAX));
        while (stream.isReadable()) {
            channel.writeInbound(stream.readBytes(1 + random.nextInt(Math.min(stream.readableBytes(), 400))));
        }
        stream.release();
        assertThat(inbound(channel)).isEqualTo(frames);
        assertThat(channel.finish()).isFalse();
    }

    @Property(tries = 200, seed = "2")
    void neitherThrowsNorAccumulatesOnGarbage(@ForAll byte[] garbage) {
        EmbeddedChannel channel = new EmbeddedChannel(new SmppFrameDecoder(MAX));
        channel.writeInbound(Unpooled.wrappedBuffer(garbage));
        channel.checkException();
        channel.finishAndReleaseAll();
    }

    private static byte[] frame(Random random) {
        byte[] frame = new byte[16 + random.nextInt(MAX - 15)];
        random.nextBytes(frame);
        frame[0] = frame[1] = 0;
        frame[2] = (byte) (frame.length >> 8);
        frame[3] = (byte) frame.length;
        return frame;
    }

    private static List<Object> read(String octets) {
        EmbeddedChannel channel = new EmbeddedChannel(new SmppFrameDecoder(MAX));
        channel.writeInbound(hex(octets));
        List<Object> read = inbound(channel);
        channel.finishAndReleaseAll();
        return read;
    }

    /** What came out, frames as hexadecimal digits, and released. */
    private static List<Object> inbound(EmbeddedChannel channel) {
        List<Object> messages = new ArrayList<>();
        for (Object message = channel.readInbound(); message != null; message = channel.readInbound()) {
            if (message instanceof ByteBuf frame) {
                messages.add(ByteBufUtil.hexDump(frame));
                frame.release();
            } else {
                messages.add(message);
            }
        }
        return messages;
    }

    private static ByteBuf hex(String octets) {
        return Unpooled.wrappedBuffer(ByteBufUtil.decodeHexDump(octets.replace(" ", "")));
    }
}
