package org.smppassay.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.smppassay.observation.MessageObservation;

/** The messages whose outcome is not yet certain, in the order of their first writes. Confined to one loop. */
final class OpenMessages {
    private @Nullable OpenMessage oldest;
    private @Nullable OpenMessage newest;

    /** The one written first; null if there is none. */
    @Nullable
    OpenMessage oldest() {
        return oldest;
    }

    /** Does something with each, which may take it out. */
    void each(Consumer<OpenMessage> what) {
        OpenMessage message = oldest;
        while (message != null) {
            OpenMessage next = message.after;
            what.accept(message);
            message = next;
        }
    }

    /** What is known of them now. */
    List<MessageObservation> observations() {
        List<MessageObservation> known = new ArrayList<>();
        for (OpenMessage message = oldest; message != null; message = message.after) {
            known.add(message.observation());
        }
        return known;
    }

    void add(OpenMessage message) {
        message.before = newest;
        if (newest == null) {
            oldest = message;
        } else {
            newest.after = message;
        }
        newest = message;
    }

    /** Takes out a message that is in. */
    void remove(OpenMessage message) {
        if (message.before == null) {
            oldest = message.after;
        } else {
            message.before.after = message.after;
        }
        if (message.after == null) {
            newest = message.before;
        } else {
            message.after.before = message.before;
        }
        message.before = null;
        message.after = null;
    }
}
