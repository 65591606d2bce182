package org.smppassay.carrier.delivery;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smppassay.session.BindInfo;
import org.smppassay.session.SmppSession;

/** An account's binds that take deliveries, and which of them is next. Owned by the account's home loop. */
final class Receivers {
    private final int window;
    private final List<Receiver> all = new ArrayList<>();
    private boolean differ;
    private int next;

    /** A bind, and how many deliveries it has not answered. */
    static final class Receiver {
        final SmppSession session;
        private final ServedNumbers numbers;
        int unanswered;

        private Receiver(SmppSession session) {
            this.session = session;
            this.numbers =
                    ServedNumbers.of(session.peer().map(BindInfo::addressRange).orElse(""));
        }
    }

    /**
     * @param window deliveries that one bind may have unanswered
     */
    Receivers(int window) {
        this.window = window;
    }

    void add(SmppSession session) {
        all.add(new Receiver(session));
        haveChanged();
    }

    void remove(SmppSession session) {
        all.removeIf(receiver -> receiver.session == session);
        haveChanged();
    }

    private void haveChanged() {
        differ = all.stream().anyMatch(receiver -> !receiver.numbers.isAll());
    }

    /** Any of them, with room or not; null if there is none. */
    @Nullable
    SmppSession any() {
        return all.isEmpty() ? null : all.get(0).session;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** True if not every bind may have every delivery. */
    boolean differ() {
        return differ;
    }

    /** The binds that may have a delivery, by their places, which stay the same until a bind comes or goes. */
    BitSet serving(Delivery delivery) {
        String number = delivery.destination().getAddress();
        BitSet serving = new BitSet(all.size());
        for (int place = 0; place < all.size(); place++) {
            if (all.get(place).numbers.include(number)) {
                serving.set(place);
            }
        }
        if (serving.isEmpty() && !delivery.onlyInRange()) {
            serving.set(0, all.size());
        }
        return serving;
    }

    /** True if one of these binds has room. */
    boolean haveRoom(BitSet among) {
        for (int place = among.nextSetBit(0); place >= 0; place = among.nextSetBit(place + 1)) {
            if (hasRoom(all.get(place))) {
                return true;
            }
        }
        return false;
    }

    /** The next bind with room, in turn; null if there is none. */
    @Nullable
    Receiver next() {
        for (int tried = 0; tried < all.size(); tried++) {
            Receiver receiver = turn();
            if (hasRoom(receiver)) {
                return receiver;
            }
        }
        return null;
    }

    /** The next of these binds with room, in turn; null if there is none. */
    @Nullable
    Receiver next(BitSet among) {
        for (int tried = 0; tried < all.size(); tried++) {
            Receiver receiver = turn();
            if (among.get(next) && hasRoom(receiver)) {
                return receiver;
            }
        }
        return null;
    }

    private boolean hasRoom(Receiver receiver) {
        return receiver.unanswered < window;
    }

    private Receiver turn() {
        next = (next + 1) % all.size();
        return all.get(next);
    }
}
