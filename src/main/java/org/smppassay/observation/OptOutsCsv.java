package org.smppassay.observation;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes what became of opt-outs: {@code optouts.csv}, a row when one comes, and a row for each message that was not sent for
 * one. There is no file if there is nothing to tell. Confined to the loop that observes; the last row is on disk after
 * {@link #close}. A failure to write is an {@link UncheckedIOException}.
 */
public final class OptOutsCsv implements ObservationSink, Closeable {
    private final Path file;
    private final CsvFigures figures;
    private @Nullable CsvWriter csv;

    /**
     * @param file written anew with the first row
     * @param start the instant of day 1 00:00, which the times of observations are counted from
     */
    public OptOutsCsv(Path file, Instant start) {
        this.file = file;
        this.figures = new CsvFigures(start);
    }

    @Override
    public void message(MessageObservation message) {
        // Messages are in messages.csv.
    }

    @Override
    public void reply(ReplyObservation reply) {
        if (reply.kind() == ReplyKind.OPT_OUT) {
            row(reply.receivedNanos(), reply.source(), "opted_out", "", "reply");
        }
    }

    @Override
    public void heldBack(HeldBack message) {
        row(
                message.nanos(),
                message.destination(),
                "held_back",
                Long.toString(message.number()),
                message.knownFrom().name().toLowerCase(Locale.ROOT));
    }

    @Override
    public void receipt(ReceiptKind kind) {
        // Receipts are counted in the result.
    }

    @Override
    public void end(RunFacts facts) {
        // Facts about the run as a whole are in the result.
    }

    private void row(long nanos, String number, String what, String message, String knownFrom) {
        CsvWriter out = csv;
        if (out == null) {
            out = open();
            csv = out;
        }
        out.writeRecord(figures.instant(nanos), number, what, message, knownFrom);
    }

    private CsvWriter open() {
        try {
            CsvWriter out = MessagesCsv.writer(MessagesCsv.open(file));
            out.writeRecord("at_utc", "number", "what", "message", "known_from");
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (csv != null) {
            csv.close();
        }
    }
}
