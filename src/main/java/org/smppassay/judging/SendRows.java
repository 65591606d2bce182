package org.smppassay.judging;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.smppassay.observation.Cohort;
import org.smppassay.observation.MessageObservation;

/** Reads the file of sends into the ledger. Confined to the thread that reads. */
final class SendRows implements CsvTable.Rows {
    private static final int MOST_SEGMENTS = 255;
    private static final Pattern SEGMENT = Pattern.compile("([0-9]{1,3})(?:/([0-9]{1,3}))?");
    /** Headers of a status that only a receipt can tell: success is a delivery there. */
    private static final Set<String> RECEIPT_HEADERS =
            Set.of("delivery_status", "dlr_status", "状态报告", "回执状态", "送达状态", "接收状态");

    private static final char SHARED = '\u0000';
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
    private boolean statusOfReceipts;

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
        if (read.has(Column.SEGMENT)) {
            read.require(Column.MESSAGE);
        } else if (!reading.columns().containsKey(Column.MESSAGE)) {
            read = read.without(Column.MESSAGE);
        }
        if (receiptsApart) {
            read.require(Column.MESSAGE_ID);
        } else {
            read.require(Column.STATUS);
        }
        statusOfReceipts = RECEIPT_HEADERS.contains(read.name(Column.STATUS));
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
        send.network = network(row);
        place(send, sent, row);
        send.role = role(row);
        String message = segments(send, row);
        send.submissions = row.number(Column.SUBMISSIONS, 1, Integer.MAX_VALUE, send.segmentAlone ? 1 : send.segments);
        send.writtenAfterNanos = row.millis(Column.SENT_AFTER_MS).orElse(0);
        send.submitNanos = row.millis(Column.SUBMIT_MS).orElse(MessageObservation.NEVER);
        send.inferred = row.text(Column.INFERRED).equals("true");
        outcome(send, row);
        ledger.add(send, message);
    }

    /** A file's only column of that kind tells of operators, whatever it is called. */
    private String network(Row row) {
        return header != null && header.field(Column.NETWORK) != header.field(Column.OPERATOR)
                ? row.text(Column.NETWORK).intern()
                : "";
    }

    /** What the message's other rows share with this one; empty if it has no others. */
    private String segments(Send send, Row row) throws BadCellException {
        send.segments = row.number(Column.SEGMENTS, 1, MOST_SEGMENTS, 1);
        String told = row.text(Column.SEGMENT);
        if (told.isEmpty() && !has(Column.MESSAGE)) {
            return "";
        }
        Matcher of = SEGMENT.matcher(told);
        if (!told.isEmpty() && !of.matches()) {
            throw BadCellException.of(Column.SEGMENT, "a segment such as 2 or 2/3", told);
        }
        if (!told.isEmpty()) {
            send.segment = Integer.parseInt(of.group(1));
            send.segments = Math.max(send.segments, of.group(2) == null ? 1 : Integer.parseInt(of.group(2)));
        }
        if (send.segment > MOST_SEGMENTS || send.segments > MOST_SEGMENTS || (!told.isEmpty() && send.segment < 1)) {
            throw BadCellException.of(Column.SEGMENT, "segments from 1 to " + MOST_SEGMENTS, told);
        }
        String message = row.text(Column.MESSAGE);
        if (message.isEmpty()) {
            if (send.segments > 1 || send.segment > 1) {
                throw BadCellException.of(Column.MESSAGE, "what the rows of one message share", message);
            }
            return "";
        }
        send.segmentAlone = true;
        return message + SHARED + send.destination;
    }

    private void outcome(Send send, Row row) throws BadCellException {
        State answered = submitted(row);
        String word = row.text(Column.STATUS);
        State state = reading.ofSend(word, statusOfReceipts)
                .orElseThrow(() -> new BadCellException(
                        Column.STATUS,
                        "'" + word + "' is no state that is understood by itself; say what it means, such as --state "
                                + word + "=DELIVRD or --state " + word + "=ACCEPTED"));
        String failure = failure(row.text(Column.ERROR), word);
        OptionalLong done = done(send, row);
        if (state.isFinal() && answered == State.REJECTED) {
            throw new BadCellException(Column.STATUS, "'" + word + "', and yet the submission was refused");
        }
        if (state.isFinal() && state != State.REJECTED) {
            send.state = answered;
            ledger.settle(send, state, failure, done);
        } else {
            send.state = state == State.ACCEPTED ? answered : state;
            boolean refused = send.state == State.REJECTED;
            send.failure = refused ? (state == State.REJECTED ? failure : refusal(row)) : "";
        }
    }

    private static Cohort.Role role(Row row) throws BadCellException {
        String told = row.text(Column.ROLE);
        for (Cohort.Role role : Cohort.Role.values()) {
            if (told.isEmpty() || role.name().equalsIgnoreCase(told)) {
                return role;
            }
        }
        throw BadCellException.of(Column.ROLE, "subscriber, panel or canary", told);
    }

    private State submitted(Row row) throws BadCellException {
        String word = row.text(Column.SUBMIT_STATUS);
        return reading.ofSubmission(word)
                .orElseThrow(() -> BadCellException.of(
                        Column.SUBMIT_STATUS, "whether it was taken, or --state " + word + "=ACCEPTED", word));
    }

    private static String refusal(Row row) {
        return failure(row.text(Column.ERROR), row.text(Column.SUBMIT_STATUS));
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
