package org.smppassay.judging;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.smppassay.observation.ReceiptKind;

/** Reads a file of receipts into the ledger. Confined to the thread that reads. */
final class ReceiptRows implements CsvTable.Rows {
    private final Path file;
    private final Reading reading;
    private final Ledger ledger;
    private final Times times;

    ReceiptRows(Path file, Reading reading, Ledger ledger, Times times) {
        this.file = file;
        this.reading = reading;
        this.ledger = ledger;
        this.times = times;
    }

    Header begin(List<String> names) {
        Header read = new Header(file.toString(), names, reading.columns()).withAnyTimeAs(Column.DONE_AT);
        read.require(Column.MESSAGE_ID, Column.STATUS);
        return read;
    }

    @Override
    public void row(Row row) throws BadCellException {
        String id = row.identity(Column.MESSAGE_ID);
        String word = row.text(Column.STATUS);
        State state = reading.ofReceipt(word)
                .orElseThrow(() -> BadCellException.of(
                        Column.STATUS, "a receipt's state such as DELIVRD, or --state " + word + "=DELIVRD", word));
        String number = Subscriber.digits(Column.DESTINATION, row.whole(Column.DESTINATION));
        String done = row.text(Column.DONE_AT);
        OptionalLong nanos = done.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(
                        SendRows.nanos(times.read(Column.DONE_AT, done).instant()));
        if (state.isFinal()) {
            ledger.receipt(id, number, state, SendRows.failure(row.text(Column.ERROR), word), nanos);
        } else {
            ledger.count(ReceiptKind.INTERMEDIATE);
        }
    }
}
