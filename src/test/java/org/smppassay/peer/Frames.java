package org.smppassay.peer;

import com.cloudhopper.smpp.pdu.Pdu;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.smppassay.protocol.PduReader;
import org.smppassay.protocol.PduWriter;

/** PDUs as octets, sound and broken. */
public final class Frames {
    private Frames() {}

    /** A header that claims what it is told to claim. */
    public static byte[] header(int commandLength, int commandId, int status, int sequence) {
        return ByteBuffer.allocate(16)
                .putInt(commandLength)
                .putInt(commandId)
                .putInt(status)
                .putInt(sequence)
                .array();
    }

    /** A frame of the right length around any body. */
    public static byte[] frame(int commandId, int sequence, byte... body) {
        return join(header(16 + body.length, commandId, 0, sequence), body);
    }

    public static byte[] of(Pdu pdu) {
        EmbeddedChannel channel = new EmbeddedChannel(new PduWriter(false));
        channel.writeOutbound(pdu);
        ByteBuf written = channel.readOutbound();
        byte[] octets = ByteBufUtil.getBytes(written);
        written.release();
        channel.finishAndReleaseAll();
        return octets;
    }

    /** What a reader makes of a whole frame. */
    public static Object read(byte[] frame) {
        EmbeddedChannel channel = new EmbeddedChannel(new PduReader(frame.length));
        channel.writeInbound(Unpooled.copiedBuffer(frame));
        Object read = channel.readInbound();
        channel.finishAndReleaseAll();
        return read;
    }

    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
