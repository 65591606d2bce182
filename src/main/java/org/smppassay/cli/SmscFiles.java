package org.smppassay.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.smppassay.carrier.Watch;
import org.smppassay.link.Capture;
import org.smppassay.link.PcapFile;
import org.smppassay.link.PduLog;
import org.smppassay.observation.TruthCsv;
import org.smppassay.world.LiveWorld;
import picocli.CommandLine.Option;

/** What the smsc command writes down while it serves. */
final class SmscFiles {
    private static final long MOST_CAPTURED = 1L << 30;

    @Option(
            names = "--truth",
            paramLabel = "FILE",
            description = {
                "Write what truly happened to each message (CSV).",
                "With several scenarios the second one's is FILE with -2 before its extension, and so on."
            })
    private @Nullable Path truth;

    @Option(
            names = "--pdu-log",
            paramLabel = "FILE",
            description = "Write each PDU as a line of text, without passwords; - is stderr.")
    private @Nullable Path pduLog;

    @Option(
            names = "--capture",
            paramLabel = "FILE",
            description = "Write what passes the connections as a packet capture for Wireshark (pcap), at most 1 GiB.")
    private @Nullable Path capture;

    /**
     * Opens them.
     *
     * @param onFailure learns of a failure to write, on any thread; nothing is written down from then on
     */
    Open open(Console console, Consumer<UncheckedIOException> onFailure) throws IOException {
        Open open = new Open(onFailure);
        try {
            if (pduLog != null) {
                open.logTo(pduLog, console);
            }
            if (capture != null) {
                open.captureTo(capture, console);
            }
            return open;
        } catch (IOException e) {
            open.close();
            throw e;
        }
    }

    private Path truthFile(Path first, int place) {
        if (place == 0) {
            return first;
        }
        String name = first.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String extension = dot > 0 ? name.substring(dot) : "";
        return first.resolveSibling(stem + "-" + (place + 1) + extension);
    }

    private static void warnOfOmitted(Path file, long packets, Console console) {
        if (packets > 0) {
            console.err().println("assay: " + file + " is full: " + packets + " packets were left out");
        }
    }

    /** The files while they are open. */
    final class Open implements Closeable {
        private final Consumer<UncheckedIOException> onFailure;
        private final List<Closeable> closeables = new ArrayList<>();
        private @Nullable Consumer<String> log;
        private @Nullable PcapFile capture;

        private Open(Consumer<UncheckedIOException> onFailure) {
            this.onFailure = onFailure;
        }

        private void logTo(Path file, Console console) throws IOException {
            if (file.toString().equals("-")) {
                log = console.err()::println;
                return;
            }
            LineFile lines = new LineFile(Files.newBufferedWriter(file));
            closeables.add(lines);
            log = line -> guarded(() -> lines.write(line));
        }

        private void captureTo(Path file, Console console) throws IOException {
            PcapFile opened = PcapFile.to(file, MOST_CAPTURED, onFailure);
            capture = opened;
            closeables.add(opened);
            closeables.add(() -> warnOfOmitted(file, opened.omitted(), console));
        }

        /** Those who look into the carrier at {@code place} among those served. */
        Watch watch(LiveWorld world, int place) {
            Watch watch = Watch.none();
            if (truth != null) {
                TruthCsv csv = openTruth(truthFile(truth, place), world);
                watch = watch.withTruth(fate -> guarded(() -> csv.fate(fate)));
            }
            if (log != null) {
                watch = watch.withPdus(new PduLog(world, log));
            }
            if (capture != null) {
                watch = watch.withWire(new Capture(capture, world));
            }
            return watch;
        }

        private TruthCsv openTruth(Path file, LiveWorld world) {
            try {
                TruthCsv csv = TruthCsv.to(file, world.origin());
                closeables.add(csv);
                return csv;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** What can't be written down ends the command; it must not pass for a carrier that loses messages. */
        private void guarded(Runnable write) {
            try {
                write.run();
            } catch (UncheckedIOException e) {
                onFailure.accept(e);
            }
        }

        /** Closes all of them, whatever becomes of one, and then tells of the first failure. */
        @Override
        public void close() throws IOException {
            IOException first = null;
            for (Closeable one : closeables) {
                try {
                    one.close();
                } catch (IOException e) {
                    first = first == null ? e : first;
                }
            }
            if (first != null) {
                throw first;
            }
        }
    }

    /** A text file to which several threads add lines, each on disk at once, so that it can be followed. */
    private record LineFile(Writer out) implements Closeable {
        void write(String line) {
            try {
                synchronized (out) {
                    out.write(line);
                    out.write('\n');
                    out.flush();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            synchronized (out) {
                out.close();
            }
        }
    }
}
