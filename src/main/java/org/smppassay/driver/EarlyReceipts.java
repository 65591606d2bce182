package org.smppassay.driver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.smppassay.numbering.Numbers;
import org.smppassay.protocol.MessageIdFormat;
import org.smppassay.protocol.ReceivedReceipt;

/** Receipts that fit nothing yet, because they may have overtaken their response. Owned by the tester's loop. */
final class EarlyReceipts {
    private final int limit;
    private final Set<Early> inOrder = new LinkedHashSet<>();
    private final Map<String, List<Early>> byId = new HashMap<>();
    private final Map<String, List<Early>> byNumber = new HashMap<>();

    /** One of them: from which number it came, and when. Each is itself alone, whatever it says. */
    static final class Early {
        final ReceivedReceipt receipt;
        final String from;
        final long nanos;

        private Early(ReceivedReceipt receipt, String from, long nanos) {
            this.receipt = receipt;
            this.from = from;
            this.nanos = nanos;
        }
    }

    /**
     * @param limit how many to keep
     */
    EarlyReceipts(int limit) {
        this.limit = limit;
    }

    int size() {
        return inOrder.size();
    }

    /** Keeps one more; false if the oldest had to go for it. */
    boolean keep(ReceivedReceipt receipt, String from, long nanos) {
        Early early = new Early(receipt, from, nanos);
        inOrder.add(early);
        for (String id : receipt.messageIds()) {
            add(byId, MessageIdFormat.canonical(id), early);
        }
        add(byNumber, Numbers.key(from), early);
        if (inOrder.size() <= limit) {
            return true;
        }
        Iterator<Early> eldest = inOrder.iterator();
        remove(eldest.next());
        return false;
    }

    /** Those that may speak of a part that has got its id, in the order in which they came. */
    List<Early> fitting(Part part) {
        List<Early> found = new ArrayList<>(1);
        for (String reading : MessageIdFormat.candidates(part.messageId())) {
            for (Early early : byId.getOrDefault(reading, List.of())) {
                if (Numbers.same(part.message.destination, early.from) && !found.contains(early)) {
                    found.add(early);
                }
            }
        }
        return found;
    }

    /** Those that came from a number, in the order in which they came. */
    List<Early> from(String number) {
        return byNumber.getOrDefault(Numbers.key(number), List.of()).stream()
                .filter(early -> Numbers.same(number, early.from))
                .toList();
    }

    void remove(Early early) {
        inOrder.remove(early);
        for (String id : early.receipt.messageIds()) {
            remove(byId, MessageIdFormat.canonical(id), early);
        }
        remove(byNumber, Numbers.key(early.from), early);
    }

    void clear() {
        inOrder.clear();
        byId.clear();
        byNumber.clear();
    }

    private static void add(Map<String, List<Early>> index, String key, Early early) {
        index.computeIfAbsent(key, absent -> new ArrayList<>(1)).add(early);
    }

    private static void remove(Map<String, List<Early>> index, String key, Early early) {
        List<Early> there = index.get(key);
        if (there != null && there.remove(early) && there.isEmpty()) {
            index.remove(key);
        }
    }
}
