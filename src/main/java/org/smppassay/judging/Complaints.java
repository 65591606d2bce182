package org.smppassay.judging;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads complaints. Confined to the thread that reads. */
final class Complaints implements CsvTable.Rows {
    private final Path file;
    private final Reading reading;
    private final Times times;
    private final List<Statement> into;

    Complaints(Path file, Reading reading, Times times, List<Statement> into) {
        this.file = file;
        this.reading = reading;
        this.times = times;
        this.into = into;
    }

    Header begin(List<String> names) {
        Header read = new Header(file.toString(), names, reading.columns()).withAnyTimeAs(Column.COMPLAINED_AT);
        read.require(Column.DESTINATION);
        return read;
    }

    @Override
    public void row(Row row) throws BadCellException {
        row.identity(Column.DESTINATION);
        String number = Subscriber.digits(Column.DESTINATION, row.text(Column.DESTINATION));
        String when = row.text(Column.COMPLAINED_AT);
        Optional<Instant> time =
                when.isEmpty() ? Optional.empty() : Optional.of(times.readOrDate(Column.COMPLAINED_AT, when));
        into.add(new Statement(number, time, row.text(Column.TEXT), true));
    }
}
