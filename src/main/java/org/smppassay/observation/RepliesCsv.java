package org.smppassay.observation;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/**
 * Writes one row a message that came back: {@code replies.csv}. Confined to the loop that observes; the last row is on disk
 * after {@link #close}. A failure to write is an {@link java.io.UncheckedIOException}.
 */
public final class RepliesCsv implements ObservationSink, Closeable {
    private final CsvWriter csv;
    private final CsvFigures figures;

    /**
     * @param out closed with this sink
     * @param start the instant of day 1 00:00, which the times of observations are counted from
     */
    public RepliesCsv(Writer out, Instant start) {
        csv = MessagesCsv.writer(out);
        figures = new CsvFigures(start);
        csv.writeRecord("received_utc", "number", "operator", "kind", "text");
    }

    /** A sink into a new file in UTF-8, replacing what is there. */
    public static RepliesCsv to(Path file, Instant start) throws IOException {
        return new RepliesCsv(MessagesCsv.open(file), start);
    }

    @Override
    public void message(MessageObservation message) {
        // Messages are in messages.csv.
    }

    @Override
    public void reply(ReplyObservation reply) {
        csv.writeRecord(
                figures.instant(reply.receivedNanos()),
                reply.source(),
                reply.operator(),
                reply.kind().name().toLowerCase(Locale.ROOT),
                reply.text());
    }

    @Override
    public void receipt(ReceiptKind kind) {
        // Receipts are counted in the result.
    }

    @Override
    public void end(RunFacts facts) {
        // Facts about the run as a whole are in the result.
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
