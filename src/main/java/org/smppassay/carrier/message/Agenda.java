package org.smppassay.carrier.message;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Messages by what is due next: a heap with four children a node, whose keys lie side by side in memory. Of those due at the
 * same instant the one with the higher priority comes first, then the one accepted first. Owned by one loop.
 */
final class Agenda {
    /** The place of a message that is not on it. */
    static final int NOWHERE = -1;

    private static final int CHILDREN = 4;
    private static final int LEAST = 16;
    /** Room that is kept even if most of it is empty, or bursts would have it made and thrown away all the time. */
    private static final int KEPT = 4096;

    private long[] dues = new long[LEAST];
    private @Nullable Message[] messages = new Message[LEAST];
    private int size;

    int size() {
        return size;
    }

    /** When the first is due; {@link Message#NEVER} if there is none. */
    long firstDue() {
        return size == 0 ? Message.NEVER : dues[0];
    }

    /** Puts a message where its due time wants it, whether or not it is there already. */
    void put(Message message) {
        if (message.place == NOWHERE) {
            if (size == dues.length) {
                resize(size + (size >> 1));
            }
            up(size++, message, message.nextNanos());
        } else {
            int place = message.place;
            up(place, message, message.nextNanos());
            down(message.place, message, message.nextNanos());
        }
    }

    /** Takes out the first. */
    Message removeFirst() {
        Message first = at(0);
        remove(first);
        return first;
    }

    /** Takes out a message, if it is there. */
    void remove(Message message) {
        int place = message.place;
        if (place == NOWHERE) {
            return;
        }
        message.place = NOWHERE;
        Message last = at(--size);
        long lastDue = dues[size];
        messages[size] = null;
        if (last != message) {
            up(place, last, lastDue);
            down(last.place, last, lastDue);
        }
        if (size < dues.length >> 2 && dues.length > KEPT) {
            resize(Math.max(KEPT, dues.length >> 1));
        }
    }

    /** All of them, in no order that means anything. */
    Message[] all() {
        return Arrays.copyOf(messages, size, Message[].class);
    }

    private void up(int from, Message message, long due) {
        int place = from;
        while (place > 0) {
            int parent = (place - 1) / CHILDREN;
            if (!before(due, message, parent)) {
                break;
            }
            set(place, at(parent), dues[parent]);
            place = parent;
        }
        set(place, message, due);
    }

    private void down(int from, Message message, long due) {
        int place = from;
        while (true) {
            int first = place * CHILDREN + 1;
            if (first >= size) {
                break;
            }
            int least = leastOf(first, Math.min(first + CHILDREN, size));
            if (before(due, message, least)) {
                break;
            }
            set(place, at(least), dues[least]);
            place = least;
        }
        set(place, message, due);
    }

    private int leastOf(int first, int end) {
        int least = first;
        for (int child = first + 1; child < end; child++) {
            if (before(dues[child], at(child), least)) {
                least = child;
            }
        }
        return least;
    }

    private boolean before(long due, Message message, int place) {
        if (due != dues[place]) {
            return due < dues[place];
        }
        Message other = at(place);
        return message.priority() == other.priority()
                ? message.index() < other.index()
                : message.priority() > other.priority();
    }

    private void set(int place, Message message, long due) {
        dues[place] = due;
        messages[place] = message;
        message.place = place;
    }

    private Message at(int place) {
        Message message = messages[place];
        if (message == null) {
            throw new IllegalStateException("nobody at place " + place + " of " + size);
        }
        return message;
    }

    private void resize(int length) {
        dues = Arrays.copyOf(dues, length);
        messages = Arrays.copyOf(messages, length);
    }
}
