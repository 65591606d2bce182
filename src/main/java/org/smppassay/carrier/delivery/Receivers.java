package org.smppassay.carrier.delivery;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smppassay.session.BindInfo;
import org.smppassay.session.SmppSession;

/** An account's binds that take deliveries, and which of them is next. Owned by the account's home loop. */
final class Receivers {
    private final int window;
    private final List<Receiver> all = new ArrayList<>();
    private boolean chooseNumbers;
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
        chooseNumbers = all.stream().anyMatch(receiver -> !receiver.numbers.isAll());
    }

    /** Any of them, with room or not; null if there is none. */
    @Nullable
    SmppSession any() {
        return all.isEmpty() ? null : all.get(0).session;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** True if a bind would take the delivery, perhaps later. */
    boolean serve(Delivery delivery) {
        return !delivery.onlyInRange()
                ? !all.isEmpty()
                : serve(delivery.destination().getAddress());
    }

    private boolean serve(String number) {
        return all.stream().anyMatch(receiver -> receiver.numbers.include(number));
    }

    /** The next bind with room that may have the delivery, in turn; null if there is none. */
    @Nullable
    Receiver next(Delivery delivery) {
        if (!chooseNumbers) {
            return next();
        }
        String number = delivery.destination().getAddress();
        if (!serve(number)) {
            return delivery.onlyInRange() ? null : next();
        }
        for (int tried = 0; tried < all.size(); tried++) {
            Receiver receiver = turn();
            if (receiver.unanswered < window && receiver.numbers.include(number)) {
                return receiver;
            }
        }
        return null;
    }

    private @Nullable Receiver next() {
        for (int tried = 0; tried < all.size(); tried++) {
            Receiver receiver = turn();
            if (receiver.unanswered < window) {
                return receiver;
            }
        }
        return null;
    }

    private Receiver turn() {
        next = (next + 1) % all.size();
        return all.get(next);
    }
}
