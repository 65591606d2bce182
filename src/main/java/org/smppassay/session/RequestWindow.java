package org.smppassay.session;

import com.cloudhopper.smpp.pdu.Pdu;
import com.cloudhopper.smpp.pdu.PduRequest;
import io.netty.util.collection.IntObjectHashMap;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.smppassay.world.LazyTimer;

/** The requests of one session that wait for their responses, in the order they were sent. Owned by the session's loop. */
final class RequestWindow {
    private static final int LAST_SEQUENCE = 0x7FFFFFFF;

    private final IntObjectHashMap<Entry> bySequence = new IntObjectHashMap<>();
    private final Deque<Entry> bySending = new ArrayDeque<>();
    private final long responseNanos;
    private int lastSequence;

    /** A request under way. */
    static final class Entry {
        final int commandId;
        final int sequence;
        final long sentNanos;
        final ResponseListener listener;
        private boolean settled;

        Entry(int commandId, int sequence, long sentNanos, ResponseListener listener) {
            this.commandId = commandId;
            this.sequence = sequence;
            this.sentNanos = sentNanos;
            this.listener = listener;
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
        return bySequence.size();
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
        Entry entry = new Entry(request.getCommandId(), lastSequence, nowNanos, listener);
        bySequence.put(lastSequence, entry);
        bySending.add(entry);
    }

    /** The request with this sequence number; null if there is none. */
    @Nullable
    Entry get(int sequence) {
        return bySequence.get(sequence);
    }

    /** Takes out the request with this sequence number; null if there is none. */
    @Nullable
    Entry remove(int sequence) {
        Entry entry = bySequence.remove(sequence);
        if (entry != null) {
            entry.settled = true;
            dropSettled();
        }
        return entry;
    }

    /** When the oldest request stops waiting, or {@link LazyTimer#NEVER}. */
    long oldestDeadline() {
        Entry oldest = bySending.peek();
        return oldest == null ? LazyTimer.NEVER : oldest.sentNanos + responseNanos;
    }

    /** Takes out the oldest request; null if there is none. */
    @Nullable
    Entry removeOldest() {
        Entry oldest = bySending.peek();
        return oldest == null ? null : remove(oldest.sequence);
    }

    private void dropSettled() {
        for (Entry first = bySending.peek(); first != null && first.settled; first = bySending.peek()) {
            bySending.remove();
        }
    }
}
