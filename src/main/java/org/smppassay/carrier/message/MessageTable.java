package org.smppassay.carrier.message;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Messages by their indexes. Indexes follow each other, so the low bits of one are as good a hash as any, and messages
 * accepted together lie together. Owned by one loop.
 */
final class MessageTable {
    private static final int LEAST = 64;
    /** Room that is kept even if most of it is empty, or bursts would have it made and thrown away all the time. */
    private static final int KEPT = 4096;

    private @Nullable Message[] slots = new Message[LEAST];
    private int size;

    void put(Message message) {
        if (size == slots.length) {
            resize(slots.length * 2);
        }
        link(slots, message);
        size++;
    }

    @Nullable
    Message get(long index) {
        Message found = slots[slot(index, slots)];
        while (found != null && found.index() != index) {
            found = found.nextInTable;
        }
        return found;
    }

    /** Takes out a message that is there. */
    void remove(Message message) {
        int slot = slot(message.index(), slots);
        Message found = slots[slot];
        if (found == message) {
            slots[slot] = message.nextInTable;
        } else {
            while (found != null && found.nextInTable != message) {
                found = found.nextInTable;
            }
            if (found == null) {
                throw new IllegalStateException("no message " + message.index());
            }
            found.nextInTable = message.nextInTable;
        }
        message.nextInTable = null;
        size--;
        if (size < slots.length >> 3 && slots.length > KEPT) {
            resize(slots.length / 2);
        }
    }

    /** Calls {@code each} with all of them, in an order that means nothing. */
    void forEach(Consumer<Message> each) {
        for (Message first : slots) {
            for (Message message = first; message != null; message = message.nextInTable) {
                each.accept(message);
            }
        }
    }

    private void resize(int length) {
        @Nullable Message[] larger = new Message[length];
        for (Message first : slots) {
            Message message = first;
            while (message != null) {
                Message next = message.nextInTable;
                link(larger, message);
                message = next;
            }
        }
        slots = larger;
    }

    private static void link(@Nullable Message[] slots, Message message) {
        int slot = slot(message.index(), slots);
        message.nextInTable = slots[slot];
        slots[slot] = message;
    }

    private static int slot(long index, @Nullable Message[] slots) {
        return (int) index & (slots.length - 1);
    }
}
