package org.smppassay.judging;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.smppassay.observation.LineFacts;
import org.smppassay.observation.MessageObservation;
import org.smppassay.observation.ObservationSink;
import org.smppassay.observation.PaceFacts;
import org.smppassay.observation.ReceiptKind;
import org.smppassay.observation.ReplyKind;
import org.smppassay.observation.ReplyObservation;
import org.smppassay.observation.RunFacts;

/** What files tell, as observations. Holds every message. Confined to the thread that reads. */
public final class Observations {
    private static final int MOST_DAYS = 366;

    private final Ledger ledger;
    private final List<String> complaints;
    private final long complaintsOfAnybody;
    private final long bad;
    private final List<String> remarks = new ArrayList<>();
    private final boolean timesKnown;
    private final boolean submitKnown;
    private final int days;
    private final long startNanos;
    private final Subscriber subscriber;

    private Observations(
            Ledger ledger, SendRows rows, Optional<Complaints> told, Exports exports, BadRows bad, Reading reading) {
        this.ledger = ledger;
        this.subscriber = new Subscriber(reading.plan(), reading.countryCode());
        this.bad = bad.count();
        this.submitKnown = rows.has(Column.SUBMIT_MS);
        this.complaints = told.map(Complaints::numbers).orElse(List.of());
        this.complaintsOfAnybody = exports.complaintCount().orElse(0);
        this.days = rows.daysTold() ? lastDay() : countDays();
        this.startNanos = rows.daysTold()
                ? firstMidnight(ZoneOffset.UTC)
                : firstMidnight(rows.zone().orElseThrow());
        this.timesKnown = ledger.sends().stream()
                .noneMatch(send -> send.state == State.DELIVERED && send.finalNanos == MessageObservation.NEVER);
        remark(told);
    }

    /**
     * Reads the files.
     *
     * @throws UnreadableRowsException if they can't be judged as they are
     */
    public static Observations read(Exports exports, Reading reading) throws IOException {
        BadRows bad = new BadRows(reading.maxBad());
        Ledger ledger = new Ledger(reading.deadline().toNanos());
        Names names = new Names();
        SendRows sends = new SendRows(
                exports.sends(), reading, ledger, !exports.receipts().isEmpty());
        new CsvTable(exports.sends(), reading.charset()).read(names.noting(sends::begin), sends, bad);
        Times times = new Times(reading.zone().or(sends::zone));
        for (Path file : exports.receipts()) {
            ReceiptRows receipts = new ReceiptRows(file, reading, ledger, times);
            long before = bad.count();
            new CsvTable(file, reading.charset()).read(names.noting(receipts::begin), receipts, bad);
            for (long row = before; row < bad.count(); row++) {
                ledger.count(ReceiptKind.MALFORMED);
            }
        }
        Optional<Complaints> complaints = Optional.empty();
        if (exports.complaints().isPresent()) {
            Complaints told = new Complaints(exports.complaints().get(), reading);
            new CsvTable(exports.complaints().get(), reading.charset()).read(names.noting(told::begin), told, bad);
            told.match(ledger.sends());
            complaints = Optional.of(told);
        }
        bad.check();
        names.requireAll(reading.columns());
        if (ledger.sends().isEmpty()) {
            throw new UnreadableRowsException(exports.sends() + ": there is not a single message to judge");
        }
        return new Observations(ledger, sends, complaints, exports, bad, reading);
    }

    private int lastDay() {
        return ledger.sends().stream().mapToInt(send -> send.day).max().orElse(1);
    }

    /** Numbers the days from the first one on which something was sent. */
    private int countDays() {
        int first = ledger.sends().stream().mapToInt(send -> send.day).min().orElse(0);
        int last = lastDay();
        if (last - first >= MOST_DAYS) {
            throw new UnreadableRowsException("the sends are of " + LocalDate.ofEpochDay(first) + " to "
                    + LocalDate.ofEpochDay(last) + "; at most " + MOST_DAYS
                    + " days can be judged. Are all times read as they are meant?");
        }
        ledger.sends().forEach(send -> send.day -= first - 1);
        return last - first + 1;
    }

    private long firstMidnight(ZoneId zone) {
        long first =
                ledger.sends().stream().mapToLong(send -> send.sentNanos).min().orElse(0);
        LocalDate date = Instant.EPOCH.plusNanos(first).atZone(zone).toLocalDate();
        return SendRows.nanos(date.atStartOfDay(zone).toInstant());
    }

    private void remark(Optional<Complaints> told) {
        add(bad, "row", "could not be read and was left out.", "could not be read and were left out.");
        add(
                ledger.receiptsBeforeSending(),
                "receipt",
                "is dated before its message: clocks differ or seconds are cut off, and latencies are as rough as that.",
                "are dated before their messages: clocks differ or seconds are cut off, and latencies are as rough as that.");
        add(
                ledger.receiptsWithoutTime(),
                "receipt",
                "tells no time, so it counts as in time.",
                "tell no time, so they count as in time.");
        String nobody = "of a number that was sent nothing, and is not counted.";
        add(
                told.map(Complaints::others).orElse(0L),
                "complaint",
                "is " + nobody,
                "are of numbers that were sent nothing, and are not counted.");
    }

    private void add(long count, String noun, String one, String many) {
        if (count > 0) {
            remarks.add(count + " " + noun + (count == 1 ? " " + one : "s " + many));
        }
    }

    /** What a reader should know of the files, in sentences. */
    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    /** How many days, from the first one on which something was sent to the last. */
    public int days() {
        return days;
    }

    /** The midnight before the first message, from which times of observations count. */
    public Instant start() {
        return Instant.EPOCH.plusNanos(startNanos);
    }

    public long messages() {
        return ledger.sends().size();
    }

    /** Whether it is known how long every delivered message took. */
    public boolean latencyKnown() {
        return timesKnown;
    }

    /** Whether a column tells how long submissions took to be answered. */
    public boolean submitLatencyKnown() {
        return submitKnown;
    }

    /** Whether each message is one segment, so that its outcome is that of its segments. */
    public boolean segmentsKnown() {
        return ledger.sends().stream().allMatch(send -> send.segments == 1);
    }

    private ReplyObservation complaint(String number) {
        return new ReplyObservation(0, 1, number, subscriber.operator(number), "", ReplyKind.COMPLAINT);
    }

    /** Tells all of it, and its end. */
    public void tell(ObservationSink sink) {
        long number = 0;
        long segments = 0;
        for (Send send : ledger.sends()) {
            MessageObservation message = send.observation(++number, startNanos);
            segments += message.outcome().accepted() ? message.segments() : 0;
            sink.message(message);
        }
        for (ReceiptKind kind : ReceiptKind.values()) {
            for (long i = 0; i < ledger.receipts(kind); i++) {
                sink.receipt(kind);
            }
        }
        complaints.forEach(from -> sink.reply(complaint(from)));
        for (long i = 0; i < complaintsOfAnybody; i++) {
            sink.reply(complaint(""));
        }
        sink.end(new RunFacts(messages(), 0, segments, false, 0, 0, 0, LineFacts.NONE, PaceFacts.NONE));
    }
}
