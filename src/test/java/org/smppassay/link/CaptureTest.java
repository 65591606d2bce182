package org.smppassay.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Captures hold what passed, in packets that other tools take for real ones. */
class CaptureTest {
    private static final Instant NOON = Instant.parse("2025-06-16T12:00:00.123456789Z");
    private static final InetSocketAddress CLIENT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 40_000);
    private static final InetSocketAddress SMSC = new InetSocketAddress(InetAddress.getLoopbackAddress(), 2775);
    private static final byte[] ENQUIRE_LINK = {0, 0, 0, 16, 0, 0, 0, 0x15, 0, 0, 0, 0, 0, 0, 0, 1};
    private static final byte[] ENQUIRE_LINK_RESP = {0, 0, 0, 16, (byte) 0x80, 0, 0, 0x15, 0, 0, 0, 0, 0, 0, 0, 1};
    private static final int FILE_HEADER = 24;
    private static final int HANDSHAKE_PACKET = 16 + 40;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void theFileSaysThatTimesAreInNanosecondsAndPacketsAreIp() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PcapFile(out, 1000, CaptureTest::unexpected).close();
        ByteBuffer header = ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(header.remaining()).isEqualTo(FILE_HEADER);
        assertThat(header.getInt(0)).isEqualTo(0xA1B23C4D);
        assertThat(header.getInt(20)).isEqualTo(101);
    }

    @Test
    void nothingIsWrittenBeyondTheLimitAndWhatIsLeftOutIsCounted() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PcapFile file = new PcapFile(out, FILE_HEADER + 3 * HANDSHAKE_PACKET + 10, CaptureTest::unexpected)) {
            CapturedConnection connection = file.connection(CLIENT, SMSC, NOON);
            assertThat(file.omitted()).isZero();
            connection.received(Unpooled.wrappedBuffer(ENQUIRE_LINK), NOON);
            assertThat(file.omitted()).isEqualTo(1);
        }
        assertThat(out.size()).isEqualTo(FILE_HEADER + 3 * HANDSHAKE_PACKET);
    }

    @Test
    void aFailureToWriteIsTold() throws IOException {
        List<Exception> failures = new ArrayList<>();
        OutputStream full = new OutputStream() {
            private int room = FILE_HEADER;

            @Override
            public void write(int octet) throws IOException {
                if (--room < 0) {
                    throw new IOException("no space left");
                }
            }
        };
        try (PcapFile file = new PcapFile(full, 1000, failures::add)) {
            file.connection(CLIENT, SMSC, NOON);
        }
        assertThat(failures).isNotEmpty().allSatisfy(failure -> assertThat(failure)
                .hasMessageContaining("no space left"));
    }

    @Test
    void buffersStayAsTheyAre() throws IOException {
        ByteBuf octets = Unpooled.wrappedBuffer(ENQUIRE_LINK);
        octets.skipBytes(4);
        try (PcapFile file = new PcapFile(new ByteArrayOutputStream(), 10_000, CaptureTest::unexpected)) {
            file.connection(CLIENT, SMSC, NOON).received(octets, NOON);
        }
        assertThat(octets.readerIndex()).isEqualTo(4);
        assertThat(octets.refCnt()).isEqualTo(1);
    }

    /** With checksums verified, and a PDU that needs more than one packet. */
    @Test
    void tsharkTakesItForARealConversation() throws Exception {
        Path pcap = folder.resolve("small.pcap");
        try (PcapFile file = PcapFile.to(pcap, 1 << 20, CaptureTest::unexpected)) {
            CapturedConnection connection = file.connection(CLIENT, SMSC, NOON);
            connection.received(Unpooled.wrappedBuffer(ENQUIRE_LINK), NOON.plusMillis(1));
            connection.sent(Unpooled.wrappedBuffer(ENQUIRE_LINK_RESP), NOON.plusMillis(2));
            connection.received(Unpooled.wrappedBuffer(longDataSm()), NOON.plusMillis(3));
            connection.closedThere(NOON.plusMillis(4));
            connection.closedHere(NOON.plusMillis(5));
        }
        assertThat(tshark(pcap, "smpp", "smpp.command_id")).containsExactly("0x00000015", "0x80000015", "0x00000103");
        assertThat(tshark(pcap, "ip.checksum.status==0 || tcp.checksum.status==0", "frame.number"))
                .isEmpty();
        assertThat(tshark(pcap, "_ws.malformed || tcp.analysis.flags", "frame.number"))
                .isEmpty();
        assertThat(tshark(pcap, "tcp.flags.fin==1", "frame.number")).hasSize(2);
        assertThat(tshark(pcap, "tcp.flags.syn==1", "frame.time_epoch").get(0)).startsWith("1750075200.123456789");
    }

    private static byte[] longDataSm() {
        int payload = 65_500;
        byte[] start = "\0\0\0a\0\0\0b\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(16 + start.length + 4 + payload)
                .putInt(16 + start.length + 4 + payload)
                .putInt(0x103)
                .putInt(0)
                .putInt(2)
                .put(start)
                .putShort((short) 0x0424)
                .putShort((short) payload)
                .array();
    }

    private List<String> tshark(Path pcap, String filter, String field) throws Exception {
        assumeTrue(installed(), "skipped: tshark is not installed (Debian package tshark)");
        Path out = folder.resolve("tshark.out");
        Process process = new ProcessBuilder(
                        "tshark",
                        "-r",
                        pcap.toString(),
                        "-o",
                        "ip.check_checksum:TRUE",
                        "-o",
                        "tcp.check_checksum:TRUE",
                        "-Y",
                        filter,
                        "-T",
                        "fields",
                        "-e",
                        field)
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("tshark.err").toFile())
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(() -> "tshark " + filter).isZero();
        return Files.readAllLines(out);
    }

    private static boolean installed() {
        try {
            Process process = new ProcessBuilder("tshark", "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void unexpected(Exception failure) {
        fail(failure);
    }
}
