package org.smppassay.judging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.smppassay.observation.ClockFacts;
import org.smppassay.observation.LineFacts;
import org.smppassay.observation.MessageObservation;
import org.smppassay.observation.ObservationSink;
import org.smppassay.observation.PaceFacts;
import org.smppassay.observation.ReceiptKind;
import org.smppassay.observation.ReplyKind;
import org.smppassay.observation.ReplyObservation;
import org.smppassay.observation.RunFacts;
import org.smppassay.wording.Phrase;

/** What files tell, as observations. Holds every message. Confined to the thread that reads. */
public final class Observations {
    private static final int MOST_DAYS = 366;

    private final Ledger ledger;
    private final Witnesses witnesses;
    private final List<ReplyRows.Reply> replies;
    private final boolean repliesKnown;
    private final long complaintsOfAnybody;
    private final boolean submitKnown;
    private final int days;
    private final long startNanos;
    private final List<Phrase> remarks = new ArrayList<>();

    private Observations(Ledger ledger, SendRows rows, Said said, Exports exports) {
        this.ledger = ledger;
        this.witnesses = said.witnesses();
        this.replies = said.replies();
        this.repliesKnown = exports.replies().isPresent();
        this.submitKnown = rows.has(Column.SUBMIT_MS);
        this.complaintsOfAnybody = exports.complaintCount().orElse(0);
        this.days = rows.daysTold() ? lastDay() : countDays();
        this.startNanos = rows.daysTold()
                ? firstMidnight(ZoneOffset.UTC)
                : firstMidnight(rows.zone().orElseThrow());
    }

    /** What came back, and what others say. */
    private record Said(List<ReplyRows.Reply> replies, Witnesses witnesses) {}

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
        Reading further = reading.in(reading.zone().or(sends::zone));
        receipts(exports, further, ledger, names, bad);
        Said said = new Said(
                replies(exports, further, names, bad), Witnesses.read(exports.witnesses(), further, names, bad));
        bad.check();
        names.requireAll(reading.columns());
        if (ledger.sends().isEmpty()) {
            throw new UnreadableRowsException(exports.sends() + ": there is not a single message to judge");
        }
        Observations seen = new Observations(ledger, sends, said, exports);
        seen.remark("files.bad-rows", bad.count());
        seen.remark("files.receipts-before-sending", ledger.receiptsBeforeSending());
        seen.remark("files.receipts-without-time", ledger.receiptsWithoutTime());
        seen.remark(
                "files.segments-wanting",
                ledger.sends().stream().filter(Send::lacksParts).count());
        return seen;
    }

    private static void receipts(Exports exports, Reading reading, Ledger ledger, Names names, BadRows bad)
            throws IOException {
        Times times = new Times(reading.zone());
        for (Path file : exports.receipts()) {
            ReceiptRows receipts = new ReceiptRows(file, reading, ledger, times);
            long before = bad.count();
            new CsvTable(file, reading.charset()).read(names.noting(receipts::begin), receipts, bad);
            for (long row = before; row < bad.count(); row++) {
                ledger.count(ReceiptKind.MALFORMED);
            }
        }
    }

    private static List<ReplyRows.Reply> replies(Exports exports, Reading reading, Names names, BadRows bad)
            throws IOException {
        if (exports.replies().isEmpty()) {
            return List.of();
        }
        Path file = exports.replies().get();
        ReplyRows replies = new ReplyRows(file, new Times(reading.zone()));
        new CsvTable(file, StandardCharsets.UTF_8).read(names.noting(replies::begin), replies, bad);
        return replies.replies();
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

    private void remark(String key, long count) {
        if (count > 0) {
            remarks.add(Phrase.of(key, count));
        }
    }

    /** What a reader should know of the files; complete once all is told. */
    public List<Phrase> remarks() {
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
        return ledger.sends().stream().noneMatch(Send::deliveredAtNoTime);
    }

    /** Whether a column tells how long submissions took to be answered. */
    public boolean submitLatencyKnown() {
        return submitKnown;
    }

    /** Whether it is known what people answered. */
    public boolean repliesKnown() {
        return repliesKnown;
    }

    /** Whether the outcome of every segment is known, be it that its message has no other. */
    public boolean segmentsKnown() {
        return ledger.sends().stream().allMatch(send -> send.segments == 1 || send.segmentAlone);
    }

    /** Tells all of it, and its end. */
    public void tell(ObservationSink to) {
        WitnessSink sink = WitnessSink.before(to, start(), witnesses);
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
        replies.forEach(reply -> sink.reply(reply.observation(startNanos)));
        for (long i = 0; i < complaintsOfAnybody; i++) {
            sink.reply(new ReplyObservation(0, 1, "", "", "", ReplyKind.COMPLAINT));
        }
        sink.end(new RunFacts(
                messages(), 0, 0, segments, false, 0, 0, 0, LineFacts.NONE, PaceFacts.NONE, ClockFacts.NONE));
        remarks.addAll(sink.remarks());
    }
}
