package org.smppassay.carrier.delivery;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smppassay.session.SmppSession;

/** An account's binds that take deliveries, and which of them is next. Owned by the account's home loop. */
final class Receivers {
    private final int window;
    private final List<Receiver> all = new ArrayList<>();
    private int next;

    /** A bind, and how many deliveries it has not answered. */
    static final class Receiver {
        final SmppSession session;
        int unanswered;

        private Receiver(SmppSession session) {
            this.session = session;
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
    }

    void remove(SmppSession session) {
        all.removeIf(receiver -> receiver.session == session);
    }

    /** The next bind with room, in turn; null if there is none. */
    @Nullable
    Receiver next() {
        for (int tried = 0; tried < all.size(); tried++) {
            next = (next + 1) % all.size();
            if (all.get(next).unanswered < window) {
                return all.get(next);
            }
        }
        return null;
    }
}
