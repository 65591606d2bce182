package org.smppassay.driver;

import java.util.Arrays;

/**
 * Remembers for a while which submissions have had their final receipt, so that another one is known as a duplicate. Keeps
 * 64 bits of each: a message id and number that were never seen are taken for remembered ones once in about 10^13 questions
 * to a million. Confined to one loop.
 */
final class RecentReceipts {
    private static final int FIRST_CAPACITY = 1 << 10;
    private static final long EMPTY = 0;

    private final long spanNanos;
    private long turnNanos;
    private long[] current = new long[FIRST_CAPACITY];
    private long[] previous = new long[FIRST_CAPACITY];
    private int currentSize;

    /**
     * @param spanNanos how long each is remembered at least; at most twice as long
     */
    RecentReceipts(long spanNanos) {
        this.spanNanos = spanNanos;
        this.turnNanos = spanNanos;
    }

    void add(String messageId, String number, long nowNanos) {
        forgetOld(nowNanos);
        if (2 * (currentSize + 1) > current.length) {
            grow();
        }
        if (insert(current, key(messageId, number))) {
            currentSize++;
        }
    }

    boolean contains(String messageId, String number, long nowNanos) {
        forgetOld(nowNanos);
        long key = key(messageId, number);
        return find(current, key) || find(previous, key);
    }

    private void forgetOld(long nowNanos) {
        if (nowNanos < turnNanos) {
            return;
        }
        // A span may be a millisecond and a silence days: the turns between them are passed over in one step.
        long turns = (nowNanos - turnNanos) / spanNanos + 1;
        long[] forgotten = previous;
        previous = current;
        current = forgotten;
        Arrays.fill(current, EMPTY);
        currentSize = 0;
        if (turns > 1) {
            Arrays.fill(previous, EMPTY);
        }
        turnNanos += turns * spanNanos;
    }

    private void grow() {
        long[] old = current;
        current = new long[2 * old.length];
        for (long key : old) {
            if (key != EMPTY) {
                insert(current, key);
            }
        }
    }

    private static boolean insert(long[] table, long key) {
        int place = place(table, key);
        boolean isNew = table[place] == EMPTY;
        table[place] = key;
        return isNew;
    }

    private static boolean find(long[] table, long key) {
        return table[place(table, key)] == key;
    }

    /** Where the key is or would go. */
    private static int place(long[] table, long key) {
        int place = (int) key & (table.length - 1);
        while (table[place] != EMPTY && table[place] != key) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    private static long key(String messageId, String number) {
        long hash = 1;
        for (int i = 0; i < messageId.length(); i++) {
            hash = hash * 0x9e3779b97f4a7c15L + messageId.charAt(i);
        }
        hash ^= hash >>> 29;
        for (int i = 0; i < number.length(); i++) {
            hash = hash * 0xbf58476d1ce4e5b9L + number.charAt(i);
        }
        hash = (hash ^ (hash >>> 32)) * 0x94d049bb133111ebL;
        hash ^= hash >>> 29;
        return hash == EMPTY ? 1 : hash;
    }
}
