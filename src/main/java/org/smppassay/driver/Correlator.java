package org.smppassay.driver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.smppassay.numbering.Numbers;
import org.smppassay.observation.ObservationSink;
import org.smppassay.observation.ReceiptKind;
import org.smppassay.protocol.IdReadings;
import org.smppassay.protocol.MessageIdFormat;
import org.smppassay.protocol.MessageState;
import org.smppassay.protocol.ReceivedReceipt;

/**
 * Finds the part of a message that a receipt speaks of. A match takes the message id, in any notation that carriers use,
 * and the recipient's number; what fits several parts is counted as ambiguous, never guessed. A receipt that fits nothing
 * is kept, because it may have overtaken its response. Owned by the tester's loop.
 */
final class Correlator {
    /** Receipts kept for a response to come; when there are more, the oldest count as orphans. */
    private static final int MAX_EARLY = 100_000;

    /** Ids remembered of parts that had no receipt by their deadline; when there are more, the oldest are forgotten. */
    private static final int MAX_OVERDUE = 200_000;

    private final ObservationSink sink;
    private final Consumer<OpenMessage> settled;
    private final RecentReceipts recent;
    private final IdReadings readings = new IdReadings();
    private final Map<String, Part> open = new HashMap<>();
    private final Map<String, List<Part>> unanswered = new HashMap<>();
    private final EarlyReceipts early = new EarlyReceipts(MAX_EARLY);
    private final Map<String, Overdue> overdue = new LinkedHashMap<>();

    /**
     * @param settled learns of each message of which a segment has had its final receipt
     * @param rememberNanos how long another receipt of a submission is known as a duplicate
     */
    Correlator(ObservationSink sink, Consumer<OpenMessage> settled, long rememberNanos) {
        this.sink = sink;
        this.settled = settled;
        this.recent = new RecentReceipts(rememberNanos);
    }

    /** A response gave the part its id. */
    void accepted(Part part, String messageId) {
        part.accepted(MessageIdFormat.canonical(messageId));
        if (part.message.closed()) {
            remember(part, new Overdue(part.message, 1, false));
            return;
        }
        index(part);
        if (early.size() > 0) {
            matchEarly(part);
        }
        if (!unanswered.isEmpty()) {
            inferSiblings(part);
        }
    }

    /** No response came; a receipt may yet tell that the part was accepted. */
    void unanswered(Part part) {
        part.unanswered();
        if (part.message.closed()) {
            return;
        }
        unanswered
                .computeIfAbsent(Numbers.key(part.message.destination), number -> new ArrayList<>(1))
                .add(part);
        inferFromEarly(part);
    }

    /** A receipt came from the number {@code from}. */
    void received(ReceivedReceipt receipt, String from, long nanos) {
        if (receipt.malformed()) {
            sink.receipt(ReceiptKind.MALFORMED);
        } else if (receipt.intermediate() || !receipt.state().isFinal()) {
            sink.receipt(ReceiptKind.INTERMEDIATE);
        } else {
            match(receipt, from, nanos);
        }
    }

    /** The message's outcome is told: its parts no longer wait for receipts. */
    void close(OpenMessage message) {
        int missing = message.missing();
        Overdue late = missing == 0 ? null : new Overdue(message, missing, message.pending());
        for (Part part : message.parts) {
            if (late != null && part.state() == Part.State.ACCEPTED) {
                remember(part, late);
            }
            unindex(part);
            forgetUnanswered(part);
        }
    }

    /** The run is over: what still fits nothing never will. */
    void end() {
        for (int i = 0; i < early.size(); i++) {
            sink.receipt(ReceiptKind.ORPHAN);
        }
        early.clear();
    }

    private void match(ReceivedReceipt receipt, String from, long nanos) {
        List<Part> fitting = openParts(receipt, from);
        if (fitting.size() == 1) {
            settle(fitting.get(0), receipt, nanos);
        } else if (fitting.size() > 1) {
            sink.receipt(ReceiptKind.AMBIGUOUS);
        } else if (repeats(receipt, from, nanos)) {
            sink.receipt(ReceiptKind.DUPLICATE);
        } else if (!late(receipt, from, nanos)
                && !inferred(receipt, from, nanos)
                && !early.keep(receipt, from, nanos)) {
            sink.receipt(ReceiptKind.ORPHAN);
        }
    }

    /** The open parts that the receipt may speak of. An id in the receipt's own notation is no better than another's. */
    private List<Part> openParts(ReceivedReceipt receipt, String from) {
        List<Part> fitting = List.of();
        for (String id : receipt.messageIds()) {
            for (String reading : readings.of(id)) {
                for (Part part = open.get(reading); part != null; part = part.nextWithSameId) {
                    if (Numbers.same(part.message.destination, from) && !fitting.contains(part)) {
                        fitting = with(fitting, part);
                    }
                }
            }
        }
        return fitting;
    }

    /** Nearly always there is but one. */
    private static List<Part> with(List<Part> some, Part one) {
        if (some.isEmpty()) {
            return List.of(one);
        }
        List<Part> all = new ArrayList<>(some);
        all.add(one);
        return all;
    }

    private void settle(Part part, ReceivedReceipt receipt, long nanos) {
        if (part.settled()) {
            sink.receipt(ReceiptKind.DUPLICATE);
            return;
        }
        part.settle(
                receipt.state(),
                isTelling(receipt.error()) ? receipt.error() : receipt.state().text());
        part.message.isServedBy(receipt.network());
        part.message.finalReceipt(nanos);
        recent.add(part.messageId(), part.message.destination, nanos);
        sink.receipt(ReceiptKind.FINAL);
        settled.accept(part.message);
    }

    /** An error code of zeros says that there is none. */
    private static boolean isTelling(String error) {
        for (int i = 0; i < error.length(); i++) {
            if (error.charAt(i) != '0') {
                return true;
            }
        }
        return false;
    }

    /**
     * A number with exactly one unanswered part, none whose response may still come, and a receipt that fits nothing else:
     * beyond doubt they belong together.
     */
    private boolean inferred(ReceivedReceipt receipt, String from, long nanos) {
        if (from.isEmpty() || unanswered.isEmpty()) {
            return false;
        }
        List<Part> waiting = unanswered.getOrDefault(Numbers.key(from), List.of()).stream()
                .filter(part -> Numbers.same(part.message.destination, from))
                .toList();
        if (waiting.size() != 1 || waiting.get(0).message.has(Part.State.SENT)) {
            return false;
        }
        Part part = waiting.get(0);
        forgetUnanswered(part);
        part.inferAccepted(MessageIdFormat.canonical(receipt.messageId()));
        index(part);
        settle(part, receipt, nanos);
        return true;
    }

    /** True if a message whose outcome has been told had a receipt like this. */
    private boolean repeats(ReceivedReceipt receipt, String from, long nanos) {
        for (String id : receipt.messageIds()) {
            for (String reading : readings.of(id)) {
                if (recent.contains(reading, from, nanos)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean late(ReceivedReceipt receipt, String from, long nanos) {
        for (String id : receipt.messageIds()) {
            for (String reading : readings.of(id)) {
                Overdue message = overdue.get(reading);
                if (message != null && Numbers.same(message.destination, from)) {
                    overdue.remove(reading);
                    recent.add(reading, message.destination, nanos);
                    sink.receipt(ReceiptKind.LATE);
                    message.settle(receipt.state() == MessageState.DELIVERED, nanos)
                            .ifPresent(sink::late);
                    return true;
                }
            }
        }
        return false;
    }

    private void matchEarly(Part part) {
        for (EarlyReceipts.Early kept : early.fitting(part)) {
            early.remove(kept);
            match(kept.receipt, kept.from, kept.nanos);
        }
    }

    private void inferSiblings(Part answered) {
        for (Part part : answered.message.parts) {
            if (part.state() == Part.State.UNANSWERED) {
                inferFromEarly(part);
            }
        }
    }

    /** If the first receipt from the part's number proves it accepted, further ones may be duplicates. */
    private void inferFromEarly(Part part) {
        List<EarlyReceipts.Early> there = early.from(part.message.destination);
        boolean agree = there.stream()
                        .map(kept -> MessageIdFormat.canonical(kept.receipt.messageId()))
                        .distinct()
                        .count()
                == 1;
        if (agree && inferred(there.get(0).receipt, there.get(0).from, there.get(0).nanos)) {
            early.remove(there.get(0));
            matchEarly(part);
        }
    }

    private void forgetUnanswered(Part part) {
        if (unanswered.isEmpty()) {
            return;
        }
        String key = Numbers.key(part.message.destination);
        List<Part> waiting = unanswered.get(key);
        if (waiting != null && waiting.remove(part) && waiting.isEmpty()) {
            unanswered.remove(key);
        }
    }

    /** Parts without an id can't be found by one. */
    private void index(Part part) {
        readings.note(part.messageId());
        if (!part.messageId().isEmpty()) {
            part.nextWithSameId = open.put(part.messageId(), part);
        }
    }

    private void unindex(Part part) {
        if (part.nextWithSameId == null && open.remove(part.messageId(), part)) {
            return;
        }
        Part first = open.get(part.messageId());
        if (first == part && part.nextWithSameId != null) {
            open.put(part.messageId(), part.nextWithSameId);
            return;
        }
        for (Part before = first; before != null; before = before.nextWithSameId) {
            if (before.nextWithSameId == part) {
                before.nextWithSameId = part.nextWithSameId;
            }
        }
    }

    private void remember(Part part, Overdue message) {
        if (part.messageId().isEmpty()) {
            return;
        }
        overdue.put(part.messageId(), message);
        if (overdue.size() > MAX_OVERDUE) {
            dropEldest(overdue);
        }
    }

    private static void dropEldest(Map<?, ?> map) {
        Iterator<?> eldest = map.keySet().iterator();
        eldest.next();
        eldest.remove();
    }
}
