package org.smppassay.link;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes ASN.1 in its distinguished encoding (ITU-T X.690), as much of it as a certificate needs. */
final class Der {
    private static final int BOOLEAN = 0x01;
    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int OCTET_STRING = 0x04;
    private static final int OBJECT_IDENTIFIER = 0x06;
    private static final int GENERALIZED_TIME = 0x18;
    private static final int SEQUENCE = 0x30;
    private static final int EXPLICIT = 0xA0;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Der() {}

    static byte[] sequence(byte[]... parts) {
        return tagged(SEQUENCE, parts);
    }

    /** An element under an explicit tag of its context, 0 to 30. */
    static byte[] explicit(int tag, byte[] element) {
        return tagged(EXPLICIT | tag, element);
    }

    static byte[] truth() {
        return tagged(BOOLEAN, new byte[] {(byte) 0xFF});
    }

    static byte[] integer(BigInteger value) {
        return tagged(INTEGER, value.toByteArray());
    }

    /** A string of whole octets. */
    static byte[] bits(byte[] octets) {
        return tagged(BIT_STRING, new byte[] {0}, octets);
    }

    static byte[] octets(byte[] octets) {
        return tagged(OCTET_STRING, octets);
    }

    static byte[] time(Instant instant) {
        return tagged(GENERALIZED_TIME, TIME.format(instant).getBytes(StandardCharsets.US_ASCII));
    }

    /** An object identifier such as 2.5.29.17. */
    static byte[] oid(String dotted) {
        String[] arcs = dotted.split("\\.", -1);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        writeArc(Integer.parseInt(arcs[0]) * 40 + Integer.parseInt(arcs[1]), content);
        for (int i = 2; i < arcs.length; i++) {
            writeArc(Integer.parseInt(arcs[i]), content);
        }
        return tagged(OBJECT_IDENTIFIER, content.toByteArray());
    }

    /** Seven bits an octet, the highest first; all but the last octet are marked. */
    private static void writeArc(int arc, ByteArrayOutputStream out) {
        int groups = Math.max(1, (38 - Integer.numberOfLeadingZeros(arc)) / 7);
        for (int group = groups - 1; group >= 0; group--) {
            int septet = (arc >>> (group * 7)) & 0x7F;
            out.write(group > 0 ? septet | 0x80 : septet);
        }
    }

    static byte[] tagged(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream element = new ByteArrayOutputStream();
        element.write(tag);
        writeLength(content.size(), element);
        element.writeBytes(content.toByteArray());
        return element.toByteArray();
    }

    private static void writeLength(int length, ByteArrayOutputStream out) {
        if (length < 0x80) {
            out.write(length);
            return;
        }
        byte[] octets = BigInteger.valueOf(length).toByteArray();
        int first = octets[0] == 0 ? 1 : 0;
        out.write(0x80 | octets.length - first);
        out.write(octets, first, octets.length - first);
    }
}
