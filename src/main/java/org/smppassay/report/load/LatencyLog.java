package org.smppassay.report.load;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;
import org.jspecify.annotations.Nullable;
import org.smppassay.performance.Interval;
import org.smppassay.performance.Latencies;

/**
 * Interval histograms in the log format of HdrHistogram (1.3): a line for each second and latency, tagged {@code service},
 * {@code response}, {@code delivery} and {@code lag}. Values are nanoseconds; the column of maxima is in milliseconds, as usual.
 */
final class LatencyLog implements Closeable {
    private static final double SECOND = 1e9;

    private final Noting out;
    private final HistogramLogWriter log;

    private LatencyLog(Noting out, Instant start) {
        this.out = out;
        this.log = new HistogramLogWriter(out);
        // Like outputStartTime, which would add the date in the language and zone of this machine.
        String seconds = BigDecimal.valueOf(start.toEpochMilli(), 3).setScale(3).toPlainString();
        log.outputLogFormatVersion();
        log.outputComment(String.format(Locale.ROOT, "[StartTime: %s (seconds since epoch)]", seconds));
        log.setBaseTime(start.toEpochMilli());
        log.outputBaseTime(start.toEpochMilli());
        log.outputLegend();
    }

    static LatencyLog open(Path file, Instant start) throws IOException {
        return new LatencyLog(new Noting(new BufferedOutputStream(Files.newOutputStream(file))), start);
    }

    void write(Interval second) throws IOException {
        Latencies latencies = second.latencies();
        write(second, "service", latencies.service());
        write(second, "response", latencies.response());
        write(second, "delivery", latencies.delivery());
        write(second, "lag", latencies.lag());
        out.check();
    }

    private void write(Interval second, String tag, Histogram histogram) {
        histogram.setTag(tag);
        log.outputIntervalHistogram(
                second.startNanos() / SECOND, (second.startNanos() + second.lengthNanos()) / SECOND, histogram);
    }

    @Override
    public void close() throws IOException {
        log.close();
        out.check();
    }

    /** The log writer keeps silent about what could not be written; this doesn't. */
    private static final class Noting extends OutputStream {
        private final OutputStream out;
        private @Nullable IOException failure;

        Noting(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] octets, int from, int count) throws IOException {
            try {
                out.write(octets, from, count);
            } catch (IOException e) {
                note(e);
                throw e;
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (IOException e) {
                note(e);
                throw e;
            }
        }

        @Override
        public void close() throws IOException {
            try {
                out.close();
            } catch (IOException e) {
                note(e);
                throw e;
            }
        }

        private void note(IOException e) {
            if (failure == null) {
                failure = e;
            }
        }

        void check() throws IOException {
            if (failure != null) {
                throw failure;
            }
        }
    }
}
