package org.smppassay.load;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.smppassay.protocol.MessageIdFormat;

/**
 * The accepted submissions that wait for their receipt, by message id, in canonical form ({@link MessageIdFormat#canonical}): some 50
 * octets each for ids of up to 16 octets. And the receipts that came before the response that names their id, as they may on another
 * session. Owned by the load's loop.
 */
final class ReceiptLedger {
    private final IdTable table = new IdTable();
    private final Map<String, IdTable.Entry> longIds = new HashMap<>();
    private final Map<String, Early> early = new LinkedHashMap<>();
    private final IdKey key = new IdKey();

    /** A receipt that nobody waits for yet. */
    record Early(long receivedNanos, boolean failed) {}

    /** How many receipts are waited for. */
    long size() {
        return table.size() + longIds.size();
    }

    /** Waits for the receipt of the id that stands in {@code in}; one that was early is returned instead. */
    @Nullable
    Early expect(byte[] in, int index, int length, PhaseRun phase, long intended) {
        if (!early.isEmpty()) {
            Early came = early.remove(canonical(in, index, length));
            if (came != null) {
                return came;
            }
        }
        if (key.set(in, index, length)) {
            table.put(key.high, key.low, phase, intended);
        } else {
            longIds.put(canonical(in, index, length), new IdTable.Entry(phase, intended));
        }
        return null;
    }

    /** Takes out what waits for the id that stands in {@code in}; null if nothing does. */
    IdTable.@Nullable Entry take(byte[] in, int index, int length) {
        if (key.set(in, index, length)) {
            return table.take(key.high, key.low);
        }
        return longIds.remove(canonical(in, index, length));
    }

    /** Takes out what waits for an id, or for what else the id may stand for, in another notation; null if nothing does. */
    IdTable.@Nullable Entry take(String id) {
        for (String candidate : MessageIdFormat.candidates(id)) {
            IdTable.Entry entry = key.set(candidate) ? table.take(key.high, key.low) : longIds.remove(candidate);
            if (entry != null) {
                return entry;
            }
        }
        return null;
    }

    /** Keeps a receipt until the response comes that names its id. */
    void keepEarly(String id, long nowNanos, boolean failed) {
        early.putIfAbsent(MessageIdFormat.canonical(id), new Early(nowNanos, failed));
    }

    /** Drops the early receipts that came before {@code nanos}; how many there were. */
    long dropEarlyBefore(long nanos) {
        long dropped = 0;
        Iterator<Early> each = early.values().iterator();
        while (each.hasNext() && each.next().receivedNanos() < nanos) {
            each.remove();
            dropped++;
        }
        return dropped;
    }

    private static String canonical(byte[] in, int index, int length) {
        return MessageIdFormat.canonical(new String(in, index, length, StandardCharsets.ISO_8859_1));
    }
}
