package org.smppassay.carrier.message;

import com.cloudhopper.smpp.pdu.SubmitSm;
import java.util.Arrays;
import org.smppassay.carrier.account.Account;
import org.smppassay.protocol.MessageState;

/**
 * Messages at numbered places, each in a row of numbers. As objects they would outlive many collections of garbage, of which each
 * has to look at all of them or copy them; of an array of numbers it does neither. Owned by one loop.
 */
final class PackedMessages {
    /** The place of a message that is not here. */
    static final int NOWHERE = -1;

    private static final int LEAST = 64;

    private static final int INDEX = 0;
    private static final int DESTINATION = 1;
    private static final int ACCEPTED = 2;
    private static final int DUE = 3;
    private static final int EXPIRES = 4;
    /** What they have in common, state, attempts, and the octets of the request. */
    private static final int REST = 5;

    private static final int WIDTH = 6;

    private static final int REGISTERED_SHIFT = 8;
    private static final int PRIORITY_SHIFT = 16;
    private static final int STATE_SHIFT = 24;
    private static final int STATE_MASK = 0xF;
    private static final int ATTEMPTS_SHIFT = 28;
    private static final int COMMON_SHIFT = 32;
    private static final int MOST_ATTEMPTS = 0xF;

    private final Account account;
    private final Commons commons = new Commons();
    private long[] rows = new long[LEAST * WIDTH];

    /** Places by the low bits of the index: the first one plus one, 0 if there is none, and behind each the next one. */
    private int[] firsts = new int[LEAST];

    private int[] nexts = new int[LEAST];

    PackedMessages(Account account) {
        this.account = account;
    }

    /** True if nothing gets lost that somebody could still ask for. */
    static boolean fits(Message message) {
        boolean plain =
                message.group() == null && message.oddDestination == null && message.attempts() <= MOST_ATTEMPTS;
        boolean bare = message.segment == null
                && message.destiny() == null
                && message.text().length == 0
                && message.vendorParameters().isEmpty();
        return plain && (message.stage() == Stage.ENDED || (message.isDecided() && bare));
    }

    /** Has room for so many places. */
    void resize(int places) {
        rows = Arrays.copyOf(rows, Math.max(LEAST, places) * WIDTH);
        nexts = Arrays.copyOf(nexts, Math.max(LEAST, places));
        if (places > firsts.length) {
            relink(Integer.highestOneBit(places - 1) << 1);
        }
    }

    private void relink(int length) {
        int[] former = firsts;
        firsts = new int[length];
        for (int first : former) {
            int place = first - 1;
            while (place != NOWHERE) {
                int next = nexts[place] - 1;
                link(place);
                place = next;
            }
        }
    }

    /** Packs a message that {@link #fits} into a place that is free. */
    void put(int place, Message message) {
        int row = place * WIDTH;
        rows[row + INDEX] = message.index();
        rows[row + DESTINATION] = message.packedDestination;
        rows[row + ACCEPTED] = message.acceptedNanos();
        rows[row + DUE] = message.dueNanos();
        rows[row + EXPIRES] = message.expiresNanos();
        rows[row + REST] = ((long) commons.enter(message) << COMMON_SHIFT)
                | ((long) message.attempts() << ATTEMPTS_SHIFT)
                | ((long) message.state().code() << STATE_SHIFT)
                | ((message.priority() & 0xFFL) << PRIORITY_SHIFT)
                | ((message.registeredDelivery() & 0xFFL) << REGISTERED_SHIFT)
                | (message.dataCoding() & 0xFFL);
        link(place);
    }

    /** Where the message with this index is, or {@link #NOWHERE}. */
    int placeOf(long index) {
        int place = firsts[slot(index)] - 1;
        while (place != NOWHERE && rows[place * WIDTH + INDEX] != index) {
            place = nexts[place] - 1;
        }
        return place;
    }

    /** When the message at a place reaches or has reached its final state. */
    long finalNanos(int place) {
        return rows[place * WIDTH + DUE];
    }

    /** Takes a message out and makes an object of it again. */
    Message take(int place, long nowNanos) {
        int row = place * WIDTH;
        long rest = rows[row + REST];
        Common common = commons.get((int) (rest >>> COMMON_SHIFT));
        SubmitSm request = new SubmitSm();
        request.setServiceType(common.serviceType());
        request.setPriority((byte) (rest >> PRIORITY_SHIFT));
        request.setRegisteredDelivery((byte) (rest >> REGISTERED_SHIFT));
        request.setDataCoding((byte) rest);
        Message message = new Message(
                account,
                common.ids(),
                rows[row + INDEX],
                common.source(),
                common.destination(rows[row + DESTINATION]),
                request,
                rows[row + ACCEPTED]);
        message.expiresAt(rows[row + EXPIRES]);
        for (long left = rest >> ATTEMPTS_SHIFT & MOST_ATTEMPTS; left > 0; left--) {
            message.tries(common.attempt());
        }
        message.decide(state(rest), common.failure(), common.cause(), rows[row + DUE]);
        if (message.isOver(nowNanos)) {
            message.end();
        }
        drop(place);
        return message;
    }

    private static MessageState state(long rest) {
        return MessageState.fromCode((int) (rest >> STATE_SHIFT) & STATE_MASK).orElseThrow();
    }

    /** Forgets the message at a place. */
    void drop(int place) {
        int slot = slot(rows[place * WIDTH + INDEX]);
        if (firsts[slot] == place + 1) {
            firsts[slot] = nexts[place];
        } else {
            int before = firsts[slot] - 1;
            while (nexts[before] != place + 1) {
                before = nexts[before] - 1;
            }
            nexts[before] = nexts[place];
        }
        commons.leave((int) (rows[place * WIDTH + REST] >>> COMMON_SHIFT));
    }

    private void link(int place) {
        int slot = slot(rows[place * WIDTH + INDEX]);
        nexts[place] = firsts[slot];
        firsts[slot] = place + 1;
    }

    private int slot(long index) {
        return (int) index & (firsts.length - 1);
    }
}
