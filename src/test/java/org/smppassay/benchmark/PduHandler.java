package org.smppassay.benchmark;

import com.cloudhopper.smpp.pdu.Pdu;
import com.cloudhopper.smpp.transcoder.DefaultPduTranscoder;
import com.cloudhopper.smpp.transcoder.DefaultPduTranscoderContext;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** One end of the bare simulation: reads and writes PDUs by Cloudhopper's stock codec, written into one buffer each. */
abstract class PduHandler extends ChannelInboundHandlerAdapter {
    private static final DefaultPduTranscoderContext CONTEXT = new DefaultPduTranscoderContext();
    private static final DefaultPduTranscoder CODEC = new DefaultPduTranscoder(CONTEXT);

    private int sequence;

    abstract void onPdu(ChannelHandlerContext context, Pdu pdu) throws Exception;

    @Override
    public final void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        ByteBuf frame = (ByteBuf) message;
        Pdu pdu;
        try {
            pdu = CODEC.decode(frame);
        } finally {
            frame.release();
        }
        onPdu(context, pdu);
    }

    /** Gives a request the next sequence number. */
    final <P extends Pdu> P numbered(P request) {
        request.setSequenceNumber(++sequence);
        return request;
    }

    static void write(ChannelHandlerContext context, Pdu pdu) throws Exception {
        pdu.calculateAndSetCommandLength();
        ByteBuf out = context.alloc().buffer(pdu.getCommandLength());
        out.writeInt(pdu.getCommandLength()).writeInt(pdu.getCommandId());
        out.writeInt(pdu.getCommandStatus()).writeInt(pdu.getSequenceNumber());
        pdu.writeBody(out);
        pdu.writeOptionalParameters(out, CONTEXT);
        context.writeAndFlush(out, context.voidPromise());
    }
}
