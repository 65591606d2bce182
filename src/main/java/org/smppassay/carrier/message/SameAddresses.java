package org.smppassay.carrier.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pending messages by source and destination. Costs nothing before it is first asked, which happens when a client replaces or
 * cancels by address. Owned by one loop.
 */
final class SameAddresses {
    private static final int LEAST = 64;

    private @Nullable Message[] slots = new Message[LEAST];
    private int size;

    void add(Message message) {
        if (size == slots.length) {
            grow();
        }
        link(message);
        size++;
    }

    /** Takes out a message that is there. */
    void remove(Message message) {
        Message earlier = message.before;
        Message later = message.after;
        if (earlier == null) {
            slots[slot(hash(message))] = later;
        } else {
            earlier.after = later;
        }
        if (later != null) {
            later.before = earlier;
        }
        message.before = null;
        message.after = null;
        size--;
    }

    /** Those that go the way of a request, in the order in which they were accepted. */
    List<Message> matching(Way way) {
        List<Message> found = new ArrayList<>();
        Message message = slots[slot(way.hash())];
        while (message != null) {
            if (way.isThatOf(message)) {
                found.add(message);
            }
            message = message.after;
        }
        found.sort(Comparator.comparingLong(Message::index));
        return found;
    }

    private void grow() {
        @Nullable Message[] former = slots;
        slots = new Message[former.length * 2];
        for (Message first : former) {
            Message message = first;
            while (message != null) {
                Message next = message.after;
                link(message);
                message = next;
            }
        }
    }

    private void link(Message message) {
        int slot = slot(hash(message));
        Message first = slots[slot];
        message.before = null;
        message.after = first;
        if (first != null) {
            first.before = message;
        }
        slots[slot] = message;
    }

    private static int hash(Message message) {
        return Way.hash(message.source().getAddress(), message.destinationNumber());
    }

    private int slot(int hash) {
        return (hash ^ hash >>> 16) & (slots.length - 1);
    }
}
