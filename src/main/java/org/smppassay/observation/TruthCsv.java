package org.smppassay.observation;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Writes one row for each accepted message, with what truly happened to it: {@code truth.csv}. Any thread may call it; rows are whole
 * and come in the order in which the calls get the lock. The last row is on disk after {@link #close}.
 *
 * <p>A failure to write is an {@link java.io.UncheckedIOException}.
 */
public final class TruthCsv implements TruthSink, Closeable {
    private final Object lock = new Object();

    // Guarded by the lock, all three.
    private final CsvWriter csv;
    private final CsvFigures figures;
    private boolean closed;

    /**
     * @param out closed with this sink
     * @param start the instant of day 1 00:00, which the times of fates are counted from
     */
    public TruthCsv(Writer out, Instant start) {
        csv = MessagesCsv.writer(out);
        figures = new CsvFigures(start);
        csv.writeRecord(
                "message_id",
                "account",
                "source",
                "destination",
                "operator",
                "submitted_utc",
                "final_after_ms",
                "state",
                "error",
                "cause",
                "receipt",
                "range_operator",
                "attempts");
    }

    /** A sink into a new file in UTF-8, replacing what is there. */
    public static TruthCsv to(Path file, Instant start) throws IOException {
        return new TruthCsv(MessagesCsv.open(file), start);
    }

    @Override
    public void fate(Fate fate) {
        synchronized (lock) {
            if (closed) {
                throw new IllegalStateException("a fate was decided after the truth was closed: " + fate);
            }
            csv.writeRecord()
                    .writeField(fate.messageId())
                    .writeField(fate.account())
                    .writeField(fate.source())
                    .writeField(fate.destination())
                    .writeField(fate.operator())
                    .writeField(figures.instant(fate.submittedNanos()))
                    .writeField(figures.millisBetween(fate.submittedNanos(), fate.finalNanos()))
                    .writeField(fate.state())
                    .writeField(fate.error())
                    .writeField(fate.cause())
                    .writeField(fate.receipt())
                    .writeField(fate.rangeOperator())
                    .writeField(Integer.toString(fate.attempts()))
                    .endRecord();
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (lock) {
            closed = true;
            csv.close();
        }
    }
}
