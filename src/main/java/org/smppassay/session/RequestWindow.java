package org.smppassay.session;

import com.cloudhopper.smpp.pdu.Pdu;
import com.cloudhopper.smpp.pdu.PduRequest;
import org.jspecify.annotations.Nullable;
import org.smppassay.world.LazyTimer;

/**
 * The requests of one session that wait for their responses, in the order they were sent. Sequence numbers follow each other, so
 * the low bits of one are as good a hash as any. Owned by the session's loop.
 */
final class RequestWindow {
    private static final int LAST_SEQUENCE = 0x7FFFFFFF;

    private static final int LEAST = 16;

    private final long responseNanos;
    private int lastSequence;
    private @Nullable Entry[] slots = new Entry[LEAST];
    private int size;
    private @Nullable Entry oldest;
    private @Nullable Entry newest;

    /** A request under way. */
    static final class Entry {
        final int commandId;
        final int sequence;
        final long sentNanos;
        final ResponseListener listener;
        private @Nullable Entry nextInSlot;
        private @Nullable Entry older;
        private @Nullable Entry newer;

        Entry(int commandId, int sequence, long sentNanos, ResponseListener listener) {
            this.commandId = commandId;
            this.sequence = sequence;
            this.sentNanos = sentNanos;
            this.listener = listener;
        }

        /** Holds no other any more: one that has grown old before it was taken out would make those after it grow old too. */
        private void letGo() {
            nextInSlot = null;
            older = null;
            newer = null;
        }

        /** True if it holds no other. */
        boolean isAlone() {
            return nextInSlot == null && older == null && newer == null;
        }
    }

    /**
     * @param responseNanos how long a request may stay unanswered
     */
    RequestWindow(long responseNanos) {
        this(responseNanos, 0);
    }

    /** A window whose first request has the sequence number after {@code lastSequence}. */
    RequestWindow(long responseNanos, int lastSequence) {
        this.responseNanos = responseNanos;
        this.lastSequence = lastSequence;
    }

    int size() {
        return size;
    }

    /** Gives a PDU the next sequence number; nobody waits for an answer to it. */
    void number(Pdu pdu) {
        pdu.setSequenceNumber(nextSequence());
    }

    /** Takes the next sequence number. */
    int nextSequence() {
        lastSequence = lastSequence == LAST_SEQUENCE ? 1 : lastSequence + 1;
        return lastSequence;
    }

    /** Gives the request the next sequence number and remembers it. */
    void add(PduRequest<?> request, long nowNanos, ResponseListener listener) {
        number(request);
        if (size == slots.length) {
            grow();
        }
        Entry entry = new Entry(request.getCommandId(), lastSequence, nowNanos, listener);
        putIntoSlot(entry);
        entry.older = newest;
        if (newest == null) {
            oldest = entry;
        } else {
            newest.newer = entry;
        }
        newest = entry;
        size++;
    }

    /** The request with this sequence number; null if there is none. */
    @Nullable
    Entry get(int sequence) {
        Entry entry = slots[slot(sequence)];
        while (entry != null && entry.sequence != sequence) {
            entry = entry.nextInSlot;
        }
        return entry;
    }

    /** Takes out the request with this sequence number; null if there is none. */
    @Nullable
    Entry remove(int sequence) {
        Entry entry = get(sequence);
        if (entry != null) {
            takeFromSlot(entry);
            takeFromOrder(entry);
            entry.letGo();
            size--;
        }
        return entry;
    }

    /** When the oldest request stops waiting, or {@link LazyTimer#NEVER}. */
    long oldestDeadline() {
        return oldest == null ? LazyTimer.NEVER : oldest.sentNanos + responseNanos;
    }

    /** Takes out the oldest request; null if there is none. */
    @Nullable
    Entry removeOldest() {
        return oldest == null ? null : remove(oldest.sequence);
    }

    private void takeFromSlot(Entry entry) {
        int slot = slot(entry.sequence);
        Entry before = slots[slot];
        if (before == entry) {
            slots[slot] = entry.nextInSlot;
            return;
        }
        while (before != null && before.nextInSlot != entry) {
            before = before.nextInSlot;
        }
        if (before != null) {
            before.nextInSlot = entry.nextInSlot;
        }
    }

    private void takeFromOrder(Entry entry) {
        if (entry.older == null) {
            oldest = entry.newer;
        } else {
            entry.older.newer = entry.newer;
        }
        if (entry.newer == null) {
            newest = entry.older;
        } else {
            entry.newer.older = entry.older;
        }
    }

    private void grow() {
        slots = new Entry[slots.length * 2];
        for (Entry entry = oldest; entry != null; entry = entry.newer) {
            putIntoSlot(entry);
        }
    }

    private void putIntoSlot(Entry entry) {
        int slot = slot(entry.sequence);
        entry.nextInSlot = slots[slot];
        slots[slot] = entry;
    }

    private int slot(int sequence) {
        return sequence & (slots.length - 1);
    }
}
