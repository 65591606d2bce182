package org.smppassay.dissector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.smppassay.SampledLeakDetection;
import org.smppassay.conformance.Conversations;
import org.smppassay.conformance.wire.UnreadablePduException;
import org.smppassay.conformance.wire.WirePdu;
import org.smppassay.conformance.wire.WireReader;
import org.smppassay.link.CapturedConnection;
import org.smppassay.link.PcapFile;

/**
 * Wireshark reads the conversations of the conformance scripts as we do: every sound PDU as the command that was meant, and
 * none as malformed.
 */
@ExtendWith(SampledLeakDetection.class)
@Timeout(120)
class TsharkTest {
    /** A TLV of two octets in SMPP 5.0, of which Wireshark 4.0 takes one, and takes the next for the beginning of a TLV. */
    private static final int BROADCAST_REP_NUM = 0x0604;

    private static final int PORT = 2775;
    private static final int FIRST_CLIENT_PORT = 10_000;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    /** What one packet held, as it was meant. */
    private record Packet(int clientPort, boolean byClient, WirePdu pdu) {
        String shown() {
            return String.format(
                    Locale.ROOT,
                    "%s %d: 0x%08x status %d sequence %d",
                    byClient ? "to the carrier from" : "from the carrier to",
                    clientPort,
                    pdu.command().id(),
                    pdu.command().isResponse() ? pdu.status() : 0,
                    pdu.sequence() & 0xFFFFFFFFL);
        }
    }

    @Test
    void everyPduIsDissectedAsTheCommandThatWasMeantAndNoneIsMalformed() throws Exception {
        assumeTrue(hasTshark(), "tshark is not installed (Debian: tshark)");
        Path file = folder.resolve("conversations.pcap");
        List<Packet> meant = new ArrayList<>();
        try (PcapFile pcap = PcapFile.to(file, 1 << 30, failure -> {
            throw failure;
        })) {
            RecordingVenue.Listener tap = new Tap(pcap, meant);
            Conversations.play(inner -> new RecordingVenue(inner, tap));
        }
        List<String> dissected = dissected(file);
        assertThat(meant).as("a varied conversation").hasSizeGreaterThan(1000);
        assertThat(meant.stream().map(packet -> packet.pdu().command().name()))
                .contains("submit_multi_resp", "query_sm_resp", "data_sm", "replace_sm", "deliver_sm", "generic_nack");
        for (int i = 0; i < Math.min(dissected.size(), meant.size()); i++) {
            assertThat(dissected.get(i))
                    .as(meant.get(i).pdu().toString())
                    .isEqualTo(meant.get(i).shown());
        }
        assertThat(dissected).hasSameSizeAs(meant);
    }

    /** Hands sound PDUs, one a packet, to the capture. What is meant to be unsound, Wireshark need not understand. */
    private static final class Tap implements RecordingVenue.Listener {
        private final PcapFile pcap;
        private final List<Packet> meant;
        private final List<CapturedConnection> connections = new ArrayList<>();

        Tap(PcapFile pcap, List<Packet> meant) {
            this.pcap = pcap;
            this.meant = meant;
        }

        @Override
        public int connected(Instant at) {
            connections.add(pcap.connection(address(clientPort(connections.size())), address(PORT), at));
            return connections.size() - 1;
        }

        @Override
        public void said(int connection, boolean byClient, Instant at, byte[] octets) {
            try {
                WirePdu pdu = WireReader.read(octets);
                if (pdu.tlv(BROADCAST_REP_NUM).isPresent()) {
                    return;
                }
                meant.add(new Packet(clientPort(connection), byClient, pdu));
                if (byClient) {
                    connections.get(connection).received(Unpooled.wrappedBuffer(octets), at);
                } else {
                    connections.get(connection).sent(Unpooled.wrappedBuffer(octets), at);
                }
            } catch (UnreadablePduException | BufferUnderflowException e) {
                // not sound, and meant so
            }
        }

        private static int clientPort(int connection) {
            return FIRST_CLIENT_PORT + connection;
        }

        private static InetSocketAddress address(int port) {
            return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        }
    }

    private List<String> dissected(Path file) throws IOException, InterruptedException {
        String said = run(
                "tshark",
                "-r",
                file.toString(),
                "-d",
                "tcp.port==" + PORT + ",smpp",
                "-Y",
                "smpp",
                "-T",
                "fields",
                "-e",
                "tcp.srcport",
                "-e",
                "tcp.dstport",
                "-e",
                "smpp.command_id",
                "-e",
                "smpp.command_status",
                "-e",
                "smpp.sequence_number",
                "-e",
                "_ws.malformed",
                "-e",
                "_ws.expert.message");
        return said.lines().map(line -> packet(line.split("\t", -1))).toList();
    }

    private static String packet(String[] fields) {
        if (fields.length < 7 || fields[2].isEmpty() || !fields[5].isEmpty()) {
            return "not dissected: " + String.join(" | ", fields);
        }
        boolean byClient = Integer.parseInt(fields[1]) == PORT;
        return String.format(
                Locale.ROOT,
                "%s %s: 0x%08x status %d sequence %s",
                byClient ? "to the carrier from" : "from the carrier to",
                byClient ? fields[0] : fields[1],
                Long.decode(fields[2]),
                fields[3].isEmpty() ? 0 : Long.decode(fields[3]),
                Long.decode(fields[4]));
    }

    private boolean hasTshark() throws InterruptedException {
        try {
            return run("tshark", "--version").contains("TShark");
        } catch (IOException e) {
            return false;
        }
    }

    private String run(String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "tshark", ".out");
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(out.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(String.join(" ", command)).isZero();
        return Files.readString(out, StandardCharsets.UTF_8);
    }
}
