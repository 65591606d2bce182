package org.smppassay.dissector;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Conversations as a file in the format of libpcap: IPv4 and TCP around what was said. Owned by its writer. */
final class PcapFile implements AutoCloseable {
    static final int PORT = 2775;

    private static final int MAGIC_OF_NANOSECONDS = 0xA1B23C4D;
    private static final int LINK_TYPE_RAW_IP = 101;
    private static final int SNAP_LENGTH = 1 << 18;
    private static final int IP_HEADER = 20;
    private static final int TCP_HEADER = 20;
    private static final int TCP = 6;
    private static final int PUSH_AND_ACK = 0x18;
    private static final int LOOPBACK = 0x7F000001;
    private static final int FIRST_CLIENT_PORT = 40_000;

    private final OutputStream out;
    private final List<Stream> streams = new ArrayList<>();

    /** Octets said so far by each side of a connection. */
    private static final class Stream {
        private int byClient;
        private int byServer;
    }

    PcapFile(Path file) throws IOException {
        out = Files.newOutputStream(file);
        out.write(ByteBuffer.allocate(24)
                .putInt(MAGIC_OF_NANOSECONDS)
                .putShort((short) 2)
                .putShort((short) 4)
                .putInt(0)
                .putInt(0)
                .putInt(SNAP_LENGTH)
                .putInt(LINK_TYPE_RAW_IP)
                .array());
    }

    /** A new connection; returns its number. */
    int connection() {
        streams.add(new Stream());
        return streams.size() - 1;
    }

    /** The port of the client in this connection. */
    static int clientPort(int connection) {
        return FIRST_CLIENT_PORT + connection;
    }

    /** One side says something in one packet. */
    void say(int connection, boolean byClient, long nanos, byte[] octets) {
        Stream stream = streams.get(connection);
        int sequence = 1 + (byClient ? stream.byClient : stream.byServer);
        int acknowledged = 1 + (byClient ? stream.byServer : stream.byClient);
        int client = clientPort(connection);
        ByteBuffer packet = ByteBuffer.allocate(IP_HEADER + TCP_HEADER + octets.length);
        putIpHeader(packet);
        packet.putShort((short) (byClient ? client : PORT)).putShort((short) (byClient ? PORT : client));
        packet.putInt(sequence).putInt(acknowledged);
        packet.put((byte) ((TCP_HEADER / 4) << 4)).put((byte) PUSH_AND_ACK);
        packet.putShort((short) 0xFFFF).putShort((short) 0).putShort((short) 0);
        packet.put(octets);
        write(nanos, packet.array());
        if (byClient) {
            stream.byClient += octets.length;
        } else {
            stream.byServer += octets.length;
        }
    }

    private static void putIpHeader(ByteBuffer packet) {
        packet.put((byte) 0x45).put((byte) 0).putShort((short) packet.capacity());
        packet.putInt(0).put((byte) 64).put((byte) TCP).putShort((short) 0);
        packet.putInt(LOOPBACK).putInt(LOOPBACK);
    }

    private void write(long nanos, byte[] packet) {
        try {
            out.write(ByteBuffer.allocate(16)
                    .putInt((int) TimeUnit.NANOSECONDS.toSeconds(nanos))
                    .putInt((int) (nanos % TimeUnit.SECONDS.toNanos(1)))
                    .putInt(packet.length)
                    .putInt(packet.length)
                    .array());
            out.write(packet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
