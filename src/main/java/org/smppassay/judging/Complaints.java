package org.smppassay.judging;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smppassay.numbering.Numbers;

/** Reads complaints, and counts those of people who were sent something. Confined to the thread that reads. */
final class Complaints implements CsvTable.Rows {
    private final Path file;
    private final Reading reading;
    private final Map<String, List<String>> byKey = new HashMap<>();
    private final List<String> numbers = new ArrayList<>();
    private long others;

    Complaints(Path file, Reading reading) {
        this.file = file;
        this.reading = reading;
    }

    Header begin(List<String> names) {
        Header read = new Header(file.toString(), names, reading.columns());
        read.require(Column.DESTINATION);
        return read;
    }

    @Override
    public void row(Row row) throws BadCellException {
        row.identity(Column.DESTINATION);
        String digits = Subscriber.digits(Column.DESTINATION, row.text(Column.DESTINATION));
        byKey.computeIfAbsent(Numbers.key(digits), key -> new ArrayList<>(1)).add(digits);
    }

    /** Finds out which of them were sent something. */
    void match(List<Send> sends) {
        for (Send send : sends) {
            List<String> waiting = byKey.get(Numbers.key(send.destination));
            if (waiting != null) {
                waiting.removeIf(number -> taken(number, send.destination));
            }
        }
        others = byKey.values().stream().mapToLong(List::size).sum();
    }

    private boolean taken(String number, String destination) {
        boolean same = !destination.isEmpty() && Numbers.same(destination, number);
        if (same) {
            numbers.add(number);
        }
        return same;
    }

    /** The numbers of those who complained, once for each complaint. */
    List<String> numbers() {
        return numbers;
    }

    /** Complaints of people who were sent nothing. */
    long others() {
        return others;
    }
}
