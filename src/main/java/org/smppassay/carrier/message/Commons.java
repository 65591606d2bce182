package org.smppassay.carrier.message;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What packed messages have in common, each kept once for many of them and named by a number, until none of them is left. Owned by one
 * loop.
 */
final class Commons {
    private static final int LEAST = 16;
    private static final int RECENT = 64;
    private static final int NOTHING = -1;

    private @Nullable Common[] all = new Common[LEAST];
    /** How many messages have it; of numbers that are free, the next one that is. */
    private int[] uses = new int[LEAST];

    private final int[] recent = new int[RECENT];
    private int firstFree = NOTHING;
    private int size;

    Commons() {
        Arrays.fill(recent, NOTHING);
    }

    /** How many there are. */
    int size() {
        return size;
    }

    /** The number of what a message has in common with others, one of which it is from now on. */
    int enter(Message message) {
        int slot = Common.hash(message) & (RECENT - 1);
        int number = recent[slot];
        Common known = number == NOTHING ? null : all[number];
        if (known == null || !known.isOf(message)) {
            number = add(Common.of(message));
            recent[slot] = number;
        }
        uses[number]++;
        return number;
    }

    Common get(int number) {
        Common found = all[number];
        if (found == null) {
            throw new IllegalStateException("no message has number " + number);
        }
        return found;
    }

    /** One message less has it. */
    void leave(int number) {
        if (--uses[number] == 0) {
            all[number] = null;
            uses[number] = firstFree;
            firstFree = number;
            size--;
        }
    }

    private int add(Common common) {
        if (firstFree == NOTHING) {
            addRoom();
        }
        int number = firstFree;
        firstFree = uses[number];
        uses[number] = 0;
        all[number] = common;
        size++;
        return number;
    }

    /** To be called when none is free. */
    private void addRoom() {
        int former = size == 0 ? 0 : all.length;
        int length = Math.max(LEAST, former * 2);
        all = Arrays.copyOf(all, length);
        uses = Arrays.copyOf(uses, length);
        for (int number = length - 1; number >= former; number--) {
            uses[number] = firstFree;
            firstFree = number;
        }
    }
}
