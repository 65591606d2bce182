package org.smppassay.judging;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.smppassay.observation.MessageObservation;

/** Reads the file of sends into the ledger. Confined to the thread that reads. */
final class SendRows implements CsvTable.Rows {
    private static final int MOST_SEGMENTS = 255;
    private static final int MOST_DAYS = 366;
    private static final int LAST_HOUR = 23;

    private final Path file;
    private final Reading reading;
    private final Ledger ledger;
    private final boolean receiptsApart;
    private final Times times;
    private final Subscriber subscriber;
    private @Nullable Header header;
    private @Nullable ZoneId zone;
    private boolean daysTold;

    SendRows(Path file, Reading reading, Ledger ledger, boolean receiptsApart) {
        this.file = file;
        this.reading = reading;
        this.ledger = ledger;
        this.receiptsApart = receiptsApart;
        this.times = new Times(reading.zone());
        this.subscriber = new Subscriber(reading.plan(), reading.countryCode());
        this.zone = reading.zone().orElse(null);
    }

    Header begin(List<String> names) {
        Header read = new Header(file.toString(), names, reading.columns()).withAnyTimeAs(Column.SENT_AT);
        read.require(Column.SENT_AT);
        if (receiptsApart) {
            read.require(Column.MESSAGE_ID);
        } else {
            read.require(Column.STATUS);
        }
        header = read;
        daysTold = reading.zone().isEmpty() && read.hasAll(Column.DAY, Column.HOUR);
        return read;
    }

    /** Whether days are told by a column; otherwise those of a calendar are to be counted from its first. */
    boolean daysTold() {
        return daysTold;
    }

    boolean has(Column column) {
        return header != null && header.has(column);
    }

    @Override
    public void row(Row row) throws BadCellException {
        Moment sent = times.read(Column.SENT_AT, row.text(Column.SENT_AT));
        String id = receiptsApart ? row.identity(Column.MESSAGE_ID) : row.whole(Column.MESSAGE_ID);
        String destination = Subscriber.digits(Column.DESTINATION, row.whole(Column.DESTINATION));
        String told = row.text(Column.OPERATOR);
        String operator = told.isEmpty() && !has(Column.OPERATOR) ? subscriber.operator(destination) : told;
        Send send = new Send(id, destination, operator.intern(), nanos(sent.instant()));
        place(send, sent, row);
        send.segments = row.number(Column.SEGMENTS, 1, MOST_SEGMENTS, 1);
        send.submissions = row.number(Column.SUBMISSIONS, 1, Integer.MAX_VALUE, send.segments);
        send.writtenAfterNanos = row.millis(Column.SENT_AFTER_MS).orElse(0);
        send.submitNanos = row.millis(Column.SUBMIT_MS).orElse(MessageObservation.NEVER);
        send.inferred = row.text(Column.INFERRED).equals("true");
        outcome(send, row);
        ledger.add(send);
    }

    private void outcome(Send send, Row row) throws BadCellException {
        String word = row.text(Column.STATUS);
        State state = reading.ofSend(word)
                .orElseThrow(() -> new BadCellException(
                        Column.STATUS,
                        "'" + word + "' is no state that is understood by itself; say what it means, such as --state "
                                + word + "=DELIVRD or --state " + word + "=ACCEPTED"));
        String failure = failure(row.text(Column.ERROR), word);
        OptionalLong done = done(send, row);
        if (state.isFinal() && state != State.REJECTED) {
            ledger.settle(send, state, failure, done);
        } else {
            send.state = state;
            send.failure = state == State.REJECTED ? failure : "";
        }
    }

    private OptionalLong done(Send send, Row row) throws BadCellException {
        OptionalLong after = row.millis(Column.RECEIPT_AFTER_MS);
        if (after.isPresent()) {
            return OptionalLong.of(send.sentNanos + after.getAsLong());
        }
        String done = row.text(Column.DONE_AT);
        return done.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(nanos(times.read(Column.DONE_AT, done).instant()));
    }

    /** An error code of zeros says that there is none. */
    static String failure(String error, String word) {
        return error.chars().allMatch(c -> c == '0') ? word : error;
    }

    private void place(Send send, Moment sent, Row row) throws BadCellException {
        if (daysTold) {
            send.day = row.number(Column.DAY, 1, MOST_DAYS, 0);
            send.hour = row.number(Column.HOUR, 0, LAST_HOUR, -1);
            return;
        }
        ZonedDateTime there = sent.instant().atZone(zoneOf(sent));
        send.day = Math.toIntExact(there.toLocalDate().toEpochDay());
        send.hour = there.getHour();
    }

    private ZoneId zoneOf(Moment sent) throws BadCellException {
        Optional<ZoneOffset> offset = sent.offset();
        ZoneId known = zone;
        if (reading.zone().isPresent() && known != null) {
            return known;
        }
        if (offset.isEmpty()) {
            throw new BadCellException(
                    Column.SENT_AT, "nobody says whose days count; say it with --zone, such as --zone +08:00");
        }
        if (known != null && !known.equals(offset.get())) {
            throw new BadCellException(
                    Column.SENT_AT,
                    "the offset " + offset.get() + " is not that of the rows before, " + known
                            + "; say whose days count with --zone");
        }
        zone = offset.get();
        return offset.get();
    }

    /** Since 1970; a long holds those of the years 1678 to 2262. */
    static long nanos(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
    }

    Optional<ZoneId> zone() {
        return Optional.ofNullable(zone);
    }
}
