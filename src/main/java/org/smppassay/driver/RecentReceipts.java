package org.smppassay.driver;

import org.smppassay.numbering.Numbers;

/**
 * Remembers for a while which submissions have had their final receipt, so that another one is known as a duplicate. Keeps
 * 64 bits of each: a message id and number that were never seen are taken for remembered ones once in about 10^13 questions
 * to a million. Numbers are told apart by what they have in common however carriers write them. Confined to one loop.
 */
final class RecentReceipts {
    private final long spanNanos;
    private long turnNanos;
    private RememberedKeys current = new RememberedKeys();
    private RememberedKeys previous = new RememberedKeys();

    /**
     * @param spanNanos how long each is remembered at least; at most twice as long
     */
    RecentReceipts(long spanNanos) {
        this.spanNanos = spanNanos;
        this.turnNanos = spanNanos;
    }

    void add(String messageId, String number, long nowNanos) {
        forgetOld(nowNanos);
        current.add(key(messageId, number));
    }

    boolean contains(String messageId, String number, long nowNanos) {
        forgetOld(nowNanos);
        long key = key(messageId, number);
        return current.contains(key) || previous.contains(key);
    }

    private void forgetOld(long nowNanos) {
        if (nowNanos < turnNanos) {
            return;
        }
        // A span may be a millisecond and a silence days: the turns between them are passed over in one step.
        long turns = (nowNanos - turnNanos) / spanNanos + 1;
        RememberedKeys forgotten = previous;
        previous = current;
        current = forgotten;
        current.clear();
        if (turns > 1) {
            previous.clear();
        }
        turnNanos += turns * spanNanos;
    }

    /** Never 0. */
    private static long key(String messageId, String number) {
        long hash = 1;
        for (int i = 0; i < messageId.length(); i++) {
            hash = hash * 0x9e3779b97f4a7c15L + messageId.charAt(i);
        }
        hash ^= hash >>> 29;
        for (int i = Numbers.keyStart(number); i < number.length(); i++) {
            hash = hash * 0xbf58476d1ce4e5b9L + number.charAt(i);
        }
        hash = (hash ^ (hash >>> 32)) * 0x94d049bb133111ebL;
        hash ^= hash >>> 29;
        return hash == 0 ? 1 : hash;
    }
}
