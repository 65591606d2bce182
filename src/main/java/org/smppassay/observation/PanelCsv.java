package org.smppassay.observation;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.smppassay.observation.Cohort.Role;

/**
 * Writes what the handsets of the panel received: {@code panel.csv}, a row for each message, and one for each handset that was written
 * to and received nothing. There is no file if no handset has told anything. Confined to the loop that observes; the last row is on
 * disk after {@link #close}. A failure to write is an {@link UncheckedIOException}.
 */
public final class PanelCsv implements ObservationSink, Closeable {
    private static final long ALMOST_A_MILLISECOND = 999_999;

    private final Path file;
    private final CsvFigures figures;
    private final Set<String> writtenTo = new LinkedHashSet<>();
    private final Set<String> heardOf = new LinkedHashSet<>();
    private @Nullable CsvWriter csv;

    /**
     * @param file written anew with the first row
     * @param start the instant of day 1 00:00, which the times of observations are counted from
     */
    public PanelCsv(Path file, Instant start) {
        this.file = file;
        this.figures = new CsvFigures(start);
    }

    @Override
    public void message(MessageObservation message) {
        if (message.cohort().role() == Role.PANEL) {
            writtenTo.add(message.destination());
        }
    }

    @Override
    public void reply(ReplyObservation reply) {
        // Replies are in replies.csv.
    }

    @Override
    public void receipt(ReceiptKind kind) {
        // Receipts are counted in the result.
    }

    /** Times are rounded up, so that nothing is received before it was sent. */
    @Override
    public void handset(HandsetObservation handset) {
        if (!handset.received()) {
            writer();
            return;
        }
        heardOf.add(handset.destination());
        long nanos = handset.receivedNanos();
        String when = figures.instant(nanos == MessageObservation.NEVER ? nanos : nanos + ALMOST_A_MILLISECOND);
        writer().writeRecord(handset.destination(), "yes", when);
    }

    @Override
    public void end(RunFacts facts) {
        if (csv != null) {
            writtenTo.removeAll(heardOf);
            writtenTo.forEach(number -> writer().writeRecord(number, "no", ""));
        }
    }

    private CsvWriter writer() {
        CsvWriter out = csv;
        if (out == null) {
            out = open();
            csv = out;
        }
        return out;
    }

    private CsvWriter open() {
        try {
            CsvWriter out = MessagesCsv.writer(MessagesCsv.open(file));
            out.writeRecord("number", "received", "received_utc");
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
