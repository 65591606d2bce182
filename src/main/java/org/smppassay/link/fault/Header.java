package org.smppassay.link.fault;

import io.netty.buffer.ByteBuf;

/** The header of a PDU in a buffer that begins with it (SMPP 3.4, clause 3.2). */
final class Header {
    /** Octets of a header. */
    static final int LENGTH = 16;

    private static final int COMMAND_ID = 4;
    private static final int COMMAND_STATUS = 8;
    private static final int SEQUENCE_NUMBER = 12;
    private static final int RESPONSE = 0x80000000;

    private Header() {}

    static int commandId(ByteBuf pdu) {
        return pdu.getInt(pdu.readerIndex() + COMMAND_ID);
    }

    static int sequenceNumber(ByteBuf pdu) {
        return pdu.getInt(pdu.readerIndex() + SEQUENCE_NUMBER);
    }

    static boolean isResponse(ByteBuf pdu) {
        return (commandId(pdu) & RESPONSE) != 0;
    }

    static void setCommandLength(ByteBuf pdu, int length) {
        pdu.setInt(pdu.readerIndex(), length);
    }

    static void setCommandId(ByteBuf pdu, int id) {
        pdu.setInt(pdu.readerIndex() + COMMAND_ID, id);
    }

    static void setCommandStatus(ByteBuf pdu, int status) {
        pdu.setInt(pdu.readerIndex() + COMMAND_STATUS, status);
    }

    static void setSequenceNumber(ByteBuf pdu, int sequence) {
        pdu.setInt(pdu.readerIndex() + SEQUENCE_NUMBER, sequence);
    }
}
