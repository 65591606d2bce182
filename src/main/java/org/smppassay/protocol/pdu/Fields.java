package org.smppassay.protocol.pdu;

import com.cloudhopper.smpp.type.Address;
import com.cloudhopper.smpp.type.RecoverablePduException;
import com.cloudhopper.smpp.util.PduUtil;
import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Fields of bodies written as {@code BodyWriter} writes those of other PDUs. Stateless. */
final class Fields {
    private static final int SHORT_MESSAGE_LENGTH = 254;

    private Fields() {}

    /** The address of nobody. */
    static Address noAddress() {
        return new Address((byte) 0, (byte) 0, "");
    }

    static void write(Address address, ByteBuf out) throws RecoverablePduException {
        out.writeByte(address.getTon());
        out.writeByte(address.getNpi());
        String digits = address.getAddress();
        write(digits == null ? "" : digits, out);
    }

    /** A C-octet string (clause 3.1) in Latin-1. */
    static void write(String value, ByteBuf out) throws RecoverablePduException {
        requireOctets(value);
        out.writeCharSequence(value, StandardCharsets.ISO_8859_1);
        out.writeByte(0);
    }

    /** sm_length and short_message. */
    static void writeShortMessage(byte @Nullable [] text, ByteBuf out) throws RecoverablePduException {
        int length = text == null ? 0 : text.length;
        if (length > SHORT_MESSAGE_LENGTH) {
            throw new RecoverablePduException("short_message longer than 254 octets: " + length);
        }
        out.writeByte(length);
        if (text != null) {
            out.writeBytes(text);
        }
    }

    static int size(String value) {
        return value.length() + 1;
    }

    static int size(Address address) {
        return PduUtil.calculateByteSizeOfAddress(address);
    }

    /** The value itself stays out of the message: it may be a password. */
    private static void requireOctets(String value) throws RecoverablePduException {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == 0 || c > 0xFF) {
                throw new RecoverablePduException(
                        "not a C-octet string: character " + i + " is " + Integer.toHexString(c));
            }
        }
    }
}
