package org.smppassay.driver;

import org.jspecify.annotations.Nullable;

/** The messages whose outcome is not yet certain, in the order of their first writes. Confined to one loop. */
final class OpenMessages {
    private @Nullable OpenMessage oldest;
    private @Nullable OpenMessage newest;

    /** The one written first; null if there is none. */
    @Nullable
    OpenMessage oldest() {
        return oldest;
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
