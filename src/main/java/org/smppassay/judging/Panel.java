package org.smppassay.judging;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what the handsets of a panel received. Confined to the thread that reads. */
final class Panel implements CsvTable.Rows {
    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "received", "是", "收到", "已收到");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "not received", "否", "未收到", "没收到");

    private final Path file;
    private final Reading reading;
    private final Times times;
    private final List<Statement> into;

    Panel(Path file, Reading reading, Times times, List<Statement> into) {
        this.file = file;
        this.reading = reading;
        this.times = times;
        this.into = into;
    }

    Header begin(List<String> names) {
        Header read = new Header(file.toString(), names, reading.columns()).withAnyTimeAs(Column.DONE_AT);
        read.require(Column.DESTINATION);
        if (!read.has(Column.DONE_AT)) {
            read.require(Column.RECEIVED);
        }
        return read;
    }

    @Override
    public void row(Row row) throws BadCellException {
        row.identity(Column.DESTINATION);
        String number = Subscriber.digits(Column.DESTINATION, row.text(Column.DESTINATION));
        String received = row.text(Column.RECEIVED);
        String time = row.text(Column.DONE_AT);
        String word = received.toLowerCase(Locale.ROOT);
        boolean no = NO.contains(word);
        boolean yes = YES.contains(word);
        if (no && !time.isEmpty()) {
            throw new BadCellException(
                    Column.RECEIVED, "'" + received + "', and yet the row has a time, '" + time + "'");
        }
        if (received.isEmpty() && time.isEmpty()) {
            throw BadCellException.of(Column.RECEIVED, "yes, no or the time at which it came", "");
        }
        Optional<Instant> when = Optional.empty();
        if (!time.isEmpty()) {
            when = Optional.of(times.read(Column.DONE_AT, time).instant());
        } else if (!yes && !no) {
            when = Optional.of(timeOr(received));
        }
        into.add(new Statement(number, when, "", !no));
    }

    private Instant timeOr(String received) throws BadCellException {
        if (received.chars().noneMatch(Character::isDigit)) {
            throw BadCellException.of(Column.RECEIVED, "yes, no or the time at which it came", received);
        }
        return times.read(Column.RECEIVED, received).instant();
    }
}
