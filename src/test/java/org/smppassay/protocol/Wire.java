package org.smppassay.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.pdu.Pdu;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Octets in and out of reader and writer, and a builder of frames good and bad. */
final class Wire {
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    static Wire body() {
        return new Wire();
    }

    Wire string(String value) {
        body.writeBytes(value.getBytes(StandardCharsets.ISO_8859_1));
        return octets(0);
    }

    Wire octets(int... values) {
        for (int value : values) {
            body.write(value);
        }
        return this;
    }

    Wire hex(String digits) {
        body.writeBytes(ByteBufUtil.decodeHexDump(digits.replace(" ", "")));
        return this;
    }

    /** The frame of this body, with sequence number 7. */
    byte[] frame(int commandId, int commandStatus) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        for (int word : new int[] {16 + body.size(), commandId, commandStatus, 7}) {
            for (int shift = 24; shift >= 0; shift -= 8) {
                frame.write(word >>> shift);
            }
        }
        frame.writeBytes(body.toByteArray());
        return frame.toByteArray();
    }

    /** What is read in a frame, in memory direct or not, whatever command_length it has. */
    static Object decode(byte[] frame, boolean direct) {
        ByteBuf buffer = direct ? Unpooled.directBuffer() : Unpooled.buffer();
        Object read = new PduDecoder().decode(buffer.writeBytes(frame), frame.length);
        assertThat(buffer.readableBytes()).isEqualTo(frame.length);
        buffer.release();
        return read;
    }

    static Object decode(byte[] frame) {
        return decode(frame, true);
    }

    static byte[] encode(Pdu pdu) {
        EmbeddedChannel channel = new EmbeddedChannel(new PduWriter(false));
        channel.writeOutbound(pdu);
        ByteBuf written = channel.readOutbound();
        byte[] octets = ByteBufUtil.getBytes(written);
        written.release();
        assertThat(channel.finish()).isFalse();
        return octets;
    }
}
