package org.smppassay.link;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Instant;

/** One connection in a capture: makes up the TCP segments (RFC 9293) that would have carried what passed. Owned by the connection's loop. */
public final class CapturedConnection {
    private static final int FIN = 0x01;
    private static final int SYN = 0x02;
    private static final int RST = 0x04;
    private static final int PSH = 0x08;
    private static final int ACK = 0x10;

    private static final int IP_HEADER = 20;
    private static final int TCP_HEADER = 20;
    /** What fits into one segment, IPv4 packets being 65535 octets at most. */
    private static final int MAX_SEGMENT = 65_535 - IP_HEADER - TCP_HEADER;

    private static final int TCP = 6;
    private static final int TIME_TO_LIVE = 64;
    private static final int WINDOW = 0xFFFF;

    private final PcapFile file;
    private final End remote;
    private final End local;

    /** One end of the connection and the sequence number of the octet it sends next. */
    private static final class End {
        final byte[] address;
        final int port;
        int next;
        boolean finished;

        End(InetSocketAddress at) {
            this.address = fourOctets(at);
            this.port = at.getPort();
        }

        /** The capture knows IPv4 alone: the ends of an IPv6 connection are shown as 127.0.0.1. */
        private static byte[] fourOctets(InetSocketAddress at) {
            return at.getAddress() instanceof Inet4Address four ? four.getAddress() : new byte[] {127, 0, 0, 1};
        }
    }

    CapturedConnection(PcapFile file, InetSocketAddress remote, InetSocketAddress local, Instant at) {
        this.file = file;
        this.remote = new End(remote);
        this.local = new End(local);
        segment(this.remote, this.local, SYN, at);
        segment(this.local, this.remote, SYN | ACK, at);
        segment(this.remote, this.local, ACK, at);
    }

    /** The peer sent these octets; the buffer's indexes stay as they are. */
    public void received(ByteBuf octets, Instant at) {
        stream(remote, local, octets, at);
    }

    /** This end sent these octets; the buffer's indexes stay as they are. */
    public void sent(ByteBuf octets, Instant at) {
        stream(local, remote, octets, at);
    }

    /** This end has closed its side. */
    public void closedHere(Instant at) {
        finish(local, remote, at);
    }

    /** The peer has closed its side. */
    public void closedThere(Instant at) {
        finish(remote, local, at);
    }

    /** The connection was reset by the peer. */
    public void reset(Instant at) {
        segment(remote, local, RST | ACK, at);
    }

    private void finish(End from, End to, Instant at) {
        if (!from.finished) {
            from.finished = true;
            segment(from, to, FIN | ACK, at);
        }
    }

    private void stream(End from, End to, ByteBuf octets, Instant at) {
        int offset = octets.readerIndex();
        int left = octets.readableBytes();
        while (left > 0) {
            int length = Math.min(left, MAX_SEGMENT);
            file.packet(at, headers(from, to, PSH | ACK, octets, offset, length), octets, offset, length);
            from.next += length;
            offset += length;
            left -= length;
        }
    }

    private void segment(End from, End to, int flags, Instant at) {
        file.packet(at, headers(from, to, flags, Unpooled.EMPTY_BUFFER, 0, 0), Unpooled.EMPTY_BUFFER, 0, 0);
        if ((flags & (SYN | FIN)) != 0) {
            from.next++;
        }
    }

    private static byte[] headers(End from, End to, int flags, ByteBuf payload, int offset, int length) {
        ByteBuffer headers = ByteBuffer.allocate(IP_HEADER + TCP_HEADER);
        headers.putShort((short) 0x4500)
                .putShort((short) (IP_HEADER + TCP_HEADER + length))
                .putInt(0x00004000)
                .put((byte) TIME_TO_LIVE)
                .put((byte) TCP)
                .putShort((short) 0)
                .put(from.address)
                .put(to.address);
        headers.putShort(10, (short) ~folded(sum(headers, 0, IP_HEADER)));
        headers.putShort((short) from.port)
                .putShort((short) to.port)
                .putInt(from.next)
                .putInt((flags & ACK) == 0 ? 0 : to.next)
                .putShort((short) ((TCP_HEADER / 4) << 12 | flags))
                .putShort((short) WINDOW)
                .putInt(0);
        long pseudoHeader = sum(headers, 12, 8) + TCP + TCP_HEADER + length;
        long sum = pseudoHeader + sum(headers, IP_HEADER, TCP_HEADER) + sum(payload, offset, length);
        headers.putShort(IP_HEADER + 16, (short) ~folded(sum));
        return headers.array();
    }

    private static long sum(ByteBuffer octets, int offset, int length) {
        long sum = 0;
        for (int i = 0; i < length; i += 2) {
            sum += octets.getShort(offset + i) & 0xFFFF;
        }
        return sum;
    }

    private static long sum(ByteBuf octets, int offset, int length) {
        long sum = 0;
        for (int i = 0; i + 1 < length; i += 2) {
            sum += octets.getUnsignedShort(offset + i);
        }
        return length % 2 == 0 ? sum : sum + (octets.getUnsignedByte(offset + length - 1) << 8);
    }

    /** The Internet checksum of a sum of 16-bit words, not yet complemented (RFC 1071). */
    private static int folded(long sum) {
        long folded = sum;
        while (folded >> 16 != 0) {
            folded = (folded & 0xFFFF) + (folded >> 16);
        }
        return (int) folded;
    }
}
