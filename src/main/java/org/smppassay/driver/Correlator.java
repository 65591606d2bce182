package org.smppassay.driver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.smppassay.observation.ObservationSink;
import org.smppassay.observation.ReceiptKind;
import org.smppassay.protocol.MessageIdFormat;
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
    private final Map<String, Part> open = new HashMap<>();
    private final Map<String, List<Part>> unanswered = new HashMap<>();
    private final Map<String, Early> early = new LinkedHashMap<>();
    private final Map<String, String> overdue = new LinkedHashMap<>();

    /** A receipt that came before anything it could speak of. */
    private record Early(ReceivedReceipt receipt, String from, long nanos) {}

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
        String id = MessageIdFormat.canonical(messageId);
        part.accepted(id);
        if (part.message.closed()) {
            remember(part);
            return;
        }
        index(part, id);
        if (!early.isEmpty()) {
            matchEarly(part);
        }
    }

    /** No response came; a receipt may yet tell that the part was accepted. */
    void unanswered(Part part) {
        part.unanswered();
        if (part.message.closed()) {
            return;
        }
        unanswered
                .computeIfAbsent(part.message.destination, number -> new ArrayList<>(1))
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
        for (Part part : message.parts) {
            if (part.state() == Part.State.ACCEPTED) {
                remember(part);
            }
            unindex(part);
            List<Part> waiting = unanswered.get(message.destination);
            if (waiting != null && waiting.remove(part) && waiting.isEmpty()) {
                unanswered.remove(message.destination);
            }
        }
    }

    /** The run is over: what still fits nothing never will. */
    void end() {
        early.values().forEach(receipt -> sink.receipt(ReceiptKind.ORPHAN));
        early.clear();
    }

    private void match(ReceivedReceipt receipt, String from, long nanos) {
        Part exact = onlyOpen(MessageIdFormat.canonical(receipt.messageId()), from);
        if (exact != null && receipt.messageIds().size() == 1) {
            settle(exact, receipt, nanos);
            return;
        }
        List<Part> fitting = openParts(receipt, from);
        if (fitting.size() == 1) {
            settle(fitting.get(0), receipt, nanos);
        } else if (fitting.size() > 1) {
            sink.receipt(ReceiptKind.AMBIGUOUS);
        } else if (repeats(receipt, from, nanos)) {
            sink.receipt(ReceiptKind.DUPLICATE);
        } else if (!inferred(receipt, from, nanos) && !late(receipt, from, nanos)) {
            keepEarly(receipt, from, nanos);
        }
    }

    /** The only open part with this very id and number; null if there is none or more than one. */
    private @Nullable Part onlyOpen(String id, String from) {
        Part found = null;
        for (Part part = open.get(id); part != null; part = part.nextWithSameId) {
            if (Numbers.same(part.message.destination, from)) {
                if (found != null) {
                    return null;
                }
                found = part;
            }
        }
        return found;
    }

    private List<Part> openParts(ReceivedReceipt receipt, String from) {
        List<Part> fitting = new ArrayList<>(2);
        for (String id : receipt.messageIds()) {
            for (String reading : MessageIdFormat.candidates(id)) {
                for (Part part = open.get(reading); part != null; part = part.nextWithSameId) {
                    if (Numbers.same(part.message.destination, from) && !fitting.contains(part)) {
                        fitting.add(part);
                    }
                }
            }
        }
        return fitting;
    }

    private void settle(Part part, ReceivedReceipt receipt, long nanos) {
        if (part.settled()) {
            sink.receipt(ReceiptKind.DUPLICATE);
            return;
        }
        part.settle(receipt.state(), receipt.error().isEmpty() ? receipt.state().text() : receipt.error());
        part.message.finalReceipt(nanos);
        recent.add(part.messageId(), part.message.destination, nanos);
        sink.receipt(ReceiptKind.FINAL);
        settled.accept(part.message);
    }

    /** A number with exactly one unanswered part and a receipt that fits nothing else: beyond doubt they belong together. */
    private boolean inferred(ReceivedReceipt receipt, String from, long nanos) {
        List<Part> waiting = unanswered.get(from);
        if (waiting == null || waiting.size() != 1) {
            return false;
        }
        Part part = waiting.get(0);
        unanswered.remove(from);
        String id = MessageIdFormat.canonical(receipt.messageId());
        part.inferAccepted(id);
        index(part, id);
        settle(part, receipt, nanos);
        return true;
    }

    /** True if a message whose outcome has been told had a receipt like this. */
    private boolean repeats(ReceivedReceipt receipt, String from, long nanos) {
        for (String id : receipt.messageIds()) {
            for (String reading : MessageIdFormat.candidates(id)) {
                if (recent.contains(reading, from, nanos)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean late(ReceivedReceipt receipt, String from, long nanos) {
        for (String id : receipt.messageIds()) {
            for (String reading : MessageIdFormat.candidates(id)) {
                String destination = overdue.get(reading);
                if (destination != null && Numbers.same(destination, from)) {
                    overdue.remove(reading);
                    recent.add(reading, destination, nanos);
                    sink.receipt(ReceiptKind.LATE);
                    return true;
                }
            }
        }
        return false;
    }

    private void keepEarly(ReceivedReceipt receipt, String from, long nanos) {
        Early displaced = early.put(MessageIdFormat.canonical(receipt.messageId()), new Early(receipt, from, nanos));
        if (displaced != null) {
            sink.receipt(ReceiptKind.ORPHAN);
        }
        if (early.size() > MAX_EARLY) {
            dropEldest(early);
            sink.receipt(ReceiptKind.ORPHAN);
        }
    }

    private void matchEarly(Part part) {
        for (String reading : MessageIdFormat.candidates(part.messageId())) {
            Early kept = early.get(reading);
            if (kept != null && Numbers.same(part.message.destination, kept.from)) {
                early.remove(reading);
                settle(part, kept.receipt, kept.nanos);
                return;
            }
        }
    }

    private void inferFromEarly(Part part) {
        String destination = part.message.destination;
        List<Map.Entry<String, Early>> fitting = early.entrySet().stream()
                .filter(entry -> Numbers.same(destination, entry.getValue().from))
                .toList();
        if (fitting.size() == 1) {
            Early kept = fitting.get(0).getValue();
            if (inferred(kept.receipt, destination, kept.nanos)) {
                early.remove(fitting.get(0).getKey());
            }
        }
    }

    private void index(Part part, String id) {
        part.nextWithSameId = open.put(id, part);
    }

    private void unindex(Part part) {
        Part first = open.get(part.messageId());
        if (first == part) {
            if (part.nextWithSameId == null) {
                open.remove(part.messageId());
            } else {
                open.put(part.messageId(), part.nextWithSameId);
            }
            return;
        }
        for (Part before = first; before != null; before = before.nextWithSameId) {
            if (before.nextWithSameId == part) {
                before.nextWithSameId = part.nextWithSameId;
            }
        }
    }

    private void remember(Part part) {
        overdue.put(part.messageId(), part.message.destination);
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
