package org.smppassay.judging;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.smppassay.observation.ReplyKind;
import org.smppassay.observation.ReplyObservation;

/** Reads the replies that a run has left. Confined to the thread that reads. */
final class ReplyRows implements CsvTable.Rows {
    private static final long DAY_NANOS = 86_400_000_000_000L;

    private final Path file;
    private final Times times;
    private final List<Reply> replies = new ArrayList<>();

    /** One reply. */
    record Reply(Instant when, String number, String operator, ReplyKind kind, String text) {
        ReplyObservation observation(long startNanos) {
            long nanos = Math.max(0, SendRows.nanos(when) - startNanos);
            int day = Math.toIntExact(Math.min(Integer.MAX_VALUE, 1 + nanos / DAY_NANOS));
            return new ReplyObservation(nanos, day, number, operator, text, kind);
        }
    }

    ReplyRows(Path file, Times times) {
        this.file = file;
        this.times = times;
    }

    Header begin(List<String> names) {
        Header read = new Header(file.toString(), names, Map.of());
        read.require(Column.DESTINATION, Column.DONE_AT, Column.KIND);
        return read;
    }

    @Override
    public void row(Row row) throws BadCellException {
        String kind = row.text(Column.KIND);
        Instant when = times.read(Column.DONE_AT, row.text(Column.DONE_AT)).instant();
        replies.add(new Reply(
                when, row.text(Column.DESTINATION), row.text(Column.OPERATOR), kind(kind), row.text(Column.TEXT)));
    }

    private static ReplyKind kind(String name) throws BadCellException {
        for (ReplyKind kind : ReplyKind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
                return kind;
            }
        }
        throw BadCellException.of(Column.KIND, "complaint, opt_out, answer or other", name);
    }

    List<Reply> replies() {
        return replies;
    }
}
