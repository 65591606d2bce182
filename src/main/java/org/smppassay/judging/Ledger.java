package org.smppassay.judging;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.smppassay.numbering.Numbers;
import org.smppassay.observation.MessageObservation;
import org.smppassay.observation.ReceiptKind;
import org.smppassay.protocol.IdReadings;
import org.smppassay.protocol.MessageIdFormat;

/**
 * Sends, and the receipts that speak of them. As in a live run, a match takes the message id in any notation and the number
 * if it is told, what fits several messages is counted as ambiguous and never guessed, and the first final receipt decides;
 * the order of the rows does not matter. Confined to the thread that reads.
 */
final class Ledger {
    /** Messages that one judgement may hold: some 300 octets each. */
    static final int MOST = 5_000_000;

    private final long deadlineNanos;
    private final List<Send> sends = new ArrayList<>();
    private final Map<String, Integer> ofMessage = new HashMap<>();
    private final Map<String, Send> byId = new HashMap<>();
    private final IdReadings readings = new IdReadings();
    private final Map<ReceiptKind, Long> receipts = new EnumMap<>(ReceiptKind.class);
    private int rows;
    private long receiptsBeforeSending;
    private long receiptsWithoutTime;

    Ledger(long deadlineNanos) {
        this.deadlineNanos = deadlineNanos;
    }

    /**
     * A row of the sends.
     *
     * @param message what the rows of its message share, if each is one segment; else empty
     */
    void add(Send send, String message) {
        if (rows++ == MOST) {
            throw new UnreadableRowsException("more than " + MOST + " rows of sends; judge them in parts");
        }
        if (!send.messageId.isEmpty()) {
            String id = MessageIdFormat.canonical(send.messageId);
            readings.note(id);
            send.nextWithSameId = byId.put(id, send);
        }
        Integer known = message.isEmpty() ? null : ofMessage.get(message);
        if (known != null && sends.get(known).takes(send)) {
            sends.set(known, sends.get(known).with(send));
            return;
        }
        if (!message.isEmpty()) {
            ofMessage.put(message, sends.size());
        }
        sends.add(send);
    }

    /** Each message by the row that heads it. */
    List<Send> sends() {
        return sends;
    }

    /** A receipt, or a row of the sends that tells a final state. */
    void settle(Send send, State state, String failure, OptionalLong nanos) {
        boolean late = nanos.isPresent() && nanos.getAsLong() - send.sentNanos - send.writtenAfterNanos > deadlineNanos;
        note(nanos, send);
        if (send.told) {
            count(ReceiptKind.DUPLICATE);
            boolean earlier = nanos.isPresent()
                    && send.finalNanos != MessageObservation.NEVER
                    && nanos.getAsLong() < send.finalNanos;
            boolean instead = !late && (earlier || !send.state.isFinal());
            if (!instead) {
                return;
            }
            if (!send.state.isFinal()) {
                // The one that came too late turns out to be the duplicate.
                receipts.merge(ReceiptKind.LATE, -1L, Long::sum);
                count(ReceiptKind.FINAL);
            }
        } else {
            count(late ? ReceiptKind.LATE : ReceiptKind.FINAL);
        }
        send.told = true;
        if (!late) {
            send.inferred |= send.state == State.UNANSWERED;
            send.state = state;
            send.failure = state == State.DELIVERED ? "" : failure;
            send.finalNanos = nanos.orElse(MessageObservation.NEVER);
        }
    }

    private void note(OptionalLong nanos, Send send) {
        receiptsWithoutTime += nanos.isPresent() ? 0 : 1;
        receiptsBeforeSending += nanos.isPresent() && nanos.getAsLong() < send.sentNanos ? 1 : 0;
    }

    /** A final receipt of the message {@code id} to {@code number}, which is empty if it is not told. */
    void receipt(String id, String number, State state, String failure, OptionalLong nanos) {
        List<Send> fitting = fitting(id, number);
        if (fitting.size() > 1 && nanos.isPresent()) {
            fitting = sentBefore(nanos.getAsLong(), fitting);
        }
        if (fitting.isEmpty()) {
            count(ReceiptKind.ORPHAN);
        } else if (fitting.size() > 1) {
            count(ReceiptKind.AMBIGUOUS);
        } else if (fitting.get(0).state == State.REJECTED) {
            count(ReceiptKind.ORPHAN);
        } else {
            settle(fitting.get(0), state, failure, nanos);
        }
    }

    private List<Send> fitting(String id, String number) {
        List<Send> fitting = new ArrayList<>(1);
        for (String reading : readings.of(id)) {
            for (Send send = byId.get(reading); send != null; send = send.nextWithSameId) {
                if (Numbers.same(send.destination, number) && !fitting.contains(send)) {
                    fitting.add(send);
                }
            }
        }
        return fitting;
    }

    /** An id that is used again can't have been meant before that; nor so long after that its receipt would be late. */
    private List<Send> sentBefore(long nanos, List<Send> fitting) {
        return fitting.stream()
                .filter(send -> send.sentNanos <= nanos && nanos - send.sentNanos <= deadlineNanos)
                .toList();
    }

    void count(ReceiptKind kind) {
        receipts.merge(kind, 1L, Long::sum);
    }

    long receipts(ReceiptKind kind) {
        return receipts.getOrDefault(kind, 0L);
    }

    /** Receipts dated before their message: clocks that differ, or minutes cut off. */
    long receiptsBeforeSending() {
        return receiptsBeforeSending;
    }

    long receiptsWithoutTime() {
        return receiptsWithoutTime;
    }
}
