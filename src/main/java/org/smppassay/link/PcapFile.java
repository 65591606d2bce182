package org.smppassay.link;

import io.netty.buffer.ByteBuf;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * A packet capture that Wireshark opens, of connections whose packets nobody saw: what both ends sent is laid into TCP
 * segments of our own making, so that virtual connections are captured like real ones. The format is that of libpcap, version
 * 2.4 with times in nanoseconds; the link type is RAW (IPv4).
 *
 * <p>Any thread may call it; a packet is written as a whole. Once the limit is reached nothing more is written, and what was left out
 * is counted.
 */
public final class PcapFile implements Closeable {
    private static final int MAGIC_NANOSECONDS = 0xA1B23C4D;
    private static final int LINKTYPE_RAW = 101;
    private static final int FILE_HEADER = 24;
    private static final int RECORD_HEADER = 16;
    private static final int MAX_PACKET = 65_535;

    private final long limit;
    private final Consumer<UncheckedIOException> onFailure;
    private final Object lock = new Object();

    // Guarded by the lock, all of them.
    private final OutputStream out;
    private long written = FILE_HEADER;
    private long omitted;
    private boolean closed;

    /**
     * @param out closed with this capture
     * @param limit octets that the file may have
     * @param onFailure learns that it can't be written, on any thread
     */
    public PcapFile(OutputStream out, long limit, Consumer<UncheckedIOException> onFailure) throws IOException {
        this.out = out;
        this.limit = limit;
        this.onFailure = onFailure;
        out.write(ByteBuffer.allocate(FILE_HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(MAGIC_NANOSECONDS)
                .putShort((short) 2)
                .putShort((short) 4)
                .putInt(0)
                .putInt(0)
                .putInt(MAX_PACKET)
                .putInt(LINKTYPE_RAW)
                .array());
    }

    /** A capture into a new file, replacing what is there. */
    public static PcapFile to(Path file, long limit, Consumer<UncheckedIOException> onFailure) throws IOException {
        return new PcapFile(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), limit, onFailure);
    }

    /**
     * A connection that has just been opened from {@code remote} to {@code local}; its handshake is written at once.
     *
     * @param at when it was opened
     */
    public CapturedConnection connection(InetSocketAddress remote, InetSocketAddress local, Instant at) {
        return new CapturedConnection(this, remote, local, at);
    }

    /** Packets that found no room in the file. */
    public long omitted() {
        synchronized (lock) {
            return omitted;
        }
    }

    /** Writes one packet, given as its headers and what follows them; the payload's indexes stay as they are. */
    void packet(Instant at, byte[] headers, ByteBuf payload, int offset, int length) {
        int size = headers.length + length;
        synchronized (lock) {
            if (closed || written + RECORD_HEADER + size > limit) {
                omitted++;
                return;
            }
            try {
                out.write(recordHeader(at, size));
                out.write(headers);
                payload.getBytes(offset, out, length);
            } catch (IOException e) {
                omitted++;
                onFailure.accept(new UncheckedIOException(e));
                return;
            }
            written += RECORD_HEADER + size;
        }
    }

    private static byte[] recordHeader(Instant at, int size) {
        return ByteBuffer.allocate(RECORD_HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) at.getEpochSecond())
                .putInt(at.getNano())
                .putInt(size)
                .putInt(size)
                .array();
    }

    @Override
    public void close() throws IOException {
        synchronized (lock) {
            closed = true;
            out.close();
        }
    }
}
