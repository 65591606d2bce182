package org.smppassay.carrier.message;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.smppassay.carrier.account.Account;

/**
 * The messages that ended last, as many as may be remembered: packed, unless there is more to them than can be packed or somebody has
 * asked for them. Owned by one loop.
 */
final class Finished {
    private static final int LEAST = 64;

    private final int limit;
    private final PackedMessages packed;
    /** Those that are not packed. */
    private @Nullable Message[] whole = new Message[0];

    private int size;
    private int newest = -1;

    /**
     * @param limit how many are remembered, 0 or more
     */
    Finished(Account account, int limit) {
        this.limit = limit;
        this.packed = new PackedMessages(account);
    }

    /** Remembers a message as it is and returns the one that is forgotten for it; null if there is room, or the other was packed. */
    @Nullable
    Message add(Message message) {
        if (limit == 0) {
            return message;
        }
        Message forgotten = makeRoom();
        whole[newest] = message;
        return forgotten;
    }

    /** The same for one that {@link PackedMessages#fits}, and has no need of its object any more. */
    @Nullable
    Message pack(Message message) {
        if (limit == 0) {
            return null;
        }
        Message forgotten = makeRoom();
        packed.put(newest, message);
        return forgotten;
    }

    /** The message with this index as an object, which it stays from now on, if it was packed; else null. */
    @Nullable
    Message recall(long index, long nowNanos) {
        int place = packed.placeOf(index);
        return place == PackedMessages.NOWHERE ? null : recallAt(place, nowNanos);
    }

    /** Makes objects of all that have been packed before their end. */
    void recallUnended(long nowNanos, Consumer<Message> recalled) {
        for (int place = 0; place < size; place++) {
            if (whole[place] == null && packed.finalNanos(place) > nowNanos) {
                recalled.accept(recallAt(place, nowNanos));
            }
        }
    }

    private Message recallAt(int place, long nowNanos) {
        Message message = packed.take(place, nowNanos);
        message.remembered = true;
        whole[place] = message;
        return message;
    }

    /** Makes a place free for the newest and returns the one that was there; null if there was none, or it was packed. */
    private @Nullable Message makeRoom() {
        newest = newest + 1 == limit ? 0 : newest + 1;
        if (newest == size) {
            addPlace();
            return null;
        }
        Message former = whole[newest];
        whole[newest] = null;
        if (former == null) {
            packed.drop(newest);
        }
        return former;
    }

    private void addPlace() {
        if (size == whole.length) {
            int places = Math.min(limit, Math.max(LEAST, size * 2));
            whole = Arrays.copyOf(whole, places);
            packed.resize(places);
        }
        size++;
    }
}
