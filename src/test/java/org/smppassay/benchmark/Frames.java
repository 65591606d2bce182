package org.smppassay.benchmark;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandler;
import io.netty.handler.codec.LengthFieldBasedFrameDecoder;
import java.nio.charset.StandardCharsets;

/** SMPP 3.4 (clauses 3.2, 4.1 to 4.6), octet by octet. */
final class Frames {
    static final int BIND_RECEIVER = 0x1;
    static final int BIND_TRANSMITTER = 0x2;
    static final int SUBMIT_SM = 0x4;
    static final int DELIVER_SM = 0x5;
    static final int BIND_TRANSCEIVER = 0x9;
    static final int ENQUIRE_LINK = 0x15;
    static final int RESPONSE = 0x80000000;

    static final String SENDER = "1069000012345";
    static final String RECIPIENT = "8613800138000";

    private static final int COMMAND_AT = 4;
    private static final int STATUS_AT = 8;
    private static final int SEQUENCE_AT = 12;
    private static final int VERSION = 0x34;
    private static final int LONGEST = 1 << 16;
    private static final int TEXT_OCTETS = 140;

    private Frames() {}

    /** Cuts what comes into frames. */
    static ChannelHandler cutter() {
        return new LengthFieldBasedFrameDecoder(LONGEST, 0, COMMAND_AT, -COMMAND_AT, 0);
    }

    static int command(ByteBuf frame) {
        return frame.getInt(frame.readerIndex() + COMMAND_AT);
    }

    static int status(ByteBuf frame) {
        return frame.getInt(frame.readerIndex() + STATUS_AT);
    }

    static int sequence(ByteBuf frame) {
        return frame.getInt(frame.readerIndex() + SEQUENCE_AT);
    }

    static void setSequence(ByteBuf frame, int sequence) {
        frame.setInt(frame.readerIndex() + SEQUENCE_AT, sequence);
    }

    /** A response of status 0 with one C-octet string for a body; none for enquire_link_resp. */
    static ByteBuf response(ByteBuf out, int command, int sequence, String body) {
        header(out, command | RESPONSE, sequence);
        if (command != ENQUIRE_LINK) {
            string(out, body);
        }
        return sealed(out);
    }

    static ByteBuf bind(ByteBuf out, String systemId, String password) {
        header(out, BIND_TRANSCEIVER, 1);
        string(out, systemId);
        string(out, password);
        string(out, "");
        out.writeByte(VERSION).writeByte(0).writeByte(0);
        string(out, "");
        return sealed(out);
    }

    /** A submit_sm of 140 octets of text. */
    static ByteBuf submit(ByteBuf out, boolean receipt) {
        header(out, SUBMIT_SM, 0);
        string(out, "");
        address(out, 0, SENDER);
        address(out, 1, RECIPIENT);
        message(out, 0, receipt ? 1 : 0, new byte[TEXT_OCTETS]);
        return sealed(out);
    }

    /** A deliver_sm that says that a message has been delivered. */
    static ByteBuf receipt(ByteBuf out, int sequence, String messageId) {
        header(out, DELIVER_SM, sequence);
        string(out, "");
        address(out, 1, RECIPIENT);
        address(out, 0, SENDER);
        String text = "id:" + messageId + " sub:001 dlvrd:001 submit date:2501010000 done date:2501010000"
                + " stat:DELIVRD err:000 text:";
        message(out, 4, 0, text.getBytes(StandardCharsets.US_ASCII));
        return sealed(out);
    }

    private static void header(ByteBuf out, int command, int sequence) {
        out.writeInt(0).writeInt(command).writeInt(0).writeInt(sequence);
    }

    private static void string(ByteBuf out, String text) {
        out.writeCharSequence(text, StandardCharsets.US_ASCII);
        out.writeByte(0);
    }

    private static void address(ByteBuf out, int typeOfNumber, String digits) {
        out.writeByte(typeOfNumber).writeByte(1);
        string(out, digits);
    }

    private static void message(ByteBuf out, int esmClass, int registeredDelivery, byte[] text) {
        out.writeByte(esmClass).writeByte(0).writeByte(0);
        string(out, "");
        string(out, "");
        out.writeByte(registeredDelivery).writeByte(0).writeByte(0).writeByte(0);
        out.writeByte(text.length).writeBytes(text);
    }

    private static ByteBuf sealed(ByteBuf out) {
        return out.setInt(out.readerIndex(), out.readableBytes());
    }
}
