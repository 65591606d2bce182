package org.smppassay.load;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.smppassay.protocol.MessageIdFormat;

/**
 * The accepted submissions that wait for their receipt, by message id, in canonical form ({@link MessageIdFormat#canonical}): some 50
 * octets each for ids of up to 16 octets. And the receipts that came before the response that names their id, as they may on another
 * session.
 *
 * <p>Memory is bounded. The newest million submissions at least wait, two million at most; when a second million is full, the first is given
 * up. What was given up still counts as waiting, and a receipt that comes for it all the same as an orphan. Owned by the load's loop.
 */
final class ReceiptLedger {
    /** Submissions of one generation. */
    static final int MOST_OF_A_GENERATION = 1 << 20;
    /** Receipts that are kept for a response to come. */
    static final int MOST_EARLY = 1 << 16;

    /** After so many receipts with ids just as they were given, and none in another notation, no other notation is tried. */
    private static final int ENOUGH = 100;

    private final IdKey key = new IdKey();
    private final Map<String, Early> early = new LinkedHashMap<>();
    private final int most;
    private Generation young = new Generation();
    private Generation old = new Generation();
    private long givenUp;
    private int asGiven;
    private boolean otherNotation;

    /** Submissions that were accepted one after another. */
    private static final class Generation {
        private final IdTable table = new IdTable();
        private final Map<String, IdTable.Entry> longIds = new HashMap<>();

        int size() {
            return table.size() + longIds.size();
        }

        void forEach(Consumer<IdTable.Entry> each) {
            table.forEach(each);
            longIds.values().forEach(each);
        }

        void clear() {
            table.clear();
            longIds.clear();
        }
    }

    /** A receipt that nobody waits for yet. */
    record Early(long receivedNanos, boolean failed) {}

    ReceiptLedger() {
        this(MOST_OF_A_GENERATION);
    }

    /**
     * @param most submissions of a generation
     */
    ReceiptLedger(int most) {
        this.most = most;
    }

    /** How many submissions have no receipt yet. */
    long size() {
        return waiting() + givenUp;
    }

    /** How many of them are still waited for. */
    long waiting() {
        return (long) young.size() + old.size();
    }

    /** Waits for the receipt of the id that stands in {@code in}; one that was early is returned instead. */
    @Nullable
    Early expect(byte[] in, int index, int length, PhaseRun phase, long intended) {
        if (!early.isEmpty()) {
            Early came = takeEarly(string(in, index, length));
            if (came != null) {
                return came;
            }
        }
        if (young.size() >= most) {
            growOld();
        }
        if (key.set(in, index, length)) {
            young.table.put(key.high, key.low, phase, intended);
        } else {
            IdTable.Entry before = young.longIds.put(
                    MessageIdFormat.canonical(string(in, index, length)), new IdTable.Entry(phase, intended));
            givenUp += before == null ? 0 : 1;
        }
        return null;
    }

    private void growOld() {
        Generation oldest = old;
        givenUp += oldest.size();
        oldest.clear();
        old = young;
        young = oldest;
    }

    private @Nullable Early takeEarly(String id) {
        for (String reading : readings(id)) {
            Early came = early.remove(reading);
            if (came != null) {
                return came;
            }
        }
        return null;
    }

    /** Takes out what waits for the id that stands in {@code in}; null if nothing does. */
    IdTable.@Nullable Entry take(byte[] in, int index, int length) {
        IdTable.Entry entry =
                key.set(in, index, length) ? takeKey() : takeLong(MessageIdFormat.canonical(string(in, index, length)));
        if (entry != null && asGiven < ENOUGH) {
            asGiven++;
        }
        return entry;
    }

    /** Takes out what waits for an id, or for what else the id may stand for, in another notation; null if nothing does. */
    IdTable.@Nullable Entry take(String id) {
        List<String> readings = readings(id);
        for (int i = 0; i < readings.size(); i++) {
            IdTable.Entry entry = key.set(readings.get(i)) ? takeKey() : takeLong(readings.get(i));
            if (entry != null) {
                otherNotation |= i > 0;
                return entry;
            }
        }
        return null;
    }

    private List<String> readings(String id) {
        return otherNotation || asGiven < ENOUGH
                ? MessageIdFormat.candidates(id)
                : List.of(MessageIdFormat.canonical(id));
    }

    private IdTable.@Nullable Entry takeKey() {
        IdTable.Entry entry = old.table.take(key.high, key.low);
        return entry == null ? young.table.take(key.high, key.low) : entry;
    }

    private IdTable.@Nullable Entry takeLong(String canonical) {
        IdTable.Entry entry = old.longIds.remove(canonical);
        return entry == null ? young.longIds.remove(canonical) : entry;
    }

    /**
     * Keeps a receipt until the response comes that names its id.
     *
     * @return how many receipts are given up for it: itself if there is one of that id, the oldest if there are too many
     */
    int keepEarly(String id, long nowNanos, boolean failed) {
        if (early.putIfAbsent(MessageIdFormat.canonical(id), new Early(nowNanos, failed)) != null) {
            return 1;
        }
        if (early.size() <= MOST_EARLY) {
            return 0;
        }
        Iterator<Early> eldest = early.values().iterator();
        eldest.next();
        eldest.remove();
        return 1;
    }

    /** Drops the early receipts that came before {@code nanos}; how many there were. */
    int dropEarlyBefore(long nanos) {
        int dropped = 0;
        Iterator<Early> each = early.values().iterator();
        while (each.hasNext() && each.next().receivedNanos() < nanos) {
            each.remove();
            dropped++;
        }
        return dropped;
    }

    /** No receipt is waited for any longer: those that did not come count with the time that they were waited for. */
    void endWaiting(long nowNanos) {
        Consumer<IdTable.Entry> each = entry -> entry.phase().waitedInVain(nowNanos - entry.intended());
        old.forEach(each);
        young.forEach(each);
    }

    private static String string(byte[] in, int index, int length) {
        return new String(in, index, length, StandardCharsets.ISO_8859_1);
    }
}
