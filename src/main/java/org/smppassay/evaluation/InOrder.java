package org.smppassay.evaluation;

import java.util.function.IntConsumer;

/**
 * Hands what is told in any order on in the order of sending, as soon as all before it is known. A look at what happens to be known
 * would favour what is known early, and messages arrive sooner than they fail. Two octets a message of which an earlier one
 * is still waited for. Confined to one thread.
 */
final class InOrder {
    private static final short UNKNOWN = 0;

    private final IntConsumer next;
    private short[] waiting = new short[1024];
    private long first = 1;
    private int start;

    /**
     * @param next takes what is known of each message, in their order
     */
    InOrder(IntConsumer next) {
        this.next = next;
    }

    /**
     * Takes what is known of a message.
     *
     * @param number from 1, each once
     * @param what from 0 to 30000
     */
    void tell(long number, int what) {
        int place = Math.toIntExact(number - first);
        if (place >= waiting.length) {
            grow(place);
        }
        waiting[(start + place) % waiting.length] = (short) (what + 1);
        while (waiting[start] != UNKNOWN) {
            int known = waiting[start] - 1;
            waiting[start] = UNKNOWN;
            start = (start + 1) % waiting.length;
            first++;
            next.accept(known);
        }
    }

    private void grow(int place) {
        short[] wider = new short[Math.max(place + 1, waiting.length * 2)];
        int toEnd = waiting.length - start;
        System.arraycopy(waiting, start, wider, 0, toEnd);
        System.arraycopy(waiting, 0, wider, toEnd, start);
        waiting = wider;
        start = 0;
    }
}
